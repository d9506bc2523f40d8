import "server-only";

import { queryByIndex } from "@/lib/catalogue/index-queries";
import { PLACE } from "@/lib/catalogue/match-queries";
import { holdsFor, inForce, leaderOf, regulationInForce } from "@/lib/catalogue/standing-queries";
import type { Terms } from "@/lib/catalogue/vocabulary-queries";
import type { Hit } from "@/lib/catalogue/window-queries";
import { coresOf, fold, patternOf } from "@/lib/catalogue/words";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";

// Public: the ids come from position_search, which holds public positions only; versions are scoped in `where`.

export type ExcerptPlace = "COMPETENCY" | "DESCRIPTION" | "INDICATOR" | "REQUIREMENT" | "SUMMARY" | "AFFAIR";

export type Excerpt = {
  readonly place: ExcerptPlace;
  /** Under what it stands: the kind of a requirement, as the pages call it. */
  readonly head: string | null;
  readonly text: string;
};

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
  readonly excerpt: Excerpt | null;
};

type RegulationPlace = {
  readonly regulation: Pick<RegulationSummary, "slug" | "kind" | "number" | "year" | "issuer">;
  readonly annexLabel: string;
};

type Asked = {
  /** Null where nothing is searched. */
  readonly words: Terms | null;
  readonly day: string;
};

/** The rows of one page of the list, in the order of the hits. */
export async function describeHits(hits: readonly Hit[], { words, day }: Asked): Promise<readonly PositionHit[]> {
  if (hits.length === 0) return [];
  const idsIn = (wanted: number) => hits.filter(({ place }) => place === wanted).map(({ id }) => id);
  const passages = async (ids: readonly string[], formsOf: (term: Terms["terms"][number]) => readonly string[]) =>
    words ? findExcerpts(ids, { text: words.text, forms: words.terms.map(formsOf), day }) : [];
  const [rows, exact, loose] = await Promise.all([
    readRows(
      hits.map(({ id }) => id),
      day,
    ),
    passages(idsIn(PLACE.inText), ({ strictForms }) => strictForms),
    passages(idsIn(PLACE.loose), ({ forms }) => forms),
  ]);
  const byId = new Map(rows.map(({ id, hit }) => [id, hit]));
  const excerptOf = new Map([...exact, ...loose].map(({ positionId, ...excerpt }) => [positionId, excerpt]));
  return hits.flatMap(({ id }) => {
    const hit = byId.get(id);
    return hit ? [{ ...hit, excerpt: excerptOf.get(id) ?? null }] : [];
  });
}

type Row = { readonly id: string; readonly hit: Omit<PositionHit, "excerpt"> };

