import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Sql, StandardRows } from "../support/sql";
import { givenSheetRows, givenStandardRows, openSql, publishRows } from "../support/sql";

// DESIGN.md 3: kept by the database itself, so tried past every command.
let sql: Sql;
let standard: StandardRows;
let rows: Awaited<ReturnType<typeof givenSheetRows>>;

beforeAll(async () => {
  sql = await openSql();
  standard = await givenStandardRows(sql);
  await publishRows(sql, standard);
  rows = await givenSheetRows(sql, standard);
});
afterAll(() => sql.end());

describe("a rating", () => {
  it.each([-1, 6])("has no level %i", async (level) => {
    await expect(sql.query("UPDATE ratings SET level = $2 WHERE sheet_id = $1", [rows.sheet, level])).rejects.toThrow(
      /rating_level_is_0_to_5/,
    );
  });

  it("keeps every version", async () => {
    await sql.query("UPDATE ratings SET level = 4, revision = 2 WHERE sheet_id = $1", [rows.sheet]);
    const { rows: versions } = await sql.query(
      "SELECT revision, content->>'level' AS level FROM sheet_entry_versions WHERE sheet_id = $1 AND subject_id = $2 ORDER BY id",
      [rows.sheet, standard.required],
    );
    expect(versions).toEqual([
      { revision: 1, level: "3" },
      { revision: 2, level: "4" },
    ]);
    await expect(
      sql.query("UPDATE sheet_entry_versions SET content = '{}' WHERE sheet_id = $1", [rows.sheet]),
    ).rejects.toThrow(/append-only/);
  });
});

describe("a sheet", () => {
  it.each(["assessor_id", "candidate_id", "instrument_id"])("keeps its %s", async (column) => {
    await expect(
      sql.query(`UPDATE sheets SET ${column} = $2 WHERE id = $1`, [rows.sheet, standard.verifier]),
    ).rejects.toThrow(/belongs to one assessor/);
  });

  it("changes after submission only when it is returned", async () => {
    const { sheet } = await sheetOfAnotherStandard();
    await sql.query("UPDATE sheets SET status = 'SUBMITTED', submitted_at = now() WHERE id = $1", [sheet]);

    for (const change of [
      "UPDATE ratings SET level = 1 WHERE sheet_id = $1",
      "DELETE FROM ratings WHERE sheet_id = $1",
      "UPDATE evidence SET note = 'lain' WHERE sheet_id = $1",
      "UPDATE sheets SET status = 'IN_PROGRESS' WHERE id = $1",
    ]) {
      await expect(sql.query(change, [sheet])).rejects.toThrow(/only after it is returned/);
    }
    await expect(sql.query("DELETE FROM sheets WHERE id = $1", [sheet])).rejects.toThrow(/never deleted/);

    await sql.query("UPDATE sheets SET status = 'RETURNED', return_reason = 'uji' WHERE id = $1", [sheet]);
    await expect(sql.query("UPDATE ratings SET level = 1 WHERE sheet_id = $1", [sheet])).resolves.toBeDefined();
  });

  it("is withdrawn by a decision with a reason only, and then stays as it was", async () => {
    const { sheet } = await sheetOfAnotherStandard();
    const withdraw = () => sql.query("UPDATE sheets SET withdrawn_at = now() WHERE id = $1", [sheet]);
    await expect(withdraw()).rejects.toThrow(/by a decision about a conflict/);
    const decide = (reason: string) =>
      sql.query(
        `INSERT INTO conflict_decisions (id, candidate_id, assessor_id, choice, reason, decided_by_id)
         SELECT gen_random_uuid(), candidate_id, assessor_id, 'WITHDRAW', $2, assessor_id FROM sheets WHERE id = $1`,
        [sheet, reason],
      );
    await expect(decide(" ")).rejects.toThrow(/with a reason/);
    await decide("Satu unit kerja.");
    await withdraw();
    for (const change of [
      "UPDATE ratings SET level = 1 WHERE sheet_id = $1",
      "UPDATE evidence SET note = '' WHERE sheet_id = $1",
      "UPDATE sheets SET status = 'SUBMITTED', submitted_at = now() WHERE id = $1",
    ]) {
      await expect(sql.query(change, [sheet])).rejects.toThrow(/stays as it was/);
    }
    await expect(sql.query("DELETE FROM sheets WHERE id = $1", [sheet])).rejects.toThrow(
      /never deleted|stays as it was/,
    );
    for (const change of ["choice = 'KEEP'", "reason = 'lain'", "reason = ''"]) {
      const rewritten = sql.query(
        `UPDATE conflict_decisions SET ${change} WHERE candidate_id = (SELECT candidate_id FROM sheets WHERE id = $1)`,
        [sheet],
      );
      await expect(rewritten).rejects.toThrow(/never changes/);
    }
  });

  async function sheetOfAnotherStandard() {
    const other = await givenStandardRows(sql);
    await publishRows(sql, other);
    return givenSheetRows(sql, other);
  }
});

