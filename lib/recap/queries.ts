import "server-only";

import { z } from "zod";

import { areSheetsComparable } from "@/lib/agreement/policy";
import type { Viewer } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { groupBy } from "@/lib/core/groups";
import { canFollowEvent } from "@/lib/events/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import { maskNip } from "@/lib/people/rules";
import type { Fit, RequiredCompetency } from "@/lib/recap/fit";
import { fitOf, sortByFit } from "@/lib/recap/fit";
import type { RecapResult } from "@/lib/recap/rules";
import { positionTitle } from "@/lib/regulations/labels";
import { shownName } from "@/lib/finalisation/measured";
import { FinalCompetency, FinalRequirement } from "@/lib/results/content";
import type { Band, NineBoxLimits } from "@/lib/schemes/schema";
import { SchemeSettings } from "@/lib/schemes/schema";
import { ownOpenSheets } from "@/lib/sheets/policy";
import { followingOn, standardsInForce } from "@/lib/standards/following";
import { readScoreChanges } from "@/lib/talent/change-queries";
import type { ScoreChange } from "@/lib/talent/labels";

export type RecapEvent = {
  readonly id: string;
  readonly name: string;
  readonly institution: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly shortName: string;
  };
  readonly scheme: {
    readonly name: string;
    readonly bands: readonly Band[];
    readonly verificationNote: string;
    readonly nineBox: NineBoxLimits | null;
  };
  /** "YYYY-MM-DD". */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Ketua tim; null where none is named. */
  readonly chair: string | null;
};

export type WithoutResult = {
  readonly candidateId: string;
  readonly name: string;
  readonly maskedNip: string;
  readonly targetName: string;
  /** There was one, and it was revoked (ADR 0019). */
  readonly isRevoked: boolean;
};

export type EventRecap = {
  readonly event: RecapEvent;
  /** Null before integration. */
  readonly findings: {
    /** All candidates, also those whose personal data were deleted. */
    readonly total: number;
    readonly erasedCount: number;
    readonly results: readonly RecapResult[];
    /** Who has none, of those who may still be named. */
    readonly missing: readonly WithoutResult[];
    /** Performance scores replaced after the results were fixed. */
    readonly scoreChanges: readonly ScoreChange[];
  } | null;
};

async function findEvent(viewer: Viewer, eventId: string) {
  const row = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      name: true,
      status: true,
      institutionId: true,
      chairId: true,
      chair: { select: { name: true } },
      startsOn: true,
      endsOn: true,
      institution: { select: { id: true, slug: true, name: true, shortName: true } },
      scheme: { select: { name: true, settings: true } },
      candidates: { where: { sheets: { some: ownOpenSheets(viewer) } }, take: 1, select: { id: true } },
    },
  });
  if (!row || !canFollowEvent(viewer, row)) return null;
  const { id, name, institution, institutionId, status } = row;
  const dates = { startsOn: toCivilDate(row.startsOn), endsOn: toCivilDate(row.endsOn) };
  const settings = SchemeSettings.parse(row.scheme.settings);
  const { bands, verificationNote, nineBox } = settings;
  const scheme = { name: row.scheme.name, bands, verificationNote, nineBox };
  const event: RecapEvent = { id, name, institution, scheme, ...dates, chair: row.chair?.name ?? null };
  // Blind also for HR or a chair who assess: a recap of some candidates shows the order of all (DESIGN.md 4).
  const isOpen = areSheetsComparable(status) && row.candidates.length === 0;
  return { event, settings, institutionId, isOpen };
}

/** The final results of an event together, for HR and the chair; null for everybody else. */
export async function findRecap(viewer: Viewer, eventId: string): Promise<EventRecap | null> {
  const found = await findEvent(viewer, eventId);
  if (!found) return null;
  const { event, isOpen } = found;
  if (!isOpen) return { event, findings: null };
  const rows = await listResultRows(Prisma.sql`k.event_id = ${eventId}::uuid`);
  return {
    event,
    findings: {
      total: rows.length,
      erasedCount: rows.filter(({ is_erased: isErased }) => isErased).length,
      results: rows.flatMap((row) => toResult(row) ?? []),
      missing: rows.filter(({ summary, is_erased: isErased }) => summary === null && !isErased).map(toMissing),
      scoreChanges: await readScoreChanges(eventId),
    },
  };
}

export type SideBySide = { readonly event: RecapEvent; readonly results: readonly RecapResult[] };

/** The final results of these candidates of the event, in this order; who has none, or whose data were deleted, is left out. */
export async function findSideBySide(
  viewer: Viewer,
  eventId: string,
  candidateIds: readonly string[],
): Promise<SideBySide | null> {
  const found = await findEvent(viewer, eventId);
  if (!found) return null;
  if (!found.isOpen || candidateIds.length === 0) return { event: found.event, results: [] };
  const rows = await listResultRows(
    Prisma.sql`k.event_id = ${eventId}::uuid AND k.erased_at IS NULL AND k.id = ANY(${[...candidateIds]}::uuid[])`,
  );
  const results = rows.flatMap((row) => toResult(row) ?? []);
  return {
    event: found.event,
    results: candidateIds.flatMap((id) => results.find(({ candidateId }) => candidateId === id) ?? []),
  };
}

