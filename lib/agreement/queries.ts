import "server-only";

import { areSheetsComparable } from "@/lib/agreement/policy";
import type { Agreement, Severity, Unit } from "@/lib/agreement/rules";
import { agreementOf, severitiesOf } from "@/lib/agreement/rules";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { groupBy } from "@/lib/core/groups";
import { canFollowEvent } from "@/lib/events/policy";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind, EventStatus } from "@/lib/generated/prisma/enums";
import { isBlind } from "@/lib/sheets/policy";

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
    where: { candidate: { eventId }, ...STANDING_SHEETS },
    _count: { _all: true },
  });
  const total = (rows: typeof sheets) => rows.reduce((sum, { _count }) => sum + _count._all, 0);
  return {
    event: { id: event.id, name: event.name, shortName: event.institution.shortName },
    sheets: { submitted: total(sheets.filter(({ status }) => status === "SUBMITTED")), assigned: total(sheets) },
    findings: isReadable(event.status, isBlind(viewer, sheets))
      ? await findingsOf(eventId, event.chairId === viewer.id)
      : null,
  };
}

/** Blind also for who assesses and has a sheet out: nothing of others before it is sent (DESIGN.md 4). */
function isReadable(status: EventStatus, isViewerBlind: boolean): boolean {
  return areSheetsComparable(status) && !isViewerBlind;
}

type Row = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  readonly is_mark: boolean;
  /** assessor * PLACES + value, of each who gave one. */
  readonly given: readonly number[];
  /** How many candidates and instruments have these very values of these assessors. */
  readonly units: number;
};

/** More than there are values, so that assessor and value fit into one number. */
const PLACES = 8;

/**
 * What was given per candidate, instrument and competency, equal ones counted instead of sent. Submitted sheets that count only.
 * Marks as places on their scale; assessors and units by number, because grouping 126,000 rows by numbers takes half as
 * long as by ids.
 */
function listUnits(eventId: string): Promise<readonly Row[]> {
  return db.$queryRaw<Row[]>(Prisma.sql`
    WITH sent AS (
      SELECT s.id, dense_rank() OVER (ORDER BY s.candidate_id, s.instrument_id)::int AS unit,
        dense_rank() OVER (ORDER BY s.assessor_id)::int AS assessor
      FROM candidates k JOIN sheets s ON s.candidate_id = k.id AND s.status = 'SUBMITTED'
        AND s.withdrawn_at IS NULL
      WHERE k.event_id = ${eventId}::uuid
    ), judged AS (
      SELECT r.competency_requirement_id, bool_or(r.mark IS NOT NULL) AS is_mark,
        array_agg(sent.assessor * ${PLACES}::int
          + coalesce(r.level, CASE r.mark WHEN 'NOT_MET' THEN 0 WHEN 'PARTIAL' THEN 1 ELSE 2 END)) AS given
      FROM sent JOIN ratings r ON r.sheet_id = sent.id AND (r.level IS NOT NULL OR r.mark IS NOT NULL)
      GROUP BY r.competency_requirement_id, sent.unit
    )
    SELECT c.code, c.name, c.kind::text AS kind, j.is_mark, j.given, sum(j.units)::int AS units
    FROM (SELECT competency_requirement_id, is_mark, given, count(*) AS units FROM judged GROUP BY 1, 2, 3) AS j
    JOIN competency_requirements q ON q.id = j.competency_requirement_id
    JOIN competencies c ON c.id = q.competency_id
    GROUP BY c.code, c.name, c.kind, j.is_mark, j.given
    ORDER BY c.kind, c.name, c.code`);
}

/** Assessors by number, in the order that `listUnits` counts them. */
async function listAssessorIds(eventId: string): Promise<readonly string[]> {
  const sent = await db.sheet.groupBy({
    by: ["assessorId"],
    where: { candidate: { eventId }, ...STANDING_SHEETS, status: "SUBMITTED" },
    orderBy: { assessorId: "asc" },
  });
  return sent.map(({ assessorId }) => assessorId);
}

function unitsOf(rows: readonly Row[], assessorIds: readonly string[]): readonly Unit[] {
  return rows.map(({ given, units }) => ({
    observations: given.map((packed) => ({
      assessorId: assessorIds[Math.floor(packed / PLACES) - 1] ?? "",
      value: packed % PLACES,
    })),
    times: units,
  }));
}

async function findingsOf(eventId: string, isChair: boolean): Promise<AgreementFindings> {
  const [rows, assessorIds] = await Promise.all([listUnits(eventId), listAssessorIds(eventId)]);
  const levelled = rows.filter(({ is_mark }) => !is_mark);
  const units = unitsOf(levelled, assessorIds);
  return {
    levels: agreementOf(units),
    marks: agreementOf(
      unitsOf(
        rows.filter(({ is_mark }) => is_mark),
        assessorIds,
      ),
    ),
    competencies: byCompetency(levelled, assessorIds),
    severities: isChair ? await nameAssessors(severitiesOf(units)) : null,
  };
}

function byCompetency(rows: readonly Row[], assessorIds: readonly string[]): readonly CompetencyAgreement[] {
  return [...groupBy(rows, ({ code }) => code).values()].map((own) => {
    const [{ code, name, kind }] = own;
    return { code, name, kind, agreement: agreementOf(unitsOf(own, assessorIds)) };
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
