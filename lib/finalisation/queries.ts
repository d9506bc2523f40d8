import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { CandidateProfile } from "@/lib/candidates/schema";
import { db } from "@/lib/core/db";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { chairConflictOf, DECISIONS_OF_CONFLICTS } from "@/lib/events/conflicts";
import { canFollowEvent, canManageEvent } from "@/lib/events/policy";
import { earlyWarning } from "@/lib/events/rules";
import type { StandingSheet } from "@/lib/events/sheet-queries";
import { readStandingSheets } from "@/lib/events/sheet-queries";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import { FINAL_EVENT_ROWS, toFinalEvent } from "@/lib/finalisation/locked-event-queries";
import { PINNED_ROWS } from "@/lib/finalisation/measured";
import { listOrigins } from "@/lib/finalisation/origin-queries";
import { missingSentence, reusedContentOf, takesResults } from "@/lib/finalisation/reuse";
import { HOLDS, KEEPS_OUT, KEPT_OUT } from "@/lib/finalisation/standing";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { canSeeIntegration } from "@/lib/integration/policy";
import { finalObstacles, signersOf } from "@/lib/integration/rules";
import { summarise } from "@/lib/requirements/rules";
import { CHECK_ROWS, checksOf, outcomesOf, requirementTexts } from "@/lib/results/checks";
import { wayToNewResult } from "@/lib/results/final";
import { ownOpenSheets } from "@/lib/sheets/policy";
import { mustBeRated } from "@/lib/sheets/rules";
import { StandardDocument } from "@/lib/standards/document";

/** "brought": an earlier result does; "revoked": kept out until taken in again; "final": has a result of this event. */
export type Standing = "open" | "brought" | "final" | "revoked";

export type IntegrationEntry = {
  readonly candidateId: string;
  readonly name: string;
  readonly targetPosition: string;
  readonly decidedCount: number;
  readonly total: number;
  readonly dissentCount: number;
  /** Agreed values below the standard for which nobody wrote development advice; the report says so for each. */
  readonly gapsWithoutAdvice: number;
  readonly standing: Standing;
  /** The event whose result was brought along; null where none was. */
  readonly broughtFrom: string | null;
  /** What is missing before a final result, as sentences; null where the viewer is still blind. */
  readonly obstacles: readonly string[] | null;
  /** What the regulation asks for and nobody has proven, in its words; of who may still get a result. */
  readonly unproven: readonly string[];
};

export type IntegrationOverview = {
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly status: EventStatus;
    readonly revision: number;
    readonly institution: string;
  };
  readonly entries: readonly IntegrationEntry[];
  /** Candidates whose personal data were erased: they are in no entry, and still in the recap. */
  readonly erasedCount: number;
  /** Said before the results are fixed while the first day is still to come. */
  readonly early: string | null;
  /** HR or chair: may finish the event. */
  readonly canFinish: boolean;
  /** HR: may have all reports made. */
  readonly canManage: boolean;
};

const EVENT_ROWS = {
  id: true,
  name: true,
  status: true,
  revision: true,
  institutionId: true,
  chairId: true,
  chair: { select: { name: true } },
  startsOn: true,
  institution: { select: { shortName: true } },
} as const satisfies Prisma.AssessmentEventSelect;

const CANDIDATE_ROWS = {
  id: true,
  standardHash: true,
  profile: true,
  person: { select: { name: true } },
  targetPosition: { select: { name: true } },
  requirementChecks: CHECK_ROWS,
  integratedRatings: {
    select: { competencyRequirementId: true, level: true, mark: true, _count: { select: { dissents: true } } },
  },
  advice: { select: { competencyRequirementId: true } },
  conflicts: { select: { assessorId: true, declaredAt: true } },
  conflictDecisions: DECISIONS_OF_CONFLICTS,
  signOffs: { where: { voidedAt: null }, select: { userId: true } },
  results: {
    where: { OR: [HOLDS, KEEPS_OUT] },
    orderBy: { createdAt: "desc" },
    take: 1,
    select: {
      revokedAt: true,
      reusedFrom: { select: { candidate: { select: { event: { select: { name: true } } } } } },
    },
  },
} as const satisfies Prisma.CandidateSelect;

