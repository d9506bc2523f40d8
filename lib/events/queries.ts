import "server-only";

import type { ConflictState } from "@/lib/events/conflicts";
import { chairConflictOf, DECISIONS_OF_CONFLICTS, stateOfConflict } from "@/lib/events/conflicts";
import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { BROUGHT_FROM } from "@/lib/events/brought";
import { readStandardsOfDay } from "@/lib/events/day-queries";
import { readMatrix } from "@/lib/events/matrix-queries";
import { canFollowEvent, canManageEvent } from "@/lib/events/policy";
import {
  chairWarnings,
  earlyWarning,
  nipWarnings,
  planWarnings,
  standardWarnings,
  startObstacles,
  unratedWarnings,
} from "@/lib/events/rules";
import type { StageChange } from "@/lib/events/stage-queries";
import { readUnratedSheets } from "@/lib/events/unrated-queries";
import { readStageChanges } from "@/lib/events/stage-queries";
import type { StandingSheet } from "@/lib/events/sheet-queries";
import { readStandingSheets } from "@/lib/events/sheet-queries";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventPurpose, EventStatus } from "@/lib/generated/prisma/enums";
import { maskNip } from "@/lib/people/rules";
import type { SchemeVersion } from "@/lib/schemes/rules";
import { currentSchemes } from "@/lib/schemes/rules";
import { SchemeSettings } from "@/lib/schemes/schema";

export type EventSummary = {
  readonly id: string;
  readonly name: string;
  readonly purpose: EventPurpose;
  readonly status: EventStatus;
  readonly institution: { readonly slug: string; readonly shortName: string };
  readonly startsOn: string;
  readonly endsOn: string;
  readonly candidateCount: number;
  readonly sheetCount: number;
  readonly submittedCount: number;
};

function chairedBy({ id, memberships }: Viewer) {
  return { institutionId: { in: memberships.map(({ institutionId }) => institutionId) }, chairId: id };
}

/** Whether the viewer chairs an event: then there is something to see under `/kegiatan`, also without being HR. */
export async function chairsEvent(viewer: Viewer): Promise<boolean> {
  if (viewer.memberships.length === 0) return false;
  return (await db.assessmentEvent.findFirst({ where: chairedBy(viewer), select: { id: true } })) !== null;
}

/** The events that the viewer plans as HR or chairs, newest first. */
export async function listEvents(viewer: Viewer): Promise<readonly EventSummary[]> {
  const rows = await db.assessmentEvent.findMany({
    where: {
      OR: [{ institutionId: { in: [...institutionsWhere(viewer, "event:manage")] } }, chairedBy(viewer)],
    },
    orderBy: [{ startsOn: "desc" }, { createdAt: "desc" }],
    select: {
      id: true,
      name: true,
      purpose: true,
      status: true,
      startsOn: true,
      endsOn: true,
      institution: { select: { slug: true, shortName: true } },
      candidates: { select: { sheets: { where: STANDING_SHEETS, select: { status: true } } } },
    },
  });
  return rows.map(({ candidates, startsOn, endsOn, ...row }) => {
    const sheets = candidates.flatMap((candidate) => candidate.sheets);
    return {
      ...row,
      startsOn: toCivilDate(startsOn),
      endsOn: toCivilDate(endsOn),
      candidateCount: candidates.length,
      sheetCount: sheets.length,
      submittedCount: sheets.filter(({ status }) => status === "SUBMITTED").length,
    };
  });
}

export type EventCandidate = {
  readonly id: string;
  readonly name: string;
  readonly maskedNip: string;
  readonly targetPosition: string;
  /** The event whose result was brought along and holds; null where the candidate is assessed here. */
  readonly broughtFrom: string | null;
  readonly isBrought: boolean;
  /** Personal data were deleted: who assessed a person without a name says nothing any more, so that no sheet is in it. */
  readonly isErased: boolean;
  readonly sheets: readonly StandingSheet[];
  /** Assessors, or the chair, who must not assess this candidate, and what came of it. */
  readonly conflicts: readonly { readonly assessorId: string; readonly state: ConflictState }[];
  readonly chairConflict: ConflictState | null;
};

