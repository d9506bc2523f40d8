import "server-only";

import { COUNT_LIMIT } from "@/lib/catalogue/schema";
import { followersOf, inForce } from "@/lib/catalogue/standing-queries";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { containing } from "@/lib/core/like";
import type { Page } from "@/lib/dictionary/queries";
import { PAGE_SIZE } from "@/lib/dictionary/schema";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary } from "@/lib/regulations/document";

// Public: they take no viewer, because they read only what published standards in force say.

const { sql } = Prisma;
/** One more than can be paged through tells that there are more. */
const LIMIT = sql`LIMIT ${COUNT_LIMIT + 1}`;

export type RequiringPosition = PositionSummary & {
  readonly id: string;
  readonly level: number | null;
  /** Has no level because it is a statement, not because the document has lost it. */
  readonly isStatement: boolean;
  /** Printed number of its row where the document has lost the name; null where the name can be read. */
  readonly namelessRow: string | null;
  /** Positions that follow this one's standard. */
  readonly followerCount: number;
};

export type RequiringPage = Page<RequiringPosition> & {
  /** There are more than those that can be paged through. */
  readonly isCapped: boolean;
};

type Asked = {
  readonly code: string;
  readonly level: number | null;
  readonly page: number;
  /** "YYYY-MM-DD"; today where it is left out. */
  readonly asOf?: string | null;
  /** Part of the name of an institution. */
  readonly institution?: string;
};

type Found = {
  readonly total: number;
  readonly page: number;
  readonly isCapped: boolean;
  readonly items: readonly RequiringPosition[];
};

/**
 * A page of the positions whose own standard requires the competency, highest level first; all levels if null. Like every
 * search it looks at a window of COUNT_LIMIT, which is taken from the highest level down. A page behind the last one
 * becomes the last one.
 */
export async function listRequiringPositions(asked: Asked): Promise<RequiringPage> {
  const [row] = await db.$queryRaw<Found[]>(sql`
    WITH found AS MATERIALIZED (${requirements(asked)}),
    counted AS (SELECT least(count(*), ${COUNT_LIMIT})::int AS total, count(*) > ${COUNT_LIMIT} AS capped FROM found),
    asked AS (SELECT *, least(${asked.page}::int, greatest(1, ceil(total / ${PAGE_SIZE}::float)))::int AS page FROM counted),
    shown AS (
      SELECT f.*, p.name, row_number() OVER (ORDER BY f.required_level DESC NULLS LAST, p.name, f.id) AS place
      FROM found f JOIN positions p ON p.id = f.position_id
      ORDER BY place LIMIT ${PAGE_SIZE} OFFSET (SELECT (page - 1) * ${PAGE_SIZE}::int FROM asked)
    )
    SELECT total, page, capped AS "isCapped", coalesce((SELECT json_agg(${itemOn(dayOf(asked.asOf))} ORDER BY place)
      FROM shown s JOIN positions p ON p.id = s.position_id JOIN institutions i ON i.id = p.institution_id), '[]') AS items
    FROM asked`);
  if (!row) throw new Error("An aggregate without a row.");
  return { ...row, pages: Math.max(1, Math.ceil(row.total / PAGE_SIZE)) };
}

const itemOn = (
  day: string,
): Prisma.Sql => sql`json_build_object('id', s.id, 'level', s.required_level, 'slug', p.slug, 'name', p.name, 'unit', p.unit,
  'tier', p.tier, 'institution', json_build_object('slug', i.slug, 'name', i.name, 'shortName', i.short_name),
  'isStatement', s.description IS NULL AND NOT EXISTS (SELECT 1 FROM indicators n WHERE n.competency_requirement_id = s.id),
  'namelessRow', CASE WHEN s.written IS NULL THEN coalesce(s.ordinal, '') END,
  'followerCount', (SELECT count(*)::int FROM (${followersOf(sql`p.id`, day)}) AS followers))`;

/** Levels in the order of the index, then what has none: sorting all of them would take longer with each institution. */
function requirements({ code, level, asOf, institution = "" }: Asked): Prisma.Sql {
  const select = (ofLevel: Prisma.Sql) => sql`(
    SELECT c.id, c.required_level, c.description, c.name AS written, c.ordinal, v.position_id
    FROM competency_requirements c JOIN standard_versions v ON v.id = c.standard_version_id AND ${inForce(dayOf(asOf))}
    WHERE c.competency_id = (SELECT id FROM competencies WHERE code = ${code}) AND ${ofLevel} ${ofInstitution(institution)}`;
  if (level !== null) return sql`${select(sql`c.required_level = ${level}`)} ${LIMIT})`;
  return sql`SELECT * FROM (
    ${select(sql`c.required_level IS NOT NULL`)} ORDER BY c.required_level DESC ${LIMIT})
    UNION ALL ${select(sql`c.required_level IS NULL`)} ${LIMIT})) AS levels ${LIMIT}`;
}

function ofInstitution(name: string): Prisma.Sql {
  if (name === "") return sql``;
  return sql`AND EXISTS (SELECT 1 FROM positions p JOIN institutions i ON i.id = p.institution_id
    WHERE p.id = v.position_id AND i.name ILIKE ${containing(name)})`;
}

const dayOf = (asOf: string | null | undefined): string => asOf ?? todayInJakarta(new Date());
