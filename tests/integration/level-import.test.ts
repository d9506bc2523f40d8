import { beforeAll, describe, expect, it } from "vitest";

import { returnSheet } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import type { Grid } from "@/lib/core/grid";
import { importLevels } from "@/lib/level-import/commands";
import { checkLevels } from "@/lib/level-import/queries";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";

import { givenPublishedStandard, ratingChange, smallStandardOf } from "../support/assessments";
import { FILE, givenComputerTest, imported, ratingsOf, sheetOf, tableOf } from "../support/computer-test";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

const trailOf = (subjectId: string) =>
  db.auditEvent.findMany({ where: { subjectId, action: "levels.imported" }, orderBy: { id: "asc" } });

describe("importing levels", () => {
  it("writes them as if they had been typed: revision, history, status, a note; sending stays the assessor's", async () => {
    const given = await givenComputerTest(home);
    const { assessor, eventId, first, second } = given;
    const table = await tableOf(given, [
      [first.nip, 3, "Level 4"],
      [second.nip, "2,0"],
    ]);
    expect(await imported(given, table)).toEqual({
      status: "written",
      added: 3,
      replaced: 0,
      same: 0,
      invalid: 0,
      sheets: [
        { id: first.sheetId, name: "Peserta 1" },
        { id: second.sheetId, name: "Peserta 2" },
      ],
    });
    const sheet = await sheetOf(assessor, first.sheetId);
    expect(sheet).toMatchObject({ status: "IN_PROGRESS", progress: { rated: 2, total: 3 } });
    const note = expect.stringMatching(/^Diimpor dari cact\.xlsx, \d{1,2} \p{L}+ \d{4}$/u) as string;
    expect(sheet.entries.ratings).toEqual({
      [sheet.rating]: { level: 3, mark: null, note },
      [sheet.otherRating]: { level: 4, mark: null, note },
    });
    expect(sheet.revisions).toEqual({ [sheet.rating]: 1, [sheet.otherRating]: 1 });
    const history = await db.sheetEntryVersion.findMany({ where: { sheetId: first.sheetId } });
    expect(history.map(({ revision }) => revision)).toEqual([1, 1]);
    const trail = await trailOf(eventId);
    expect(trail).toMatchObject([
      {
        actorId: assessor.id,
        institutionId: home.id,
        subjectType: "event",
        after: { instrumentId: given.instrumentId, added: 3, replaced: 0, sheetCount: 2 },
      },
    ]);
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toMatch(new RegExp(`${first.nip}|Peserta|cact`));
  });

  it("replaces a level, keeps what a person wrote beside it, and leaves everything else", async () => {
    const given = await givenComputerTest(home);
    const { assessor, first, second } = given;
    const { rating, otherRating, statement } = await sheetOf(assessor, first.sheetId);
    const typed = [
      ratingChange(rating, { level: 2, note: "Tes diulang." }),
      ratingChange(otherRating, { level: 5 }),
      ratingChange(statement, { mark: "MET" }),
    ];
    await saveChanges(assessor, first.sheetId, { changes: typed });
    const others = (await ratingsOf(first.sheetId)).slice(1);
    const table = await tableOf(given, [[first.nip, 3, null]]);
    expect((await checkLevels(assessor, { ...given, table })).changes).toMatchObject([
      { before: { level: 2, revision: 1 }, level: 3 },
    ]);
    expect(await imported(given, table)).toMatchObject({ added: 0, replaced: 1 });
    const [changed, ...rest] = await ratingsOf(first.sheetId);
    expect(changed).toMatchObject({ level: 3, note: "Tes diulang.", revision: 2 });
    expect(rest).toEqual(others);
    expect(await ratingsOf(second.sheetId)).toEqual([]);
  });

  it("of the same file again changes nothing, whatever dry run was confirmed", async () => {
    const given = await givenComputerTest(home);
    const { assessor, instrumentId, first } = given;
    const table = await tableOf(given, [[first.nip, 3, 4]]);
    const { mark: seen } = await checkLevels(assessor, { instrumentId, table });
    const confirm = () => importLevels(assessor, { instrumentId, table, seen, fileName: FILE });
    await confirm();
    const before = await ratingsOf(first.sheetId);
    expect(await confirm()).toMatchObject({ status: "written", added: 0, replaced: 0, same: 2, sheets: [] });
    expect(await imported(given, table)).toMatchObject({ added: 0, replaced: 0, same: 2 });
    expect(await ratingsOf(first.sheetId)).toEqual(before);
    expect(await trailOf(given.eventId)).toHaveLength(1);
  });

  it("of the same file twice at the same moment writes everything once", async () => {
    const given = await givenComputerTest(home);
    const table = await tableOf(given, [
      [given.first.nip, 3, 4],
      [given.second.nip, 3, 4],
    ]);
    const { mark: seen } = await checkLevels(given.assessor, { ...given, table });
    const confirm = () => importLevels(given.assessor, { ...given, table, seen, fileName: FILE });
    const outcomes = await Promise.all([confirm(), confirm(), confirm()]);
    expect(outcomes.map((outcome) => outcome.status === "written" && outcome.added).toSorted()).toEqual([0, 0, 4]);
    expect((await ratingsOf(given.first.sheetId)).map(({ revision }) => revision)).toEqual([1, 1]);
  });

  it("leaves out the rows that are wrong, and says so", async () => {
    const given = await givenComputerTest(home);
    const { first, second } = given;
    const table = await tableOf(given, [
      [first.nip, 3, "2,5"],
      [second.nip, 3],
      ["199001012015031001", 3],
    ]);
    expect(await imported(given, table)).toMatchObject({ added: 1, invalid: 2 });
    expect(await ratingsOf(first.sheetId)).toEqual([]);
    expect(await ratingsOf(second.sheetId)).toMatchObject([{ level: 3 }]);
  });

  it("refuses a level that the candidate's own standard does not require", async () => {
    const cut = <T extends { readonly competencies: readonly unknown[] }>(standard: T): T => ({
      ...standard,
      competencies: standard.competencies.slice(0, 1),
      findings: [],
    });
    const narrow = await givenPublishedStandard(home, { annex: "III", cut });
    const given = await givenComputerTest(home, { targetPositions: [await smallStandardOf(home), narrow] });
    const table = await tableOf(given, [
      [given.first.nip, 3, 3],
      [given.second.nip, 3, 3],
    ]);
    const { rows } = await checkLevels(given.assessor, { ...given, table });
    expect(rows).toMatchObject([
      { outcome: "changing" },
      { outcome: "invalid", problems: [{ row: 3, message: expect.stringContaining("tidak mempersyaratkan") }] },
    ]);
  });

  it("refuses a file without a NIP column or without any competency, naming them", async () => {
    const { assessor, instrumentId, first } = await givenComputerTest(home);
    const refused = (table: Grid) => checkLevels(assessor, { instrumentId, table });
    await expect(refused([["Nama"], ["x"]])).rejects.toMatchObject({
      fields: { file: [expect.stringContaining("NIP")] },
    });
    await expect(
      refused([
        ["NIP", "Skor"],
        [first.nip, 3],
      ]),
    ).rejects.toMatchObject({
      kind: "invalid",
      fields: { file: [expect.stringContaining("Tidak ada satu pun kolom kompetensi")] },
    });
  });
});

