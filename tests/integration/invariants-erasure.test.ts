import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { erasePerson } from "@/lib/personal-data/commands";

import { givenAssessment } from "../support/assessments";
import { givenFinished, INTENT } from "../support/erasure";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import type { Sql } from "../support/sql";
import { openSql } from "../support/sql";
import { viewerWith } from "../support/viewers";

// The one door through what is frozen (migration personal_data), tried past every command.
let sql: Sql;
let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  sql = await openSql();
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});
afterAll(() => sql.end());

const ERASE = "UPDATE candidates SET erased_at = now() WHERE id = $1";

describe("the door for erasing", () => {
  it("is shut while the event is not over", async () => {
    const { candidateId } = await givenAssessment(home, { hr });
    await expect(sql.query(ERASE, [candidateId])).rejects.toThrow(/only when the event is over/);
  });

  it("leaves nobody who is known behind an erased candidate", async () => {
    const { candidateId, personId } = await givenFinished(home, hr);
    await expect(sql.query(ERASE, [candidateId])).rejects.toThrow(/nobody who is known/);
    await expect(sql.query("UPDATE people SET erased_at = now() WHERE id = $1", [personId])).rejects.toThrow(
      /after all candidates/,
    );
    const other = await givenFinished(home, hr);
    await expect(
      sql.query("UPDATE candidates SET erased_at = now(), person_id = $2 WHERE id = $1", [candidateId, other.personId]),
    ).rejects.toThrow(/stays pinned/);
  });

  it("lets nothing be blanked before the candidate is erased", async () => {
    const { candidateId, sheetId } = await givenFinished(home, hr);
    for (const [statement, id, refusal] of [
      ["UPDATE ratings SET note = '' WHERE sheet_id = $1", sheetId, /returned/],
      ["UPDATE evidence SET note = '' WHERE sheet_id = $1", sheetId, /returned/],
      ["UPDATE field_notes SET text = '' WHERE sheet_id = $1", sheetId, /returned/],
      [
        `UPDATE sheet_entry_versions SET content = content || '{"note": ""}' WHERE sheet_id = $1`,
        sheetId,
        /append-only/,
      ],
      ["UPDATE integrated_ratings SET reason = '' WHERE candidate_id = $1", candidateId, /only while/],
      ["UPDATE results SET content = erased_content(content) WHERE candidate_id = $1", candidateId, /never changes/],
    ] as const) {
      await expect(sql.query(statement, [id])).rejects.toThrow(refusal);
    }
  });

  it("opens for blanks only: figures and tombstones stay as they are", async () => {
    const { eventId, candidateId, personId, sheetId } = await givenFinished(home, hr);
    await erasePerson(hr, { eventId, candidateId, ...INTENT });
    for (const [statement, id, refusal] of [
      ["UPDATE ratings SET level = 1 WHERE sheet_id = $1", sheetId, /returned/],
      ["UPDATE ratings SET note = 'lain' WHERE sheet_id = $1", sheetId, /returned/],
      ["UPDATE evidence SET observation = NULL WHERE sheet_id = $1", sheetId, /returned/],
      ["DELETE FROM field_notes WHERE sheet_id = $1", sheetId, /returned/],
      ["UPDATE sheet_entry_versions SET content = '{}' WHERE sheet_id = $1", sheetId, /append-only/],
      ["UPDATE integrated_ratings SET level = 1 WHERE candidate_id = $1", candidateId, /only while/],
      ["UPDATE results SET jpm = 1 WHERE candidate_id = $1", candidateId, /never changes/],
      ["UPDATE results SET content = '{}' WHERE candidate_id = $1", candidateId, /never changes/],
      ["DELETE FROM results WHERE candidate_id = $1", candidateId, /never changes/],
      ["UPDATE candidates SET erased_at = NULL WHERE id = $1", candidateId, /stays erased/],
      [`UPDATE candidates SET profile = '{"name": "Ratna"}' WHERE id = $1`, candidateId, /stays erased/],
      ["UPDATE people SET name = 'Ratna' WHERE id = $1", personId, /stays erased/],
      ["UPDATE people SET erased_at = NULL WHERE id = $1", personId, /stays erased/],
      [
        "INSERT INTO candidates (id, event_id, person_id, target_position_id, standard_version_id, standard_snapshot, standard_hash, profile) SELECT gen_random_uuid(), event_id, person_id, target_position_id, standard_version_id, standard_snapshot, standard_hash, profile FROM candidates WHERE id = $1",
        candidateId,
        /stays erased/,
      ],
    ] as const) {
      await expect(sql.query(statement, [id])).rejects.toThrow(refusal);
    }
  });

  it("makes no tombstone that still says something", async () => {
    const { personId } = await givenFinished(home, hr);
    await expect(sql.query("UPDATE people SET birth_date = NULL WHERE id = $1", [personId])).rejects.toThrow(
      /tombstone_names_nobody/,
    );
  });
});
