import "server-only";

import { actionLabel, subjectLabel } from "@/lib/audit/labels";
import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { canManageEvent } from "@/lib/events/policy";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { maskNip } from "@/lib/people/rules";
import { PERSON_ROWS } from "@/lib/personal-data/rows";
import type { PersonRow } from "@/lib/personal-data/rows";
import { erasureObstacle, isOverdue } from "@/lib/personal-data/rules";
import { toAssessment } from "@/lib/personal-data/assessment";
import type { PersonalData } from "@/lib/personal-data/document";

/**
 * Everything that the portal holds on the person behind a candidate, in the institution of the event: for HR; null for
 * everybody else and once it is erased. Looking at it is written down by the command that hands it out.
 */
export async function findPersonalData(viewer: Viewer, candidateId: string): Promise<PersonalData | null> {
  const candidate = await db.candidate.findUnique({
    where: { id: candidateId },
    select: { personId: true, event: { select: { institutionId: true, chairId: true } } },
  });
  if (!candidate || !canManageEvent(viewer, candidate.event)) return null;
  const person = await db.person.findUniqueOrThrow({ where: { id: candidate.personId }, select: PERSON_ROWS });
  if (person.erasedAt) return null;
  const { nip, name, employment, sex, birthDate, institution, candidates } = person;
  return {
    format: 2,
    exportedAt: new Date().toISOString(),
    institution: institution.name,
    person: { nip, name, employment, sex, birthDate: birthDate && toCivilDate(birthDate) },
    assessments: candidates.map((row) => toAssessment(row, viewer.id)),
    trail: await listTrail(person, candidate.event.institutionId),
  };
}

async function listTrail({ id, candidates }: PersonRow, institutionId: string): Promise<PersonalData["trail"]> {
  const subjects = candidates.flatMap((candidate) => [
    candidate.id,
    ...candidate.sheets.map((sheet) => sheet.id),
    ...candidate.results.map((result) => result.id),
  ]);
  const rows = await db.auditEvent.findMany({
    where: { institutionId, subjectId: { in: [id, ...subjects] } },
    orderBy: { id: "asc" },
    select: { at: true, action: true, subjectType: true },
  });
  return rows.map(({ at, action, subjectType }) => ({
    at: at.toISOString(),
    action: actionLabel(action),
    subject: subjectLabel(subjectType),
  }));
}

/** What HR sees before taking out or erasing what is held on a person. */
export type PersonDesk = {
  readonly candidateId: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly name: string;
  readonly maskedNip: string;
  readonly isErased: boolean;
  /** Why nothing can be erased yet, as a sentence; null where HR may. */
  readonly obstacle: string | null;
  /** Every event of the institution that the person took part in, oldest first. */
  readonly assessments: readonly {
    readonly candidateId: string;
    readonly eventId: string;
    readonly eventName: string;
    readonly status: EventStatus;
  }[];
};

/** The person behind a candidate, for HR of the institution; null for everybody else. */
export async function findPersonDesk(viewer: Viewer, candidateId: string): Promise<PersonDesk | null> {
  const row = await db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      event: { select: { id: true, name: true, institutionId: true, chairId: true } },
      person: {
        select: {
          name: true,
          nip: true,
          erasedAt: true,
          candidates: {
            orderBy: [{ createdAt: "asc" }, { id: "asc" }],
            select: { id: true, event: { select: { id: true, name: true, status: true } } },
          },
        },
      },
    },
  });
  if (!row || !canManageEvent(viewer, row.event)) return null;
  const { event, person } = row;
  const assessments = person.candidates.map(({ id, event: { id: eventId, name: eventName, status } }) => ({
    ...{ candidateId: id, eventId, eventName, status },
  }));
  return {
    candidateId,
    eventId: event.id,
    eventName: event.name,
    name: person.name,
    maskedNip: maskNip(person.nip),
    isErased: person.erasedAt !== null,
    obstacle: erasureObstacle(assessments),
    assessments,
  };
}

/** How long the personal data of an event are kept, and how much of them is there. */
export type EventDataDesk = {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
  readonly revision: number;
  readonly retentionUntil: string | null;
  readonly knownCount: number;
  readonly erasedCount: number;
  /** The event is over and the date is past. */
  readonly isOverdue: boolean;
};

/** The personal data of an event for HR of the institution; null for everybody else. */
export async function findEventDataDesk(viewer: Viewer, eventId: string): Promise<EventDataDesk | null> {
  const event = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      name: true,
      status: true,
      revision: true,
      retentionUntil: true,
      institutionId: true,
      chairId: true,
      institution: { select: { shortName: true } },
      candidates: { select: { erasedAt: true } },
    },
  });
  if (!event || !canManageEvent(viewer, event)) return null;
  const { id, name, revision, status, institution, candidates } = event;
  const retentionUntil = event.retentionUntil && toCivilDate(event.retentionUntil);
  const knownCount = candidates.filter(({ erasedAt }) => erasedAt === null).length;
  return {
    ...{ id, name, revision, retentionUntil, knownCount },
    institution: institution.shortName,
    erasedCount: candidates.length - knownCount,
    isOverdue: isOverdue({ status, retentionUntil }, todayInJakarta(new Date())),
  };
}

export type OverdueEvent = {
  readonly id: string;
  readonly name: string;
  readonly retentionUntil: string;
  readonly knownCount: number;
};

/** The events of the viewer's institutions as HR whose date is past while somebody is still known, longest past first. */
export async function listOverdueEvents(viewer: Viewer): Promise<readonly OverdueEvent[]> {
  const rows = await db.assessmentEvent.findMany({
    where: {
      institutionId: { in: [...institutionsWhere(viewer, "event:manage")] },
      status: { in: ["FINAL", "CANCELLED"] },
      retentionUntil: { lt: fromCivilDate(todayInJakarta(new Date())) },
      candidates: { some: { erasedAt: null } },
    },
    orderBy: [{ retentionUntil: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      retentionUntil: true,
      _count: { select: { candidates: { where: { erasedAt: null } } } },
    },
  });
  return rows.flatMap(({ id, name, retentionUntil, _count }) =>
    retentionUntil ? { id, name, retentionUntil: toCivilDate(retentionUntil), knownCount: _count.candidates } : [],
  );
}
