import "server-only";

import { actionLabel, subjectLabel } from "@/lib/audit/labels";
import type { Viewer } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { canManageEvent } from "@/lib/events/policy";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { maskNip } from "@/lib/people/rules";
import { PERSON_ROWS } from "@/lib/personal-data/rows";
import type { PersonRow } from "@/lib/personal-data/rows";
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
    format: 1,
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
  return {
    candidateId,
    eventId: event.id,
    eventName: event.name,
    name: person.name,
    maskedNip: maskNip(person.nip),
    assessments: person.candidates.map(({ id, event: { id: eventId, name: eventName, status } }) => ({
      ...{ candidateId: id, eventId, eventName, status },
    })),
  };
}