const LevelledRow = FinalCompetency.pick({
  code: true,
  name: true,
  kind: true,
  required: true,
  level: true,
  gap: true,
}).transform((row) => ({ ...row, name: shownName(row.name) }));

/** What is taken out of a frozen result in PostgreSQL: its evidence and reasons would be megabytes for a whole event. */
const Summary = z.object({
  name: z.string(),
  nip: z.string(),
  unit: z.string(),
  target: z.object({ slug: z.string(), name: z.string() }),
  standardHash: z.string(),
  band: z.object({ code: z.string(), label: z.string(), minimum: z.number() }),
  knockOuts: z.array(z.string()),
  requirements: z.array(FinalRequirement.pick({ text: true, outcome: true, importance: true, anyOfGroup: true })),
  competencies: z.array(LevelledRow),
  statements: z.object({ MET: z.int(), PARTIAL: z.int(), NOT_MET: z.int(), UNMARKED: z.int() }),
});

type ResultRow = {
  readonly candidate_id: string;
  readonly name: string;
  readonly nip: string;
  readonly target_name: string;
  readonly performance: number | null;
  /** Null where there is no final result. */
  readonly percent: number | null;
  readonly check_code: string | null;
  readonly content_hash: string | null;
  readonly summary: unknown;
  readonly is_revoked: boolean;
  readonly is_erased: boolean;
};

/**
 * Candidates with their newest result that is not revoked, if any. jsonb_to_record unpacks a content once; every `->` on it
 * would unpack all of it again, which took 300 ms instead of 90 for 300 candidates of 130 kB.
 */
function listResultRows(which: Prisma.Sql): Promise<readonly ResultRow[]> {
  return db.$queryRaw<ResultRow[]>(Prisma.sql`
    SELECT k.id AS candidate_id, h.name, h.nip, t.name AS target_name, k.performance_score::float8 AS performance,
      k.erased_at IS NOT NULL AS is_erased,
      r.jpm::float8 AS percent, r.check_code, r.content_hash, r.summary,
      EXISTS (SELECT FROM results w WHERE w.candidate_id = k.id AND w.revoked_at IS NOT NULL AND NOT w.is_reopened
        AND NOT EXISTS (SELECT FROM readmissions a WHERE a.result_id = w.id)) AS is_revoked
    FROM candidates k
    JOIN people h ON h.id = k.person_id
    JOIN positions t ON t.id = k.target_position_id
    LEFT JOIN LATERAL (
      SELECT n.jpm, n.check_code, n.content_hash, jsonb_build_object(
        'name', d.person -> 'name', 'nip', d.person -> 'nip', 'unit', d.person -> 'unit',
        'target', d.target, 'standardHash', d.standard -> 'hash', 'band', d.band,
        'knockOuts', d."knockOuts", 'requirements', q.requirements, 'competencies', c.levelled,
        'statements', c.statements) AS summary
      FROM (SELECT jpm, check_code, content_hash, content FROM results WHERE candidate_id = k.id AND revoked_at IS NULL
        ORDER BY created_at DESC LIMIT 1) AS n
      CROSS JOIN LATERAL jsonb_to_record(n.content) AS d (
        person jsonb, target jsonb, standard jsonb, band jsonb, "knockOuts" jsonb, requirements jsonb,
        competencies jsonb)
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('code', e -> 'code', 'name', e -> 'name', 'kind', e -> 'kind',
              'required', e -> 'required', 'level', e -> 'level', 'gap', e -> 'gap') ORDER BY place)
            FILTER (WHERE e -> 'isStatement' = 'false'), '[]') AS levelled,
          jsonb_build_object('MET', count(*) FILTER (WHERE e ->> 'mark' = 'MET'),
            'PARTIAL', count(*) FILTER (WHERE e ->> 'mark' = 'PARTIAL'),
            'NOT_MET', count(*) FILTER (WHERE e ->> 'mark' = 'NOT_MET'),
            'UNMARKED', count(*) FILTER (WHERE e -> 'isStatement' = 'true' AND e -> 'mark' = 'null')) AS statements
        FROM jsonb_array_elements(d.competencies) WITH ORDINALITY AS elements (e, place)
      ) AS c
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', e -> 'outcome', 'importance', e -> 'importance',
              'anyOfGroup', e -> 'anyOfGroup', 'text', e -> 'text') ORDER BY place), '[]') AS requirements
        FROM jsonb_array_elements(d.requirements) WITH ORDINALITY AS elements (e, place)
      ) AS q
    ) AS r ON true
    WHERE ${which}
    ORDER BY h.name, k.id`);
}

