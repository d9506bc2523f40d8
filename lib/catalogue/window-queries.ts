import "server-only";

import { COUNT_LIMIT } from "@/lib/catalogue/schema";
import type { CatalogueFilters } from "@/lib/catalogue/schema";
import type { Standings } from "@/lib/catalogue/standing-queries";
import { inForce, standsOn } from "@/lib/catalogue/standing-queries";
import { fold, isPrefix, searchWords, wordForms } from "@/lib/catalogue/words";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

// Public: position_search holds public positions only. Every search looks at a bounded window of hits, so that its time
// does not grow with the number of positions.

const { sql } = Prisma;

/** Filters whose institution and competency are known rows, on a given day. */
export type Wanted = Pick<CatalogueFilters, "words" | "tier" | "level"> & {
  readonly institutionId: string | null;
  readonly competency: { readonly id: string; readonly code: string } | null;
  readonly day: string;
  /** Of that day. */
  readonly standings: Standings;
};

export type Hit = { readonly id: string; readonly isNamed: boolean };

export type Window = {
  /** COUNT_LIMIT + 1 where there are more. */
  readonly total: number;
  readonly institutions: Counts;
  readonly tiers: Counts;
  readonly competencies: Counts;
  readonly levels: Counts;
  /** The page asked for, best first. */
  readonly hits: readonly Hit[];
};
/** How many hits a filter value would leave; empty where the window is too small to know. */
export type Counts = Readonly<Record<string, number>>;

/** Counts the hits up to the limit, and picks one page of them: names first, then what stands in the standard. */
export async function findWindow(wanted: Wanted, page: { offset: number; size: number }): Promise<Window> {
  const words = searchWords(wanted.words ?? "");
  const [row] = await queryByIndex<Window>(sql`
    WITH hits AS MATERIALIZED (${hitsOf(wanted, words)}),
    countable AS (SELECT * FROM hits WHERE (SELECT count(*) FROM hits) <= ${COUNT_LIMIT}),
    required AS (
      SELECT h.position_id, c.competency_id, c.required_level
      FROM countable h
      JOIN standard_versions v ON v.position_id = ANY (ARRAY[h.position_id, h.follows_id]) AND ${inForce(wanted.day)}
      JOIN competency_requirements c ON c.standard_version_id = v.id
    )
    SELECT (SELECT count(*)::int FROM hits) AS total,
      ${countBy(sql`institution_id`, sql`countable`)} AS institutions,
      ${countBy(sql`tier`, sql`countable`)} AS tiers,
      ${countBy(sql`competency_id`, sql`required WHERE ${ofLevel(wanted)}`)} AS competencies,
      ${countBy(sql`required_level`, sql`required WHERE required_level IS NOT NULL AND ${ofCompetency(wanted)}`)} AS levels,
      coalesce((
        SELECT json_agg(json_build_object('id', position_id, 'isNamed', place < 2) ORDER BY place, name_key, position_id)
        FROM (SELECT * FROM hits ORDER BY place, name_key, position_id LIMIT ${page.size} OFFSET ${page.offset}) AS shown
      ), '[]') AS hits`);
  if (!row) throw new Error("An aggregate without a row.");
  return row;
}

/**
 * Runs a search without sequential scans. The planner reckons a scan of position_search to be cheap, because it does not
 * count that every row's words have to be fetched and unpacked: a word that stands nowhere then took 12 s instead of 1 ms.
 * Nor in parallel: starting workers takes longer than the search, and other visitors need them.
 */
