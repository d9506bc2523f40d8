import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { assignAssessor, returnSheet } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { finishEvent, revokeResult, stepBack } from "@/lib/finalisation/commands";
import { findIntegrationOverview } from "@/lib/finalisation/queries";
import { acceptMedians, decideValue, recordDissent, signContent, writeAdvice } from "@/lib/integration/commands";
import { findIntegrationVersion } from "@/lib/integration/queries";
import { DecideValue } from "@/lib/integration/schema";
import { FinalContent } from "@/lib/results/content";
import { findResult } from "@/lib/results/queries";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenCandidate, revisionOf, subjectsOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinal, givenIntegration, givenSigned, gridOf, sign } from "../support/integration";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

const REASON = "Peserta sakit pada hari terakhir.";
/** The two assessors of a candidate are one level apart on the first competency and agree on the second. */
const APART = [
  [2, 3],
  [3, 3],
];

async function givenApart() {
  const given = await givenIntegration(home, { levels: APART });
  const { rating, otherRating } = subjectsOf(given);
  const decide = (fields: Partial<DecideValue>, viewer = given.chair) =>
    decideValue(viewer, {
      candidateId: given.candidateId,
      requirementId: rating,
      level: 2.5,
      mark: null,
      reason: "",
      revision: 0,
      ...fields,
    });
  return { ...given, rating, otherRating, decide };
}

const rowOf = (grid: Awaited<ReturnType<typeof gridOf>>, id: string) => {
  const row = grid.rows.find(({ competency }) => competency.id === id);
  if (!row) throw new Error("The grid has every competency.");
  return row;
};

describe("the grid", () => {
  it("has each sheet's value, the median and the spread", async () => {
    const { chair, candidateId, rating, otherRating, sheets } = await givenApart();
    const grid = await gridOf(chair, candidateId);
    const row = rowOf(grid, rating);
    expect(sheets.map((id) => row.cells[id]?.level)).toEqual([2, 3]);
    expect(row.median).toEqual({ level: 2.5, mark: null });
    expect(row.spread).toBe("close");
    expect(rowOf(grid, otherRating).spread).toBe("equal");
    expect(grid.undecidedCount).toBe(3);
  });
});

