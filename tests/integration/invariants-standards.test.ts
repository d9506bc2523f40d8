import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Sql, StandardRows } from "../support/sql";
import { givenStandardRows, openSql, publishRows } from "../support/sql";

// DESIGN.md 3: kept by the database itself, so tried past every command.
let sql: Sql;
let published: StandardRows;

beforeAll(async () => {
  sql = await openSql();
  published = await givenStandardRows(sql);
  await publishRows(sql, published);
});
afterAll(() => sql.end());

const CHANGES: readonly (readonly [string, string, keyof StandardRows])[] = [
  ["the summary of a version", "UPDATE standard_versions SET summary = 'lain' WHERE id = $1", "version"],
  ["its first day", "UPDATE standard_versions SET valid_from = '2019-01-01' WHERE id = $1", "version"],
  ["its status, back to draft", "UPDATE standard_versions SET status = 'DRAFT' WHERE id = $1", "version"],
  ["the version by deletion", "DELETE FROM standard_versions WHERE id = $1", "version"],
  ["a required level", "UPDATE competency_requirements SET required_level = 5 WHERE id = $1", "required"],
  ["a competency by deletion", "DELETE FROM competency_requirements WHERE id = $1", "required"],
  ["the code of its dictionary entry", "UPDATE competencies SET code = 'kode-lain' WHERE id = $1", "competency"],
  ["the kind of its dictionary entry", "UPDATE competencies SET kind = 'TECHNICAL' WHERE id = $1", "competency"],
  ["an indicator", "UPDATE indicators SET text = 'lain' WHERE id = $1", "indicator"],
  ["an indicator by deletion", "DELETE FROM indicators WHERE id = $1", "indicator"],
  ["a requirement", "UPDATE position_requirements SET importance = 'MANDATORY' WHERE id = $1", "requirement"],
  ["a source span", "UPDATE source_spans SET line_to = 2 WHERE id = $1", "span"],
  ["a transcription note", "DELETE FROM transcription_notes WHERE id = $1", "note"],
  ["the regulation's title", "UPDATE regulations SET title = 'lain' WHERE id = $1", "regulation"],
  ["the regulation's status, back to draft", "UPDATE regulations SET status = 'DRAFT' WHERE id = $1", "regulation"],
  ["the regulation by deletion", "DELETE FROM regulations WHERE id = $1", "regulation"],
  ["an article", "UPDATE articles SET content = '[]' WHERE id = $1", "article"],
  ["an annex", "DELETE FROM annexes WHERE id = $1", "annex"],
  ["the source document", "UPDATE source_documents SET text = 'lain' WHERE id = $1", "document"],
];

describe("a published standard", () => {
  it.each(CHANGES)("does not change: %s", async (_what, statement, row) => {
    await expect(sql.query(statement, [published[row]])).rejects.toThrow(/never change/);
  });

  it("takes no further rows", async () => {
    const { version, competency, required, annex, position } = published;
    const additions = [
      () =>
        sql.insert("competency_requirements", {
          standard_version_id: version,
          competency_id: competency,
          kind: "MANAGERIAL",
          place: 1,
        }),
      () => sql.insert("indicators", { competency_requirement_id: required, place: 1 }),
      () =>
        sql.query(
          "INSERT INTO annex_listings (annex_id, position_id, ordinal, name_as_written, line_from, line_to) VALUES ($1, $2, 0, 'x', 1, 1)",
          [annex, position],
        ),
    ];
    for (const add of additions) await expect(add()).rejects.toThrow(/never change/);
  });

  it("can be closed once, and not reopened", async () => {
    const rows = await givenStandardRows(sql);
    await publishRows(sql, rows);
    await sql.query("UPDATE standard_versions SET status = 'SUPERSEDED', valid_to = '2021-12-31' WHERE id = $1", [
      rows.version,
    ]);
    await expect(
      sql.query("UPDATE standard_versions SET valid_to = NULL WHERE id = $1", [rows.version]),
    ).rejects.toThrow(/never changes/);
    await expect(
      sql.query("UPDATE standard_versions SET status = 'PUBLISHED' WHERE id = $1", [rows.version]),
    ).rejects.toThrow(/never changes/);
  });

  it("never overlaps another one of the same position", async () => {
    const again = { ...published, version: await secondVersion("2021-06-01") };
    await expect(publishRows(sql, again)).rejects.toThrow(/published_standards_never_overlap/);
  });

  it("is never published by its own drafter", async () => {
    const rows = await givenStandardRows(sql);
    await expect(publishRows(sql, { ...rows, verifier: rows.drafter })).rejects.toThrow(/publisher_is_not_drafter/);
  });

  it("is published by somebody, at some time", async () => {
    const rows = await givenStandardRows(sql);
    await expect(
      sql.query("UPDATE standard_versions SET status = 'PUBLISHED' WHERE id = $1", [rows.version]),
    ).rejects.toThrow(/published_standard_has_publisher/);
  });

  async function secondVersion(validFrom: string): Promise<string> {
    const { position, regulation, annex, drafter } = published;
    return sql.insert("standard_versions", {
      position_id: position,
      regulation_id: regulation,
      annex_id: annex,
      version: 2,
      valid_from: validFrom,
      drafted_by_id: drafter,
    });
  }
});

