import "server-only";

import { cache } from "react";

import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { DictionarySection } from "@/lib/dictionary/schema";
import { PAGE_SIZE, SECTION_KIND } from "@/lib/dictionary/schema";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import type { PositionSummary } from "@/lib/regulations/document";
import { POSITION_SUMMARY, toPositionSummary } from "@/lib/regulations/summary";
import { inForceOn } from "@/lib/standards/in-force";

// Public queries: they take no viewer, because they read only what published standards in force say.

const PUBLISHED = {
  standardVersion: { status: { in: ["PUBLISHED", "SUPERSEDED"] } },
} satisfies Prisma.CompetencyRequirementWhereInput;

/** Rows of standards in force on a day ("YYYY-MM-DD"); null is today. */
export function requiredOn(asOf: string | null) {
  return {
    standardVersion: inForceOn(asOf ?? todayInJakarta(new Date())),
  } satisfies Prisma.CompetencyRequirementWhereInput;
}

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
  const inForce = requiredOn(asOf);
  const where = { AND: [ofSection(section, inForce), named(words, inForce)] };
  return readPage(page, {
    count: () => db.competency.count({ where }),
    items: async (window) =>
      withCounts(
        await db.competency.findMany({
          where,
          orderBy: [{ name: "asc" }, { code: "asc" }],
          select: { id: true, code: true, name: true },
          ...window,
        }),
        inForce,
      ),
  });
}

type InForce = ReturnType<typeof requiredOn>;

/** A row whose level alone was lost still has its description: no statement. */
const LEVELLED = {
  OR: [{ requiredLevel: { not: null } }, { description: { not: null } }, { indicators: { some: {} } }],
};

function ofSection(section: DictionarySection, inForce: InForce): Prisma.CompetencyWhereInput {
  const kind = SECTION_KIND[section];
  const isRequired = { kind, requirements: { some: inForce } };
  if (kind !== "TECHNICAL") return isRequired;
  const isLevelled = { requirements: { some: { AND: [inForce, LEVELLED] } } };
  return section === "teknis" ? { kind, ...isLevelled } : { AND: [isRequired, { NOT: isLevelled }] };
}

/** By the name itself, an alias, or the way in which a standard writes it. */
function named(words: string, inForce: InForce): Prisma.CompetencyWhereInput {
  if (words === "") return {};
  const contains = { contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return {
    OR: [
      { name: contains },
      { requirements: { some: { AND: [inForce, { OR: [{ name: contains }, { nameAsWritten: contains }] }] } } },
    ],
  };
}

type Named = { readonly id: string; readonly code: string; readonly name: string };

async function withCounts(rows: readonly Named[], inForce: InForce): Promise<readonly DictionaryEntry[]> {
  const counts = await db.competencyRequirement.groupBy({
    by: ["competencyId", "requiredLevel"],
    where: { ...inForce, competencyId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  return rows.map(({ id, code, name }) => {
    const own = counts.filter(({ competencyId }) => competencyId === id);
    return {
      code,
      name,
      levels: own.flatMap(({ requiredLevel }) => requiredLevel ?? []).sort((a, b) => a - b),
      positionCount: own.reduce((sum, { _count }) => sum + _count, 0),
    };
  });
}

export type DictionaryDetail = {
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
  /** What is meant by it, as the admins wrote it in the dictionary. */
  readonly definition: string | null;
  /** Other names, and other spellings that standards have. */
  readonly aliases: readonly string[];
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
  const inForce = requiredOn(asOf);
  const row = await db.competency.findFirst({
    where: { code, requirements: { some: PUBLISHED } },
    select: { id: true, code: true, name: true, kind: true, definition: true, aliases: true },
  });
  if (!row) return null;

  const { id, ...competency } = row;
  const [counts, written] = await Promise.all([
    db.competencyRequirement.groupBy({
      by: ["requiredLevel"],
      where: { ...inForce, competencyId: id },
      orderBy: { requiredLevel: "asc" },
      _count: true,
    }),
    db.competencyRequirement.findMany({
      where: { ...inForce, competencyId: id, nameAsWritten: { not: null } },
      distinct: ["nameAsWritten"],
      orderBy: { nameAsWritten: "asc" },
      take: MAX_SPELLINGS,
      select: { nameAsWritten: true },
    }),
  ]);
  const spellings = [...competency.aliases, ...written.flatMap(({ nameAsWritten }) => nameAsWritten ?? [])];
  return {
    ...competency,
    aliases: [...new Set(spellings)].filter((name) => name !== competency.name),
    levelCounts: counts.map(({ requiredLevel, _count }) => ({ level: requiredLevel, count: _count })),
  };
});

export type RequiringPosition = PositionSummary & {
  readonly id: string;
  readonly level: number | null;
  /** Has no level because it is a statement, not because the document has lost it. */
  readonly isStatement: boolean;
  /** Positions that follow this one's standard. */
  readonly followerCount: number;
};

type AskedPositions = {
  readonly code: string;
  readonly level: number | null;
  readonly page: number;
  readonly asOf?: string | null;
};

/** A page of the positions whose own standard requires the competency, highest level first; all levels if null. */
export function listRequiringPositions({
  code,
  level,
  page,
  asOf = null,
}: AskedPositions): Promise<Page<RequiringPosition>> {
  const where = { ...requiredOn(asOf), competency: { code }, ...(level === null ? {} : { requiredLevel: level }) };
  return readPage(page, {
    count: () => db.competencyRequirement.count({ where }),
    items: async (window) => (await readRequirements(where, window)).map(toRequiringPosition),
  });
}

const REQUIRING_ROWS = {
  id: true,
  requiredLevel: true,
  description: true,
  _count: { select: { indicators: true } },
  standardVersion: {
    select: { position: { select: { ...POSITION_SUMMARY, _count: { select: { followers: true } } } } },
  },
} as const satisfies Prisma.CompetencyRequirementSelect;

function readRequirements(where: Prisma.CompetencyRequirementWhereInput, window: { skip: number; take: number }) {
  const byName = { standardVersion: { position: { name: "asc" } } } as const;
  return db.competencyRequirement.findMany({
    where,
    orderBy: [{ requiredLevel: { sort: "desc", nulls: "last" } }, byName, { id: "asc" }],
    select: REQUIRING_ROWS,
    ...window,
  });
}

type Row = Awaited<ReturnType<typeof readRequirements>>[number];

function toRequiringPosition({ id, requiredLevel, description, _count, standardVersion }: Row): RequiringPosition {
  const { position } = standardVersion;
  return {
    ...toPositionSummary(position),
    id,
    level: requiredLevel,
    isStatement: description === null && _count.indicators === 0,
    followerCount: position._count.followers,
  };
}
