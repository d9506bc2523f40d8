import "server-only";

import { holdsFor, inForce, leaderOf, regulationInForce } from "@/lib/catalogue/standing-queries";
import type { Hit } from "@/lib/catalogue/window-queries";
import { coresOf } from "@/lib/catalogue/words";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";

// Public: the ids come from position_search, which holds public positions only; versions are scoped in `where`.

export type ExcerptPlace = "COMPETENCY" | "DESCRIPTION" | "INDICATOR" | "REQUIREMENT";

export type PositionHit = PositionSummary & {
  /** Name of the group position whose standard it follows. */
  readonly follows: string | null;
  /** In force on the day, its own or the followed one. */
  readonly standard:
    | (Pick<RegulationPlace, "regulation" | "annexLabel"> & {
        readonly validFrom: string;
        readonly validTo: string | null;
      })
    | null;
  /** A regulation in force on the day that names it. */
  readonly listedBy: RegulationPlace | null;
  /** A passage of its standard with the searched words, where the name itself does not hold them. */
  readonly excerpt: { readonly place: ExcerptPlace; readonly text: string } | null;
};

type RegulationPlace = {
  readonly regulation: Pick<RegulationSummary, "slug" | "kind" | "number" | "year">;
  readonly annexLabel: string;
};

type Asked = {
  /** How the searched words begin; none where nothing is searched. */
  readonly forms: readonly string[];
  readonly day: string;
};

/** The rows of one page of the list, in the order of the hits. */
export async function describeHits(hits: readonly Hit[], { forms, day }: Asked): Promise<readonly PositionHit[]> {
  if (hits.length === 0) return [];
  const unnamed = hits.filter(({ isNamed }) => !isNamed).map(({ id }) => id);
  const [rows, excerpts] = await Promise.all([
    readRows(
      hits.map(({ id }) => id),
      day,
    ),
    findExcerpts(unnamed, forms, day),
  ]);
  const byId = new Map(rows.map(({ id, hit }) => [id, hit]));
  const excerptOf = new Map(excerpts.map(({ positionId, place, text }) => [positionId, { place, text }]));
  return hits.flatMap(({ id }) => {
    const hit = byId.get(id);
    return hit ? [{ ...hit, excerpt: excerptOf.get(id) ?? null }] : [];
  });
}

type Row = { readonly id: string; readonly hit: Omit<PositionHit, "excerpt"> };

/** One statement instead of Prisma's eight: the list answers within milliseconds, and each round trip counts. */
function readRows(ids: readonly string[], day: string): Promise<readonly Row[]> {
  const place = Prisma.sql`'annexLabel', a.label,
    'regulation', json_build_object('slug', r.slug, 'kind', r.kind, 'number', r.number, 'year', r.year)`;
  return db.$queryRaw<Row[]>(Prisma.sql`
    SELECT p.id, json_build_object('slug', p.slug, 'name', p.name, 'unit', p.unit, 'tier', p.tier,
      'institution', json_build_object('slug', i.slug, 'name', i.name, 'shortName', i.short_name),
      'follows', followed.name, 'standard', standard.found, 'listedBy', listing.found) AS hit
    FROM positions p
    JOIN institutions i ON i.id = p.institution_id
    LEFT JOIN positions followed ON followed.id = ${leaderOf(Prisma.sql`p.id`, day)}
    LEFT JOIN LATERAL (
      SELECT json_build_object(${place}, 'validFrom', v.valid_from, 'validTo', v.valid_to) AS found
      FROM standard_versions v
      JOIN regulations r ON r.id = v.regulation_id
      JOIN annexes a ON a.id = v.annex_id
      WHERE v.position_id = ANY (ARRAY[p.id, followed.id]) AND ${inForce(day)}
      ORDER BY v.position_id = p.id DESC, v.valid_from DESC LIMIT 1
    ) AS standard ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object(${place}) AS found
      FROM annex_listings l
      JOIN annexes a ON a.id = l.annex_id
      JOIN regulations r ON r.id = a.regulation_id
      WHERE l.position_id = p.id AND ${regulationInForce(day)}
      ORDER BY r.effective_from DESC LIMIT 1
    ) AS listing ON true
    WHERE p.id = ANY (${[...ids]}::uuid[])`);
}

type ExcerptRow = { readonly positionId: string; readonly place: ExcerptPlace; readonly text: string };

/**
 * The first passage of each standard that holds one of the words: only for the positions of one page, and once for all of
 * them that follow the same. Branches are read in their order, so that what is found in a name spares reading the rest.
 */
async function findExcerpts(
  ids: readonly string[],
  forms: readonly string[],
  day: string,
): Promise<readonly ExcerptRow[]> {
  if (ids.length === 0 || forms.length === 0) return [];
  return db.$queryRaw<ExcerptRow[]>(Prisma.sql`
    WITH shown AS MATERIALIZED (
      SELECT p.id AS position_id, v.id AS version_id FROM positions p
      JOIN standard_versions v ON ${holdsFor(Prisma.sql`p.id`, day)}
      WHERE p.id = ANY (${[...ids]}::uuid[])
    ), passages AS MATERIALIZED (
      SELECT v.id AS version_id, passage.* FROM (SELECT DISTINCT version_id AS id FROM shown) AS v
      CROSS JOIN LATERAL (
        (SELECT 'COMPETENCY' AS place, coalesce(c.name, k.name) AS text
          FROM competency_requirements c JOIN competencies k ON k.id = c.competency_id
          WHERE c.standard_version_id = v.id AND ${holds(Prisma.sql`coalesce(c.name, k.name)`, forms)} ORDER BY c.place LIMIT 1)
        UNION ALL (SELECT 'DESCRIPTION', c.description FROM competency_requirements c
          WHERE c.standard_version_id = v.id AND ${holds(Prisma.sql`c.description`, forms)} ORDER BY c.place LIMIT 1)
        UNION ALL (SELECT 'INDICATOR', i.text FROM competency_requirements c JOIN indicators i ON i.competency_requirement_id = c.id
          WHERE c.standard_version_id = v.id AND ${holds(Prisma.sql`i.text`, forms)} ORDER BY c.place, i.place LIMIT 1)
        UNION ALL (SELECT 'REQUIREMENT', r.text FROM position_requirements r
          WHERE r.standard_version_id = v.id AND ${holds(Prisma.sql`r.text`, forms)} ORDER BY r.place LIMIT 1)
        LIMIT 1
      ) AS passage
    )
    SELECT position_id AS "positionId", place, text FROM shown JOIN passages USING (version_id)`);
}

/** The expression has one of the forms at the beginning of a word; most texts are ruled out without the pattern. */
function holds(text: Prisma.Sql, forms: readonly string[]): Prisma.Sql {
  const cores = coresOf(forms).map((core) => `%${core}%`);
  return Prisma.sql`lower(unaccent(${text})) LIKE ANY (${cores}::text[])
    AND lower(unaccent(${text})) ~ ${`\\m(${forms.join("|")})`}`;
}