describe("a revoked regulation", () => {
  it("leaves no standard open", async () => {
    const rows = await givenStandardRows(sql);
    await publishRows(sql, rows);
    await expect(
      sql.query("UPDATE regulations SET status = 'REVOKED', revoked_from = '2022-01-01' WHERE id = $1", [
        rows.regulation,
      ]),
    ).rejects.toThrow(/still has standards in force/);
  });

  it("may close them in the same transaction", async () => {
    const rows = await givenStandardRows(sql);
    await publishRows(sql, rows);
    await sql.query("BEGIN");
    await sql.query("UPDATE regulations SET status = 'REVOKED', revoked_from = '2022-01-01' WHERE id = $1", [
      rows.regulation,
    ]);
    await sql.query("UPDATE standard_versions SET status = 'SUPERSEDED', valid_to = '2021-12-31' WHERE id = $1", [
      rows.version,
    ]);
    await expect(sql.query("COMMIT")).resolves.toBeDefined();
  });

  it("says since when", async () => {
    await expect(
      sql.query("UPDATE regulations SET status = 'REVOKED' WHERE id = $1", [published.regulation]),
    ).rejects.toThrow(/revoked_regulation_says_when/);
  });
});

describe("a draft", () => {
  it.each([
    [
      "a level of 6",
      "UPDATE competency_requirements SET required_level = 6 WHERE id = $1",
      "required",
      /required_level/,
    ],
    [
      "a level of 0",
      "UPDATE competency_requirements SET required_level = 0 WHERE id = $1",
      "required",
      /required_level/,
    ],
    ["a span that runs backwards", "UPDATE source_spans SET line_from = 2 WHERE id = $1", "span", /span_runs_forward/],
    ["a span beyond the document", "UPDATE source_spans SET line_to = 3 WHERE id = $1", "span", /beyond the end/],
    [
      "a validity that ends before it starts",
      "UPDATE standard_versions SET valid_to = '2019-12-31' WHERE id = $1",
      "version",
      /validity_runs_forward/,
    ],
  ] as const)("refuses %s", async (_what, statement, row, message) => {
    const rows = await givenStandardRows(sql);
    await expect(sql.query(statement, [rows[row]])).rejects.toThrow(message);
  });

  it("stands alone for its position and regulation", async () => {
    const { position, regulation, annex, drafter } = await givenStandardRows(sql);
    await expect(
      sql.insert("standard_versions", {
        position_id: position,
        regulation_id: regulation,
        annex_id: annex,
        version: 2,
        valid_from: "2020-01-01",
        drafted_by_id: drafter,
      }),
    ).rejects.toThrow(/one_draft_standard/);
  });
});