/** One statement instead of Prisma's eight: the list answers within milliseconds, and each round trip counts. */
function readRows(ids: readonly string[], day: string): Promise<readonly Row[]> {
  const place = Prisma.sql`'annexLabel', a.label,
    'regulation', json_build_object('slug', r.slug, 'kind', r.kind, 'number', r.number, 'year', r.year, 'issuer', r.issuer)`;
  return queryByIndex<Row>(Prisma.sql`
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

type ExcerptRow = Excerpt & { readonly positionId: string };

type Sought = {
  /** As it was typed. */
  readonly text: string;
  /** Of each word. */
  readonly forms: readonly (readonly string[])[];
  readonly day: string;
};

/**
 * The passage of each standard that holds most of the words: only for the positions of one page, and once for all of them
 * that follow the same. What is typed with its signs ("IV/a") is best found as it is. A single word is in the first
 * passage that has it: the branches are read in their order, so that what is found in a name spares reading the rest.
 */
async function findExcerpts(ids: readonly string[], { text, forms, day }: Sought): Promise<readonly ExcerptRow[]> {
  if (ids.length === 0) return [];
  const isAny = holds(forms.flat());
  const best =
    forms.length === 1
      ? Prisma.sql``
      : Prisma.sql`ORDER BY ${countOf(forms)} DESC,
    position(${fold(text)} IN folded) = 0, part, major, minor`;
  return queryByIndex<ExcerptRow>(Prisma.sql`
    WITH shown AS MATERIALIZED (
      SELECT p.id AS position_id, v.id AS version_id FROM positions p
      JOIN standard_versions v ON ${holdsFor(Prisma.sql`p.id`, day)}
      WHERE p.id = ANY (${[...ids]}::uuid[])
    ), passages AS MATERIALIZED (
      SELECT v.id AS version_id, passage.* FROM (SELECT DISTINCT version_id AS id FROM shown) AS v
      CROSS JOIN LATERAL (
        SELECT place, head, text FROM (${Prisma.join(PASSAGES.map(passagesOf), " UNION ALL ")}) AS passage
        WHERE ${isAny} ${best} LIMIT 1
      ) AS passage
    )
    SELECT position_id AS "positionId", place, head, text FROM shown JOIN passages USING (version_id)`);
}

type Passages = {
  readonly place: ExcerptPlace;
  readonly head?: Prisma.Sql;
  readonly text: Prisma.Sql;
  readonly from: Prisma.Sql;
  readonly order?: readonly [major: Prisma.Sql, minor: Prisma.Sql];
};

const COMPETENCIES = Prisma.sql`competency_requirements c JOIN competencies k ON k.id = c.competency_id
  WHERE c.standard_version_id = v.id`;
const BY_PLACE = [Prisma.sql`c.place`, Prisma.sql`0`] as const;

/** Whatever the words of a standard are taken from (refresh_standard_search). */
const PASSAGES: readonly Passages[] = [
  {
    place: "COMPETENCY",
    text: Prisma.sql`coalesce(c.name, k.name)`,
    from: COMPETENCIES,
    order: BY_PLACE,
  },
  { place: "COMPETENCY", text: Prisma.sql`c.name_as_written`, from: COMPETENCIES, order: BY_PLACE },
  { place: "DESCRIPTION", text: Prisma.sql`c.description`, from: COMPETENCIES, order: BY_PLACE },
  {
    place: "INDICATOR",
    text: Prisma.sql`i.text`,
    from: Prisma.sql`competency_requirements c JOIN indicators i ON i.competency_requirement_id = c.id
      WHERE c.standard_version_id = v.id`,
    order: [Prisma.sql`c.place`, Prisma.sql`i.place`],
  },
  {
    place: "REQUIREMENT",
    head: Prisma.sql`concat_ws(', ', requirement_words(r.category), r.label)`,
    text: Prisma.sql`r.text`,
    from: Prisma.sql`position_requirements r WHERE r.standard_version_id = v.id`,
    order: [Prisma.sql`r.place`, Prisma.sql`0`],
  },
  { place: "SUMMARY", text: Prisma.sql`s.summary`, from: Prisma.sql`standard_versions s WHERE s.id = v.id` },
  { place: "AFFAIR", text: Prisma.sql`s.affair`, from: Prisma.sql`standard_versions s WHERE s.id = v.id` },
];

function passagesOf({ place, head, text, from, order }: Passages, part: number): Prisma.Sql {
  const searched = head ? Prisma.sql`concat_ws(' ', ${head}, ${text})` : text;
  const [major, minor] = order ?? [Prisma.sql`0`, Prisma.sql`0`];
  return Prisma.sql`(SELECT ${place}::text AS place, ${head ?? Prisma.sql`NULL`}::text AS head, ${text} AS text,
    lower(unaccent(${searched})) AS folded, ${part}::int AS part, ${major}::int AS major, ${minor}::int AS minor
    FROM ${from} AND ${text} IS NOT NULL ORDER BY major, minor)`;
}

/** How many of the words stand in a passage. */
function countOf(forms: readonly (readonly string[])[]): Prisma.Sql {
  return Prisma.join(
    forms.map((ofWord) => Prisma.sql`(folded ~ ${patternOf(ofWord)})::int`),
    " + ",
  );
}

/** A passage has one of the forms at the beginning of a word; most texts are ruled out without the pattern. */
function holds(forms: readonly string[]): Prisma.Sql {
  return Prisma.sql`folded LIKE ANY (${coresOf(forms)}::text[]) AND folded ~ ${patternOf(forms)}`;
}
