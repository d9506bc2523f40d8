import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { chairConflictOf, DECISIONS_OF_CONFLICTS } from "@/lib/events/conflicts";
import { voidSignOffs } from "@/lib/events/sign-off-commands";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import { AGREED_ROWS, agreedHash } from "@/lib/integration/content";
import { CHAIR_BARRED } from "@/lib/integration/labels";
import { canIntegrate, isBarredChair } from "@/lib/integration/policy";
import type { Value } from "@/lib/integration/rules";
import {
  isMedianTaken,
  isSameValue,
  lacksReason,
  medianValue,
  needsReason,
  spreadOf,
  undecided,
  valueProblem,
} from "@/lib/integration/rules";
import type { AcceptMedians, DecideValue, RecordDissent, SignContent, WriteAdvice } from "@/lib/integration/schema";
import { isStatement, mustBeRated } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";

/**
 * Writes down the level (or mark) that the meeting agreed on. The same value again is no change; a value that somebody
 * else changed meanwhile is a conflict, never overwritten. Voids the sign-offs of the candidate.
 *
 * @throws Refusal `not-found`, `rule` (not being integrated), `invalid` with fields (level, mark, reason), `conflict`
 */
export async function decideValue(viewer: Viewer, input: DecideValue): Promise<void> {
  await inMeeting(viewer, input.candidateId, async (tx, meeting) => {
    const competency = competencyOf(meeting, input.requirementId);
    const decided = { level: input.level, mark: input.mark };
    const problem = valueProblem(competency, decided);
    if (problem) throw refuse.field(problem.field, problem.message);
    const median = medianValue(valuesOf(meeting, competency.id));
    const isOff = needsReason(median, decided);
    if (isOff && input.reason === "") {
      throw refuse.field("reason", "Tuliskan alasannya: nilai akhir berbeda dari median.");
    }
    const reason = isOff ? input.reason : "";
    const before = meeting.decisions.get(competency.id);
    if (before && isSameValue(before, decided) && before.reason === reason) return;
    await writeDecision(tx, { viewer, input: { ...input, ...decided, reason } });
    await afterChange(tx, viewer, {
      meeting,
      action: "integration.decided",
      before: before ? { level: before.level, mark: before.mark } : null,
      after: { requirementId: competency.id, ...decided, isMedian: !isOff },
    });
  });
}

type Decision = { readonly viewer: Viewer; readonly input: DecideValue };

async function writeDecision(tx: Transaction, { viewer, input }: Decision): Promise<void> {
  const { candidateId, requirementId: competencyRequirementId, revision, level, mark, reason } = input;
  const value = { level, mark, reason, decidedById: viewer.id, decidedAt: new Date() };
  const { count } =
    revision === 0
      ? await tx.integratedRating.createMany({
          data: [{ candidateId, competencyRequirementId, ...value }],
          skipDuplicates: true,
        })
      : await tx.integratedRating.updateMany({
          where: { candidateId, competencyRequirementId, revision },
          data: { ...value, revision: { increment: 1 } },
        });
  if (count === 0) throw refuse.stale("Pilih di bawah ini mana yang berlaku.");
}

/**
 * Takes the median for every competency that has no agreed value yet. Answers how many; what nobody rated, and what the
 * sheets are far apart on, stays open: the meeting talks about it first.
 *
 * @throws Refusal `not-found`, `rule`
 */
export async function acceptMedians(viewer: Viewer, { candidateId }: AcceptMedians): Promise<number> {
  return inMeeting(viewer, candidateId, async (tx, meeting) => {
    const open = undecided(meeting.standard.competencies, meeting.decisions)
      .map((competency) => ({ competency, values: valuesOf(meeting, competency.id) }))
      .filter(({ values }) => isMedianTaken(spreadOf(values)))
      .map(({ competency, values }) => ({ competency, median: medianValue(values) }))
      .filter(({ competency, median }) => (isStatement(competency) ? median.mark : median.level) !== null);
    if (open.length === 0) return 0;
    await tx.integratedRating.createMany({
      data: open.map(({ competency, median }) => ({
        candidateId,
        competencyRequirementId: competency.id,
        ...median,
        decidedById: viewer.id,
      })),
    });
    await afterChange(tx, viewer, { meeting, action: "integration.medians-accepted", after: { count: open.length } });
    return open.length;
  });
}

