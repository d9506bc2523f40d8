import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";

import { evidenceChange, fillSheet, givenSheet, ratingChange } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";
import { viewerWith } from "../support/viewers";

const ROUNDS = 15;

let home: GivenInstitution;
let sql: Sql;

beforeAll(async () => {
  home = await givenInstitution();
  sql = await openSql();
});
afterAll(() => sql.end());

/** "done", the kind of a refusal, or the message of what must never happen: a driver's error. */
function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: Error & { readonly kind?: string }) => error.kind ?? error.message,
  );
}

/** Resolves once another connection waits for a lock, so that a test need not guess how long that takes. */
async function somebodyWaits(): Promise<void> {
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await expect.poll(async () => (await sql.query(waiting)).rowCount, { timeout: 5000 }).toBeGreaterThan(0);
}

describe("several tabs at the same moment", () => {
  it("all save their first entries on a new sheet, without a deadlock", async () => {
    const assessors = [await viewerWith("ASSESSOR", home)];
    const hr = await viewerWith("HR", home);
    const outcomes: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { save, status, standard, sheetId } = await givenSheet(home, { hr, assessors });
      const changes = standard.competencies.flatMap(({ id, level, indicators }) => [
        ratingChange(id, level === null ? { mark: "MET" } : { level }),
        ...indicators.map((indicator) => evidenceChange(indicator.id, { observation: "EVIDENT" })),
      ]);
      outcomes.push(...(await Promise.all(changes.map((change) => outcomeOf(save(change))))));
      expect(await status()).toBe("IN_PROGRESS");
      expect(await db.sheetEntryVersion.count({ where: { sheetId } })).toBe(changes.length);
    }
    expect(outcomes.filter((outcome) => outcome !== "done")).toEqual([]);
  });

  it("with different levels for one competency end in one save and conflicts that say so", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { save, rating, sheetId } = await givenSheet(home);
      const answers = (await Promise.all([1, 2, 3, 4].map((level) => save(ratingChange(rating, { level }))))).flat();

      const { level } = await db.rating.findFirstOrThrow({ where: { sheetId } });
      const conflict = expect.objectContaining({ status: "conflict", current: { level, mark: null, note: "" } });
      expect(answers.filter(({ status }) => status === "saved")).toHaveLength(1);
      expect(answers.filter(({ status }) => status === "conflict")).toEqual([conflict, conflict, conflict]);
    }
  });
});

describe("a save beside a submission", () => {
  it("that waits for it is refused by rule", async () => {
    const { save, rating, otherRating, indicator, assessor, sheetId } = await givenSheet(home);
    await save(ratingChange(rating, { level: 4 }));
    await sql.query("BEGIN");
    await sql.query("UPDATE sheets SET status = 'SUBMITTED', submitted_at = now() WHERE id = $1", [sheetId]);
    const saves = [
      ratingChange(rating, { level: 2 }, 1),
      ratingChange(otherRating, { level: 2 }),
      evidenceChange(indicator, { observation: "EVIDENT" }),
    ].map((change) => outcomeOf(saveChanges(assessor, sheetId, { changes: [change] })));
    await somebodyWaits();
    await sql.query("COMMIT");

    expect(await Promise.all(saves)).toEqual(["rule", "rule", "rule"]);
    expect(await db.rating.findMany({ where: { sheetId }, select: { level: true } })).toEqual([{ level: 4 }]);
  });

  it("never leaves a sent sheet with something missing", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { save, status, rating, assessor, sheetId } = await givenSheet(home);
      await fillSheet(assessor, sheetId);
      const outcomes = await Promise.all([
        outcomeOf(submitSheet(assessor, { sheetId, confirmed: true })),
        outcomeOf(save(ratingChange(rating, { level: null }, 1))),
      ]);
      const { level } = await db.rating.findFirstOrThrow({ where: { sheetId, competencyRequirementId: rating } });
      // Whoever was first has won, and the other was told.
      expect(outcomes.toSorted()).toEqual(["done", "rule"]);
      expect({ status: await status(), level }).toEqual(
        outcomes[0] === "done" ? { status: "SUBMITTED", level: 3 } : { status: "IN_PROGRESS", level: null },
      );
    }
  });
});

describe("two submissions at the same moment", () => {
  it("send the sheet once", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { submit, assessor, sheetId } = await givenSheet(home);
      await fillSheet(assessor, sheetId);
      const outcomes = await Promise.all([outcomeOf(submit()), outcomeOf(submit())]);
      expect(outcomes.toSorted()).toEqual(["done", "rule"]);
      expect(await db.auditEvent.count({ where: { subjectId: sheetId } })).toBe(1);
    }
  });
});
