import { groupBy } from "@/lib/core/groups";
import type { StatementMark } from "@/lib/generated/prisma/enums";
import type { Weighed } from "@/lib/requirements/rules";
import type { FinalCompetency, FinalContent } from "@/lib/results/content";
import type { Band } from "@/lib/schemes/schema";

/** What the recap shows of a required competency that has a level. */
export type RecapCompetency = Pick<FinalCompetency, "code" | "name" | "kind" | "required" | "level" | "gap">;

/** What the recap shows of a final result. */
export type RecapResult = {
  readonly candidateId: string;
  /** Personal data were deleted: it counts for ranks and categories, and is nobody's row any more. */
  readonly isErased: boolean;
  readonly name: string;
  readonly nip: string;
  readonly unit: string;
  readonly target: Pick<FinalContent["target"], "slug" | "name">;
  readonly standardHash: string;
  /** Of its report's check page, and the SHA-256 of what is frozen. */
  readonly checkCode: string;
  readonly contentHash: string;
  readonly percent: number;
  /** Nilai kinerja 0 to 100 as HR gave it; null where there is none. */
  readonly performance: number | null;
  readonly band: Band;
  readonly knockOuts: readonly string[];
  /** As they stood for this person: what the sentence beside the category is made of. */
  readonly requirements: readonly Weighed[];
  readonly competencies: readonly RecapCompetency[];
  /** How many technical statements got which mark: they have no level and so no gap. */
  readonly statements: Readonly<Record<StatementMark | "UNMARKED", number>>;
};

export type Ranked<T> = {
  readonly result: T;
  readonly rank: number;
  /** Somebody else has the same rank. */
  readonly isTied: boolean;
};

export type PositionRecap<T extends RecapResult = RecapResult> = {
  readonly target: RecapResult["target"];
  /** Best match first; equal percentages share a rank and the next rank is skipped (1, 1, 3). */
  readonly ranking: readonly Ranked<T>[];
  /** Who does not meet a mutlak requirement has no rank, whatever the match. */
  readonly knockedOut: readonly T[];
  /** False where candidates were measured against different versions of the standard. */
  readonly isSameStandard: boolean;
};

/**
 * One ranking per target position, positions by name: percentages of different standards are not one scale. Whose data were
 * deleted keeps the rank, so that nobody else's changes, and has no row; a position without any row is left out.
 */
export function recapByPosition<T extends RecapResult>(results: readonly T[]): readonly PositionRecap<T>[] {
  return [...groupBy(results, ({ target }) => target.slug).values()]
    .map((own) => ({
      target: own[0].target,
      ranking: rankingOf(own.filter(({ knockOuts }) => knockOuts.length === 0)).filter(
        ({ result }) => !result.isErased,
      ),
      knockedOut: knownOf(own.filter(({ knockOuts }) => knockOuts.length > 0)).toSorted(byName),
      isSameStandard: new Set(own.map(({ standardHash }) => standardHash)).size === 1,
    }))
    .filter(({ ranking, knockedOut }) => ranking.length + knockedOut.length > 0)
    .sort((one, other) => one.target.name.localeCompare(other.target.name, "id"));
}

/** Those who may still be named. */
export function knownOf<T extends { readonly isErased: boolean }>(people: readonly T[]): readonly T[] {
  return people.filter(({ isErased }) => !isErased);
}

function rankingOf<T extends RecapResult>(results: readonly T[]): readonly Ranked<T>[] {
  const sorted = [...results].sort((one, other) => other.percent - one.percent || byName(one, other));
  return sorted.map((result) => ({
    result,
    rank: sorted.findIndex(({ percent }) => percent === result.percent) + 1,
    isTied: sorted.filter(({ percent }) => percent === result.percent).length > 1,
  }));
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name, "id");
}

/** People on one page of the recap: each has a row in the ranking and one in the gap table. */
export const PAGE_SIZE = 50;

export type RecapPage<T extends RecapResult = RecapResult> = {
  /** Positions of which somebody is on the page, with those people only. */
  readonly positions: readonly PositionRecap<T>[];
  readonly page: number;
  readonly pages: number;
};

