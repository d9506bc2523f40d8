import type { Band, SchemeSettings } from "@/lib/schemes/schema";

export type Kind = "MANAGERIAL" | "SOCIOCULTURAL" | "TECHNICAL";
export type Mark = "MET" | "PARTIAL" | "NOT_MET";

/** One required competency with what was found; `level` may have decimals (2,75). */
export type MatchInput = {
  readonly id: string;
  readonly kind: Kind;
  /** Null: a technical statement, or a level that the document has lost. */
  readonly requiredLevel: number | null;
  /** A statement is marked, a competency rated; one whose level is lost is rated but cannot count. */
  readonly isStatement: boolean;
  /** Null: not rated. That is not zero (DESIGN.md 4). */
  readonly level: number | null;
  readonly mark: Mark | null;
};

/** One counted term of the sum. */
export type MatchTerm = {
  readonly id: string;
  readonly kind: Kind;
  readonly required: number;
  readonly achieved: number;
  /** What enters the sum: the achieved level, at most the required one where the scheme caps. */
  readonly counted: number;
  /** achieved − required. */
  readonly gap: number;
};

export type PartialSum = { readonly counted: number; readonly required: number; readonly percent: number };

export type Match = {
  readonly terms: readonly MatchTerm[];
  /** Ids that must be rated before there is a category. */
  readonly missing: readonly string[];
  /** Ids that have no required level and so cannot count. */
  readonly uncounted: readonly string[];
  readonly byKind: Readonly<Partial<Record<Kind, PartialSum>>>;
  readonly overall: PartialSum | null;
  /** Null while anything is missing. */
  readonly band: Band | null;
  readonly statements: Readonly<Record<Mark | "UNMARKED", number>>;
};

const MARK_VALUE: Record<Mark, number> = { MET: 1, PARTIAL: 0.5, NOT_MET: 0 };
const KINDS = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"] as const;
/** Levels have at most two decimals: sums are done in whole hundredths, so that 28,8 of 36 is exactly 80. */
const HUNDREDTHS = 100;

/**
 * Job-person match: Σ counted ÷ Σ required × 100, overall and per kind (DESIGN.md 4; DOMAIN.md, Assessment).
 * Computed in full, rounded once, compared with the bands after rounding.
 */
export function matchOf(inputs: readonly MatchInput[], scheme: SchemeSettings): Match {
  const countable = inputs.filter((input) => isCountable(input, scheme));
  const terms = countable.flatMap((input) => termOf(input, scheme) ?? []);
  const missing = [
    ...countable.filter((input) => termOf(input, scheme) === null),
    ...inputs.filter((input) => input.isStatement && !scheme.countsStatements && input.mark === null),
  ].map(({ id }) => id);
  const byKind: Partial<Record<Kind, PartialSum>> = {};
  for (const kind of KINDS) {
    const sum = sumOf(terms.filter((term) => term.kind === kind));
    if (sum) byKind[kind] = sum;
  }
  const overall = overallOf(terms, byKind, scheme);
  return {
    terms,
    missing,
    uncounted: inputs.filter((input) => !input.isStatement && input.requiredLevel === null).map(({ id }) => id),
    byKind,
    overall,
    band: overall && missing.length === 0 ? bandOf(overall.percent, scheme.bands) : null,
    statements: countMarks(inputs),
  };
}

function isCountable({ isStatement, requiredLevel }: MatchInput, scheme: SchemeSettings): boolean {
  return isStatement ? scheme.countsStatements : requiredLevel !== null;
}

function termOf(
  { id, kind, isStatement, requiredLevel, level, mark }: MatchInput,
  scheme: SchemeSettings,
): MatchTerm | null {
  const required = isStatement ? 1 : requiredLevel;
  const achieved = isStatement ? mark && MARK_VALUE[mark] : level;
  if (required === null || achieved === null) return null;
  const counted = scheme.capAtRequired ? Math.min(achieved, required) : achieved;
  return { id, kind, required, achieved, counted, gap: inHundredths(achieved - required) / HUNDREDTHS };
}