type EventRow = Prisma.AssessmentEventGetPayload<{ select: typeof EVENT_ROWS }>;
type CandidateRow = Prisma.CandidateGetPayload<{ select: typeof CANDIDATE_ROWS }> & {
  /** Those that count. */
  readonly sheets: readonly StandingSheet[];
};

/**
 * How far the integration of an event is: every candidate for HR and the chair, their own ones for its assessors; null
 * for everybody else and before the integration is opened.
 */
export async function findIntegrationOverview(viewer: Viewer, eventId: string): Promise<IntegrationOverview | null> {
  const event = await db.assessmentEvent.findUnique({ where: { id: eventId }, select: EVENT_ROWS });
  if (!event || (event.status !== "INTEGRATING" && event.status !== "FINAL")) return null;
  const follows = canFollowEvent(viewer, event);
  if (!follows && !can(viewer, "sheet:score", event.institutionId)) return null;
  const rows = await db.candidate.findMany({
    where: {
      eventId,
      erasedAt: null,
      ...(follows ? {} : { sheets: { some: { ...STANDING_SHEETS, assessorId: viewer.id } } }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: CANDIDATE_ROWS,
  });
  const candidates = await withSheets(eventId, rows);
  if (!follows && candidates.length === 0) return null;
  const standards = await findStandards(candidates);
  const erasedCount = await db.candidate.count({ where: { eventId, erasedAt: { not: null } } });
  return {
    event: {
      id: event.id,
      name: event.name,
      status: event.status,
      revision: event.revision,
      institution: event.institution.shortName,
    },
    entries: candidates.map((row) =>
      entryOf(row, {
        standard: standards.get(row.standardHash) ?? NO_STANDARD,
        event,
        isErased: erasedCount > 0,
        isBlind: isBlindTo(viewer, event, row),
      }),
    ),
    erasedCount: follows ? erasedCount : 0,
    early: earlyWarning("finish", toCivilDate(event.startsOn), todayInJakarta(new Date())),
    canFinish: follows,
    canManage: canManageEvent(viewer, event),
  };
}

async function withSheets<Row extends { readonly id: string }>(eventId: string, rows: readonly Row[]) {
  const standing = await readStandingSheets(db, eventId);
  return rows.map((row) => ({ ...row, sheets: standing.get(row.id) ?? [] }));
}

export type ReusableResult = {
  readonly id: string;
  readonly event: string;
  readonly target: string;
  /** "YYYY-MM-DD". */
  readonly issuedOn: string;
  readonly validUntil: string;
  /** What it would be worth here; null with the sentence why where it does not do. */
  readonly outcome: { readonly percent: number; readonly category: string } | null;
  readonly obstacle: string | null;
};

/** Earlier results that a candidate without one could bring along, for HR and the chair; empty for everybody else. */
export async function listReusableResults(viewer: Viewer, candidateId: string): Promise<readonly ReusableResult[]> {
  const found = await db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      erasedAt: true,
      event: { select: FINAL_EVENT_ROWS },
      results: { where: { OR: [HOLDS, KEEPS_OUT] }, select: { id: true } },
      sheets: { where: ownOpenSheets(viewer), select: { id: true } },
    },
  });
  if (!found || found.erasedAt || !canFollowEvent(viewer, found.event)) return [];
  if (found.results.length > 0 || found.sheets.length > 0 || !takesResults(found.event.status)) return [];
  const origins = await listOrigins(candidateId);
  // Most have none: a whole standard is read only for who has one.
  if (origins.length === 0) return [];
  const row = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: PINNED_ROWS });
  const event = toFinalEvent(found.event);
  return origins.map((origin) => {
    const reused = reusedContentOf(event, row, origin);
    const content = "content" in reused ? reused.content : null;
    return {
      ...{ id: origin.id, issuedOn: origin.issuedOn, validUntil: toCivilDate(origin.validUntil) },
      ...{ event: origin.content.event.name, target: origin.content.target.name },
      outcome: content && { percent: content.overall.percent, category: content.band.label },
      obstacle: "missing" in reused ? missingSentence(reused.missing) : null,
    };
  });
}

function isBlindTo(viewer: Viewer, event: EventRow, { sheets }: CandidateRow): boolean {
  return !canSeeIntegration(viewer, { ...event, sheets });
}

type Required = readonly { readonly id: string; readonly level: number | null }[];
type Frozen = Pick<StandardDocument, "competencies" | "requirements">;

