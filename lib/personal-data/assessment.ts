import { CandidateProfile } from "@/lib/candidates/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import { isOver } from "@/lib/events/rules";
import type { AgreedData, AssessmentData, ResultData, SheetData } from "@/lib/personal-data/document";
import type { AssessmentRow, SheetRow } from "@/lib/personal-data/rows";
import { areMarksOpen } from "@/lib/personal-data/rules";
import { regulationName } from "@/lib/regulations/labels";
import { categoryName } from "@/lib/schemes/rules";
import { StandardDocument } from "@/lib/standards/document";

/** What a competency, an indicator or a requirement of the pinned standard says, by id. */
type Words = (id: string) => string;

/**
 * One assessment of the person.
 *
 * @param viewerId who asks: while they still score this candidate themselves, they see nothing of others
 */
export function toAssessment(row: AssessmentRow, viewerId: string): AssessmentData {
  const { event, profile, performanceScore, createdAt, sheets } = row;
  const pinned = StandardDocument.parse(row.standardSnapshot);
  const words = wordsOf(pinned);
  const isStillScoring = sheets.some(
    ({ assessorId, status, withdrawnAt }) => assessorId === viewerId && status !== "SUBMITTED" && withdrawnAt === null,
  );
  const areMarksIncluded = areMarksOpen({ status: event.status, isStillScoring });
  return {
    event: {
      ...event,
      startsOn: toCivilDate(event.startsOn),
      endsOn: toCivilDate(event.endsOn),
      retentionUntil: event.retentionUntil && toCivilDate(event.retentionUntil),
    },
    addedAt: createdAt.toISOString(),
    targetPosition: row.targetPosition.name,
    standardHash: row.standardHash,
    profile: CandidateProfile.parse(profile),
    performanceScore: performanceScore?.toNumber() ?? null,
    conflicts: row.conflicts.map(({ assessor, declaredAt, ...conflict }) => ({
      ...conflict,
      assessor: assessor.name,
      declaredAt: declaredAt.toISOString(),
    })),
    conflictDecisions: row.conflictDecisions.map(toConflictDecision),
    checks: row.requirementChecks.map(({ positionRequirementId, checkedBy, checkedAt, ...check }) => ({
      ...check,
      requirement: words(positionRequirementId),
      checkedBy: checkedBy.name,
      checkedAt: checkedAt.toISOString(),
    })),
    standardDecisions: row.standardDecisions.map((decision) => toDecision(decision, pinned.id)),
    areMarksIncluded,
    ...meetingOf(row, words, areMarksIncluded),
    sheets: sheets.map((sheet) => toSheet(sheet, words, areMarksIncluded && (isClosed(sheet) || isOver(event.status)))),
  };
}

function toConflictDecision(row: AssessmentRow["conflictDecisions"][number]) {
  const { assessor, decidedBy, decidedAt, ...decision } = row;
  return { ...decision, assessor: assessor.name, decidedBy: decidedBy.name, decidedAt: decidedAt.toISOString() };
}

type DecisionRow = AssessmentRow["standardDecisions"][number];

/** A decision that names the pinned standard itself is about its end (lib/replacements). */
function toDecision(row: DecisionRow, pinnedId: string): AssessmentData["standardDecisions"][number] {
  const { standardVersionId, standardVersion, decidedBy, decidedAt, ...decision } = row;
  return {
    ...decision,
    standard: standardVersionId === pinnedId ? null : regulationName(standardVersion.regulation),
    decidedBy: decidedBy.name,
    decidedAt: decidedAt.toISOString(),
  };
}

function wordsOf({ competencies, requirements }: StandardDocument): Words {
  const words = new Map<string, string | null>([
    ...competencies.map(({ id, name }) => [id, name] as const),
    ...competencies.flatMap(({ indicators }) => indicators.map(({ id, text }) => [id, text] as const)),
    ...requirements.map(({ id, text }) => [id, text] as const),
  ]);
  return (id) => words.get(id) ?? "Tidak terbaca dalam standar";
}

