import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { saveChanges } from "@/lib/sheets/commands";

import { evidenceChange, givenSheet, ratingChange } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let sql: Sql;

beforeAll(async () => {
  home = await givenInstitution();
  sql = await openSql();
});
afterAll(() => sql.end());

const saved = (revision: number) => [expect.objectContaining({ status: "saved", revision })];

/** Two sheets of different people: what they save at the same moment goes in one statement. */
const givenTwoSheets = async () => [await givenSheet(home), await givenSheet(home)] as const;

describe("saves of the same moment", () => {
  it("of several people are all kept, first versions and later ones, with a version of each", async () => {
    const [one, two] = await givenTwoSheets();
    for (const base of [0, 1, 2]) {
      const answers = await Promise.all([
        one.save(ratingChange(one.rating, { level: base + 1, note: `satu ${base}` }, base)),
        two.save(ratingChange(two.rating, { level: base + 2, note: `dua ${base}` }, base)),
        one.save({ ...evidenceChange(one.indicator, { observation: "EVIDENT", note: `satu ${base}` }), base }),
        two.save({ ...evidenceChange(two.indicator, { observation: "PARTIAL", note: `dua ${base}` }), base }),
      ]);
      expect(answers).toEqual([saved(base + 1), saved(base + 1), saved(base + 1), saved(base + 1)]);
    }
    const ratings = await db.rating.findMany({
      where: { sheetId: { in: [one.sheetId, two.sheetId] } },
      select: { level: true, note: true, revision: true },
      orderBy: { level: "asc" },
    });
    expect(ratings).toEqual([
      { level: 3, note: "satu 2", revision: 3 },
      { level: 4, note: "dua 2", revision: 3 },
    ]);
    expect(await db.sheetEntryVersion.count({ where: { sheetId: two.sheetId } })).toBe(6);
    expect([await one.status(), await two.status()]).toEqual(["IN_PROGRESS", "IN_PROGRESS"]);
  });

  it("begin an entry at 1, whatever it was said to stand on", async () => {
    const [one, two] = await givenTwoSheets();
    const answers = await Promise.all(
      [one, two].map(({ save, rating }) => save(ratingChange(rating, { level: 3 }, 7))),
    );
    expect(answers).toEqual([saved(1), saved(1)]);
  });

  it("answer each for itself: saved, in conflict, and refused", async () => {
    const [one, two] = await givenTwoSheets();
    const stranger = await viewerWith("ASSESSOR", home);
    const elsewhere = await givenSheet(await givenInstitution());
    await two.save(ratingChange(two.rating, { level: 2 }));
    const [first, second, third, fourth] = await Promise.allSettled([
      one.save(ratingChange(one.rating, { level: 3 })),
      two.save(ratingChange(two.rating, { level: 5 })),
      one.save(ratingChange(one.otherRating, { level: 5 }), stranger),
      // Of another standard.
      one.save(ratingChange(elsewhere.rating, { level: 5 })),
    ]);
    expect(first).toMatchObject({ value: saved(1) });
    expect(second).toMatchObject({ value: [{ status: "conflict", revision: 1, current: { level: 2 } }] });
    expect(third).toMatchObject({ reason: { kind: "not-found" } });
    expect(fourth).toMatchObject({ value: [{ status: "invalid" }] });
    expect(await db.rating.count({ where: { sheetId: one.sheetId } })).toBe(1);
  });

  it("need the role of this moment: what one person may do does not help another", async () => {
    const [one, two] = await givenTwoSheets();
    const [mine, demoted] = await Promise.allSettled([
      one.save(ratingChange(one.rating, { level: 3 })),
      two.save(ratingChange(two.rating, { level: 3 }), { ...two.assessor, memberships: [] }),
    ]);
    expect(mine).toMatchObject({ value: saved(1) });
    expect(demoted).toMatchObject({ reason: { kind: "not-found" } });
  });

  it("do not suffer from one that cannot be stored together with them", async () => {
    const [one, two] = await givenTwoSheets();
    const answers = await Promise.all([
      one.save(ratingChange(one.rating, { level: 3, note: "\ud800" })),
      two.save(ratingChange(two.rating, { level: 4, note: "utuh" })),
    ]);
    expect(answers).toEqual([saved(1), saved(1)]);
  });

  it("do not wait for a sheet that somebody has locked", async () => {
    const [one, two] = await givenTwoSheets();
    await sql.query("BEGIN");
    await sql.query("UPDATE sheets SET status = 'SUBMITTED', submitted_at = now() WHERE id = $1", [one.sheetId]);
    const late = one.save(ratingChange(one.rating, { level: 3 })).catch((error: { kind?: string }) => error.kind);
    expect(await two.save(ratingChange(two.rating, { level: 4 }))).toEqual(saved(1));
    await sql.query("COMMIT");
    expect(await late).toBe("rule");
  });
});

it("hundreds at once all end in what was last acknowledged", async () => {
  const sheets = [await givenSheet(home), await givenSheet(home), await givenSheet(home)];
  const work = sheets.flatMap(({ assessor, sheetId, standard }) =>
    standard.competencies
      .filter(({ level }) => level !== null)
      .map(async ({ id }) => {
        for (let base = 0; base < 20; base += 1) {
          const changes = [ratingChange(id, { level: base % 6, note: `${base}` }, base)];
          expect(await saveChanges(assessor, sheetId, { changes })).toEqual(saved(base + 1));
        }
      }),
  );
  await Promise.all(work);
  const notes = await db.rating.findMany({ where: { sheetId: { in: sheets.map(({ sheetId }) => sheetId) } } });
  expect(notes.map(({ note, revision }) => [note, revision])).toEqual(work.map(() => ["19", 20]));
});