const NO_STANDARD: Frozen = { competencies: [], requirements: [] };

/** The frozen standards, by hash. */
async function findStandards(candidates: readonly CandidateRow[]): Promise<ReadonlyMap<string, Frozen>> {
  const frozen = await db.candidate.findMany({
    where: { id: { in: [...new Map(candidates.map(({ id, standardHash }) => [standardHash, id])).values()] } },
    select: { standardHash: true, standardSnapshot: true },
  });
  return new Map(
    frozen.map(({ standardHash, standardSnapshot }) => [standardHash, StandardDocument.parse(standardSnapshot)]),
  );
}

type Facts = {
  readonly standard: Frozen;
  readonly event: EventRow;
  /** Personal data of a candidate of the event were deleted. */
  readonly isErased: boolean;
  readonly isBlind: boolean;
};

function entryOf(row: CandidateRow, facts: Facts): IntegrationEntry {
  const { standard, event, isBlind } = facts;
  const required = standard.competencies.filter(mustBeRated);
  const total = required.length;
  const head = { candidateId: row.id, name: row.person.name, targetPosition: row.targetPosition.name, total };
  if (isBlind) {
    return {
      ...head,
      decidedCount: 0,
      dissentCount: 0,
      gapsWithoutAdvice: 0,
      standing: "open",
      broughtFrom: null,
      obstacles: null,
      unproven: [],
    };
  }
  const decidedCount = row.integratedRatings.length;
  const [result] = row.results;
  const standing = standingOf(result);
  return {
    ...head,
    decidedCount,
    dissentCount: row.integratedRatings.filter(({ _count }) => _count.dissents > 0).length,
    gapsWithoutAdvice: standing === "open" ? gapsWithoutAdvice(row, required) : 0,
    standing,
    broughtFrom: result?.reusedFrom?.candidate.event.name ?? null,
    obstacles: standing === "open" ? openObstacles(row, event, total - decidedCount) : obstaclesOf(standing, facts),
    unproven: standing === "open" && event.status === "INTEGRATING" ? unprovenOf(row, standard, event) : [],
  };
}

/** Alternatives count once, and one that is met speaks for all (DESIGN.md 4). */
function unprovenOf(row: CandidateRow, standard: Frozen, { startsOn }: EventRow): readonly string[] {
  const profile = CandidateProfile.parse(row.profile);
  const checks = checksOf({ standard, profile, day: toCivilDate(startsOn), byHand: row.requirementChecks });
  return requirementTexts(standard, summarise(outcomesOf(standard, checks)).notProven);
}

function gapsWithoutAdvice({ integratedRatings, advice }: CandidateRow, required: Required): number {
  const requiredLevels = new Map(required.map(({ id, level }) => [id, level]));
  const advised = new Set(advice.map(({ competencyRequirementId }) => competencyRequirementId));
  return integratedRatings.filter(({ competencyRequirementId: id, level, mark }) => {
    const wanted = requiredLevels.get(id) ?? null;
    const isBelow = level === null ? mark !== null && mark !== "MET" : wanted !== null && level.toNumber() < wanted;
    return isBelow && !advised.has(id);
  }).length;
}

/** Of who has a result, or must not get one. */
function obstaclesOf(standing: Exclude<Standing, "open">, { event: { status }, isErased }: Facts): readonly string[] {
  if (standing !== "revoked") return [];
  return [takesResults(status) ? KEPT_OUT : wayToNewResult({ status, isErased })];
}

function openObstacles(row: CandidateRow, event: EventRow, undecidedCount: number): readonly string[] {
  const sheets = row.sheets.flatMap(({ status, assessorId, assessorName }) =>
    status === "SUBMITTED" ? [{ assessorId, assessor: { name: assessorName } }] : [],
  );
  // Every change voids the sign-offs: one that is not voided is of what stands there now.
  const signed = new Set(row.signOffs.map(({ userId }) => userId));
  const chairConflict = chairConflictOf(row.conflicts, { chairId: event.chairId, decisions: row.conflictDecisions });
  const signers = signersOf({ chair: event, sheets, signed });
  return finalObstacles({ undecidedCount, signers, chairConflict });
}

function standingOf(result: CandidateRow["results"][number] | undefined): Standing {
  if (!result) return "open";
  if (result.revokedAt) return "revoked";
  return result.reusedFrom ? "brought" : "final";
}