type Meeting = Pick<AssessmentData, "agreed" | "signOffs" | "advice" | "results">;

function meetingOf(row: AssessmentRow, words: Words, isOpen: boolean): Meeting {
  if (!isOpen) return { agreed: [], signOffs: [], advice: [], results: row.results.map(toResult) };
  return {
    agreed: row.integratedRatings.map((rating) => toAgreed(rating, words)),
    signOffs: row.signOffs.map(({ user, signedAt, voidedAt }) => ({
      name: user.name,
      signedAt: signedAt.toISOString(),
      voidedAt: voidedAt && voidedAt.toISOString(),
    })),
    advice: row.advice.map(({ competencyRequirementId, text }) => ({
      competency: words(competencyRequirementId),
      text,
    })),
    results: row.results.map(toResult),
  };
}

function toAgreed(rating: AssessmentRow["integratedRatings"][number], words: Words): AgreedData {
  const { competencyRequirementId, level, decidedAt, dissents, mark, reason } = rating;
  return {
    competency: words(competencyRequirementId),
    level: level?.toNumber() ?? null,
    mark,
    reason,
    decidedAt: decidedAt.toISOString(),
    dissents: dissents.map(({ user, opinion }) => ({ name: user.name, opinion })),
  };
}

function toResult({ jpm, createdAt, validUntil, revokedAt, ...row }: AssessmentRow["results"][number]): ResultData {
  const { category, schemeCopy, revokeReason, isReopened, readmission, checkCode, contentHash, content } = row;
  return {
    percent: jpm.toNumber(),
    category: categoryName(schemeCopy, category),
    createdAt: createdAt.toISOString(),
    validUntil: toCivilDate(validUntil),
    revokedAt: revokedAt && revokedAt.toISOString(),
    readmission: readmission && {
      reason: readmission.reason,
      readmittedAt: readmission.readmittedAt.toISOString(),
      readmittedBy: readmission.readmittedBy.name,
    },
    ...{ revokeReason, isReopened, checkCode, contentHash, content },
  };
}

function isClosed({ status, withdrawnAt }: SheetRow): boolean {
  return status === "SUBMITTED" || withdrawnAt !== null;
}

function toSheet(row: SheetRow, words: Words, isOpen: boolean): SheetData {
  const { instrument, assessor, status, submittedAt, returnReason, withdrawnAt } = row;
  const head = {
    instrument: instrument.name,
    instrumentKind: instrument.kind,
    assessor: assessor.name,
    status,
    submittedAt: submittedAt && submittedAt.toISOString(),
    returnReason,
    withdrawnAt: withdrawnAt && withdrawnAt.toISOString(),
  };
  return isOpen
    ? { ...head, ...entriesOf(row, words) }
    : { ...head, ratings: [], evidence: [], observations: [], history: [] };
}

const FIELD_NOTE = "Catatan pengamatan";

function entriesOf(row: SheetRow, words: Words) {
  const notes = new Set(row.fieldNotes.map(({ id }) => id));
  return {
    ratings: row.ratings.map(({ competencyRequirementId, savedAt, ...rating }) => ({
      competency: words(competencyRequirementId),
      ...rating,
      savedAt: savedAt.toISOString(),
    })),
    evidence: row.evidence.map(({ indicatorId, savedAt, ...evidence }) => ({
      indicator: words(indicatorId),
      ...evidence,
      savedAt: savedAt.toISOString(),
    })),
    observations: row.fieldNotes.map(({ observedAt, indicatorId, text, isRemoved }) => ({
      observedAt: observedAt.toISOString(),
      text,
      indicator: indicatorId && words(indicatorId),
      isRemoved,
    })),
    history: row.history.map(({ subjectId, revision, content, savedAt }) => ({
      subject: notes.has(subjectId) ? FIELD_NOTE : words(subjectId),
      revision,
      content,
      savedAt: savedAt.toISOString(),
    })),
  };
}
