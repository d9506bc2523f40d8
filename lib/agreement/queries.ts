import "server-only";

import { areSheetsComparable } from "@/lib/agreement/policy";
import type { Agreement, Severity, Unit } from "@/lib/agreement/rules";
import { agreementOf, severitiesOf } from "@/lib/agreement/rules";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { groupBy } from "@/lib/core/groups";
import { canFollowEvent } from "@/lib/events/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind, EventStatus } from "@/lib/generated/prisma/enums";

export type CompetencyAgreement = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly agreement: Agreement;
};

export type AgreementFindings = {
  /** Of the levels of all competencies. */
  readonly levels: Agreement;
  /** Of the marks of technical statements. */
  readonly marks: Agreement;
  /** Of each competency that has a level, by the dictionary's code. */
  readonly competencies: readonly CompetencyAgreement[];
  /** For the chair alone: it helps to moderate, and is no appraisal for HR to keep. */
  readonly severities: readonly (Severity & { readonly name: string })[] | null;
};

export type EventAgreement = {
  readonly event: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly sheets: { readonly submitted: number; readonly assigned: number };
  /** Null while it must not be seen. */
  readonly findings: AgreementFindings | null;
};

/** How far the assessors of an event agree, for HR and the chair once scoring is over; null for everybody else. */
export async function findAgreement(viewer: Viewer, eventId: string): Promise<EventAgreement | null> {
  const event = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      name: true,
      status: true,
      institutionId: true,
      chairId: true,
      institution: { select: { shortName: true } },
    },
  });
  if (!event || !canFollowEvent(viewer, event)) return null;
  const sheets = await db.sheet.groupBy({
    by: ["assessorId", "status"],
    where: { candidate: { eventId } },
    _count: { _all: true },
  });
  const total = (rows: typeof sheets) => rows.reduce((sum, { _count }) => sum + _count._all, 0);
  const isBlind = sheets.some(({ assessorId, status }) => assessorId === viewer.id && status !== "SUBMITTED");
  return {
    event: { id: event.id, name: event.name, shortName: event.institution.shortName },
    sheets: { submitted: total(sheets.filter(({ status }) => status === "SUBMITTED")), assigned: total(sheets) },
    findings: isReadable(event.status, isBlind) ? await findingsOf(eventId, event.chairId === viewer.id) : null,
  };
}

/** Blind also for who assesses and has a sheet out: nothing of others before it is sent (DESIGN.md 4). */
function isReadable(status: EventStatus, isBlind: boolean): boolean {
  return areSheetsComparable(status) && !isBlind;
}

type Row = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly is_mark: boolean;
  readonly assessors: readonly string[];
  readonly given: readonly number[];
  /** How many candidates and instruments have these very values of these assessors. */
  readonly units: number;
};

/**
 * What was given per candidate, instrument and competency, equal ones counted instead of sent: a large event has few
 * different ones. Marks as places on their scale. Submitted sheets only.
 */
function listUnits(eventId: string): Promise<readonly Row[]> {
  return db.$queryRaw<Row[]>(Prisma.sql`
    WITH judged AS (
      SELECT q.competency_id, bool_or(r.mark IS NOT NULL) AS is_mark,
        array_agg(s.assessor_id ORDER BY s.assessor_id) AS assessors,
        array_agg(coalesce(r.level, CASE r.mark WHEN 'NOT_MET' THEN 0 WHEN 'PARTIAL' THEN 1 ELSE 2 END)::int
          ORDER BY s.assessor_id) AS given
      FROM candidates k
      JOIN sheets s ON s.candidate_id = k.id AND s.status = 'SUBMITTED'
      JOIN ratings r ON r.sheet_id = s.id AND (r.level IS NOT NULL OR r.mark IS NOT NULL)
      JOIN competency_requirements q ON q.id = r.competency_requirement_id
      WHERE k.event_id = ${eventId}::uuid
      GROUP BY k.id, s.instrument_id, q.id
    )
    SELECT c.code, c.name, c.kind::text AS kind, j.is_mark, j.assessors::text[] AS assessors, j.given, j.units
    FROM (SELECT competency_id, is_mark, assessors, given, count(*)::int AS units FROM judged GROUP BY competency_id, is_mark, assessors, given) AS j
    JOIN competencies c ON c.id = j.competency_id
    ORDER BY c.kind, c.name, c.code`);
}

function unitsOf(rows: readonly Row[]): readonly Unit[] {
  return rows.flatMap(({ assessors, given, units }) => {
    const observations = assessors.map((assessorId, place) => ({ assessorId, value: given[place] ?? 0 }));
    return Array<Unit>(units).fill({ observations });
  });
}

async function findingsOf(eventId: string, isChair: boolean): Promise<AgreementFindings> {
  const rows = await listUnits(eventId);
  const levelled = rows.filter(({ is_mark }) => !is_mark);
  const units = unitsOf(levelled);
  return {
    levels: agreementOf(units),
    marks: agreementOf(unitsOf(rows.filter(({ is_mark }) => is_mark))),
    competencies: byCompetency(levelled),
    severities: isChair ? await nameAssessors(severitiesOf(units)) : null,
  };
}

function byCompetency(rows: readonly Row[]): readonly CompetencyAgreement[] {
  return [...groupBy(rows, ({ code }) => code).values()].map((own) => {
    const [{ code, name, kind }] = own;
    return { code, name, kind, agreement: agreementOf(unitsOf(own)) };
  });
}

async function nameAssessors(severities: readonly Severity[]) {
  const names = await db.user.findMany({
    where: { id: { in: severities.map(({ assessorId }) => assessorId) } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return names.flatMap(({ id, name }) =>
    severities.filter(({ assessorId }) => assessorId === id).map((severity) => ({ ...severity, name })),
  );
}
