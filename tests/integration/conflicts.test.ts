import { beforeAll, describe, expect, it } from "vitest";

import { findAgreement } from "@/lib/agreement/queries";
import { decideConflict, declareConflict, withdrawConflict } from "@/lib/assignments/commands";
import { listOwnConflicts } from "@/lib/assignments/own-conflict-queries";
import { findAssignmentPlan } from "@/lib/assignments/queries";
import type { Viewer } from "@/lib/auth/policy";
import { assignAssessor, returnSheet } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { findEvent } from "@/lib/events/queries";
import { openIntegration } from "@/lib/finalisation/commands";
import { findIntegration, listOwnMeetings } from "@/lib/integration/queries";
import { findResultOfSheet } from "@/lib/results/queries";
import { findSheetHistory, listWithdrawnSheets } from "@/lib/sheet-history/queries";
import { HistorySearch } from "@/lib/sheet-history/schema";
import { submitSheet } from "@/lib/sheets/commands";
import { findOwnSheet, findSentSheet, listOwnSheets } from "@/lib/sheets/queries";

import { fillSheet, givenSheet, ratingChange, revisionOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

// Issue 3, "Planning": a conflict that is declared on a sheet which was begun has a way out that loses nothing.
const ASK = { page: 1, search: "" };
const WHY = "Kerabat dekat; dinilai asesor lain.";

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

/** Two assessors; the first has filled the sheet and said that they are in conflict. */
async function givenConflict() {
  const assessors = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)] as const;
  const given = await givenSheet(home, { hr, assessors });
  const [assessor, other] = assessors;
  await fillSheet(assessor, given.sheetId, { levelOf: () => 1 });
  const pair = { candidateId: given.candidateId, assessorId: assessor.id };
  await declareConflict(assessor, { ...pair, reason: "OTHER", note: "Kerabat." });
  const decide = (choice: "KEEP" | "WITHDRAW", viewer = hr) => decideConflict(viewer, { ...pair, choice, reason: WHY });
  const plan = async () => (await findAssignmentPlan(hr, given.eventId, ASK))?.candidates.shown[0];
  const warnings = async () => (await findEvent(hr, given.eventId))?.warnings.join(" ");
  return { ...given, assessor, other, otherSheet: given.sheets[1] ?? "", pair, decide, plan, warnings };
}

async function openedWith({ eventId, other, otherSheet }: Awaited<ReturnType<typeof givenConflict>>) {
  await fillSheet(other, otherSheet, { levelOf: () => 4 });
  await submitSheet(other, { sheetId: otherSheet, confirmed: true });
  await openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: null });
}

