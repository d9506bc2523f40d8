import "server-only";

import { withoutAbbreviations } from "@/lib/catalogue/abbreviations";
import { activeFilters, pageCount } from "@/lib/catalogue/rules";
import type { CatalogueFilters, FilterName, FilterProblem } from "@/lib/catalogue/schema";
import { COUNT_LIMIT, lastPageOf, PAGE_SIZE, unknownFilter } from "@/lib/catalogue/schema";
import type { PositionHit } from "@/lib/catalogue/hit-queries";
import { describeHits } from "@/lib/catalogue/hit-queries";
import type { Counts, Wanted, Window } from "@/lib/catalogue/window-queries";
import { findSimilarNames, findWindow, mendWords } from "@/lib/catalogue/window-queries";
import { readStandings } from "@/lib/catalogue/standing-queries";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CompetencyKind, StandardStatus } from "@/lib/generated/prisma/enums";
import { PositionTier } from "@/lib/regulations/schema";
import { MAX_LEVEL } from "@/lib/standards/schema";

// Public queries: they take no viewer. position_search holds only what is public.

/** A value of a filter and how many positions it leaves; null where there are too many to count. */
export type Choice = { readonly value: string; readonly count: number | null };
export type NamedChoice = Choice & { readonly name: string };
export type CompetencyChoice = NamedChoice & { readonly kind: CompetencyKind };

export type CatalogueList = {
  readonly items: readonly PositionHit[];
  /** Never above COUNT_LIMIT; `isCapped` says that there are more. */
  readonly total: number;
  readonly isCapped: boolean;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  /** As which day the list was made. */
  readonly day: string;
  /** The words that were searched instead, where the typed ones found nothing. */
  readonly mendedWords: string | null;
  /** The words that were searched, where the typed ones held abbreviations. */
  readonly writtenOutWords: string | null;
  /** Name of the competency asked for, also where it is not among the choices. */
  readonly competencyName: string | null;
  /** Filters as used: without what does not exist. */
  readonly filters: CatalogueFilters;
  readonly problems: readonly FilterProblem[];
  readonly choices: Choices;
  /** Filled where nothing was found. */
  readonly wayOut: WayOut;
};
export type Choices = {
  readonly institutions: readonly NamedChoice[];
  readonly tiers: readonly (Choice & { readonly value: PositionTier })[];
  readonly competencies: readonly CompetencyChoice[];
  readonly levels: readonly Choice[];
};
type PositionTier = (typeof PositionTier.options)[number];
export type WayOut = {
  readonly widenings: readonly { readonly name: FilterName; readonly total: number }[];
  readonly similarNames: readonly string[];
  /** Not even without any filter is there a position on that day. */
  readonly isNothingInForce: boolean;
};

type Options = { readonly today: string; readonly pageSize?: number };

/** A page of the public positions that fit the filters, with what each filter value would leave. */
export async function searchPositions(
  asked: CatalogueFilters,
  { today, pageSize = PAGE_SIZE }: Options,
): Promise<CatalogueList> {
  const known = await knownRows(asked);
  const { filters, problems } = dropUnknown(asked, known);
  const { institutionId, competency } = known;
  const day = filters.asOf ?? today;
  const base: Wanted = { ...filters, institutionId, competency, day, standings: await readStandings(day) };
  const { wanted, window, mendedWords, writtenOutWords } = await findMended(base, {
    page: filters.page,
    size: pageSize,
  });

  const pages = pageCount(window.total, pageSize);
  if (filters.page > pages) {
    const { problems: others, ...list } = await searchPositions({ ...asked, page: pages }, { today, pageSize });
    return { ...list, problems: [...others, lastPageOf(pages)] };
  }
  return {
    items: await describeHits(window.hits, { words: wanted.words, day: wanted.day }),
    total: Math.min(window.total, COUNT_LIMIT),
    isCapped: window.total > COUNT_LIMIT,
    page: filters.page,
    pages,
    pageSize,
    day: wanted.day,
    mendedWords,
    writtenOutWords,
    competencyName: competency?.name ?? null,
    filters,
    problems,
    choices: await countChoices(wanted, filters, window),
    wayOut: window.total === 0 ? await findWayOut(wanted, filters) : NO_WAY_OUT,
  };
}

type Known = {
  readonly institutionId: string | null;
  readonly competency: { readonly id: string; readonly code: string; readonly name: string } | null;
};

const PUBLISHED = ["PUBLISHED", "SUPERSEDED"] satisfies StandardStatus[];

async function knownRows({ institution, competency }: CatalogueFilters): Promise<Known> {
  const [institutionRow, competencyRow] = await Promise.all([
    institution === null ? null : db.institution.findUnique({ where: { slug: institution }, select: { id: true } }),
    competency === null
      ? null
      : db.competency.findFirst({
          // One that only a draft requires is not public.
          where: { code: competency, requirements: { some: { standardVersion: { status: { in: PUBLISHED } } } } },
          select: { id: true, code: true, name: true },
        }),
  ]);
  return { institutionId: institutionRow?.id ?? null, competency: competencyRow };
}

function dropUnknown(asked: CatalogueFilters, known: Known) {
  const isInstitutionUnknown = asked.institution !== null && known.institutionId === null;
  const isCompetencyUnknown = asked.competency !== null && known.competency === null;
  return {
    filters: {
      ...asked,
      institution: isInstitutionUnknown ? null : asked.institution,
      competency: isCompetencyUnknown ? null : asked.competency,
    },
    problems: [
      ...(isInstitutionUnknown ? [unknownFilter("institution")] : []),
      ...(isCompetencyUnknown ? [unknownFilter("competency")] : []),
    ],
  };
}