export type EventDetail = {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly purpose: EventPurpose;
  readonly status: EventStatus;
  /** From stage to stage, newest first. */
  readonly stageChanges: readonly StageChange[];
  readonly institution: { readonly id: string; readonly slug: string; readonly shortName: string };
  readonly startsOn: string;
  readonly endsOn: string;
  readonly scheme: { readonly id: string; readonly name: string; readonly settings: SchemeSettings };
  readonly chair: { readonly id: string; readonly name: string } | null;
  readonly candidates: readonly EventCandidate[];
  readonly instruments: readonly { readonly id: string; readonly name: string }[];
  /** What should be looked at and keeps nothing from starting. */
  readonly warnings: readonly string[];
  /** Said before scoring starts while the first day is still to come. */
  readonly early: string | null;
  /** Personal data of a candidate were erased: no stage of the event comes again. */
  readonly isErased: boolean;
  /** What is missing before scoring can start. */
  readonly obstacles: readonly string[];
  readonly canManage: boolean;
};

const EVENT_ROWS = {
  id: true,
  revision: true,
  name: true,
  purpose: true,
  status: true,
  startsOn: true,
  endsOn: true,
  institutionId: true,
  chairId: true,
  institution: { select: { id: true, slug: true, shortName: true } },
  scheme: { select: { id: true, name: true, settings: true } },
  chair: { select: { id: true, name: true } },
  candidates: {
    // Those of one imported file came at the same moment; their ids keep its order.
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      erasedAt: true,
      person: { select: { name: true, nip: true, employment: true } },
      targetPosition: { select: { name: true } },
      conflicts: { select: { assessorId: true, declaredAt: true } },
      conflictDecisions: DECISIONS_OF_CONFLICTS,
      results: BROUGHT_FROM,
    },
  },
} as const satisfies Prisma.AssessmentEventSelect;

type CandidateRow = Prisma.AssessmentEventGetPayload<{ select: typeof EVENT_ROWS }>["candidates"][number];

type Work = { readonly chairId: string | null; readonly standing: ReadonlyMap<string, readonly StandingSheet[]> };

function toEventCandidate(row: CandidateRow, { chairId, standing }: Work): EventCandidate {
  const { id, person, targetPosition, results, conflictDecisions } = row;
  const isErased = row.erasedAt !== null;
  const sheets = isErased ? [] : (standing.get(id) ?? []);
  const conflicts = isErased ? [] : row.conflicts;
  const work = { sheets, chairId, decisions: conflictDecisions };
  const states = new Map(conflicts.map((one) => [one.assessorId, stateOfConflict(one, work)]));
  return {
    ...{ id, isErased },
    conflicts: [...states].map(([assessorId, state]) => ({ assessorId, state })),
    chairConflict: chairConflictOf(conflicts, work),
    broughtFrom: results[0]?.reusedFrom?.candidate.event.name ?? null,
    isBrought: results.length > 0,
    name: person.name,
    maskedNip: maskNip(person.nip),
    targetPosition: targetPosition.name,
    sheets,
  };
}

