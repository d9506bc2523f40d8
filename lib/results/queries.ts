import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { CandidateProfile } from "@/lib/candidates/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { canFollowEvent, canManageEvent } from "@/lib/events/policy";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventPurpose, EventStatus, StatementMark } from "@/lib/generated/prisma/enums";
import { formatNip } from "@/lib/people/rules";
import type { RequirementSummary } from "@/lib/requirements/rules";
import { summarise } from "@/lib/requirements/rules";
import { requirementSentence } from "@/lib/requirements/sentence";
import type { CheckedRequirement } from "@/lib/results/checks";
import { CHECK_ROWS, checksOf, outcomesOf } from "@/lib/results/checks";
import type { FinalCompetency } from "@/lib/results/content";
import { FinalContent } from "@/lib/results/content";
import type { FinalResult } from "@/lib/results/final";
import { finalOf, NEWEST_FINAL } from "@/lib/results/final";
import type { Match, NextBand } from "@/lib/results/rules";
import { matchOf, medianMarkOf, medianOf, nextBand } from "@/lib/results/rules";
import { findSuccessor, SUCCEEDED_ROWS } from "@/lib/results/successor-queries";
import { categoryName } from "@/lib/schemes/rules";
import { SchemeSettings } from "@/lib/schemes/schema";
import { canScore, isBlind } from "@/lib/sheets/policy";
import { isStatement } from "@/lib/sheets/rules";
import { StandardDocument } from "@/lib/standards/document";

export type CandidateResult = {
  readonly candidateId: string;
  readonly institutionId: string;
  readonly eventId: string;
  readonly event: {
    readonly name: string;
    readonly purpose: EventPurpose;
    readonly status: EventStatus;
    /** Why it came to its stage, where one had to say. */
    readonly statusReason: string | null;
    readonly startsOn: string;
    /** Personal data of a candidate were deleted: no stage of the event comes again. */
    readonly isErased: boolean;
  };
  readonly person: CandidateProfile & { readonly nip: string };
  readonly targetPosition: string;
  readonly scheme: SchemeSettings & { readonly name: string };
  readonly standard: StandardDocument;
  readonly standardHash: string;
  /** How many of the assigned sheets are in; the match is made of their medians. */
  readonly sheets: { readonly submitted: number; readonly assigned: number };
  /** Final level (agreed, else the median) of each competency, null where no submitted sheet rates it. */
  readonly levels: Readonly<Record<string, number | null>>;
  /** Final mark of each technical statement, in the order of the standard; null where no submitted sheet marks it. */
  readonly statements: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly mark: StatementMark | null;
  }[];
  /** Without a category while it is incomplete or awaits sheets (DESIGN.md 4). */
  readonly match: Match;
  /** An assigned sheet that is still to come may change the match: nothing is agreed yet and nothing was brought along. */
  readonly awaitsSheets: boolean;
  readonly next: NextBand | null;
  readonly checks: readonly CheckedRequirement[];
  readonly requirements: RequirementSummary;
  /** The same in a sentence, to stand beside the category. */
  readonly requirementsText: string;
  /** How many levels are agreed by the assessors; the others are medians. */
  readonly agreedCount: number;
  /** The frozen result, newest first in time; null before the event is finished. */
  readonly final: FinalResult | null;
  /** The event whose result came in the place of the final one; null while it stands. */
  readonly successor: string | null;
  /** HR may record checks by hand. */
  readonly canCheck: boolean;
};

const RESULT_ROWS = {
  ...SUCCEEDED_ROWS,
  eventId: true,
  standardSnapshot: true,
  standardHash: true,
  profile: true,
  erasedAt: true,
  person: { select: { nip: true } },
  targetPosition: { select: { name: true } },
  event: {
    select: {
      name: true,
      purpose: true,
      status: true,
      statusReason: true,
      startsOn: true,
      institutionId: true,
      chairId: true,
      scheme: { select: { name: true, settings: true } },
      candidates: { where: { erasedAt: { not: null } }, take: 1, select: { id: true } },
    },
  },
  // Only what was sent: a sheet that is being filled is nobody else's business (DESIGN.md 4, blind).
  sheets: {
    where: STANDING_SHEETS,
    select: {
      status: true,
      assessorId: true,
      ratings: { select: { competencyRequirementId: true, level: true, mark: true } },
    },
  },
  requirementChecks: CHECK_ROWS,
  integratedRatings: { select: { competencyRequirementId: true, level: true, mark: true } },
  results: NEWEST_FINAL,
} as const satisfies Prisma.CandidateSelect;