describe("a sheet that changed since the dry run", () => {
  const TYPED = [
    ["another level", { level: 1 }],
    ["a note alone", { level: null, note: "Tes diulang." }],
  ] as const;

  it.each(TYPED)(
    "is not overwritten: %s; the new dry run is answered, and can be confirmed",
    async (_what, content) => {
      const given = await givenComputerTest(home);
      const { assessor, instrumentId, first, second } = given;
      const table = await tableOf(given, [
        [first.nip, 3, 4],
        [second.nip, 3],
      ]);
      const { mark: seen } = await checkLevels(assessor, { instrumentId, table });
      const { rating } = await sheetOf(assessor, first.sheetId);
      await saveChanges(assessor, first.sheetId, { changes: [ratingChange(rating, content)] });
      const before = await ratingsOf(first.sheetId);
      const outcome = await importLevels(assessor, { instrumentId, table, seen, fileName: FILE });
      if (outcome.status !== "overtaken") throw new Error("Somebody typed in between.");
      expect(outcome.checked.changes).toContainEqual(
        expect.objectContaining({ before: expect.objectContaining({ ...content, revision: 1 }), level: 3 }),
      );
      expect(await ratingsOf(first.sheetId)).toEqual(before);
      expect(await ratingsOf(second.sheetId)).toEqual([]);
      expect(await trailOf(given.eventId)).toEqual([]);
      const again = { instrumentId, table, seen: outcome.checked.mark, fileName: FILE };
      expect(await importLevels(assessor, again)).toMatchObject({ status: "written" });
      expect(await ratingsOf(first.sheetId)).toMatchObject([{ level: 3, revision: 2 }, { level: 4 }]);
    },
  );

  it("is left alone once it is sent, and takes levels again once it is returned", async () => {
    const given = await givenComputerTest(home);
    const { hr, assessor, instrumentId, first, second } = given;
    const table = await tableOf(given, [
      [first.nip, 3, 4],
      [second.nip, 3],
    ]);
    await imported(given, await tableOf(given, [[first.nip, 2, 2]]));
    const { mark: seen } = await checkLevels(assessor, { instrumentId, table });
    const { statement } = await sheetOf(assessor, first.sheetId);
    await saveChanges(assessor, first.sheetId, { changes: [ratingChange(statement, { mark: "MET" })] });
    await submitSheet(assessor, { sheetId: first.sheetId, confirmed: false });
    const outcome = await importLevels(assessor, { instrumentId, table, seen, fileName: FILE });
    if (outcome.status !== "overtaken") throw new Error("The sheet was sent in between.");
    expect(outcome.checked.rows[0]).toMatchObject({
      problems: [{ row: 2, column: "NIP", message: expect.stringContaining("sudah terkirim") }],
    });
    expect(await imported(given, table)).toMatchObject({ added: 1, invalid: 1 });
    expect(await ratingsOf(first.sheetId)).toMatchObject([{ level: 2 }, { level: 2 }, {}]);
    await returnSheet(hr, { sheetId: first.sheetId, reason: "Tes diulang." });
    expect(await imported(given, table)).toMatchObject({ replaced: 2, same: 1, invalid: 0 });
  });
});
