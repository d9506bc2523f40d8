import "server-only";

import { queryByIndex } from "@/lib/catalogue/index-queries";
import type { Wanted } from "@/lib/catalogue/match-queries";
import { hitsOf, limitOf, ofCompetency, ofLevel } from "@/lib/catalogue/match-queries";
import { holdsFor } from "@/lib/catalogue/standing-queries";
import { Prisma } from "@/lib/generated/prisma/client";

// Public: position_search holds public positions only. Every search looks at a bounded window of hits, so that its time
// does not grow with the number of positions.

const { sql } = Prisma;

/** `place` is one of `PLACE`. */
export type Hit = { readonly id: string; readonly place: number };

export type Window = {
  /** At most the limit; `isCapped` says that there are more. */
  readonly total: number;
  readonly isCapped: boolean;
  /** Of them, those with a standard on the day; null where the window is too small to know. */
  readonly detailed: number | null;
  readonly institutions: Counts;
  readonly tiers: Counts;
  readonly competencies: Counts;
  readonly levels: Counts;
  /** The page asked for, best first. */
  readonly hits: readonly Hit[];
};
/** How many hits a filter value would leave; empty where the window is too small to know. */
export type Counts = Readonly<Record<string, number>>;

/**
 * Counts the hits up to the limit, and picks one page of them: names first, then what stands in the standard, the words
 * themselves before other forms of them. Equally good
 * ones that a standard holds for come before those that a document merely names.
 */
export async function findWindow(wanted: Wanted, page: { offset: number; size: number }): Promise<Window> {
  const limit = limitOf(wanted);
  const [row] = await queryByIndex<Window>(sql`
    WITH hits AS MATERIALIZED (${hitsOf(wanted)}),
    countable AS (SELECT * FROM hits WHERE (SELECT count(*) FROM hits) <= ${limit}),
    held AS MATERIALIZED (
      SELECT h.position_id, v.id AS version_id
      FROM countable h JOIN standard_versions v ON ${holdsFor(sql`h.position_id`, wanted.day)}
    ),
    required AS (
      SELECT h.position_id, c.competency_id, c.required_level
      FROM held h JOIN competency_requirements c ON c.standard_version_id = h.version_id
    ),
    ranked AS (
      SELECT *, row_number() OVER (ORDER BY place, is_detailed DESC, name_key, position_id) AS rank
      FROM (SELECT *, position_id IN (SELECT position_id FROM held) AS is_detailed FROM hits) AS described
    )
    SELECT (SELECT least(count(*), ${limit})::int FROM hits) AS total,
      (SELECT count(*) FROM hits) > ${limit} AS "isCapped",
      CASE WHEN (SELECT count(*) FROM hits) <= ${limit}
        THEN (SELECT count(DISTINCT position_id)::int FROM held) END AS detailed,
      ${countBy(sql`institution_id`, sql`countable`)} AS institutions,
      ${countBy(sql`tier`, sql`countable`)} AS tiers,
      ${countBy(sql`competency_id`, sql`required WHERE ${ofLevel(wanted)}`)} AS competencies,
      ${countBy(sql`required_level`, sql`required WHERE required_level IS NOT NULL AND ${ofCompetency(wanted)}`)} AS levels,
      coalesce((
        SELECT json_agg(json_build_object('id', position_id, 'place', place) ORDER BY rank)
        FROM (SELECT * FROM ranked ORDER BY rank LIMIT ${page.size} OFFSET ${page.offset}) AS shown
      ), '[]') AS hits`);
  if (!row) throw new Error("An aggregate without a row.");
  return row;
}

function countBy(key: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return sql`coalesce((SELECT json_object_agg(key, number) FROM (
    SELECT ${key} AS key, count(DISTINCT position_id)::int AS number FROM ${rows} GROUP BY 1) AS groups), '{}')`;
}