describe("deciding", () => {
  it("takes the median without, another level only with a reason", async () => {
    const { chair, candidateId, rating, decide } = await givenApart();
    await decide({});
    await expect(decide({ level: 3, revision: 1 })).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } });
    await decide({ level: 3, revision: 1, reason: "Bukti wawancara lebih kuat." });
    const { decision } = rowOf(await gridOf(chair, candidateId), rating);
    expect(decision).toMatchObject({ level: 3, reason: "Bukti wawancara lebih kuat.", revision: 2 });
  });

  it("never overwrites silently what somebody else decided meanwhile", async () => {
    const { assessors, decide } = await givenApart();
    const [first, second] = assessors;
    await decide({}, first);
    await expect(decide({ level: 3, reason: REASON }, second)).rejects.toMatchObject({ kind: "conflict" });
    // The same value again is no conflict: an answer may have been lost.
    await decide({}, second);
  });

  it("of two at the same time lets one through", async () => {
    const { assessors, decide } = await givenApart();
    const tries = assessors.map((assessor, place) => decide({ level: 4 + place, reason: REASON }, assessor));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses a level for a statement and a mark for a competency", async () => {
    const given = await givenApart();
    const { statement } = subjectsOf(given);
    await expect(given.decide({ requirementId: statement })).rejects.toMatchObject({
      fields: { mark: [expect.any(String)] },
    });
    await expect(given.decide({ level: null, mark: "MET" })).rejects.toMatchObject({
      fields: { level: [expect.any(String)] },
    });
  });

  it.each(["6", "-1", "2,755", "dua", "5,01", "٣"])("does not read %s as a level", (level) => {
    const input = { candidateId: crypto.randomUUID(), requirementId: crypto.randomUUID(), revision: "0", level };
    expect(DecideValue.safeParse(input).success).toBe(false);
  });

  it.each([
    ["0", 0],
    ["2,75", 2.75],
    ["2.5", 2.5],
    ["5,00", 5],
  ])("reads %s as a level", (level, expected) => {
    const input = { candidateId: crypto.randomUUID(), requirementId: crypto.randomUUID(), revision: "0", level };
    expect(DecideValue.parse(input).level).toBe(expected);
  });

  it("keeps a dissent by name until it is taken back", async () => {
    const { chair, assessors, candidateId, rating, decide } = await givenApart();
    const [assessor] = assessors;
    if (!assessor) throw new Error("There are two assessors.");
    const dissent = (opinion: string) => recordDissent(assessor, { candidateId, requirementId: rating, opinion });
    await expect(dissent("Terlalu tinggi.")).rejects.toMatchObject({ kind: "rule" });
    await decide({});
    await dissent("Terlalu tinggi.");
    expect(rowOf(await gridOf(chair, candidateId), rating).dissents).toEqual([
      { userId: assessor.id, name: assessor.name, opinion: "Terlalu tinggi." },
    ]);
    await dissent("");
    expect(rowOf(await gridOf(chair, candidateId), rating).dissents).toEqual([]);
  });

  it("takes medians only where the sheets are close, and says how many", async () => {
    const wide = [
      [1, 3],
      [4, 3],
    ];
    const { chair, candidateId, eventId, ...given } = await givenIntegration(home, { levels: wide });
    const { rating } = subjectsOf(given);
    const before = await gridOf(chair, candidateId);
    expect(await acceptMedians(chair, { candidateId })).toBe(before.undecidedCount - 1);
    const after = await gridOf(chair, candidateId);
    expect(after.rows.filter(({ decision }) => decision === null).map(({ competency }) => competency.id)).toEqual([
      rating,
    ]);
    expect(await acceptMedians(chair, { candidateId })).toBe(0);
    const list = await findIntegrationOverview(chair, eventId);
    expect(list?.entries).toMatchObject([{ obstacles: [expect.stringContaining("1 kompetensi"), expect.anything()] }]);
  });

  it("counts the gaps that nobody wrote advice for", async () => {
    const { chair, candidateId, eventId, rating, decide } = await givenApart();
    await decide({ level: 0, reason: REASON });
    const gaps = async () => (await findIntegrationOverview(chair, eventId))?.entries[0]?.gapsWithoutAdvice;
    expect(await gaps()).toBe(1);
    await writeAdvice(chair, { candidateId, requirementId: rating, text: "Magang.", revision: 0 });
    expect(await gaps()).toBe(0);
  });

  it("keeps no opinion and no advice that says nothing", async () => {
    const { chair, candidateId, rating, decide } = await givenApart();
    await decide({});
    const keys = { candidateId, requirementId: rating };
    await expect(recordDissent(chair, { ...keys, opinion: "" })).rejects.toMatchObject({
      fields: { opinion: [expect.any(String)] },
    });
    await expect(writeAdvice(chair, { ...keys, text: "", revision: 0 })).rejects.toMatchObject({
      fields: { text: [expect.any(String)] },
    });
  });

  it("is over when the event is not being integrated, also for raw SQL", async () => {
    const { hr, eventId, candidateId, decide } = await givenApart();
    await decide({});
    await stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: REASON });
    await expect(decide({ revision: 1, level: 3, reason: REASON })).rejects.toMatchObject({ kind: "rule" });
    const attack = db.$executeRaw`UPDATE integrated_ratings SET level = 5 WHERE candidate_id = ${candidateId}::uuid`;
    await expect(attack).rejects.toThrow(/only while the event is being integrated/);
  });
});

describe("signing", () => {
  it("needs every level, and exactly what was seen", async () => {
    const { chair, candidateId, decide } = await givenApart();
    const { hash } = await gridOf(chair, candidateId);
    await expect(signContent(chair, { candidateId, hash })).rejects.toMatchObject({ kind: "rule" });
    await acceptMedians(chair, { candidateId });
    await expect(signContent(chair, { candidateId, hash })).rejects.toMatchObject({ kind: "conflict" });
    await sign(chair, candidateId);
    await sign(chair, candidateId);
    expect(await db.signOff.count({ where: { candidateId, voidedAt: null } })).toBe(1);
    await decide({ level: 3, revision: 1, reason: REASON });
    const grid = await gridOf(chair, candidateId);
    expect([grid.voidedCount, grid.signers.some(({ hasSigned }) => hasSigned)]).toEqual([1, false]);
  });

  it.each(["dissent", "advice"] as const)("is voided by %s too", async (change) => {
    const { chair, candidateId, ...given } = await givenSigned(home, { levels: APART });
    const { rating } = subjectsOf(given);
    const before = await findIntegrationVersion(chair, candidateId);
    const keys = { candidateId, requirementId: rating };
    if (change === "dissent") await recordDissent(chair, { ...keys, opinion: "Saya melihat level 2." });
    else await writeAdvice(chair, { ...keys, text: "Pelatihan analisis.", revision: 0 });
    expect(await db.signOff.count({ where: { candidateId, voidedAt: null } })).toBe(0);
    expect(await findIntegrationVersion(chair, candidateId)).not.toBe(before);
  });

  it("cannot be changed by raw SQL, only voided", async () => {
    const { candidateId } = await givenSigned(home);
    const forged = db.$executeRaw`UPDATE sign_offs SET content_hash = 'x' WHERE candidate_id = ${candidateId}::uuid`;
    await expect(forged).rejects.toThrow(/only ever voided/);
  });
});