/**
 * Keeps a different opinion under the viewer's name; an empty one takes it back. Answers which of both.
 *
 * @throws Refusal `not-found`, `rule` (nothing agreed yet, not being integrated), `invalid` with the field opinion
 */
export async function recordDissent(viewer: Viewer, input: RecordDissent): Promise<"recorded" | "withdrawn"> {
  return inMeeting(viewer, input.candidateId, async (tx, meeting) => {
    const integratedRatingId = meeting.decisions.get(competencyOf(meeting, input.requirementId).id)?.id;
    if (!integratedRatingId) throw refuse.rule("Pendapat berbeda dicatat setelah ada nilai akhir.");
    const key = { integratedRatingId, userId: viewer.id };
    if (input.opinion === "") {
      const { count } = await tx.dissent.deleteMany({ where: key });
      if (count === 0) throw refuse.field("opinion", "Tuliskan pendapat Anda.");
    } else {
      await tx.dissent.upsert({
        where: { integratedRatingId_userId: key },
        create: { ...key, opinion: input.opinion },
        update: { opinion: input.opinion },
      });
    }
    const after = { requirementId: input.requirementId, isWithdrawn: input.opinion === "" };
    await afterChange(tx, viewer, { meeting, action: "integration.dissent", after });
    return after.isWithdrawn ? "withdrawn" : "recorded";
  });
}

/**
 * Development advice for one competency; an empty text takes it back.
 *
 * @throws Refusal `not-found`, `rule`, `conflict`, `invalid` with the field text where there is nothing to take back
 */
export async function writeAdvice(viewer: Viewer, input: WriteAdvice): Promise<void> {
  await inMeeting(viewer, input.candidateId, async (tx, meeting) => {
    const { candidateId, text, revision } = input;
    const competencyRequirementId = competencyOf(meeting, input.requirementId).id;
    const where = { candidateId, competencyRequirementId, revision };
    if (revision === 0 && text === "") throw refuse.field("text", "Tuliskan saran, atau pilih dari pustaka.");
    const data = { candidateId, competencyRequirementId, text, writtenById: viewer.id };
    const { count } =
      revision === 0
        ? await tx.developmentAdvice.createMany({ data: [data], skipDuplicates: true })
        : text === ""
          ? await tx.developmentAdvice.deleteMany({ where })
          : await tx.developmentAdvice.updateMany({
              where,
              data: { text, writtenById: viewer.id, revision: { increment: 1 } },
            });
    if (count === 0) throw refuse.stale();
    await afterChange(tx, viewer, {
      meeting,
      action: "integration.advice",
      after: { requirementId: input.requirementId },
    });
  });
}

/**
 * Signs exactly the content whose hash the signer saw. Signing it again changes nothing.
 *
 * @throws Refusal `not-found`, `rule` (see inMeeting; something is not agreed yet, or lacks its reason), `conflict` (it changed
 * since it was shown)
 */
export async function signContent(viewer: Viewer, { candidateId, hash }: SignContent): Promise<void> {
  await inMeeting(viewer, candidateId, async (tx, meeting) => {
    const open = undecided(meeting.standard.competencies, meeting.decisions);
    if (open.length > 0) throw refuse.rule(`Masih ada ${open.length} kompetensi tanpa nilai akhir.`);
    if (meeting.hash !== hash) throw refuse.stale();
    requireReasons(meeting);
    const added = await tx.signOff.createMany({
      data: [{ candidateId, userId: viewer.id, contentHash: hash }],
      skipDuplicates: true,
    });
    if (added.count === 0) return;
    const { institutionId } = meeting;
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "integration.signed",
      subjectType: "candidate",
      subjectId: candidateId,
      after: { contentHash: hash },
    });
  });
}

const MEETING_ROWS = {
  id: true,
  standardSnapshot: true,
  event: { select: { institutionId: true, chairId: true, status: true } },
  conflicts: { select: { assessorId: true, declaredAt: true } },
  conflictDecisions: DECISIONS_OF_CONFLICTS,
} as const satisfies Prisma.CandidateSelect;

