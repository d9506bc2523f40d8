import { beforeAll, describe, expect, it } from "vitest";

import { returnSheet } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { versionText } from "@/lib/sheet-history/labels";
import { lookAtSheetHistory } from "@/lib/sheet-history/looks";
import { findSheetHistory } from "@/lib/sheet-history/queries";
import { HistorySearch } from "@/lib/sheet-history/schema";

import { evidenceChange, fieldNoteChange, fillSheet, givenSheet, ratingChange } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenIntegration } from "../support/integration";

const NOTED = "Pukul 09.15: Menutup rapat dengan keputusan.";
const ALL = HistorySearch.parse({});

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

describe("the history of a sheet", () => {
  it("has every version of a rating with the one before, the newest first", async () => {
    const { save, rating, statement, assessor, sheetId } = await givenSheet(home);
    await save(ratingChange(rating, { level: 2 }));
    await save(ratingChange(statement, { mark: "MET" }));
    await save(ratingChange(rating, { level: null, note: "Keliru." }, 1));

    const history = await findSheetHistory(assessor, sheetId, ALL);
    expect(history).toMatchObject({ isOwn: true, assessor: assessor.name, total: 3, page: 1, pages: 1 });
    const shown = history?.versions.map(({ before, after }) => [
      versionText(before),
      versionText(after),
      "note" in after && after.note,
    ]);
    expect(shown).toEqual([
      ["Level 2", "Belum dinilai", "Keliru."],
      ["Belum ada isian", "Memenuhi", ""],
      ["Belum ada isian", "Level 2", ""],
    ]);
    expect(history?.competencies.map(({ id }) => id)).toEqual([rating, statement]);
    const one = await findSheetHistory(assessor, sheetId, { ...ALL, competencyId: statement });
    expect(one?.versions.map(({ after }) => after)).toMatchObject([{ mark: "MET" }]);
  });

  it("has the evidence and the field notes, too, by what they are about", async () => {
    const { save, indicator, rating, assessor, sheetId, standard } = await givenSheet(home);
    const [first] = standard.competencies;
    const about = `Indikator ${first?.indicators[0]?.code ?? ""}, ${first?.name ?? ""}`;
    await save(evidenceChange(indicator, { observation: "EVIDENT", note: "Memimpin rapat." }));
    const note = fieldNoteChange({ text: "Menutup rapat dengan keputusan." });
    await save(note);
    await save({ ...note, base: 1, content: { ...note.content, indicatorId: indicator } });

    const history = await findSheetHistory(assessor, sheetId, ALL);
    expect(
      history?.versions.map(({ subject, before, after }) => [subject, versionText(before), versionText(after)]),
    ).toEqual([
      [`Catatan pengamatan, ${about}`, NOTED, NOTED],
      ["Catatan pengamatan", "Belum ada isian", NOTED],
      [about, "Belum ada isian", "Tampak"],
    ]);
    // One competency has what is said of its indicators, and notes that were linked to them.
    expect(await findSheetHistory(assessor, sheetId, { ...ALL, competencyId: rating })).toMatchObject({ total: 3 });
  });

  it("says when it was sent and returned, by whom and why", async () => {
    const { hr, submit, assessor, sheetId } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    await submit();
    await returnSheet(hr, { sheetId, reason: "Lengkapi bukti integritas." });
    await submit();
    expect((await findSheetHistory(assessor, sheetId, ALL))?.steps).toMatchObject([
      { kind: "SENT", by: assessor.name, reason: null },
      { kind: "RETURNED", by: hr.name, reason: "Lengkapi bukti integritas." },
      { kind: "SENT", by: assessor.name, reason: null },
    ]);
  });

  it("goes on over pages, where the version before stands on another one", async () => {
    const { save, rating, assessor, sheetId } = await givenSheet(home);
    for (let revision = 0; revision <= 100; revision++) {
      await save(ratingChange(rating, { level: revision % 6 }, revision));
    }
    const first = await findSheetHistory(assessor, sheetId, ALL);
    expect(first).toMatchObject({ total: 101, pages: 2 });
    expect(first?.versions.at(-1)).toMatchObject({ before: { level: 0 }, after: { level: 1 } });
    const last = await findSheetHistory(assessor, sheetId, { ...ALL, page: 9 });
    expect(last).toMatchObject({ page: 2, versions: [{ before: null, after: { level: 0 } }] });
  });

  it("is nobody else's before the integration, and the other assessor's never", async () => {
    const { hr, sheetId, assessor } = await givenSheet(home);
    await fillSheet(assessor, sheetId);
    expect(await findSheetHistory(hr, sheetId, ALL)).toBeNull();
    const { sheets, assessors, chair } = await givenIntegration(home);
    const [other] = assessors.slice(1);
    if (!other || !sheets[0]) throw new Error("Two assessors have a sheet each.");
    expect(await findSheetHistory(other, sheets[0], ALL)).toBeNull();
    expect(await findSheetHistory(chair, sheets[0], ALL)).toMatchObject({ isOwn: false, assessor: assessors[0]?.name });
  });

  it("is written down where somebody else looks at it, and not for its assessor", async () => {
    const { hr, sheets, assessor } = await givenIntegration(home);
    const [sheetId = ""] = sheets;
    const looks = () => db.auditEvent.findMany({ where: { action: "sheet.history-viewed", subjectId: sheetId } });
    await lookAtSheetHistory(assessor, sheetId, ALL);
    expect(await looks()).toEqual([]);
    await lookAtSheetHistory(hr, sheetId, ALL);
    expect(await looks()).toMatchObject([{ actorId: hr.id, subjectType: "sheet" }]);
  });
});

it.each([
  [{}, { competencyId: null, page: 1 }],
  [
    { kompetensi: "", halaman: "x" },
    { competencyId: null, page: 1 },
  ],
  [
    { kompetensi: ["a", "b"], halaman: "2" },
    { competencyId: null, page: 2 },
  ],
])("an address with %j asks for %j", (address, search) => {
  expect(HistorySearch.parse(address)).toEqual(search);
});