function toResult(row: ResultRow): RecapResult | null {
  const { candidate_id: candidateId, percent, check_code: checkCode, content_hash: contentHash } = row;
  const { performance, summary, is_erased: isErased } = row;
  if (summary === null || percent === null || checkCode === null || contentHash === null) return null;
  return { candidateId, isErased, percent, performance, checkCode, contentHash, ...Summary.parse(summary) };
}

function toMissing({ candidate_id: candidateId, name, nip, ...row }: ResultRow): WithoutResult {
  return { candidateId, name, maskedNip: maskNip(nip), targetName: row.target_name, isRevoked: row.is_revoked };
}

export type OtherPosition = {
  readonly standardId: string;
  readonly name: string;
  /** Positions that follow the same standard. */
  readonly followers: readonly string[];
  /** It is the very standard that the person was assessed for. */
  readonly isOwnStandard: boolean;
  readonly fit: Fit;
};

export type OtherPositions = {
  readonly event: RecapEvent;
  readonly person: { readonly name: string; readonly targetName: string };
  /** The day as of which the standards are in force, "YYYY-MM-DD". */
  readonly day: string;
  /** Null where the candidate has no final result. */
  readonly positions: readonly OtherPosition[] | null;
};

/** How the final levels of a candidate match the standards in force of the institution's other positions; null once erased. */
export async function findOtherPositions(
  viewer: Viewer,
  eventId: string,
  candidateId: string,
): Promise<OtherPositions | null> {
  const found = await findEvent(viewer, eventId);
  const candidate =
    found &&
    (await db.candidate.findFirst({
      where: { id: candidateId, eventId, erasedAt: null },
      select: {
        targetPositionId: true,
        standardVersionId: true,
        person: { select: { name: true } },
        targetPosition: { select: { name: true } },
        results: { where: { revokedAt: null }, orderBy: { createdAt: "desc" }, take: 1, select: { content: true } },
      },
    }));
  if (!found || !candidate) return null;
  const { event, settings, institutionId, isOpen } = found;
  const day = todayInJakarta(new Date());
  const [result] = isOpen ? candidate.results : [];
  const person = { name: candidate.person.name, targetName: candidate.targetPosition.name };
  if (!result) return { event, person, day, positions: null };
  const { competencies } = FoundCompetencies.parse(result.content);
  const standards = await listStandardsInForce({ institutionId, day, exceptPosition: candidate.targetPositionId });
  const positions = standards.map(({ competencies: required, ...standard }) => ({
    ...standard,
    isOwnStandard: standard.standardId === candidate.standardVersionId,
    fit: fitOf(competencies, required, settings),
  }));
  return { event, person, day, positions: sortByFit(positions) };
}

/** The rest of the frozen content is of no use here. */
const FoundCompetencies = z.object({
  competencies: z.array(
    z.object(FinalCompetency.pick({ code: true, isStatement: true, level: true, mark: true }).shape),
  ),
});

type Wanted = { readonly institutionId: string; readonly day: string; readonly exceptPosition: string };

async function listStandardsInForce({ institutionId, day, exceptPosition }: Wanted) {
  const rows = await db.standardVersion.findMany({
    where: standardsInForce({ institutionId }, day),
    select: {
      id: true,
      position: {
        select: {
          id: true,
          name: true,
          unit: true,
          institutionId: true,
          followedBy: {
            where: { ...followingOn(day), position: { institutionId } },
            orderBy: { position: { name: "asc" } },
            select: { position: { select: { id: true, name: true, unit: true } } },
          },
        },
      },
    },
  });
  const competencies = await listRequired(rows.map(({ id }) => id));
  return rows.flatMap(({ id: standardId, position: { followedBy, ...own } }) => {
    const positions = [
      ...(own.institutionId === institutionId ? [own] : []),
      ...followedBy.map(({ position }) => position),
    ];
    const [first, ...others] = positions.filter(({ id }) => id !== exceptPosition).map(positionTitle);
    if (first === undefined) return [];
    return { standardId, name: first, followers: others, competencies: competencies.get(standardId) ?? [] };
  });
}

/** By standard. A statement is what lib/sheets/rules.ts calls one, told here without reading every text of every standard. */
async function listRequired(standardIds: readonly string[]) {
  const rows = await db.$queryRaw<(RequiredCompetency & { readonly standardId: string })[]>(Prisma.sql`
    SELECT q.standard_version_id AS "standardId", q.id, c.code, q.name, q.kind::text AS kind, q.required_level AS level,
      (q.kind = 'TECHNICAL' AND q.required_level IS NULL AND q.description IS NULL
        AND NOT EXISTS (SELECT 1 FROM indicators i WHERE i.competency_requirement_id = q.id)) AS "isStatement"
    FROM competency_requirements q
    JOIN competencies c ON c.id = q.competency_id
    WHERE q.standard_version_id = ANY(${[...standardIds]}::uuid[])
    ORDER BY q.standard_version_id, q.place`);
  return groupBy(rows, ({ standardId }) => standardId);
}