type Meeting = {
  readonly candidateId: string;
  readonly institutionId: string;
  readonly standard: StandardDocument;
  /** Of the submitted sheets. */
  readonly ratings: readonly (Value & { readonly competencyRequirementId: string })[];
  readonly decisions: ReadonlyMap<string, Value & { readonly id: string; readonly reason: string }>;
  readonly hash: string;
};

/**
 * Whoever changes something of a candidate waits for the one before; none does while the event moves on.
 *
 * @throws Refusal `not-found`, `rule` (not being integrated, a chair whose conflict of interest HR has not decided about)
 */
async function inMeeting<T>(
  viewer: Viewer,
  candidateId: string,
  work: (tx: Transaction, meeting: Meeting) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM assessment_events e JOIN candidates c ON c.event_id = e.id
      WHERE c.id = ${candidateId}::uuid FOR SHARE OF e`;
    await tx.$queryRaw`SELECT 1 FROM candidates WHERE id = ${candidateId}::uuid FOR UPDATE`;
    return work(tx, await readMeeting(tx, viewer, candidateId));
  });
}

async function readMeeting(tx: Transaction, viewer: Viewer, candidateId: string): Promise<Meeting> {
  const candidate = await tx.candidate.findUnique({ where: { id: candidateId }, select: MEETING_ROWS });
  const sheets = await tx.sheet.findMany({
    where: { candidateId, ...STANDING_SHEETS },
    select: {
      assessorId: true,
      status: true,
      ratings: { select: { competencyRequirementId: true, level: true, mark: true } },
    },
  });
  if (!candidate || !canIntegrate(viewer, { ...candidate.event, sheets })) throw refuse.notFound("Peserta");
  if (candidate.event.status !== "INTEGRATING") throw refuse.rule("Kegiatan ini tidak sedang pada tahap integrasi.");
  const { chairId } = candidate.event;
  const chairConflict = chairConflictOf(candidate.conflicts, { chairId, decisions: candidate.conflictDecisions });
  if (isBarredChair(viewer, { chairId, chairConflict })) throw refuse.rule(CHAIR_BARRED);
  const agreed = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: AGREED_ROWS });
  const rows = await tx.integratedRating.findMany({
    where: { candidateId },
    select: { id: true, competencyRequirementId: true, level: true, mark: true, reason: true },
  });
  return {
    candidateId,
    institutionId: candidate.event.institutionId,
    standard: StandardDocument.parse(candidate.standardSnapshot),
    ratings: sheets.filter(({ status }) => status === "SUBMITTED").flatMap((sheet) => sheet.ratings),
    decisions: new Map(
      rows.map(({ competencyRequirementId, level, ...row }) => [
        competencyRequirementId,
        { ...row, level: level?.toNumber() ?? null },
      ]),
    ),
    hash: agreedHash(agreed),
  };
}

function competencyOf({ standard }: Meeting, id: string): CompetencyDocument {
  const competency = standard.competencies.find((one) => one.id === id && mustBeRated(one));
  if (!competency) throw refuse.notFound("Kompetensi");
  return competency;
}

/** What is signed can be defended: where it differs from the median, by a reason. */
function requireReasons(meeting: Meeting): void {
  const unfounded = [...meeting.decisions].filter(([id, agreed]) =>
    lacksReason(medianValue(valuesOf(meeting, id)), agreed),
  );
  if (unfounded.length === 0) return;
  throw refuse.rule(`${unfounded.length} nilai akhir tidak lagi sama dengan median dan belum beralasan.`);
}

function valuesOf({ ratings }: Meeting, id: string): readonly Value[] {
  return ratings.filter(({ competencyRequirementId }) => competencyRequirementId === id);
}

type Change = {
  readonly meeting: Meeting;
  readonly action: string;
  readonly before?: Readonly<Record<string, string | number | null>> | null;
  readonly after: Readonly<Record<string, string | number | boolean | null>>;
};

/** Audits the change and voids what was signed before it: a sign-off holds for exactly one content. */
async function afterChange(tx: Transaction, actor: Viewer, { meeting, action, before, after }: Change): Promise<void> {
  const voidedSignOffs = await voidSignOffs(tx, { id: meeting.candidateId });
  await recordAudit(tx, {
    actor,
    institutionId: meeting.institutionId,
    action,
    subjectType: "candidate",
    subjectId: meeting.candidateId,
    ...(before ? { before } : {}),
    after: { ...after, voidedSignOffs },
  });
}
