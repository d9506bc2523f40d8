import { describe, expect, it } from "vitest";

import { applyProposal, declareConflict, withdrawConflict } from "@/lib/assignments/commands";
import { findAssignmentPlan, findProposal, findSchedule } from "@/lib/assignments/queries";
import { assignAssessor } from "@/lib/candidates/commands";
import { db } from "@/lib/core/db";
import { startScoring } from "@/lib/events/commands";
import { findEvent } from "@/lib/events/queries";
import { addInstrument } from "@/lib/instruments/commands";

import { givenCandidate, givenPreparedAssessment, revisionOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const ASK = { page: 1, search: "" };

/** An event with one candidate and one assessor, and a second assessor who could be assigned. */
async function givenPlan() {
  // An institution of its own: every assessor of an institution is offered.
  const institution = await givenInstitution();
  const given = await givenPreparedAssessment(institution);
  const other = await viewerWith("ASSESSOR", institution);
  return { ...given, other };
}

describe("balancing", () => {
  it("shows what it would add, applies it once, and does nothing the second time", async () => {
    const { hr, eventId, candidateId, assessor, other, targetPosition } = await givenPlan();
    await givenCandidate(hr, eventId, { targetPosition });
    const proposal = await findProposal(hr, eventId, 1);
    if (!proposal) throw new Error("HR sees the proposal.");
    expect(proposal).toMatchObject({ addedCount: 3, shortfalls: [] });
    expect(await db.sheet.count({ where: { candidate: { eventId } } })).toBe(1);

    const input = { eventId, perCell: 1, fingerprint: proposal.fingerprint };
    const answers = await Promise.all([applyProposal(hr, input), applyProposal(hr, input)]);
    expect(answers.map(({ added }) => added).toSorted()).toEqual([0, 3]);
    expect(await applyProposal(hr, input)).toEqual({ added: 0 });
    const plan = await findAssignmentPlan(hr, eventId, ASK);
    expect(plan?.loads.map(({ sheets }) => sheets)).toEqual([2, 2]);
    const kept = await db.sheet.findMany({ where: { candidateId }, select: { assessorId: true } });
    expect(kept.map(({ assessorId }) => assessorId).toSorted()).toEqual([assessor.id, other.id].toSorted());
  });

  it("refuses a proposal that is no longer the plan that was shown", async () => {
    const { hr, eventId, candidateId, other } = await givenPlan();
    const fingerprint = (await findProposal(hr, eventId, 1))?.fingerprint ?? "";
    await declareConflict(hr, { candidateId, assessorId: other.id, reason: "SUPERIOR", note: "" });
    const stale = applyProposal(hr, { eventId, perCell: 1, fingerprint });
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    expect(await db.sheet.count({ where: { candidateId } })).toBe(1);
    expect((await findProposal(hr, eventId, 1))?.shortfalls).toEqual(["Kurang dari dua asesor untuk Ratna Dewi."]);
  });

  it("is over once scoring has started", async () => {
    const { hr, eventId } = await givenPlan();
    const fingerprint = (await findProposal(hr, eventId, 1))?.fingerprint ?? "";
    await startScoring(hr, { eventId, revision: await revisionOf(eventId) });
    await expect(applyProposal(hr, { eventId, perCell: 1, fingerprint })).rejects.toMatchObject({ kind: "rule" });
  });
});

describe("a declared conflict", () => {
  it("keeps anybody from assigning, until it is withdrawn", async () => {
    const { hr, candidateId, other } = await givenPlan();
    const pair = { candidateId, assessorId: other.id };
    await declareConflict(hr, { ...pair, reason: "SAME_UNIT", note: "Satu bidang." });
    await expect(assignAssessor(hr, pair)).rejects.toMatchObject({
      fields: { assessorId: [expect.stringContaining("benturan kepentingan")] },
    });
    await withdrawConflict(hr, { ...pair, reason: "Keliru memilih asesor." });
    await assignAssessor(hr, pair);
    expect(await db.sheet.count({ where: pair })).toBe(1);
  });

  it("is declared by an assessor of themself only, and stays a warning where a sheet exists", async () => {
    const { hr, eventId, candidateId, assessor, other } = await givenPlan();
    const own = { candidateId, assessorId: assessor.id, reason: "OTHER", note: "Kerabat." } as const;
    await declareConflict(assessor, own);
    expect((await findEvent(hr, eventId))?.warnings).toContainEqual(
      expect.stringContaining("Benturan kepentingan belum diputuskan"),
    );
    await expect(declareConflict(assessor, { ...own, assessorId: other.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    // Who has no sheet for the candidate does not know the candidate.
    await expect(declareConflict(other, { ...own, assessorId: other.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("that HR declared is not the assessor's to withdraw", async () => {
    const { hr, candidateId, assessor } = await givenPlan();
    const pair = { candidateId, assessorId: assessor.id };
    await declareConflict(hr, { ...pair, reason: "SUPERIOR", note: "" });
    await expect(withdrawConflict(assessor, pair)).rejects.toMatchObject({ kind: "not-found" });
    expect(await db.declaredConflict.count({ where: pair })).toBe(1);
  });
});

describe("the schedule", () => {
  it("has a line for every planned sheet, by candidate and instrument", async () => {
    const { hr, eventId, assessor, other } = await givenPlan();
    await addInstrument(hr, { eventId, kind: "INTERVIEW", name: "" });
    const fingerprint = (await findProposal(hr, eventId, 2))?.fingerprint ?? "";
    await applyProposal(hr, { eventId, perCell: 2, fingerprint });
    const lines = (await findSchedule(hr, eventId))?.lines ?? [];
    expect(lines.map(({ instrument }) => instrument)).toEqual([
      "Penilaian kompetensi",
      "Penilaian kompetensi",
      "Wawancara kompetensi",
      "Wawancara kompetensi",
    ]);
    expect(new Set(lines.map((line) => line.assessor))).toEqual(new Set([assessor.name, other.name]));
  });

  it("names who is in none of its lines, while somebody can still be assigned", async () => {
    const { hr, eventId, targetPosition } = await givenPlan();
    await givenCandidate(hr, eventId, { targetPosition, person: { name: "Tanpa Asesor" } });
    expect((await findSchedule(hr, eventId))?.unassigned).toContain("Tanpa Asesor");
    await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "INTEGRATING" } });
    expect((await findSchedule(hr, eventId))?.unassigned).toEqual([]);
  });
});
