import "server-only";

import { allOf, anyOf, eitherOf } from "@/lib/catalogue/index-queries";
import { COUNT_LIMIT, WORDS_COUNT_LIMIT } from "@/lib/catalogue/schema";
import type { CatalogueFilters } from "@/lib/catalogue/schema";
import type { Standings } from "@/lib/catalogue/standing-queries";
import { followersOf, holdsFor, inForce, leaderOf, standsOn } from "@/lib/catalogue/standing-queries";
import type { Term, Terms } from "@/lib/catalogue/vocabulary-queries";
import { fold } from "@/lib/catalogue/words";
import { Prisma } from "@/lib/generated/prisma/client";

// The SQL that finds the hits of a search. Public: the search tables hold public positions and published standards only.

const { sql } = Prisma;

/** Filters whose institution and competency are known rows, on a given day. */
export type Wanted = Pick<CatalogueFilters, "tier" | "level"> & {
  readonly words: Terms | null;
  readonly institutionId: string | null;
  readonly competency: { readonly id: string; readonly code: string } | null;
  readonly day: string;
  /** Of that day. */
  readonly standings: Standings;
};

/** How good a hit is: it bears the very name, or has the words in it, or in its standard, or there in looser forms only. */
export const PLACE = { name: 0, inName: 1, inText: 2, loose: 3 } as const;

const HIT = sql`s.position_id, s.institution_id, s.tier, s.name_key`;

/** How many hits are counted. */
export const limitOf = ({ words }: Pick<Wanted, "words">): number => (words ? WORDS_COUNT_LIMIT : COUNT_LIMIT);

/** One more than are counted shows that there are more. */
const limit = (wanted: Pick<Wanted, "words">): Prisma.Sql => sql`LIMIT ${limitOf(wanted) + 1}`;

/**
 * The standards in three parts, the first two with a small index of their own. A word that stands in half of 500,000
 * standards fills the window from the first part; one list of 250,000 from the whole index would take 100 ms.
 */
const TEXT_PARTS = [sql`shard = 0`, sql`shard < 8 AND shard <> 0`, sql`shard >= 8`] as const;
/** The positions: their titles are short, and two parts do. */
const NAME_PARTS = [sql`shard = 0`, sql`shard <> 0`] as const;

/** At most one hit more than are counted. `s` is the position's search row in every condition. */
export function hitsOf(wanted: Wanted): Prisma.Sql {
  // Signs alone are no word to look for: nothing fits them, instead of everything.
  if (wanted.words) return wanted.words.terms.length === 0 ? NOTHING : wordHits(wanted, wanted.words);
  const facets = facetQuery(wanted);
  return facets && (wanted.competency || wanted.level !== null)
    ? inTexts(wanted, [{ query: facets, place: PLACE.inText }], sql`TRUE`)
    : sql`SELECT ${HIT}, ${PLACE.name}::int AS place FROM position_search s WHERE ${plainConditions(wanted)} ORDER BY name_key, position_id ${limit(wanted)}`;
}

const NOTHING = sql`SELECT ${HIT}, ${PLACE.loose}::int AS place FROM position_search s WHERE FALSE`;

/**
 * Where more match than the limit, those that bear the very name and those with the words in their name are taken first,
 * each from its own index: ranking all of 500,000 would take seconds. Then those whose standard has the words, then those
 * whose standard has them in a looser form and those that have some in their name and the others in the standard they follow.
 */
function wordHits(wanted: Wanted, { text, terms }: Terms): Prisma.Sql {
  if (terms.some((term) => !term.isInNames && !term.isInTexts)) return NOTHING;
  const plain = plainConditions(wanted);
  const named = allOf(terms.map(({ strict }) => strict));
  const isOther = sql`NOT s.title @@ ${named} AND s.name_key <> ${fold(text)}`;
  const facets = facetQuery(wanted);
  const texts = terms.every(({ isInTexts }) => isInTexts)
    ? inTexts(wanted, textQueries(terms, facets ? [facets] : []), isOther)
    : NOTHING;
  const inNames = (place: number, condition: Prisma.Sql): Prisma.Sql =>
    sql`(SELECT ${HIT}, ${place}::int AS place FROM position_search s WHERE ${condition} ${limit(wanted)})`;
  // PostgreSQL runs the branches in this order (without parallel workers, see queryByIndex) and stops when it has enough.
  const branches = [
    inNames(PLACE.name, sql`name_key = ${fold(text)} AND ${plain}`),
    ...NAME_PARTS.map((part) =>
      inNames(PLACE.inName, sql`${part} AND title @@ ${named} AND name_key <> ${fold(text)} AND ${plain}`),
    ),
    sql`(SELECT * FROM in_texts)`,
    inNames(
      PLACE.loose,
      sql`${isMixed(wanted, terms)} AND ${isOther} AND ${plain}
        AND NOT EXISTS (SELECT 1 FROM in_texts t WHERE t.position_id = s.position_id)`,
    ),
  ];
  return sql`
    WITH in_texts AS MATERIALIZED (${texts})
    ${textsOfTerms(wanted, terms)}
    SELECT * FROM (${Prisma.join(branches, " UNION ALL ")}) AS found ${limit(wanted)}`;
}

type TextQuery = { readonly query: Prisma.Sql; readonly place: number };

/** The words themselves, then their looser forms: what fills the window with the first never looks for the second. */
function textQueries(terms: readonly Term[], facets: readonly Prisma.Sql[]): readonly TextQuery[] {
  const strict = allOf([...terms.map((term) => term.strict), ...facets]);
  const exact = { query: strict, place: PLACE.inText };
  if (!terms.some(({ hasLooser }) => hasLooser)) return [exact];
  return [exact, { query: allOf([...looseOf(terms), ...facets, sql`!!${strict}`]), place: PLACE.loose }];
}