/** One page of the rankings; ranks and ties stay those of all. A page behind the last is the last. */
export function pageOf<T extends RecapResult>(positions: readonly PositionRecap<T>[], asked: number): RecapPage<T> {
  const total = positions.reduce((sum, { ranking, knockedOut }) => sum + ranking.length + knockedOut.length, 0);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, asked), pages);
  let from = (page - 1) * PAGE_SIZE;
  let room = PAGE_SIZE;
  const take = <Item>(items: readonly Item[]): readonly Item[] => {
    const taken = items.slice(from, from + room);
    from = Math.max(0, from - items.length);
    room -= taken.length;
    return taken;
  };
  const parts = positions.map((recap) => ({
    ...recap,
    ranking: take(recap.ranking),
    knockedOut: take(recap.knockedOut),
  }));
  return { positions: parts.filter(({ ranking, knockedOut }) => ranking.length + knockedOut.length > 0), page, pages };
}

export type BandCount = { readonly band: Band; readonly count: number };

/** How many results are in each category, highest first, also the empty ones. */
export function distributionOf(results: readonly RecapResult[], bands: readonly Band[]): readonly BandCount[] {
  // A frozen result keeps the category it got, also where the scheme of the event knows none like it.
  const known = new Map(bands.map((band) => [band.code, band]));
  for (const { band } of results) if (!known.has(band.code)) known.set(band.code, band);
  return [...known.values()]
    .sort((one, other) => other.minimum - one.minimum)
    .map((band) => ({ band, count: results.filter((result) => result.band.code === band.code).length }));
}

export type GapTable<T extends RecapResult = RecapResult> = {
  readonly columns: readonly Pick<RecapCompetency, "code" | "name" | "kind">[];
  readonly rows: readonly { readonly result: T; readonly cells: readonly (RecapCompetency | null)[] }[];
};

/** Candidate × competency; null where the candidate's standard does not ask for the competency. */
export function gapTableOf<T extends RecapResult>(results: readonly T[]): GapTable<T> {
  const columns = new Map<string, RecapCompetency>();
  for (const competency of results.flatMap(({ competencies }) => competencies)) {
    if (!columns.has(competency.code)) columns.set(competency.code, competency);
  }
  const codes = [...columns.keys()];
  return {
    columns: [...columns.values()],
    rows: results.map((result) => {
      const own = competencyByCode(result);
      return { result, cells: codes.map((code) => own.get(code) ?? null) };
    }),
  };
}

/** A standard may ask for a competency twice; the row with the larger lack speaks for both. */
function competencyByCode({ competencies }: RecapResult): ReadonlyMap<string, RecapCompetency> {
  const own = new Map<string, RecapCompetency>();
  for (const competency of competencies) {
    const known = own.get(competency.code);
    if (!known || (competency.gap ?? Infinity) < (known.gap ?? Infinity)) own.set(competency.code, competency);
  }
  return own;
}

/** Two levels: a convention of this portal. Only a word and a shade, no figure depends on it. */
const FAR_BELOW = 2;

export type GapWord = "none" | "below" | "far-below" | "meets" | "above";

/** How a gap is called and shaded; two levels below or more is "far". */
export function gapWordOf(gap: number | null): GapWord {
  if (gap === null) return "none";
  if (gap === 0) return "meets";
  if (gap > 0) return "above";
  return gap <= -FAR_BELOW ? "far-below" : "below";
}

/** Two to four are compared; each once. */
export const SIDE_BY_SIDE = { least: 2, most: 4 } as const;

/** Why these cannot be put side by side, or null. */
export function sideBySideObstacle(asked: number, found: number): string | null {
  if (asked < SIDE_BY_SIDE.least) return `Pilih paling sedikit ${SIDE_BY_SIDE.least} peserta.`;
  if (asked > SIDE_BY_SIDE.most) return `Pilih paling banyak ${SIDE_BY_SIDE.most} peserta.`;
  return found < asked ? "Ada peserta yang tidak dikenal atau belum punya hasil akhir pada kegiatan ini." : null;
}
