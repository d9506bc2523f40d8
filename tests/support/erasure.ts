import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import type { FinalContent } from "@/lib/results/content";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";

import { evidenceChange, fillSheet, givenAssessment, subjectsOf } from "./assessments";
import type { GivenInstitution } from "./factories";
import { givenFinalResult } from "./final-results";
import { givenEventStatus } from "./recap-results";

export const NAME = "Ratna Dewi";
export const NOTE = "Ratna memimpin rapat sampai ada keputusan.";
export const INTENT = { reason: "Permintaan pegawai, surat 800/12/2026.", confirmation: NAME };

/** A finished assessment with words in every place that holds any. */
export async function givenFinished(home: GivenInstitution, hr: Viewer) {
  const given = await givenAssessment(home, { hr, person: { name: NAME } });
  const { assessor, sheetId, candidateId, eventId } = given;
  const { indicator, rating } = subjectsOf(given);
  await fillSheet(assessor, sheetId);
  const change = evidenceChange(indicator, { observation: "EVIDENT", note: NOTE });
  await saveChanges(assessor, sheetId, { changes: [change] });
  const id = crypto.randomUUID();
  await db.fieldNote.create({ data: { id, sheetId, observedAt: new Date(), text: NOTE } });
  await submitSheet(assessor, { sheetId, confirmed: true });
  const requirement = given.standard.requirements[0];
  await db.requirementCheck.create({
    data: {
      candidateId,
      positionRequirementId: requirement?.id ?? "",
      outcome: "MET",
      documentSeen: `Ijazah ${NAME}`,
      checkedById: hr.id,
    },
  });
  await db.declaredConflict.create({
    data: { candidateId, assessorId: hr.id, reason: "OTHER", note: `Kerabat ${NAME}`, declaredById: hr.id },
  });
  await givenEventStatus(eventId, "INTEGRATING");
  await db.integratedRating.create({
    data: {
      candidateId,
      competencyRequirementId: rating,
      level: 3,
      reason: NOTE,
      decidedById: hr.id,
      dissents: { create: { userId: assessor.id, opinion: NOTE } },
    },
  });
  await db.developmentAdvice.create({
    data: { candidateId, competencyRequirementId: rating, text: NOTE, writtenById: hr.id },
  });
  const withWords = (content: FinalContent): FinalContent => ({
    ...content,
    competencies: content.competencies.map((one) => ({ ...one, advice: NOTE, reason: NOTE, remarks: [NOTE] })),
  });
  const { standardVersionId } = await db.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { standardVersionId: true },
  });
  await db.standardDecision.create({
    data: { candidateId, standardVersionId, choice: "KEEP", reason: NOTE, decidedById: hr.id },
  });
  await db.conflictDecision.create({
    data: { candidateId, assessorId: hr.id, choice: "KEEP", reason: NOTE, decidedById: hr.id },
  });
  const result = await givenFinalResult(candidateId, { change: withWords });
  await givenEventStatus(eventId, "FINAL");
  const { personId, person } = await db.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { person: true },
  });
  return { ...given, result, personId, nip: person.nip };
}

/** Everything that is stored on the candidate, but the pinned standard. */
export async function storedOn(candidateId: string): Promise<string> {
  const row = await db.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    omit: { standardSnapshot: true },
    include: {
      person: true,
      conflicts: true,
      requirementChecks: true,
      advice: true,
      standardDecisions: true,
      conflictDecisions: true,
      results: true,
      integratedRatings: { include: { dissents: true } },
      sheets: { include: { ratings: true, evidence: true, fieldNotes: true, history: true } },
    },
  });
  return JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}
