import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { historyPath } from "@/lib/catalogue/paths";
import { changeSummary } from "@/lib/comparison/labels";
import { compareStandards } from "@/lib/comparison/rules";
import { comparisonPath, sideOf } from "@/lib/comparison/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { canFollowEvent, canManageEvent } from "@/lib/events/policy";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventStatus, StandardChoice } from "@/lib/generated/prisma/enums";
import type { RegulationSummary } from "@/lib/regulations/document";
import { PINNED, toPinned } from "@/lib/replacements/pinned";
import type { Succession } from "@/lib/replacements/rules";
import { decidedStandardId, decisionObstacle, decisiveDay, successionOf } from "@/lib/replacements/rules";
import { canScore } from "@/lib/sheets/policy";
import { StandardDocument } from "@/lib/standards/document";
import { followingOn } from "@/lib/standards/following";
import { inForceOn } from "@/lib/standards/in-force";
import { findStandardInForce } from "@/lib/standards/queries";

export type Decision = {
  readonly choice: StandardChoice;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly decidedBy: string;
};

export type Replacement = {
  readonly candidateId: string;
  readonly event: { readonly status: EventStatus; readonly startsOn: string };
  /** What a decision about it names. */
  readonly standardVersionId: string;
  /** The standard that replaced the pinned one, or will before the event starts; null where it ended without another. */
  readonly standard: {
    readonly regulation: RegulationSummary;
    readonly validFrom: string;
    /** "3 level naik, 1 kompetensi ditambah". */
    readonly changes: string;
    readonly comparison: ReturnType<typeof comparisonPath>;
  } | null;
  /** First day of the new standard, or first one without any. */
  readonly from: string;
  /** That day has not come yet. */
  readonly isAhead: boolean;
  readonly history: ReturnType<typeof historyPath>;
  /** The newest about this change; null where there is none, and for assessors. */
  readonly decision: Decision | null;
  readonly canDecide: boolean;
};

const ROWS = {
  standardSnapshot: true,
  standardVersion: { select: PINNED },
  person: { select: { erasedAt: true } },
  targetPosition: { select: { slug: true, institution: { select: { slug: true } } } },
  event: { select: { institutionId: true, chairId: true, status: true, startsOn: true } },
  sheets: { where: STANDING_SHEETS, select: { assessorId: true } },
  standardDecisions: {
    orderBy: { decidedAt: "desc" },
    select: {
      standardVersionId: true,
      choice: true,
      reason: true,
      decidedAt: true,
      decidedBy: { select: { name: true } },
    },
  },
} as const;

/**
 * What replaced the standard that a candidate is pinned to, or that it ended, for HR, the chair and the candidate's
 * assessors; null for everybody else, while it is in force, and where nothing is assessed any more.
 */
export async function findReplacement(viewer: Viewer, candidateId: string): Promise<Replacement | null> {
  const row = await db.candidate.findUnique({ where: { id: candidateId }, select: ROWS });
  if (!row || row.person.erasedAt !== null || decisionObstacle(row.event.status) !== null) return null;
  const { event, targetPosition, sheets } = row;
  const { institutionId } = event;
  const isFollower = canFollowEvent(viewer, event);
  if (!isFollower && !sheets.some(({ assessorId }) => canScore(viewer, { assessorId, institutionId }))) return null;

  const startsOn = toCivilDate(event.startsOn);
  const today = todayInJakarta(new Date());
  const day = decisiveDay(startsOn, today);
  const pinned = toPinned(row.standardVersion);
  const ofTheDay = await findStandardInForce(targetPosition.institution.slug, targetPosition.slug, day);
  const succession = successionOf(pinned, ofTheDay, day);
  if (!succession) return null;
  const standardVersionId = decidedStandardId(pinned, succession);
  const found = row.standardDecisions.find((decision) => decision.standardVersionId === standardVersionId);
  return {
    candidateId,
    event: { status: event.status, startsOn },
    standardVersionId,
    standard: describe(StandardDocument.parse(row.standardSnapshot), succession),
    from: succession.from,
    // Civil dates sort as text.
    isAhead: succession.from > today,
    history: historyPath(targetPosition),
    decision: isFollower && found ? toDecision(found) : null,
    canDecide: canManageEvent(viewer, event),
  };
}