describe("a candidate", () => {
  it.each([
    ["standard", "standard_version_id = gen_random_uuid()"],
    ["frozen copy", `standard_snapshot = '{"level": 5}'`],
    ["hash", "standard_hash = 'y'"],
    ["target position", "target_position_id = gen_random_uuid()"],
  ])("keeps the %s", async (_what, change) => {
    await expect(sql.query(`UPDATE candidates SET ${change} WHERE id = $1`, [rows.candidate])).rejects.toThrow(
      /stays pinned/,
    );
  });

  it("belongs to the institution of the event", async () => {
    const other = await givenStandardRows(sql);
    const stranger = await sql.insert("people", {
      institution_id: other.institution,
      nip: "199001012015031002",
      employment: "PNS",
      name: "Orang Lain",
      sex: "MALE",
      birth_date: "1990-01-01",
    });
    await expect(
      sql.insert("candidates", {
        event_id: rows.event,
        person_id: stranger,
        target_position_id: standard.position,
        standard_version_id: standard.version,
        standard_snapshot: "{}",
        standard_hash: "x",
        profile: "{}",
      }),
    ).rejects.toThrow(/institution of the event/);
  });

  it("has a NIP of 18 digits", async () => {
    await expect(sql.query("UPDATE people SET nip = '123' WHERE id = $1", [rows.person])).rejects.toThrow(
      /nip_has_18_digits/,
    );
  });
});

describe("a final result", () => {
  it("never changes, except for its revocation with a reason", async () => {
    const id = await sql.insert("results", {
      candidate_id: rows.candidate,
      jpm: "88.89",
      category: "MS",
      content: "{}",
      scheme_copy: "{}",
      valid_until: "2029-01-01",
      content_hash: "x",
      check_code: "KODE",
    });
    await expect(sql.query("UPDATE results SET jpm = 90 WHERE id = $1", [id])).rejects.toThrow(/never changes/);
    await expect(sql.query("DELETE FROM results WHERE id = $1", [id])).rejects.toThrow(/never changes/);
    await expect(sql.query("UPDATE results SET revoked_at = now() WHERE id = $1", [id])).rejects.toThrow(
      /revoked_result_says_why/,
    );
    await sql.query("UPDATE results SET revoked_at = now(), revoke_reason = 'uji' WHERE id = $1", [id]);
    await expect(sql.query("UPDATE results SET revoke_reason = 'lain' WHERE id = $1", [id])).rejects.toThrow(
      /never changes/,
    );
  });
});

describe("a scheme", () => {
  it("never changes", async () => {
    await expect(
      sql.query(`UPDATE assessment_schemes SET settings = '{"cap": false}' WHERE id = $1`, [rows.scheme]),
    ).rejects.toThrow(/never changes/);
  });
});

describe("the audit trail", () => {
  const add = (action: string) =>
    sql.query("INSERT INTO audit_events (action, subject_type, subject_id) VALUES ($1, 'uji', '1')", [action]);

  it("is append-only", async () => {
    await add("uji.dibuat");
    for (const change of [
      "UPDATE audit_events SET action = 'lain'",
      "DELETE FROM audit_events",
      "TRUNCATE audit_events",
    ]) {
      await expect(sql.query(change)).rejects.toThrow(/append-only/);
    }
  });

  it("is one chain, also when many write at once", async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, openSql));
    await Promise.all(
      clients.map(async (client, writer) => {
        for (let turn = 0; turn < 10; turn += 1) {
          await client.query("INSERT INTO audit_events (action, subject_type, subject_id) VALUES ('uji', 'uji', $1)", [
            `${writer}-${turn}`,
          ]);
        }
        await client.end();
      }),
    );
    expect(
      (await sql.query("SELECT count(*)::int AS n, count(DISTINCT previous_hash)::int AS d FROM audit_events")).rows,
    ).toEqual([{ n: 81, d: 81 }]);
    expect((await sql.query("SELECT * FROM broken_audit_events")).rows).toEqual([]);
  });

  it("shows a row that was tampered with past the trigger", async () => {
    await sql.query("BEGIN");
    await sql.query("ALTER TABLE audit_events DISABLE TRIGGER audit_events_append_only");
    await sql.query("UPDATE audit_events SET action = 'palsu' WHERE id = (SELECT min(id) FROM audit_events)");
    expect((await sql.query("SELECT count(*)::int AS n FROM broken_audit_events")).rows).toEqual([{ n: 1 }]);
    await sql.query("ROLLBACK");
  });
});
