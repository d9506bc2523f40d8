import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { checkChains, checkChainsNightly, readChainState, verifyChains } from "@/lib/audit/chain";
import { recordAudit } from "@/lib/audit/record";
import { findingText, headText } from "@/lib/audit/rules";
import { db } from "@/lib/core/db";

import { run } from "../../scripts/setup/child.mjs";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";

const LENGTH = 6;
const ROW = "institution_id = $1 AND number = $2";

let sql: Sql;
let home: GivenInstitution;

beforeAll(async () => {
  sql = await openSql();
});
afterAll(() => sql.end());

beforeEach(async () => {
  home = await givenInstitution();
  for (let turn = 1; turn <= LENGTH; turn += 1) await record(home.id, `uji-${turn}`);
});

async function record(institutionId: string, subjectId: string): Promise<void> {
  await db.$transaction((tx) =>
    recordAudit(tx, { actor: null, institutionId, action: "user.created", subjectType: "user", subjectId }),
  );
}

/** What somebody can do who owns the database: the triggers are out of the way. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  await sql.query("ALTER TABLE audit_events DISABLE TRIGGER USER");
  await sql.query(statement, values);
  await sql.query("ALTER TABLE audit_events ENABLE TRIGGER USER");
}

const forge = (number: number) =>
  tamper(
    `INSERT INTO audit_events (id, number, at, institution_id, action, subject_type, subject_id, previous_hash, hash)
     SELECT nextval(pg_get_serial_sequence('audit_events', 'id')), $2, now(), institution_id, 'user.created', 'user', 'palsu', hash, 'x'
     FROM audit_events WHERE institution_id = $1 ORDER BY number DESC LIMIT 1`,
    [home.id, number],
  );

async function findingOf({ id }: GivenInstitution): Promise<string> {
  const report = (await verifyChains()).find(({ chain }) => chain === id);
  if (!report) throw new Error("Every institution with an event has a chain.");
  return report.finding ? findingText(report.finding) : "utuh";
}

describe("the chain of an institution", () => {
  it("is whole, numbered from 1 without gaps, and apart from other institutions", async () => {
    const other = await givenInstitution();
    await record(other.id, "lain");
    await record(home.id, "lagi");

    expect(await findingOf(home)).toBe("utuh");
    expect(await findingOf(other)).toBe("utuh");
    const rows = await db.auditEvent.findMany({ where: { institutionId: home.id }, orderBy: { number: "asc" } });
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("names a row that was altered", async () => {
    await tamper(`UPDATE audit_events SET subject_id = 'palsu' WHERE ${ROW}`, [home.id, 3]);
    expect(await findingOf(home)).toMatch(/^baris 3 \(id \d+\) diubah$/);
  });

  it("names the row after one that was altered with its hash", async () => {
    await tamper(`UPDATE audit_events SET subject_id = 'palsu' WHERE ${ROW}`, [home.id, 3]);
    await tamper(`UPDATE audit_events e SET hash = audit_event_hash(e) WHERE ${ROW}`, [home.id, 3]);
    expect(await findingOf(home)).toMatch(/^baris 4 .*tidak menyambung/);
  });

  it("names a row that was removed", async () => {
    await tamper(`DELETE FROM audit_events WHERE ${ROW}`, [home.id, 3]);
    expect(await findingOf(home)).toBe("baris 3 hilang");
  });

  it("names the first row where that was removed", async () => {
    await tamper(`DELETE FROM audit_events WHERE ${ROW}`, [home.id, 1]);
    expect(await findingOf(home)).toBe("baris 1 hilang");
  });

  it("names the last row where that was removed, and misses a whole chain", async () => {
    await tamper(`DELETE FROM audit_events WHERE ${ROW}`, [home.id, LENGTH]);
    expect(await findingOf(home)).toBe(`baris ${LENGTH} hilang`);
    await tamper("DELETE FROM audit_events WHERE institution_id = $1", [home.id]);
    expect(await findingOf(home)).toBe("baris 1 hilang");
  });

  it("names a row that was inserted, in the middle or at the end", async () => {
    await forge(LENGTH + 1);
    await tamper(`UPDATE audit_events e SET hash = audit_event_hash(e) WHERE ${ROW}`, [home.id, LENGTH + 1]);
    expect(await findingOf(home)).toMatch(/^baris 7 \(id \d+\) disisipkan$/);
    await forge(3);
    expect(await findingOf(home)).toMatch(/^baris 3 \(id \d+\) disisipkan$/);
  });

  it("names a row that was reordered", async () => {
    await tamper(
      "UPDATE audit_events SET number = CASE number WHEN 3 THEN 4 ELSE 3 END WHERE institution_id = $1 AND number = ANY ($2)",
      [home.id, [3, 4]],
    );
    // Row 4 now stands third: the first that does not fit.
    expect(await findingOf(home)).toMatch(/^baris (3|4) \(id \d+\) (diubah|dipindah)/);
  });

  it("names the last row where it was altered with its hash: the head is kept apart", async () => {
    await tamper(`UPDATE audit_events SET subject_id = 'palsu' WHERE ${ROW}`, [home.id, LENGTH]);
    await tamper(`UPDATE audit_events e SET hash = audit_event_hash(e) WHERE ${ROW}`, [home.id, LENGTH]);
    expect(await findingOf(home)).toMatch(/^baris 6 .*tidak menyambung/);
  });

  it("keeps its head from going back or away", async () => {
    const { id } = home;
    await expect(sql.query("UPDATE audit_chains SET number = 1 WHERE chain = $1", [id])).rejects.toThrow(/goes back/);
    await expect(sql.query("DELETE FROM audit_chains WHERE chain = $1", [id])).rejects.toThrow(/is kept/);
  });
});

describe("the nightly check", () => {
  it("is made once a night and keeps its outcome", async () => {
    await checkChains();
    expect(await checkChainsNightly(new Date())).toBeNull();
    await tamper(`DELETE FROM audit_events WHERE ${ROW}`, [home.id, 2]);

    await checkChainsNightly(new Date(Date.now() + 25 * 3_600_000));

    expect(await readChainState(home.id)).toMatchObject({
      checkedNumber: LENGTH,
      finding: { problem: "REMOVED", number: 2 },
    });
  });
});

describe("npm run audit:verify", { timeout: 60_000 }, () => {
  const verify = (...options: string[]) => run(process.execPath, ["scripts/audit-verify.mjs", ...options]);
  const headOf = async () => headText(await readChainState(home.id));

  it("says which row of which institution is broken, and ends with 1", async () => {
    await tamper(`DELETE FROM audit_events WHERE ${ROW}`, [home.id, 3]);
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output).toContain(`${home.slug}: RUSAK, baris 3 hilang`);
  });

  it("compares with a head printed on a report, also where the kept head was forged", async () => {
    const printed = await headOf();
    const options = ["--institution", home.slug, "--head", printed];
    expect((await verify(...options)).output).toContain("cocok dengan kepala yang tercetak");

    await tamper(`DELETE FROM audit_events WHERE ${ROW}`, [home.id, LENGTH]);
    const { code, output } = await verify(...options);
    expect(code).toBe(1);
    expect(output).toContain(`baris ${LENGTH} tidak cocok`);
  });
});
