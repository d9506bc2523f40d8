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
import type { EventStatus, StandardChoice } from "@/lib/generated/prisma/enums";
import type { RegulationSummary } from "@/lib/regulations/document";
import { decisionObstacle, decisiveDay, isReplaced } from "@/lib/replacements/rules";
import { canScore } from "@/lib/sheets/policy";
import { StandardDocument } from "@/lib/standards/document";
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
  /** The standard that replaced the pinned one, or will before the event starts. */
  readonly standard: { readonly id: string; readonly regulation: RegulationSummary; readonly validFrom: string };
  /** It is not in force yet today. */
  readonly isAhead: boolean;
  /** "3 level naik, 1 kompetensi ditambah". */
  readonly changes: string;
  readonly comparison: ReturnType<typeof comparisonPath>;
  readonly history: ReturnType<typeof historyPath>;
  /** The newest about this standard; null where there is none, and for assessors. */
  readonly decision: Decision | null;
  readonly canDecide: boolean;
};

const ROWS = {
  standardSnapshot: true,
  person: { select: { erasedAt: true } },
  targetPosition: { select: { slug: true, institution: { select: { slug: true } } } },
  event: { select: { institutionId: true, chairId: true, status: true, startsOn: true } },
  sheets: { select: { assessorId: true } },
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
 * What replaced the standard that a candidate is pinned to, for HR, the chair and the candidate's assessors; null for
 * everybody else, where nothing replaced it, and where nothing is assessed any more.
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
  const pinned = StandardDocument.parse(row.standardSnapshot);
  const standard = await findStandardInForce(targetPosition.institution.slug, targetPosition.slug, day);
  if (!standard || !isReplaced(pinned, standard)) return null;
  const found = row.standardDecisions.find(({ standardVersionId }) => standardVersionId === standard.id);
  return {
    candidateId,
    event: { status: event.status, startsOn },
    standard: { id: standard.id, regulation: standard.regulation, validFrom: standard.validFrom },
    // Civil dates sort as text.
    isAhead: standard.validFrom > today,
    changes: changeSummary(compareStandards(pinned, standard)),
    comparison: comparisonPath(sideOf(keyOf(pinned)), sideOf(keyOf(standard))),
    history: historyPath(standard.position),
    decision: isFollower && found ? toDecision(found) : null,
    canDecide: canManageEvent(viewer, event),
  };
}

const keyOf = ({ position, version }: StandardDocument): string =>
  `${position.institution.slug}/${position.slug}@${version}`;

type DecisionRow = Omit<Decision, "decidedBy"> & { readonly decidedBy: { readonly name: string } };

function toDecision({ choice, reason, decidedAt, decidedBy }: DecisionRow): Decision {
  return { choice, reason, decidedAt, decidedBy: decidedBy.name };
}
