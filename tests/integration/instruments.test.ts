import { beforeAll, describe, expect, it } from "vitest";

import { assignAssessor } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { startScoring } from "@/lib/events/commands";
import { findEvent } from "@/lib/events/queries";
import { addInstrument, removeInstrument, setMatrix } from "@/lib/instruments/commands";
import { findInstrumentPlan } from "@/lib/instruments/queries";
import { columnMark } from "@/lib/instruments/rules";
import { stepBack } from "@/lib/finalisation/commands";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { findOwnSheet } from "@/lib/sheets/queries";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

import { givenPreparedAssessment, givenPublishedStandard, ratingChange, revisionOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { setColumn } from "../support/instruments";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

/** An event with the instrument for everything and an interview that measures the first competency only. */
async function givenInterview() {
  const given = await givenPreparedAssessment(home);
  const { hr, eventId, standard } = given;
  await addInstrument(hr, { eventId, kind: "INTERVIEW", name: "" });
  const { id: instrumentId } = await db.eventInstrument.findFirstOrThrow({ where: { eventId, kind: "INTERVIEW" } });
  const [first, second] = standard.competencies;
  if (!first || !second) throw new Error("The small standard has competencies.");
  const { id } = await db.competency.findUniqueOrThrow({ where: { code: first.code } });
  const measure = () => setColumn(hr, eventId, instrumentId, [id]);
  return { ...given, instrumentId, measure, first, second };
}

/** The same, measuring, with the interview's sheet open to an assessor. */
async function givenInterviewSheet() {
  const given = await givenInterview();
  const { hr, eventId, instrumentId, candidateId } = given;
  await given.measure();
  const assessor = await viewerWith("ASSESSOR", home);
  await assignAssessor(hr, { candidateId, assessorId: assessor.id, instrumentId });
  await startScoring(hr, { eventId, revision: await revisionOf(eventId) });
  const { id: sheetId } = await db.sheet.findFirstOrThrow({ where: { candidateId, assessorId: assessor.id } });
  return { ...given, assessor, sheetId };
}

describe("the matrix of instruments", () => {
  it("names an instrument after its kind, and refuses the same name twice", async () => {
    const { hr, eventId } = await givenInterview();
    const again = addInstrument(hr, { eventId, kind: "INTERVIEW", name: "" });
    await expect(again).rejects.toMatchObject({ fields: { name: [expect.stringContaining("sudah dipakai")] } });
    const plan = await findInstrumentPlan(hr, eventId);
    expect(plan?.instruments.map(({ name }) => name)).toEqual(["Penilaian kompetensi", "Wawancara kompetensi"]);
  });

  it("calls a competency as its standard does, also one whose name the document has lost", async () => {
    const targetPosition = await givenPublishedStandard(home, { annex: "III" });
    const { hr, eventId, standard } = await givenPreparedAssessment(home, { targetPosition });
    const names = standard.competencies.map(({ name }) => name ?? UNREADABLE_NAME);
    expect(names).toContain(UNREADABLE_NAME);
    expect((await findInstrumentPlan(hr, eventId))?.competencies.map(({ name }) => name)).toEqual(names);
  });

  it("keeps the event from starting while an instrument measures nothing", async () => {
    const { hr, eventId, measure } = await givenInterview();
    expect((await findEvent(hr, eventId))?.obstacles).toEqual([
      "Instrumen Wawancara kompetensi belum mengukur kompetensi apa pun.",
    ]);
    await measure();
    expect((await findEvent(hr, eventId))?.obstacles).toEqual([]);
  });

  it("takes only competencies of the candidates' standards", async () => {
    const { hr, eventId, instrumentId } = await givenInterview();
    const unknown = setColumn(hr, eventId, instrumentId, [crypto.randomUUID()]);
    await expect(unknown).rejects.toMatchObject({ fields: { measured: [expect.any(String)] } });
  });

  it("overwrites no column that somebody else changed meanwhile, and leaves those alone that a form does not know", async () => {
    const { hr, eventId, instrumentId, measure } = await givenInterview();
    const marks = async () => (await findInstrumentPlan(hr, eventId))?.instruments.map(columnMark);
    const matrix = { eventId, seen: { [instrumentId]: "" }, all: [instrumentId], measured: {} };
    await measure();
    const [everything, first] = (await marks()) ?? [];
    await expect(setMatrix(hr, matrix)).rejects.toMatchObject({ kind: "conflict" });
    expect(await marks()).toEqual([everything, first]);
    // Who saw it empty and leaves it empty does not want it empty again.
    await setMatrix(hr, { ...matrix, all: [] });
    expect(await marks()).toEqual([everything, first]);
    await setMatrix(hr, { ...matrix, seen: { [instrumentId]: first ?? "" } });
    expect(await marks()).toEqual([everything, "all"]);
  });

  it("keeps an instrument that has sheets, and the last one", async () => {
    const { hr, eventId, instrumentId, candidateId, measure } = await givenInterview();
    await measure();
    const { id: assessorId } = await viewerWith("ASSESSOR", home);
    await assignAssessor(hr, { candidateId, assessorId, instrumentId });
    await expect(removeInstrument(hr, { instrumentId })).rejects.toMatchObject({ kind: "rule" });
    const other = await givenPreparedAssessment(home);
    const { id } = await db.eventInstrument.findFirstOrThrow({ where: { eventId: other.eventId } });
    await expect(removeInstrument(other.hr, { instrumentId: id })).rejects.toMatchObject({ kind: "rule" });
    expect((await findInstrumentPlan(hr, eventId))?.instruments).toHaveLength(2);
  });
});

describe("a sheet of one instrument", () => {
  it("that was sent is named to HR when the matrix asks for more since", async () => {
    const { hr, eventId, instrumentId, assessor, sheetId, first, second } = await givenInterviewSheet();
    await saveChanges(assessor, sheetId, { changes: [ratingChange(first.id, { level: 3 })] });
    await submitSheet(assessor, { sheetId, confirmed: true });
    await stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: "Instrumennya kurang." });
    const warned = async () => (await findEvent(hr, eventId))?.warnings.filter((one) => one.includes("dikembalikan"));
    expect(await warned()).toEqual([]);
    const { id } = await db.competency.findUniqueOrThrow({ where: { code: second.code } });
    await setColumn(hr, eventId, instrumentId, [id]);
    expect(await warned()).toEqual([
      expect.stringContaining(`Wawancara kompetensi untuk Ratna Dewi (${assessor.name})`),
    ]);
  });

  it("holds and takes only what the instrument measures", async () => {
    const { assessor, sheetId, first, second } = await givenInterviewSheet();
    const sheet = await findOwnSheet(assessor, sheetId);
    expect(sheet?.competencies.map(({ id }) => id)).toEqual([first.id]);
    const save = (id: string) => saveChanges(assessor, sheetId, { changes: [ratingChange(id, { level: 3 })] });
    expect(await save(first.id)).toMatchObject([{ status: "saved" }]);
    const refused = [{ subjectId: second.id, status: "invalid", field: "choice", message: expect.any(String) }];
    expect(await save(second.id)).toEqual(refused);
    // Saves of one moment share a statement: it must ask the same.
    const together = await Promise.all([save(second.id), save(second.id), save(second.id)]);
    expect(together).toEqual([refused, refused, refused]);
    expect(await db.rating.count({ where: { sheetId } })).toBe(1);
  });

  it("is made for every instrument where none is chosen", async () => {
    const { hr, candidateId } = await givenInterview();
    const { id: assessorId } = await viewerWith("ASSESSOR", home);
    await assignAssessor(hr, { candidateId, assessorId });
    expect(await db.sheet.count({ where: { candidateId, assessorId } })).toBe(2);
  });
});
