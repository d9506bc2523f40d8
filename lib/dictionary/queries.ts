import "server-only";

import { cache } from "react";

import { fromCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { containing } from "@/lib/core/like";
import type { DictionarySection } from "@/lib/dictionary/schema";
import { PAGE_SIZE, SECTION_KIND } from "@/lib/dictionary/schema";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";

// Public queries: they take no viewer, because they read only what published standards in force say.

/** Some published standard requires or required it: it became one more on some day. */
const PUBLISHED = { uses: { some: { change: { gt: 0 } } } } satisfies Prisma.CompetencyWhereInput;

const { sql } = Prisma;

export type Page<Item> = {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** Counts first, so that a page behind the last one becomes the last one. */
export async function readPage<Item>(
  page: number,
  read: { count: () => Promise<number>; items: (window: { skip: number; take: number }) => Promise<readonly Item[]> },
): Promise<Page<Item>> {
  const total = await read.count();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(page, pages);
  return {
    items: await read.items({ skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE }),
    total,
    page: shown,
    pages,
  };
}

export type DictionaryEntry = {
  readonly code: string;
  readonly name: string;
  /** Levels that some position requires; empty where none is set or readable. */
  readonly levels: readonly number[];
  readonly positionCount: number;
};

type Wanted = {
  readonly section: DictionarySection;
  readonly words: string;
  readonly page: number;
  /** "YYYY-MM-DD"; today where it is left out. */
  readonly asOf?: string | null;
};

/** A page of the competencies that a standard in force requires, by name. */
export function listDictionary({ section, words, page, asOf = null }: Wanted): Promise<Page<DictionaryEntry>> {
  const entries = entriesOf({ section, words, day: asOf ?? todayInJakarta(new Date()) });
  return readPage(page, {
    count: async () => {
      const [row] = await db.$queryRaw<{ total: number }[]>(
        sql`SELECT count(*)::int AS total FROM (${entries}) AS entries`,
      );
      return row?.total ?? 0;
    },
    items: ({ skip, take }) =>
      db.$queryRaw<DictionaryEntry[]>(sql`${entries} ORDER BY lower(k.name), k.code LIMIT ${take} OFFSET ${skip}`),
  });
}

/** Summed from the days on which something changed, so that it takes as long with a thousand institutions as with one. */
function entriesOf({ section, words, day }: Pick<Wanted, "section" | "words"> & { readonly day: string }): Prisma.Sql {
  return sql`
    SELECT k.code, k.name, sum(u.standards)::int AS "positionCount",
      coalesce(array_agg(DISTINCT u.required_level::int) FILTER (WHERE u.required_level IS NOT NULL), '{}') AS levels
    FROM competencies k JOIN (
      SELECT competency_id, required_level, is_statement, sum(change) AS standards FROM competency_uses
      WHERE day <= ${day}::date GROUP BY 1, 2, 3 HAVING sum(change) > 0
    ) AS u ON u.competency_id = k.id
    WHERE k.kind = ${SECTION_KIND[section]}::competency_kind AND ${named(words, day)}
    GROUP BY k.id HAVING ${OF_SECTION[section]}`;
}

const OF_SECTION: Readonly<Record<DictionarySection, Prisma.Sql>> = {
  manajerial: sql`TRUE`,
  "sosial-kultural": sql`TRUE`,
  teknis: sql`NOT bool_and(u.is_statement)`,
  "pernyataan-teknis": sql`bool_and(u.is_statement)`,
};

/** By the name itself, or the way in which a standard in force calls or writes it. */
function named(words: string, day: string): Prisma.Sql {
  if (words === "") return sql`TRUE`;
  const pattern = containing(words);
  return sql`(k.name ILIKE ${pattern} OR EXISTS (
    SELECT 1 FROM competency_uses n WHERE n.competency_id = k.id AND n.day <= ${day}::date
      AND (n.name ILIKE ${pattern} OR n.name_as_written ILIKE ${pattern})
    GROUP BY n.name, n.name_as_written HAVING sum(n.change) > 0))`;
}

export type DictionaryDetail = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  /** What is meant by it, as the admins wrote it in the dictionary. */
  readonly definition: string | null;
  /** How standards in force spell it otherwise; names that only imports know it by are none of them. */
  readonly spellings: readonly string[];
  /** How many standards in force require it at each level; null where none is set or readable. Empty: none requires it. */
  readonly levelCounts: readonly { readonly level: number | null; readonly count: number }[];
};

const MAX_SPELLINGS = 20;

/**
 * A competency that some published standard requires or required, with what the standards in force on the day say of it;
 * null where there is none, or only in a draft.
 *
 * @param asOf "YYYY-MM-DD"; null is today
 */
export const findCompetency = cache(async (code: string, asOf: string | null): Promise<DictionaryDetail | null> => {
  const row = await db.competency.findFirst({
    where: { code, ...PUBLISHED },
    select: { id: true, code: true, name: true, kind: true, definition: true },
  });
  if (!row) return null;

  const { id, ...competency } = row;
  const begun = { competencyId: id, day: { lte: fromCivilDate(asOf ?? todayInJakarta(new Date())) } };
  const inForce = { change: { _sum: { gt: 0 } } };
  const [counts, written] = await Promise.all([
    db.competencyUse.groupBy({
      by: ["requiredLevel"],
      where: begun,
      having: inForce,
      orderBy: { requiredLevel: "asc" },
      _sum: { change: true },
    }),
    db.competencyUse.groupBy({
      by: ["nameAsWritten"],
      where: { ...begun, nameAsWritten: { not: null } },
      having: inForce,
      orderBy: { nameAsWritten: "asc" },
      take: MAX_SPELLINGS,
    }),
  ]);
  return {
    ...competency,
    spellings: written.flatMap(({ nameAsWritten }) => nameAsWritten ?? []).filter((name) => name !== competency.name),
    levelCounts: counts.map(({ requiredLevel, _sum }) => ({ level: requiredLevel, count: _sum.change ?? 0 })),
  };
});
