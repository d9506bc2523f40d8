import "server-only";

import { withoutAbbreviations } from "@/lib/catalogue/abbreviations";
import { activeFilters } from "@/lib/catalogue/rules";
import type { InstitutionChoices } from "@/lib/catalogue/institution-queries";
import { findInstitution, listInstitutionChoices } from "@/lib/catalogue/institution-queries";
import type { CatalogueFilters, FilterName, FilterProblem } from "@/lib/catalogue/schema";
import { lastPageOf, PAGE_SIZE, unknownFilter } from "@/lib/catalogue/schema";
import type { PositionHit } from "@/lib/catalogue/hit-queries";
import { describeHits } from "@/lib/catalogue/hit-queries";
import type { Wanted } from "@/lib/catalogue/match-queries";
import type { Upcoming } from "@/lib/catalogue/upcoming-queries";
import { findUpcoming } from "@/lib/catalogue/upcoming-queries";
import type { Terms } from "@/lib/catalogue/vocabulary-queries";
import { findSimilarNames, mendWords, readTerms } from "@/lib/catalogue/vocabulary-queries";
import type { Counts, Window } from "@/lib/catalogue/window-queries";
import { findWindow } from "@/lib/catalogue/window-queries";
import { readStandings } from "@/lib/catalogue/standing-queries";
import { db } from "@/lib/core/db";
import { pageCount } from "@/lib/core/pages";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import { PositionTier } from "@/lib/regulations/schema";
import { MAX_LEVEL } from "@/lib/standards/schema";

// Public queries: they take no viewer. position_search holds only what is public.

/** A value of a filter and how many positions it leaves; null where there are too many to count. */
export type Choice = { readonly value: string; readonly count: number | null };
export type NamedChoice = Choice & { readonly name: string };
export type CompetencyChoice = NamedChoice & { readonly kind: CompetencyKind };

export type CatalogueList = {
  readonly items: readonly PositionHit[];
  /** At most so many as are counted; `isCapped` says that there are more. */
  readonly total: number;
  readonly isCapped: boolean;
  /** Of the total, those with a standard on the day, own or followed; null where there are too many to count. */
  readonly detailed: number | null;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  /** As which day the list was made. */
  readonly day: string;
  /** The words that were searched instead, where the typed ones found nothing. */
  readonly mendedWords: string | null;
  /** The words that were searched, where the typed ones held abbreviations. */
  readonly writtenOutWords: string | null;
  /** How the searched words begin, in all their forms: what is to be marked. */
  readonly forms: readonly string[];
  /** Name of the competency asked for, also where it is not among the choices. */
  readonly competencyName: string | null;
  /** Likewise of the institution. */
  readonly institutionName: string | null;
  /** Filters as used: without what does not exist. */
  readonly filters: CatalogueFilters;
  readonly problems: readonly FilterProblem[];
  readonly choices: Choices;
  /** Filled where nothing was found. */
  readonly wayOut: WayOut;
  /** Looked for where words are searched as of today. */
  readonly upcoming: Upcoming | null;
};
export type Choices = {
  readonly institutions: InstitutionChoices;
  readonly tiers: readonly (Choice & { readonly value: PositionTier })[];
  readonly competencies: readonly CompetencyChoice[];
  readonly levels: readonly Choice[];
};
type PositionTier = (typeof PositionTier.options)[number];
export type WayOut = {
  readonly widenings: readonly { readonly name: FilterName; readonly total: number; readonly isCapped: boolean }[];
  readonly similarNames: readonly string[];
  /** Not even without any filter is there a position on that day. */
  readonly isNothingInForce: boolean;
  /** Words were typed that hold no letter and no digit. */
  readonly isWordless: boolean;
};

type Options = {
  readonly today: string;
  readonly pageSize?: number;
  /** How many institutions are still listed as a whole. */
  readonly maxInstitutions?: number;
};

/** A page of the public positions that fit the filters, with what each filter value would leave. */
export async function searchPositions(asked: CatalogueFilters, options: Options): Promise<CatalogueList> {
  const { today, pageSize = PAGE_SIZE, maxInstitutions } = options;
  const { filters, names, base, typed, problems } = await readKnown(asked, asked.asOf ?? today);
  const at = { offset: (filters.page - 1) * pageSize, size: pageSize };
  const { wanted, window, mendedWords, writtenOutWords } = await findMended(base, typed, at);

  const pages = pageCount(window.total, pageSize);
  if (filters.page > pages) {
    const { problems: others, ...list } = await searchPositions({ ...asked, page: pages }, options);
    return { ...list, problems: [...others, lastPageOf(pages)] };
  }
  const forms = [...new Set(wanted.words?.terms.flatMap((term) => term.forms))];
  const [items, choices, wayOut, upcoming] = await Promise.all([
    describeHits(window.hits, { words: wanted.words, day: wanted.day }),
    countChoices(wanted, { filters, window, maxInstitutions }),
    window.total === 0 ? findWayOut(wanted, filters) : NO_WAY_OUT,
    filters.asOf === null && wanted.words ? findUpcoming(wanted) : null,
  ]);
  return {
    items,
    total: window.total,
    isCapped: window.isCapped,
    detailed: window.detailed,
    page: filters.page,
    pages,
    pageSize,
    day: wanted.day,
    mendedWords,
    writtenOutWords,
    forms,
    ...names,
    filters,
    problems,
    choices,
    wayOut,
    upcoming,
  };
}

