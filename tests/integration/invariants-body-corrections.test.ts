import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { dayAfter, dayBefore } from "@/lib/core/dates";

import { today } from "../support/corrections";
import type { Sql, StandardRows } from "../support/sql";
import { givenStandardRows, openSql, publishRows } from "../support/sql";

// docs/adr/0027: kept by the database itself, so tried past every command.
let sql: Sql;
beforeAll(async () => {
  sql = await openSql();
});
afterAll(() => sql.end());

const PASSAGES = { "/title": { value: "Lain", source: [{ lineFrom: 1, lineTo: 1, reading: "satu" }], reason: "uji" } };

async function givenRows(): Promise<StandardRows> {
  const rows = await givenStandardRows(sql);
  await publishRows(sql, rows);
  return rows;
}

const start = ({ regulation, drafter }: StandardRows, values: object = { passages: PASSAGES }) =>
  sql.insert("body_corrections", { regulation_id: regulation, drafted_by_id: drafter, ...values });

const send = (id: string) => sql.query("UPDATE body_corrections SET status = 'IN_REVIEW' WHERE id = $1", [id]);

const publish = (id: string, by: string, day: string) =>
  sql.query(
    "UPDATE body_corrections SET status = 'PUBLISHED', valid_from = $3, published_by_id = $2, published_at = now() WHERE id = $1",
    [id, by, day],
  );

async function givenPublished(day: string) {
  const rows = await givenRows();
  const id = await start(rows);
  await send(id);
  await publish(id, rows.verifier, day);
  return { rows, id };
}

const WITHDRAW =
  "UPDATE body_corrections SET status = 'DRAFT', valid_from = NULL, published_by_id = NULL, published_at = NULL";

describe("a published correction of a body", () => {
  it.each([
    ["its words", "UPDATE body_corrections SET passages = '{}'"],
    ["its first day", "UPDATE body_corrections SET valid_from = '2999-01-01'"],
    ["its publisher", "UPDATE body_corrections SET published_by_id = drafted_by_id"],
    ["its regulation", "UPDATE body_corrections SET regulation_id = gen_random_uuid()"],
    ["its status", "UPDATE body_corrections SET status = 'IN_REVIEW'"],
    ["its status, back to draft, once it has begun", WITHDRAW],
    ["it, by deletion", "DELETE FROM body_corrections"],
  ])("does not change: %s", async (_what, statement) => {
    const { id } = await givenPublished(today());
    await expect(sql.query(`${statement} WHERE id = $1`, [id])).rejects.toThrow(/never changes/);
  });

  it("goes back to draft before its first day, with nothing else changed", async () => {
    const { id } = await givenPublished(dayAfter(today()));
    await expect(sql.query(`${WITHDRAW}, passages = '{}' WHERE id = $1`, [id])).rejects.toThrow(/never changes/);
    await sql.query(`${WITHDRAW} WHERE id = $1`, [id]);
  });

  it("keeps its regulation", async () => {
    const { rows } = await givenPublished(today());
    await expect(sql.query("DELETE FROM regulations WHERE id = $1", [rows.regulation])).rejects.toThrow();
  });
});

describe("a correction of a body is published", () => {
  it("by somebody else than its drafter, from a day on, and only out of its verification", async () => {
    const rows = await givenRows();
    const id = await start(rows);
    await expect(publish(id, rows.verifier, today())).rejects.toThrow(/never changes/);
    await send(id);
    await expect(publish(id, rows.drafter, today())).rejects.toThrow(/body_correction_publisher_is_not_drafter/);
    await expect(publish(id, rows.verifier, dayBefore(today()))).rejects.toThrow(/never changes/);
    const undated =
      "UPDATE body_corrections SET status = 'PUBLISHED', published_by_id = $2, published_at = now() WHERE id = $1";
    await expect(sql.query(undated, [id, rows.verifier])).rejects.toThrow();
    await expect(
      sql.query("UPDATE body_corrections SET valid_from = '2999-01-01' WHERE id = $1", [id]),
    ).rejects.toThrow();
  });

  it("after every earlier one of the regulation", async () => {
    const { rows } = await givenPublished(dayAfter(today()));
    const next = await start(rows);
    await send(next);
    for (const day of [today(), dayAfter(today())]) {
      await expect(publish(next, rows.verifier, day)).rejects.toThrow(/never changes/);
    }
    await publish(next, rows.verifier, dayAfter(dayAfter(today())));
  });
});