function describe(pinned: StandardDocument, succession: Succession<StandardDocument>): Replacement["standard"] {
  if (succession.kind === "ENDED") return null;
  const { standard } = succession;
  const { regulation, validFrom } = standard;
  return {
    regulation,
    validFrom,
    changes: changeSummary(compareStandards(pinned, standard)),
    comparison: comparisonPath(sideOf(keyOf(pinned)), sideOf(keyOf(standard))),
  };
}

const keyOf = ({ position, version }: StandardDocument): string =>
  `${position.institution.slug}/${position.slug}@${version}`;

type DecisionRow = Omit<Decision, "decidedBy"> & { readonly decidedBy: { readonly name: string } };

function toDecision({ choice, reason, decidedAt, decidedBy }: DecisionRow): Decision {
  return { choice, reason, decidedAt, decidedBy: decidedBy.name };
}

export type OpenDecision = {
  readonly candidateId: string;
  readonly name: string;
  readonly position: string;
  readonly kind: Succession<unknown>["kind"];
};

/** Candidates of an event about whose replaced or ended standard nothing is decided yet; for HR and the chair. */
export async function listOpenDecisions(viewer: Viewer, eventId: string): Promise<readonly OpenDecision[]> {
  const event = await db.assessmentEvent.findUnique({ where: { id: eventId }, select: EVENT_WITH_PINNED });
  if (!event || !canFollowEvent(viewer, event) || decisionObstacle(event.status) !== null) return [];
  const day = decisiveDay(toCivilDate(event.startsOn), todayInJakarta(new Date()));
  const inForce = await findVersionsInForce(
    event.candidates.map(({ targetPosition }) => targetPosition.id),
    day,
  );
  return event.candidates.flatMap(({ id, person, targetPosition, standardVersion, standardDecisions }) => {
    const pinned = toPinned(standardVersion);
    const succession = successionOf(pinned, inForce.get(targetPosition.id) ?? null, day);
    if (!succession) return [];
    const about = decidedStandardId(pinned, succession);
    if (standardDecisions.some(({ standardVersionId }) => standardVersionId === about)) return [];
    return [{ candidateId: id, name: person.name, position: targetPosition.name, kind: succession.kind }];
  });
}

const EVENT_WITH_PINNED = {
  institutionId: true,
  chairId: true,
  status: true,
  startsOn: true,
  candidates: {
    where: { person: { erasedAt: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      person: { select: { name: true } },
      targetPosition: { select: { id: true, name: true } },
      standardVersion: { select: PINNED },
      standardDecisions: { select: { standardVersionId: true } },
    },
  },
} as const satisfies Prisma.AssessmentEventSelect;

/** The version that is in force for each of these positions on a day, its own or the one it follows that day. */
async function findVersionsInForce(positionIds: readonly string[], day: string) {
  const ids = [...new Set(positionIds)];
  const followings = await db.positionFollowing.findMany({
    where: { positionId: { in: ids }, ...followingOn(day) },
    select: { positionId: true, followsId: true },
  });
  const rows = await db.standardVersion.findMany({
    where: { ...inForceOn(day), positionId: { in: [...ids, ...followings.map(({ followsId }) => followsId)] } },
    orderBy: { validFrom: "desc" },
    select: { ...PINNED, positionId: true },
  });
  const leaders = new Map(followings.map(({ positionId, followsId }) => [positionId, followsId]));
  return new Map(
    ids.flatMap((id) => {
      const row = rows.find(({ positionId }) => positionId === id || positionId === leaders.get(id));
      return row ? [[id, toPinned(row)] as const] : [];
    }),
  );
}