function findRow(id: string) {
  return db.candidate.findUnique({ where: { id }, select: RESULT_ROWS });
}
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** The result of a candidate for HR of the institution or the chair; null for everybody else, and once it is erased. */
export async function findResult(viewer: Viewer, candidateId: string): Promise<CandidateResult | null> {
  const row = await findRow(candidateId);
  if (!row || row.erasedAt || !canFollowEvent(viewer, row.event)) return null;
  // Blind also for HR or a chair who assess: nothing of others before the own sheet is sent (DESIGN.md 4).
  if (isBlind(viewer, row.sheets)) return null;
  return toResult(row, { canCheck: canManageEvent(viewer, row.event), ...(await readAround(row)) });
}

/** The result for an assessor of the candidate, once the own sheets are sent: before that, nothing of others is shown. */
export async function findResultOfSheet(viewer: Viewer, sheetId: string): Promise<CandidateResult | null> {
  const sheet = await db.sheet.findUnique({
    where: { id: sheetId, ...STANDING_SHEETS },
    select: {
      assessorId: true,
      candidateId: true,
      candidate: {
        select: {
          event: { select: { institutionId: true } },
          sheets: { where: STANDING_SHEETS, select: { assessorId: true, status: true } },
        },
      },
    },
  });
  if (!sheet) return null;
  const { event, sheets } = sheet.candidate;
  const { institutionId } = event;
  // With several instruments every own sheet of the candidate comes first.
  if (isBlind(viewer, sheets)) return null;
  if (!canScore(viewer, { assessorId: sheet.assessorId, institutionId })) return null;
  const row = await findRow(sheet.candidateId);
  return row && !row.erasedAt ? toResult(row, { canCheck: false, ...(await readAround(row)) }) : null;
}

/** What is left of a candidate whose personal data were erased. */
export type ErasedResult = {
  readonly eventId: string;
  readonly eventName: string;
  readonly targetPosition: string;
  readonly erasedAt: Date;
  /** Figures of the newest final result; null where there never was one. */
  readonly figures: { readonly percent: number; readonly category: string; readonly isRevoked: boolean } | null;
};

/** The tombstone of a candidate for HR or the chair; null for everybody else, and while the data are there. */
export async function findErasedResult(viewer: Viewer, candidateId: string): Promise<ErasedResult | null> {
  const row = await db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      eventId: true,
      erasedAt: true,
      targetPosition: { select: { name: true } },
      event: { select: { name: true, institutionId: true, chairId: true } },
      results: {
        orderBy: { createdAt: "desc" },
        take: 1,
        select: { jpm: true, category: true, schemeCopy: true, revokedAt: true },
      },
    },
  });
  if (!row?.erasedAt || !canFollowEvent(viewer, row.event)) return null;
  const { eventId, erasedAt, targetPosition, event, results } = row;
  const [latest] = results;
  return {
    eventId,
    eventName: event.name,
    targetPosition: targetPosition.name,
    erasedAt,
    figures: latest
      ? {
          percent: latest.jpm.toNumber(),
          category: categoryName(latest.schemeCopy, latest.category),
          isRevoked: latest.revokedAt !== null,
        }
      : null,
  };
}

type Brought = ReadonlyMap<string, Pick<FinalCompetency, "level" | "mark">>;