/**
 * Positions whose standard in force on the day matches: who has one of its own, and who follows it without one. Each OFFSET
 * keeps a part of the plan to itself: joined freely, the planner walks all standards instead of their inverted index.
 */
function inTexts(wanted: Wanted, queries: readonly TextQuery[], condition: Prisma.Sql): Prisma.Sql {
  const { tier, institutionId, day } = wanted;
  const ofTier = tier ? sql`AND tier = ${tier}::position_tier` : sql``;
  const ofInstitution = institutionId ? sql`AND s.institution_id = ${institutionId}::uuid` : sql``;
  const parts = queries.flatMap(({ query, place }) =>
    TEXT_PARTS.map(
      (part) => sql`(SELECT version_id, ${place}::int AS place FROM standard_search
        WHERE ${part} AND document @@ ${query} OFFSET 0)`,
    ),
  );
  return sql`SELECT ${HIT}, d.place
    FROM (${Prisma.join(parts, " UNION ALL ")}) AS d
    JOIN standard_versions v ON v.id = d.version_id AND ${inForce(day)}
    CROSS JOIN LATERAL (
      SELECT * FROM position_search WHERE position_id = v.position_id ${ofTier}
      UNION ALL (${followersOf(sql`v.position_id`, day)} ${ofTier}
        AND NOT (has_standard AND EXISTS (
          SELECT 1 FROM standard_versions v WHERE v.position_id = own.position_id AND ${inForce(day)})))
    ) AS s
    WHERE ${condition} ${ofInstitution} ${limit(wanted)}`;
}

/** For each of several words that stand in standards: whose standard in force has it. */
function textsOfTerms({ day, institutionId }: Wanted, terms: readonly Term[]): Prisma.Sql {
  if (terms.length < 2) return sql``;
  const ofInstitution = institutionId ? [anyOf([`i=${institutionId}`])] : [];
  const tables = terms.map(
    ({ loose }, index) =>
      sql`, ${tableOf(index)} AS MATERIALIZED (
      SELECT v.position_id FROM standard_search d JOIN standard_versions v ON v.id = d.version_id AND ${inForce(day)}
      WHERE d.document @@ ${allOf([loose, ...ofInstitution])})`,
  );
  return Prisma.join(tables, "");
}

const tableOf = (index: number): Prisma.Sql => Prisma.raw(`texts_${index}`);

/**
 * Each word stands in the name or in the standard that is followed, and one at least in the name. Words that stand in no
 * standard lead to the rows, because all of them must be in the name.
 */
function isMixed({ day }: Wanted, terms: readonly Term[]): Prisma.Sql {
  const named = terms.filter(({ isInNames }) => isInNames);
  const onlyNamed = named.filter(({ isInTexts }) => !isInTexts);
  if (named.length === 0) return sql`FALSE`;
  const leading = onlyNamed.length > 0 ? allOf(looseOf(onlyNamed)) : eitherOf(...looseOf(named));
  if (terms.length === 1) return sql`title @@ ${leading}`;
  const others = terms.map((term, index) => {
    if (!term.isInTexts) return sql`TRUE`;
    const isFollowed = sql`${leaderOf(sql`s.position_id`, day)} IN (SELECT position_id FROM ${tableOf(index)})`;
    return term.isInNames ? sql`(title @@ ${term.loose} OR ${isFollowed})` : isFollowed;
  });
  return Prisma.join([sql`title @@ ${leading}`, ...others], " AND ");
}

const looseOf = (terms: readonly Term[]): readonly Prisma.Sql[] => terms.map(({ loose }) => loose);

function plainConditions(wanted: Wanted): Prisma.Sql {
  const { institutionId, tier, day, standings } = wanted;
  const conditions = [
    standsOn(day, standings),
    ...(institutionId ? [sql`s.institution_id = ${institutionId}::uuid`] : []),
    ...(tier ? [sql`s.tier = ${tier}::position_tier`] : []),
    requires(wanted),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The filters that a standard answers, as lexemes of its index; null where none is set. */
function facetQuery({ institutionId, competency, level }: Wanted): Prisma.Sql | null {
  const ofLevel = level === null ? "" : `=${level}`;
  const facets = [
    ...(institutionId ? [`i=${institutionId}`] : []),
    ...(competency ? [`c=${competency.code}${ofLevel}`] : []),
    ...(!competency && ofLevel ? [`l${ofLevel}`] : []),
  ];
  return facets.length === 0 ? null : allOf(facets.map((facet) => anyOf([facet])));
}

/** What the standard in force on the day requires. */
function requires(wanted: Wanted): Prisma.Sql {
  const { competency, level, day } = wanted;
  if (!competency && level === null) return sql`TRUE`;
  return sql`EXISTS (
    SELECT 1 FROM standard_versions v JOIN competency_requirements c ON c.standard_version_id = v.id
    WHERE ${holdsFor(sql`s.position_id`, day)}
      AND ${ofCompetency(wanted)} AND ${ofLevel(wanted)})`;
}

export const ofLevel = ({ level }: Pick<Wanted, "level">): Prisma.Sql =>
  level === null ? sql`TRUE` : sql`required_level = ${level}`;

export const ofCompetency = ({ competency }: Pick<Wanted, "competency">): Prisma.Sql =>
  competency ? sql`competency_id = ${competency.id}::uuid` : sql`TRUE`;