/**
 * Abbreviations are written out where that finds something. Only what finds nothing at all is read as a typo: whoever
 * finds something has typed what was meant.
 */
async function findMended(asked: Wanted, { page, size }: { page: number; size: number }) {
  const at = { offset: (page - 1) * size, size };
  const search = async (words: string | null) => {
    const wanted = { ...asked, words };
    return { wanted, window: await findWindow(wanted, at), mendedWords: null, writtenOutWords: null };
  };
  if (asked.words === null) return search(null);
  const writtenOutWords = withoutAbbreviations(asked.words);
  const writtenOut = writtenOutWords === null ? null : await search(writtenOutWords);
  if (writtenOut && writtenOut.window.total > 0) return { ...writtenOut, writtenOutWords };
  const literal = await search(asked.words);
  if (literal.window.total > 0) return literal;
  const mendedWords = await mendWords(writtenOutWords ?? asked.words);
  if (mendedWords === null) return literal;
  const mended = await search(mendedWords);
  return mended.window.total > 0 ? { ...mended, mendedWords } : literal;
}

const NO_WAY_OUT: WayOut = { widenings: [], similarNames: [], isNothingInForce: false };
const NOTHING = { offset: 0, size: 0 };

/** What each value of a filter would leave, given the other filters: the window is taken again without the filter itself. */
async function countChoices(wanted: Wanted, filters: CatalogueFilters, window: Window): Promise<Choices> {
  // With one filter less there are at least as many hits: what is too much to count stays so.
  const isCapped = window.total > COUNT_LIMIT;
  const relaxed = async (isSet: boolean, change: Partial<Wanted>): Promise<Window> =>
    isSet && !isCapped ? findWindow({ ...wanted, ...change }, NOTHING) : window;
  const [institutionWindow, tierWindow, competencyWindow, levelWindow, institutions, competencies] = await Promise.all([
    relaxed(filters.institution !== null, { institutionId: null }),
    relaxed(filters.tier !== null, { tier: null }),
    relaxed(filters.competency !== null, { competency: null }),
    relaxed(filters.level !== null, { level: null }),
    db.institution.findMany({ orderBy: { shortName: "asc" }, select: { id: true, slug: true, shortName: true } }),
    listLevelledCompetencies(),
  ]);
  const levels = Array.from({ length: MAX_LEVEL }, (_, index) => String(index + 1));
  const countIn = (from: Window, counts: Counts, key: string): number | null =>
    from.total > COUNT_LIMIT ? null : (counts[key] ?? 0);
  return {
    institutions: institutions.map(({ id, slug, shortName }) => ({
      value: slug,
      name: shortName,
      count: countIn(institutionWindow, institutionWindow.institutions, id),
    })),
    tiers: PositionTier.options.map((value) => ({ value, count: countIn(tierWindow, tierWindow.tiers, value) })),
    competencies: competencies.map(({ id, code, name, kind }) => ({
      value: code,
      name,
      kind,
      count: countIn(competencyWindow, competencyWindow.competencies, id),
    })),
    levels: levels.map((value) => ({ value, count: countIn(levelWindow, levelWindow.levels, value) })),
  };
}

const MAX_COMPETENCIES = 200;

type CompetencyRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: CompetencyKind;
};

/**
 * Competencies to choose from: those that some published standard asks at a level. Statements without one are sentences.
 * One requirement is looked up for each; a join would read those of every institution.
 */
function listLevelledCompetencies(): Promise<readonly CompetencyRow[]> {
  return db.$queryRaw<CompetencyRow[]>(Prisma.sql`
    SELECT k.id, k.code, k.name, k.kind FROM competencies k
    CROSS JOIN LATERAL (
      SELECT 1 FROM competency_requirements c JOIN standard_versions v ON v.id = c.standard_version_id
      WHERE c.competency_id = k.id AND c.required_level IS NOT NULL AND v.status IN ('PUBLISHED', 'SUPERSEDED') LIMIT 1
    ) AS levelled
    ORDER BY k.kind, k.name LIMIT ${MAX_COMPETENCIES}`);
}

async function findWayOut(wanted: Wanted, filters: CatalogueFilters): Promise<WayOut> {
  const removed: Readonly<Record<FilterName, Partial<Wanted>>> = {
    words: { words: null },
    institution: { institutionId: null },
    tier: { tier: null },
    competency: { competency: null },
    level: { level: null },
    asOf: {},
  };
  const names = activeFilters(filters).filter((name) => name !== "asOf");
  const everything = { words: null, institutionId: null, tier: null, competency: null, level: null };
  const totalWith = async (change: Partial<Wanted>) => (await findWindow({ ...wanted, ...change }, NOTHING)).total;
  const [totals, all, similarNames] = await Promise.all([
    Promise.all(names.map((name) => totalWith(removed[name]))),
    totalWith(everything),
    findSimilarNames({ ...wanted, words: filters.words }),
  ]);
  const widenings = names.map((name, index) => ({ name, total: Math.min(totals[index] ?? 0, COUNT_LIMIT) }));
  return { widenings: widenings.filter(({ total }) => total > 0), similarNames, isNothingInForce: all === 0 };
}