describe("a conflict on a sheet that was begun", () => {
  it("waits for HR, and says that nobody has decided", async () => {
    const { plan, warnings, assessor } = await givenConflict();
    expect(await warnings()).toContain(`Benturan kepentingan belum diputuskan: ${assessor.name} menilai Ratna Dewi.`);
    expect(await plan()).toMatchObject({
      sheets: expect.arrayContaining([expect.objectContaining({ conflict: "UNDECIDED" })]),
      conflicts: [{ state: "UNDECIDED", decisions: [], declaredBy: assessor.name, canTakeBack: false }],
    });
  });

  it("is kept with a reason, by whom and when", async () => {
    const { decide, plan, warnings, assessor, pair } = await givenConflict();
    await decide("KEEP");
    expect(await warnings()).toContain(
      `Ditugaskan meskipun ada benturan kepentingan: ${assessor.name} menilai Ratna Dewi.`,
    );
    expect(await warnings()).not.toContain("belum diputuskan");
    expect((await plan())?.conflicts).toMatchObject([
      { state: "KEPT", decisions: [{ choice: "KEEP", reason: WHY, decidedBy: hr.name, decidedAt: expect.any(Date) }] },
    ]);
    expect(await listOwnConflicts(assessor)).toMatchObject([
      { note: "Kerabat.", decisions: [{ choice: "KEEP", reason: WHY }] },
    ]);
    // It is HR's from then on, and stays.
    await expect(withdrawConflict(assessor, pair)).rejects.toMatchObject({ kind: "rule" });
    await expect(withdrawConflict(hr, { ...pair, reason: WHY })).rejects.toMatchObject({ kind: "rule" });
  });

  it("is withdrawn with a reason: what was rated stays as history, and its assessor sees why", async () => {
    const { decide, plan, warnings, assessor, sheetId, candidateId, rating, save, submit } = await givenConflict();
    await decide("WITHDRAW");
    expect(await plan()).toMatchObject({
      conflicts: [{ state: "BARRED", decisions: [{ choice: "WITHDRAW" }] }],
      sheets: [{ conflict: null }],
      withdrawn: [{ id: sheetId, decision: { reason: WHY, decidedBy: hr.name } }],
    });
    expect(await warnings()).not.toContain("enturan");
    const own = await findOwnSheet(assessor, sheetId);
    expect(own).toMatchObject({ isOpen: false, phase: "WITHDRAWN", withdrawal: { reason: WHY } });
    expect(own?.entries.ratings[rating]).toMatchObject({ level: 1 });
    expect((await listOwnSheets(assessor)).map(({ phase }) => phase)).toEqual(["WITHDRAWN"]);
    expect(await findSheetHistory(assessor, sheetId, HistorySearch.parse({}))).toMatchObject({
      steps: [{ kind: "WITHDRAWN", by: hr.name, reason: WHY }],
      total: 3,
    });

    await expect(save(ratingChange(rating, { level: 2 }, 1))).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("ditarik"),
    });
    await expect(submit()).rejects.toMatchObject({ kind: "rule" });
    const events = await db.auditEvent.findMany({ where: { action: "conflict.decided", subjectId: candidateId } });
    expect(events).toMatchObject([{ actorId: hr.id, after: { choice: "WITHDRAW", withdrawnSheets: 1 } }]);
    expect(JSON.stringify(events, (_key, value: unknown) => (typeof value === "bigint" ? "" : value))).not.toContain(
      WHY,
    );
  });

  it("counts nowhere once it is withdrawn, also where it was sent", async () => {
    const given = await givenConflict();
    const { decide, submit, assessor, other, otherSheet, sheetId, candidateId, eventId, rating } = given;
    await submit();
    await decide("WITHDRAW");
    await expect(returnSheet(hr, { sheetId, reason: "Lengkapi buktinya." })).rejects.toMatchObject({ kind: "rule" });
    await openedWith(given);

    const grid = await findIntegration(hr, candidateId);
    expect(grid?.sheets.map(({ id }) => id)).toEqual([otherSheet]);
    expect(grid?.rows.find(({ competency }) => competency.id === rating)?.median).toMatchObject({ level: 4 });
    expect(grid?.signers.map(({ id }) => id)).toEqual([other.id]);
    expect(await findAgreement(hr, eventId)).toMatchObject({ sheets: { submitted: 1, assigned: 1 } });
    expect(await listWithdrawnSheets(hr, candidateId)).toMatchObject([{ id: sheetId, steps: [{ reason: WHY }] }]);
    expect(await findSheetHistory(hr, sheetId, HistorySearch.parse({}))).not.toBeNull();

    // Who has no part in it any more sees no more than a stranger.
    expect(await findIntegration(assessor, candidateId)).toBeNull();
    expect(await findResultOfSheet(assessor, sheetId)).toBeNull();
    expect(await findSentSheet(assessor, sheetId)).toBeNull();
    expect(await listOwnMeetings(assessor)).toEqual([]);
    expect(await listOwnMeetings(other)).toHaveLength(1);
  });

  it("is decided before the integration, or that is opened with a reason", async () => {
    const { submit, other, otherSheet, eventId, decide } = await givenConflict();
    await submit();
    await fillSheet(other, otherSheet);
    await submitSheet(other, { sheetId: otherSheet, confirmed: true });
    const open = async () => openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: null });
    await expect(open()).rejects.toMatchObject({ fields: { reason: [expect.stringContaining("belum diputuskan")] } });
    await decide("KEEP");
    await open();
    expect((await findEvent(hr, eventId))?.status).toBe("INTEGRATING");
  });

  it("keeps nobody waiting for a sheet that was withdrawn before it was sent", async () => {
    const given = await givenConflict();
    await given.decide("WITHDRAW");
    await openedWith(given);
    expect((await findEvent(hr, given.eventId))?.status).toBe("INTEGRATING");
  });

  it("keeps no last sheet that was sent from the integration", async () => {
    const given = await givenConflict();
    await given.submit();
    const { eventId, decide } = given;
    await openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: "Asesor kedua sakit." });
    await expect(decide("WITHDRAW")).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("Tidak ada lembar terkirim dari asesor lain"),
    });
  });

  it("is not HR's to take back where the assessor said it of themself, who may until it is decided", async () => {
    const { pair, assessor } = await givenConflict();
    const taken = withdrawConflict(hr, { ...pair, reason: "Keliru dicatat." });
    await expect(taken).rejects.toMatchObject({ kind: "forbidden", message: expect.stringContaining("dengan alasan") });
    // Nor by declaring it over again.
    await expect(declareConflict(hr, { ...pair, reason: "SUPERIOR", note: "" })).rejects.toMatchObject({
      kind: "rule",
    });
    expect(await listOwnConflicts(assessor)).toMatchObject([{ reason: "OTHER", isOwnWord: true }]);
    await withdrawConflict(assessor, pair);
    expect(await listOwnConflicts(assessor)).toEqual([]);
  });

  it("is taken back with a reason where HR entered it by mistake, and the reason is kept", async () => {
    const { other, candidateId, plan } = await givenConflict();
    const pair = { candidateId, assessorId: other.id };
    await declareConflict(hr, { ...pair, reason: "SAME_UNIT", note: "" });
    expect((await plan())?.conflicts).toContainEqual(
      expect.objectContaining({ assessorId: other.id, canTakeBack: true }),
    );
    await expect(withdrawConflict(hr, pair)).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } });
    // What HR said is not the assessor's to replace.
    await expect(declareConflict(other, { ...pair, reason: "OTHER", note: "x" })).rejects.toMatchObject({
      kind: "rule",
    });
    await withdrawConflict(hr, { ...pair, reason: "Keliru memilih asesor." });
    const where = { action: "conflict.withdrawn", subjectId: candidateId };
    expect(await db.auditEvent.findMany({ where, select: { actorId: true, after: true } })).toEqual([
      { actorId: hr.id, after: { assessorId: other.id, reason: "Keliru memilih asesor." } },
    ]);
  });

  it("may be decided anew: once it is allowed, the assessor gets the same sheet again, with all that stands on it", async () => {
    const { decide, pair, sheetId, assessor, plan } = await givenConflict();
    await decide("WITHDRAW");
    await expect(assignAssessor(hr, pair)).rejects.toMatchObject({ kind: "invalid" });
    await decide("KEEP");
    expect((await plan())?.conflicts).toMatchObject([
      {
        ...{ state: "KEPT", isAssignable: true },
        decisions: [
          { choice: "KEEP", role: { hasSheets: false } },
          { choice: "WITHDRAW", role: { hasSheets: true } },
        ],
      },
    ]);
    expect(await assignAssessor(hr, pair)).toEqual({ restored: 1 });
    expect(await findOwnSheet(assessor, sheetId)).toMatchObject({
      isOpen: true,
      withdrawal: null,
      progress: { rated: 3 },
    });
    expect(await plan()).toMatchObject({ withdrawn: [], conflicts: [{ state: "KEPT" }] });
  });

  it("is not withdrawn from the last assessor, nor without sheets, nor twice", async () => {
    const { decide, pair, other, candidateId, sheetId } = await givenConflict();
    const ofOther = { candidateId, assessorId: other.id };
    const decision = { choice: "WITHDRAW", reason: WHY } as const;
    await expect(decideConflict(hr, { ...ofOther, ...decision })).rejects.toMatchObject({ kind: "not-found" });
    const answers = await Promise.allSettled([decide("WITHDRAW"), decide("WITHDRAW")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.conflictDecision.count({ where: pair })).toBe(1);
    await declareConflict(hr, { ...ofOther, reason: "SAME_UNIT", note: "" });
    await expect(decideConflict(hr, { ...ofOther, ...decision })).rejects.toMatchObject({
      kind: "rule",
      message: expect.stringContaining("asesor terakhir"),
    });
    expect(await db.conflictDecision.count({ where: ofOther })).toBe(0);
    expect((await db.sheet.findUniqueOrThrow({ where: { id: sheetId } })).withdrawnAt).not.toBeNull();
  });

  it("takes an empty sheet away, as taking the assignment back does", async () => {
    const { other, otherSheet, candidateId } = await givenConflict();
    const pair = { candidateId, assessorId: other.id };
    await declareConflict(hr, { ...pair, reason: "SUPERIOR", note: "" });
    await decideConflict(hr, { ...pair, choice: "WITHDRAW", reason: WHY });
    expect(await db.sheet.findUnique({ where: { id: otherSheet } })).toBeNull();
  });

  it("withdrawn while its assessor types: every save is either kept on it or refused", async () => {
    const { decide, save, rating, sheetId } = await givenConflict();
    const saves = [1, 2, 3, 4].map((revision) => save(ratingChange(rating, { level: revision }, revision)));
    const [, ...answers] = await Promise.allSettled([decide("WITHDRAW"), ...saves]);
    const acknowledged = answers.filter(
      (answer) => answer.status === "fulfilled" && answer.value.some(({ status }) => status === "saved"),
    ).length;
    const versions = await db.sheetEntryVersion.count({ where: { sheetId, subjectId: rating } });
    expect(versions).toBe(1 + acknowledged);
  });
});