/** What a result that holds was taken over from an earlier one: no sheet and no agreement of this event says it. */
async function readBrought({ results: [latest] }: Row): Promise<Brought | null> {
  if (!latest?.reusedFrom || latest.revokedAt) return null;
  const { content } = await db.result.findUniqueOrThrow({ where: { id: latest.id }, select: { content: true } });
  return new Map(FinalContent.parse(content).competencies.map(({ id, level, mark }) => [id, { level, mark }]));
}

/** What the result has to do with others of the same person. */
async function readAround(row: Row): Promise<{ readonly brought: Brought | null; readonly successor: string | null }> {
  const [latest] = row.results;
  const successor = latest && !latest.revokedAt ? await findSuccessor(row, latest.createdAt) : null;
  return { brought: await readBrought(row), successor: successor?.event ?? null };
}

type Known = Awaited<ReturnType<typeof readAround>> & { readonly canCheck: boolean };

function toResult(row: Row, { canCheck, brought, successor }: Known): CandidateResult {
  const standard = StandardDocument.parse(row.standardSnapshot);
  const profile = CandidateProfile.parse(row.profile);
  const scheme = SchemeSettings.parse(row.event.scheme.settings);
  const submitted = row.sheets.filter(({ status }) => status === "SUBMITTED");
  const inputs = standard.competencies.map((competency) => ({
    id: competency.id,
    name: competency.name,
    kind: competency.kind,
    requiredLevel: competency.level,
    isStatement: isStatement(competency),
    ...(brought?.get(competency.id) ?? agreedOn(competency.id, row) ?? combined(competency.id, submitted)),
  }));
  const awaitsSheets = brought === null && isAwaiting(row);
  const match = standing(matchOf(inputs, scheme), awaitsSheets);
  const event = eventOf(row);
  const checks = checksOf({ standard, profile, day: event.startsOn, byHand: row.requirementChecks });
  const outcomes = outcomesOf(standard, checks);
  return {
    candidateId: row.id,
    institutionId: row.event.institutionId,
    eventId: row.eventId,
    event,
    person: { ...profile, nip: formatNip(row.person.nip) },
    targetPosition: row.targetPosition.name,
    scheme: { ...scheme, name: row.event.scheme.name },
    standardHash: row.standardHash,
    sheets: { submitted: submitted.length, assigned: row.sheets.length },
    levels: Object.fromEntries(inputs.map(({ id, level }) => [id, level])),
    statements: inputs.filter((input) => input.isStatement).map(({ id, name, mark }) => ({ id, name, mark })),
    ...{ standard, match, awaitsSheets },
    next: nextBand(match, scheme),
    checks,
    requirements: summarise(outcomes),
    requirementsText: requirementSentence(outcomes),
    agreedCount: row.integratedRatings.length,
    final: finalOf(row.results),
    ...{ successor, canCheck },
  };
}

function eventOf({ event }: Row): CandidateResult["event"] {
  const { name, purpose, status, statusReason, startsOn, candidates } = event;
  return { name, purpose, status, statusReason, startsOn: toCivilDate(startsOn), isErased: candidates.length > 0 };
}

/** A match that a sheet to come may change has no category. */
function standing(match: Match, awaitsSheets: boolean): Match {
  return awaitsSheets ? { ...match, band: null } : match;
}

function isAwaiting({ sheets, integratedRatings }: Row): boolean {
  return integratedRatings.length === 0 && sheets.some(({ status }) => status !== "SUBMITTED");
}

/** What the assessors agreed on in the integration. */
function agreedOn(id: string, { integratedRatings }: Row) {
  const agreed = integratedRatings.find(({ competencyRequirementId }) => competencyRequirementId === id);
  return agreed && { level: agreed.level?.toNumber() ?? null, mark: agreed.mark };
}

/** Median over the submitted sheets, of levels or of marks. */
function combined(id: string, sheets: Row["sheets"]) {
  const ratings = sheets.flatMap((sheet) => sheet.ratings.filter((rating) => rating.competencyRequirementId === id));
  return {
    level: medianOf(ratings.flatMap(({ level }) => level ?? [])),
    mark: medianMarkOf(ratings.flatMap(({ mark }) => mark ?? [])),
  };
}