async function queryByIndex<Row>(query: Prisma.Sql): Promise<readonly Row[]> {
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`,
    db.$queryRaw<Row[]>(query),
  ]);
  return rows;
}

function countBy(key: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return sql`coalesce((SELECT json_object_agg(key, number) FROM (
    SELECT ${key} AS key, count(DISTINCT position_id)::int AS number FROM ${rows} GROUP BY 1) AS groups), '{}')`;
}

const HIT = sql`position_id, follows_id, institution_id, tier, name_key`;
const LIMIT = sql`LIMIT ${COUNT_LIMIT + 1}`;

/**
 * The whole in three parts, the first two with a small index of their own. A word that stands in half of 500,000 positions
 * fills the window from the first part; one list of 250,000 from the whole index would take 100 ms.
 */
const PARTS = [sql`shard = 0`, sql`shard < 8 AND shard <> 0`, sql`shard >= 8`] as const;

/** At most COUNT_LIMIT + 1 hits. `s` is the search row in every condition. */
function hitsOf(wanted: Wanted, words: readonly string[]): Prisma.Sql {
  const plain = plainConditions(wanted);
  if (words.length > 0) return namedHitsFirst(wanted, words, plain);
  const facets = wanted.competency || wanted.level !== null ? facetQuery(wanted) : null;
  return facets
    ? firstOf(byParts(sql`document @@ ${facets} AND ${plain}`))
    : sql`SELECT ${HIT}, 0 AS place FROM position_search s WHERE ${plain} ORDER BY name_key, position_id ${LIMIT}`;
}

/** PostgreSQL runs the branches in this order (without parallel workers, see queryByIndex) and stops when it has enough. */
function firstOf(branches: readonly Prisma.Sql[]): Prisma.Sql {
  return sql`SELECT * FROM (${Prisma.join([...branches], " UNION ALL ")}) AS found ${LIMIT}`;
}

function branch(place: number, condition: Prisma.Sql): Prisma.Sql {
  return sql`(SELECT ${HIT}, ${place}::int AS place FROM position_search s WHERE ${condition} ${LIMIT})`;
}

/** What stands in the standards, behind what stands in names. */
function byParts(condition: Prisma.Sql): readonly Prisma.Sql[] {
  return PARTS.map((part) => branch(2, sql`${part} AND ${condition}`));
}

/**
 * Where more match than the limit, those that bear the very name and those with the words in their name are taken first,
 * each from its own index: ranking all of 500,000 would take seconds.
 */
function namedHitsFirst(wanted: Wanted, words: readonly string[], plain: Prisma.Sql): Prisma.Sql {
  const name = fold(wanted.words ?? "");
  const isNamed = sql`title @@ ${strictQuery(words)}`;
  const facets = facetQuery(wanted);
  const everywhere = joinQueries([...words.map(anyFormOf), ...(facets ? [facets] : [])]);
  return firstOf([
    branch(0, sql`name_key = ${name} AND ${plain}`),
    branch(1, sql`${isNamed} AND name_key <> ${name} AND ${plain}`),
    ...byParts(sql`document @@ ${everywhere} AND NOT ${isNamed} AND name_key <> ${name} AND ${plain}`),
  ]);
}

function plainConditions(wanted: Wanted): Prisma.Sql {
  const { institutionId, tier, day, standings } = wanted;
  const conditions = [
    standsOn(day, standings),
    ...(institutionId ? [sql`institution_id = ${institutionId}::uuid`] : []),
    ...(tier ? [sql`tier = ${tier}::position_tier`] : []),
    requires(wanted),
  ];
  return Prisma.join(conditions, " AND ");
}

/** Every word as typed or by PostgreSQL's stem; the last one may be unfinished. */
function strictQuery(words: readonly string[]): Prisma.Sql {
  return joinQueries(
    words.map((word, index) => {
      const isUnfinished = index === words.length - 1 && isPrefix(word);
      return sql`(to_tsquery('indonesian', ${word}) || to_tsquery('simple', ${isUnfinished ? `${word}:*` : word}))`;
    }),
  );
}

/** A word in any of its forms, as a tsquery. */
function anyFormOf(word: string): Prisma.Sql {
  const forms = wordForms(word).map((form) => (isPrefix(form) ? `${form}:*` : form));
  return sql`(to_tsquery('indonesian', ${word}) || to_tsquery('simple', ${forms.join(" | ")}))`;
}

/** The filters as lexemes of the same index. */
function facetsOf({ institutionId, tier, competency, level }: Wanted): readonly string[] {
  const ofLevel = level === null ? "" : `=${level}`;
  return [
    ...(institutionId ? [`i=${institutionId}`] : []),
    ...(tier ? [`t=${tier}`] : []),
    ...(competency ? [`c=${competency.code}${ofLevel}`] : []),
    ...(!competency && ofLevel ? [`l${ofLevel}`] : []),
  ];
}

/** All filters at once; null where none is set. */
function facetQuery(wanted: Wanted): Prisma.Sql | null {
  const facets = facetsOf(wanted);
  return facets.length === 0 ? null : sql`CAST(${facets.map((facet) => `'${facet}'`).join(" & ")} AS tsquery)`;
}

function joinQueries(queries: readonly Prisma.Sql[]): Prisma.Sql {
  return sql`(${Prisma.join([...queries], " && ")})`;
}

/** What the standard in force on the day requires; the facets know every version. */
function requires(wanted: Wanted): Prisma.Sql {
  const { competency, level, day } = wanted;
  if (!competency && level === null) return sql`TRUE`;
  return sql`EXISTS (
    SELECT 1 FROM standard_versions v JOIN competency_requirements c ON c.standard_version_id = v.id
    WHERE v.position_id = ANY (ARRAY[s.position_id, s.follows_id]) AND ${inForce(day)}
      AND ${ofCompetency(wanted)} AND ${ofLevel(wanted)})`;
}

const ofLevel = ({ level }: Wanted): Prisma.Sql => (level === null ? sql`TRUE` : sql`required_level = ${level}`);

const ofCompetency = ({ competency }: Wanted): Prisma.Sql =>
  competency ? sql`competency_id = ${competency.id}::uuid` : sql`TRUE`;

// Below this a word has too little in common with the typed one to be what was meant.
const MIN_SIMILARITY = 0.35;

type Mended = { readonly typed: string; readonly isKnown: boolean; readonly nearest: string | null };

/** The words with each one that no standard knows replaced by the nearest of all names; null where none could be. */
export async function mendWords(text: string): Promise<string | null> {
  const words = searchWords(text);
  if (words.length === 0) return null;
  const rows = await queryByIndex<Mended>(
    Prisma.join(
      words.map(
        (word) => sql`(SELECT ${word}::text AS typed,
          EXISTS (SELECT 1 FROM position_search WHERE document @@ ${anyFormOf(word)}) AS "isKnown",
          (SELECT word FROM search_words WHERE word % ${word} AND similarity(word, ${word}) >= ${MIN_SIMILARITY}
            ORDER BY similarity(word, ${word}) DESC, word LIMIT 1) AS nearest)`,
      ),
      " UNION ALL ",
    ),
  );
  const mended = rows.map(({ typed, isKnown, nearest }) => (isKnown ? typed : (nearest ?? typed)));
  const isChanged = mended.some((word, index) => word !== words[index]);
  return isChanged ? mended.join(" ") : null;
}

/** Names of positions that stand on the day and share at least one word with the search, mended or not. */
export async function findSimilarNames({
  words: text,
  day,
  standings,
}: Pick<Wanted, "words" | "day" | "standings">): Promise<readonly string[]> {
  const words = searchWords(text ?? "");
  if (words.length === 0) return [];
  const any = Prisma.join(words.map(anyFormOf), " || ");
  const rows = await queryByIndex<{ name: string }>(sql`
    SELECT DISTINCT p.name FROM (
      SELECT position_id FROM position_search s WHERE title @@ (${any}) AND ${standsOn(day, standings)} LIMIT 50) AS hits
    JOIN positions p ON p.id = hits.position_id ORDER BY p.name LIMIT 5`);
  return rows.map(({ name }) => name);
}