/** Somebody who was in the event and was never assessed. */
async function givenLateCandidate(hr: Viewer, eventId: string, targetPosition: string): Promise<string> {
  await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "PREPARING" } });
  const candidateId = await givenCandidate(hr, eventId, { targetPosition, person: { name: "Susul Menyusul" } });
  await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "INTEGRATING" } });
  return candidateId;
}

describe("finishing", () => {
  it("freezes what was signed", async () => {
    const { result, chair, assessors, standard, hr, candidateId } = await givenFinal(home, { levels: APART });
    const content = FinalContent.parse(result.content);
    const [first, second] = content.competencies;
    expect([first?.level, second?.level]).toEqual([2.5, 3]);
    expect(content.overall.percent).toBe(result.jpm.toNumber());
    expect(content.signers.map(({ name }) => name).sort()).toEqual(
      [chair, ...assessors].map(({ name }) => name).sort(),
    );
    expect(content.standard.id).toBe(standard.id);
    expect(result.checkCode).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/);
    const shown = await findResult(hr, candidateId);
    expect(shown?.match.overall).toEqual(content.overall);
    expect(shown?.final).toMatchObject({ id: result.id, revokedAt: null });
  });

  it("goes on without a candidate who is not ready only with a reason, and gives them no result", async () => {
    const { hr, eventId, candidateId, targetPosition } = await givenSigned(home);
    const lateId = await givenLateCandidate(hr, eventId, targetPosition);
    const finish = async (reason: string | null) =>
      finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason });
    await expect(finish(null)).rejects.toMatchObject({ fields: { reason: [expect.stringContaining("Susul")] } });
    expect(await finish(REASON)).toBe(1);
    const made = await db.result.findMany({ where: { candidateId: { in: [candidateId, lateId] } } });
    expect(made.map((result) => result.candidateId)).toEqual([candidateId]);
  });

  it("has nothing to freeze while a sign-off is missing", async () => {
    const { hr, eventId, candidateId, chair, ...given } = await givenSigned(home);
    const requirementId = subjectsOf(given).rating;
    await recordDissent(chair, { candidateId, requirementId, opinion: "Belum sepakat." });
    const finish = finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: REASON });
    await expect(finish).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("Belum disahkan") });
  });

  it("is refused to a stale page", async () => {
    const { hr, eventId } = await givenSigned(home);
    const revision = (await revisionOf(eventId)) - 1;
    await expect(finishEvent(hr, { eventId, revision, reason: null })).rejects.toMatchObject({ kind: "conflict" });
    expect(await db.result.count({ where: { candidate: { eventId } } })).toBe(0);
  });

  it("keeps a result revoked with its reason", async () => {
    const { hr, result } = await givenFinal(home);
    await revokeResult(hr, { resultId: result.id, reason: REASON });
    await expect(revokeResult(hr, { resultId: result.id, reason: REASON })).rejects.toMatchObject({ kind: "rule" });
    expect(await db.result.findUnique({ where: { id: result.id } })).toMatchObject({ revokeReason: REASON });
  });
});

describe("stepping back", () => {
  it("goes one stage at a time, revoking results and voiding sign-offs on the way", async () => {
    const { hr, eventId, candidateId, sheetId, assessor, result } = await givenFinal(home);
    const back = async () => stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: REASON });
    const statusOf = async () => (await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId } })).status;
    await back();
    expect(await statusOf()).toBe("INTEGRATING");
    expect((await db.result.findUniqueOrThrow({ where: { id: result.id } })).revokedAt).not.toBeNull();
    await back();
    expect(await statusOf()).toBe("SCORING");
    expect(await db.signOff.count({ where: { candidateId, voidedAt: null } })).toBe(0);
    await returnSheet(hr, { sheetId, reason: REASON });
    await fillSheet(assessor, sheetId, { levelOf: () => 4 });
    await submitSheet(assessor, { sheetId, confirmed: true });
    await back();
    expect(await statusOf()).toBe("PREPARING");
    await expect(back()).rejects.toMatchObject({ kind: "rule" });
    const late = await viewerWith("ASSESSOR", home);
    await assignAssessor(hr, { candidateId, assessorId: late.id });
  });
});