describe("a correction of a body that is being verified", () => {
  it("is neither written nor deleted", async () => {
    const id = await start(await givenRows());
    await send(id);
    const other = { "/title": { ...PASSAGES["/title"], value: "Yang ketiga" } };
    await expect(sql.query("UPDATE body_corrections SET passages = $2 WHERE id = $1", [id, other])).rejects.toThrow(
      /never changes/,
    );
    await expect(sql.query("DELETE FROM body_corrections WHERE id = $1", [id])).rejects.toThrow(/never changes/);
    await sql.query("UPDATE body_corrections SET status = 'DRAFT' WHERE id = $1", [id]);
    await sql.query("DELETE FROM body_corrections WHERE id = $1", [id]);
  });

  it("corrects something", async () => {
    await expect(send(await start(await givenRows(), {}))).rejects.toThrow(/sent_body_correction_corrects_something/);
  });
});

describe("a correction of a body begins", () => {
  it("only as a draft of a published regulation that is in force", async () => {
    await expect(start(await givenStandardRows(sql))).rejects.toThrow(/begins as a draft of a regulation in force/);
    const ahead = await givenStandardRows(sql);
    await sql.query("UPDATE regulations SET effective_from = '2999-01-01', status = 'IN_FORCE' WHERE id = $1", [
      ahead.regulation,
    ]);
    await expect(start(ahead)).rejects.toThrow(/begins as a draft of a regulation in force/);
    const over = await givenStandardRows(sql);
    await sql.query("UPDATE regulations SET revoked_from = $2, status = 'REVOKED' WHERE id = $1", [
      over.regulation,
      today(),
    ]);
    await expect(start(over)).rejects.toThrow(/begins as a draft of a regulation in force/);
    const rows = await givenRows();
    const published = { valid_from: today(), published_by_id: rows.verifier, published_at: new Date() };
    for (const values of [{ status: "IN_REVIEW" }, { status: "PUBLISHED", ...published }]) {
      await expect(start(rows, { passages: PASSAGES, ...values })).rejects.toThrow(/begins as a draft/);
    }
  });

  it("one at a time", async () => {
    const rows = await givenRows();
    await start(rows);
    await expect(start(rows)).rejects.toThrow(/one_open_correction_per_body/);
  });

  const own = PASSAGES["/title"];
  it.each([
    ["the number", { "/number": own }],
    ["the year", { "/year": own }],
    ["the first day in force", { "/effectiveFrom": own }],
    ["the day of enactment", { "/signatures/ENACTED/date": own }],
    ["a relation", { "/relations/1": own }],
    ["an annex", { "/annexes/lampiran/title": own }],
    ["the number of an article", { "/articles/3/number": own }],
    ["a passage among others that is none", { ...PASSAGES, "/number": own }],
    ["a text without words", { "/title": { ...own, value: " " } }],
    ["a text that is a number", { "/title": { ...own, value: 2021 } }],
    ["a text without a reason", { "/title": { ...own, reason: "" } }],
    ["a text without lines", { "/title": { ...own, source: [] } }],
    ["a text of nothing", { "/title": null }],
    ["a list", "[]"],
  ])("and never corrects %s", async (_what, passages) => {
    await expect(start(await givenRows(), { passages })).rejects.toThrow(/body_correction_has_passages_only/);
  });

  it.each([
    "/title",
    "/issuer",
    "/preamble/1-1",
    "/considerations/12-14",
    "/legalBases/12-14.2",
    "/decision/20-20",
    "/articles/12A/chapter",
    "/articles/I/lead",
    "/articles/1/9-9/10-11",
    "/closing/30-31",
    "/signatures/PROMULGATED/name",
    "/gazette/40-40",
  ])("and may correct %s", async (path) => {
    await start(await givenRows(), { passages: { [path]: own } });
  });
});