/** An event for HR or its chair; null for everybody else, as if it did not exist. No marks are in it. */
export async function findEvent(viewer: Viewer, id: string): Promise<EventDetail | null> {
  const row = await db.assessmentEvent.findUnique({
    where: { id },
    select: EVENT_ROWS,
  });
  if (!row || !canFollowEvent(viewer, row)) return null;

  const { institutionId, chairId, scheme, startsOn, endsOn, ...event } = row;
  const standing = await readStandingSheets(db, id);
  const candidates = row.candidates.map((candidate) => toEventCandidate(candidate, { chairId, standing }));
  const matrix = await readMatrix(db, id);
  const stageChanges = await readStageChanges(db, id);
  const today = todayInJakarta(new Date());
  const standards = await readStandardsOfDay(db, { institution: row.institution, startsOn: toCivilDate(startsOn) });
  return {
    ...event,
    ...{ candidates, stageChanges },
    instruments: matrix.instruments.map(({ id, name }) => ({ id, name })),
    warnings: [
      // Candidates are pinned to their standards already.
      ...(candidates.length === 0 ? standardWarnings(standards) : []),
      ...planWarnings(matrix, candidates),
      ...unratedWarnings(event.status === "PREPARING" ? await readUnratedSheets(db, id) : []),
      ...chairWarnings(row.chair, candidates),
      ...nipWarnings(
        row.candidates.map(({ person }) => person),
        today,
      ),
    ],
    isErased: candidates.some((candidate) => candidate.isErased),
    early: earlyWarning("start", toCivilDate(startsOn), today),
    startsOn: toCivilDate(startsOn),
    endsOn: toCivilDate(endsOn),
    scheme: { ...scheme, settings: SchemeSettings.parse(scheme.settings) },
    obstacles: startObstacles({
      status: row.status,
      candidates: candidates.map(({ name, sheets, isBrought }) => ({ name, sheetCount: sheets.length, isBrought })),
      matrix,
    }),
    canManage: canManageEvent(viewer, { institutionId, chairId }),
  };
}

/** One's own versions say whose they are: the portal's bear the same names. */
function schemeLabel(
  { name, version, institutionId }: SchemeVersion & { readonly name: string },
  institutions: readonly { readonly id: string; readonly shortName: string }[],
): string {
  const owner = institutions.find(({ id }) => id === institutionId);
  return owner ? `${name} (versi ${version}, ${owner.shortName})` : name;
}

export type Choice = { readonly id: string; readonly label: string };

export type EventChoices = {
  readonly institutions: readonly { readonly id: string; readonly shortName: string }[];
  readonly schemes: readonly (Choice & { readonly settings: SchemeSettings })[];
  /** Who may chair or assess, by institution. */
  readonly members: readonly (Choice & { readonly institutionId: string; readonly isAssessor: boolean })[];
};

/**
 * What the forms of HR let choose from: only the viewer's own institutions, their people, and the newest version of each
 * scheme that they assess with.
 *
 * @param keptSchemeId a version that can be chosen also if it is not the newest: an event's own
 */
export async function listEventChoices(viewer: Viewer, keptSchemeId = ""): Promise<EventChoices> {
  const institutionIds = [...institutionsWhere(viewer, "event:manage")];
  const [institutions, schemes, members] = await Promise.all([
    db.institution.findMany({
      where: { id: { in: institutionIds } },
      orderBy: { shortName: "asc" },
      select: { id: true, shortName: true },
    }),
    db.assessmentScheme.findMany({
      where: { OR: [{ institutionId: null }, { institutionId: { in: institutionIds } }] },
      orderBy: [{ name: "desc" }, { version: "desc" }],
      select: { id: true, code: true, version: true, name: true, settings: true, institutionId: true },
    }),
    db.membership.findMany({
      where: { institutionId: { in: institutionIds }, role: { in: ["HR", "ASSESSOR"] }, user: { closedAt: null } },
      orderBy: { user: { name: "asc" } },
      select: { institutionId: true, role: true, user: { select: { id: true, name: true } } },
    }),
  ]);
  const current = new Set(institutionIds.flatMap((id) => currentSchemes(schemes, id)));
  const people = new Map<string, EventChoices["members"][number]>();
  for (const { institutionId, role, user } of members) {
    const key = `${institutionId} ${user.id}`;
    const isAssessor = role === "ASSESSOR" || (people.get(key)?.isAssessor ?? false);
    people.set(key, { id: user.id, label: user.name, institutionId, isAssessor });
  }
  return {
    institutions,
    schemes: schemes
      .filter((scheme) => scheme.id === keptSchemeId || current.has(scheme))
      .map(({ id, settings, ...scheme }) => ({
        id,
        label: schemeLabel(scheme, institutions),
        settings: SchemeSettings.parse(settings),
      })),
    members: [...people.values()],
  };
}