type Known = Pick<CatalogueList, "filters" | "problems"> & {
  readonly names: Pick<CatalogueList, "institutionName" | "competencyName">;
  /** Without the words, which may have to be mended first … */
  readonly base: Wanted;
  /** … as they were typed. */
  readonly typed: Terms | null;
};

/** The rows that the filters ask for. What does not exist is left out and named. */
async function readKnown(asked: CatalogueFilters, day: string): Promise<Known> {
  const [institution, competency, standings, typed] = await Promise.all([
    findInstitution(asked.institution),
    findCompetency(asked.competency),
    readStandings(day),
    asked.words === null ? null : readTerms(asked.words),
  ]);
  const { id: institutionId, slug, name } = institution.found;
  const { tier, level } = asked;
  return {
    filters: { ...asked, institution: slug, competency: competency.found?.code ?? null },
    names: { institutionName: name, competencyName: competency.found?.name ?? null },
    base: { tier, level, words: null, institutionId, competency: competency.found, day, standings },
    typed,
    problems: [institution.problem, competency.problem].filter((problem) => problem !== null),
  };
}

/** One that only a draft requires is not public. */
async function findCompetency(code: string | null) {
  if (code === null) return { found: null, problem: null };
  const found = await db.competency.findFirst({
    where: { code, uses: { some: { change: { gt: 0 } } } },
    select: { id: true, code: true, name: true },
  });
  return { found, problem: found ? null : unknownFilter("competency") };
}

/**
 * Abbreviations are written out where that finds something. Only what finds nothing at all is read as a typo: whoever
 * finds something has typed what was meant.
 */
async function findMended(asked: Wanted, typed: Terms | null, at: { offset: number; size: number }) {
  const search = async (words: Terms | null) => {
    const wanted = { ...asked, words };
    return { wanted, window: await findWindow(wanted, at), mendedWords: null, writtenOutWords: null };
  };
  if (typed === null) return search(null);
  const writtenOutWords = withoutAbbreviations(typed.text);
  const writtenOut = writtenOutWords === null ? null : await search(await readTerms(writtenOutWords));
  if (writtenOut && writtenOut.window.total > 0) return { ...writtenOut, writtenOutWords };
  const literal = await search(typed);
  if (literal.window.total > 0) return literal;
  const mendedWords = await mendWords(writtenOut?.wanted.words ?? typed);
  if (mendedWords === null) return literal;
  const mended = await search(await readTerms(mendedWords));
  return mended.window.total > 0 ? { ...mended, mendedWords } : literal;
}

const NO_WAY_OUT: WayOut = { widenings: [], similarNames: [], isNothingInForce: false, isWordless: false };
const NOTHING = { offset: 0, size: 0 };

type Counted = {
  readonly filters: CatalogueFilters;
  readonly window: Window;
  readonly maxInstitutions: number | undefined;
};

/** What each value of a filter would leave, given the other filters: the window is taken again without the filter itself. */
async function countChoices(wanted: Wanted, { filters, window, maxInstitutions }: Counted): Promise<Choices> {
  // With one filter less there are at least as many hits: what is too much to count stays so.
  const relaxed = async (isSet: boolean, change: Partial<Wanted>): Promise<Window> =>
    isSet && !window.isCapped ? findWindow({ ...wanted, ...change }, NOTHING) : window;
  const countsOfInstitutions = async () => {
    const { isCapped, institutions } = await relaxed(filters.institution !== null, { institutionId: null });
    return isCapped ? null : institutions;
  };
  const [institutions, tierWindow, competencyWindow, levelWindow, competencies] = await Promise.all([
    countsOfInstitutions().then((counts) => listInstitutionChoices(counts, maxInstitutions)),
    relaxed(filters.tier !== null, { tier: null }),
    relaxed(filters.competency !== null, { competency: null }),
    relaxed(filters.level !== null, { level: null }),
    listDescribedCompetencies(),
  ]);
  const levels = Array.from({ length: MAX_LEVEL }, (_, index) => String(index + 1));
  const countIn = (from: Window, counts: Counts, key: string): number | null =>
    from.isCapped ? null : (counts[key] ?? 0);
  return {
    institutions,
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

/**
 * Competencies to choose from: those that some published standard describes, also where its level cannot be read.
 * Statements without level, description and indicators are sentences.
 */
function listDescribedCompetencies() {
  return db.competency.findMany({
    where: { uses: { some: { isStatement: false, change: { gt: 0 } } } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    take: MAX_COMPETENCIES,
    select: { id: true, code: true, name: true, kind: true },
  });
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
  const windowWith = (change: Partial<Wanted>) => findWindow({ ...wanted, ...change }, NOTHING);
  const widen = async (name: FilterName) => {
    const { total, isCapped } = await windowWith(removed[name]);
    return { name, total, isCapped };
  };
  const [widenings, all, similarNames] = await Promise.all([
    Promise.all(names.map(widen)),
    windowWith(everything),
    wanted.words ? findSimilarNames(wanted.words, wanted) : [],
  ]);
  return {
    widenings: widenings.filter(({ total }) => total > 0),
    similarNames,
    isNothingInForce: all.total === 0,
    isWordless: wanted.words?.terms.length === 0,
  };
}