function inHundredths(value: number): number {
  return Math.round(value * HUNDREDTHS);
}

function sumOf(terms: readonly MatchTerm[]): PartialSum | null {
  if (terms.length === 0) return null;
  const counted = terms.reduce((sum, term) => sum + inHundredths(term.counted), 0);
  const required = terms.reduce((sum, term) => sum + inHundredths(term.required), 0);
  return {
    counted: counted / HUNDREDTHS,
    required: required / HUNDREDTHS,
    percent: roundedPercent(BigInt(counted), BigInt(required)),
  };
}

/** counted ÷ required × 100, half-up at two decimals, without floating point. */
function roundedPercent(counted: bigint, required: bigint): number {
  const doubled = 2n * required;
  return Number((counted * 20_000n + required) / doubled) / HUNDREDTHS;
}

function overallOf(
  terms: readonly MatchTerm[],
  byKind: Match["byKind"],
  { weights }: SchemeSettings,
): PartialSum | null {
  const plain = sumOf(terms);
  if (!plain || !weights) return plain;
  // Σ weight × counted ÷ required over the kinds that occur, as one fraction.
  let [numerator, denominator, total] = [0n, 1n, 0n];
  for (const kind of KINDS) {
    const sum = byKind[kind];
    if (!sum) continue;
    const [weight, counted, required] = [weights[kind], sum.counted, sum.required].map((value) =>
      BigInt(inHundredths(value)),
    ) as [bigint, bigint, bigint];
    numerator = numerator * required + weight * counted * denominator;
    denominator *= required;
    total += weight;
  }
  return { ...plain, percent: roundedPercent(numerator, denominator * total) };
}

function countMarks(inputs: readonly MatchInput[]): Match["statements"] {
  const counts = { MET: 0, PARTIAL: 0, NOT_MET: 0, UNMARKED: 0 };
  for (const { isStatement, mark } of inputs) if (isStatement) counts[mark ?? "UNMARKED"] += 1;
  return counts;
}

/** The band of a rounded percentage; bands run from the highest down to one that starts at 0. */
export function bandOf(percent: number, bands: readonly Band[]): Band | null {
  return bands.find(({ minimum }) => percent >= minimum) ?? null;
}

export type NextBand = {
  readonly band: Band;
  /** How far the percentage is from it, in percentage points. */
  readonly percentagePoints: number;
  /** Level points that would have to be added below the cap. */
  readonly levelPoints: number;
};

/** What would lift the category: the next higher band and how far it is; null at the top or while incomplete. */
export function nextBand({ overall, band }: Match, { bands }: SchemeSettings): NextBand | null {
  if (!overall || !band) return null;
  const next = bands[bands.findIndex(({ code }) => code === band.code) - 1];
  if (!next) return null;
  const lacking = Math.ceil((inHundredths(overall.required) * next.minimum) / 100 - inHundredths(overall.counted));
  return {
    band: next,
    percentagePoints: inHundredths(next.minimum - overall.percent) / HUNDREDTHS,
    levelPoints: Math.max(lacking, 0) / HUNDREDTHS,
  };
}

/** Median of the ratings of several sheets; of an even number the mean of the middle two. Null when there is none. */
export function medianOf(levels: readonly number[]): number | null {
  const sorted = [...levels].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

const MARK_ORDER: readonly Mark[] = ["NOT_MET", "PARTIAL", "MET"];

/** Median of marks; between two marks the lower one, because what is not shown by most is not shown. */
export function medianMarkOf(marks: readonly Mark[]): Mark | null {
  const middle = medianOf(marks.map((mark) => MARK_ORDER.indexOf(mark)));
  return middle === null ? null : (MARK_ORDER[Math.floor(middle)] ?? null);
}
