import type { CompetencyKind, StatementMark } from "@/lib/generated/prisma/enums";
import type { Band, SchemeSettings } from "@/lib/schemes/schema";

/** One required competency with what was found; `level` may have decimals (2,75). */
export type MatchInput = {
  readonly id: string;
  readonly kind: CompetencyKind;
  /** Null: a technical statement, or a level that the document has lost. */
  readonly requiredLevel: number | null;
  /** A statement is marked, a competency rated; one whose level is lost is rated but cannot count. */
  readonly isStatement: boolean;
  /** Null: not rated. That is not zero (DESIGN.md 4). */
  readonly level: number | null;
  readonly mark: StatementMark | null;
};

/** One counted term of the sum. */
export type MatchTerm = {
  readonly id: string;
  readonly kind: CompetencyKind;
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
  readonly byKind: Readonly<Partial<Record<CompetencyKind, PartialSum>>>;
  readonly overall: PartialSum | null;
  /** Null while anything is missing. */
  readonly band: Band | null;
  readonly statements: Readonly<Record<StatementMark | "UNMARKED", number>>;
};

const MARK_VALUE: Record<StatementMark, number> = { MET: 1, PARTIAL: 0.5, NOT_MET: 0 };
type Weights = NonNullable<SchemeSettings["weights"]>;
const KINDS = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"] as const;
/** Levels have two decimals, a median of two levels three: sums are whole thousandths, so that 28,8 of 36 is exactly 80. */
const THOUSANDTHS = 1000;
/** Percentages are compared after rounding to two decimals. */
const HUNDREDTHS = 100;

/**
 * Job-person match: Σ counted ÷ Σ required × 100, overall and per kind (DESIGN.md 4; DOMAIN.md, Assessment).
 * Computed in full, rounded once, compared with the bands after rounding.
 */
export function matchOf(inputs: readonly MatchInput[], scheme: SchemeSettings): Match {
  const terms = inputs.flatMap((input) => (isCountable(input, scheme) ? (termOf(input, scheme) ?? []) : []));
  const missing = inputs.filter(isMissing).map(({ id }) => id);
  const byKind: Partial<Record<CompetencyKind, PartialSum>> = {};
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

/** Statements are due also where the scheme does not count them: they are reported, wherever the levels were found. */
function isMissing({ isStatement, requiredLevel, level, mark }: MatchInput): boolean {
  if (isStatement) return mark === null;
  return requiredLevel !== null && level === null;
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
  return { id, kind, required, achieved, counted, gap: inThousandths(achieved - required) / THOUSANDTHS };
}

function inThousandths(value: number): number {
  return Math.round(value * THOUSANDTHS);
}

function sumOf(terms: readonly MatchTerm[]): PartialSum | null {
  if (terms.length === 0) return null;
  const counted = terms.reduce((sum, term) => sum + inThousandths(term.counted), 0);
  const required = terms.reduce((sum, term) => sum + inThousandths(term.required), 0);
  return {
    counted: counted / THOUSANDTHS,
    required: required / THOUSANDTHS,
    percent: roundedPercent({ numerator: BigInt(counted), denominator: BigInt(required) }),
  };
}

type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** The fraction × 100, half-up at two decimals, without floating point. */
function roundedPercent({ numerator, denominator }: Fraction): number {
  return Number((numerator * 20_000n + denominator) / (2n * denominator)) / HUNDREDTHS;
}

function overallOf(
  terms: readonly MatchTerm[],
  byKind: Match["byKind"],
  { weights }: SchemeSettings,
): PartialSum | null {
  const plain = sumOf(terms);
  const fraction = plain && fractionOf(plain, byKind, weights);
  return fraction && { ...plain, percent: roundedPercent(fraction) };
}

/** Σ counted ÷ Σ required, or the mean of the kinds' fractions by weight; null where no kind that occurs has a weight. */
function fractionOf(overall: PartialSum, byKind: Match["byKind"], weights: Weights | null): Fraction | null {
  if (!weights) return { numerator: exact(overall.counted), denominator: exact(overall.required) };
  let [numerator, denominator, total] = [0n, 1n, 0n];
  for (const { kind, sum } of occurring(byKind)) {
    const [weight, counted, required] = [exact(weights[kind]), exact(sum.counted), exact(sum.required)];
    numerator = numerator * required + weight * counted * denominator;
    denominator *= required;
    total += weight;
  }
  return total === 0n ? null : { numerator, denominator: denominator * total };
}

function occurring(byKind: Match["byKind"]) {
  return KINDS.flatMap((kind) => (byKind[kind] ? [{ kind, sum: byKind[kind] }] : []));
}

/** In thousandths. */
function exact(value: number): bigint {
  return BigInt(inThousandths(value));
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
  /**
   * Level points that would lift the match to it, none of them above the cap: anywhere (kind null), or, where kinds have
   * weights, within the kind that alone could do it. Empty where only several kinds together could.
   */
  readonly ways: readonly { readonly kind: CompetencyKind | null; readonly levelPoints: number }[];
};

/** What would lift the category: the next higher band and how far it is; null at the top or while incomplete. */
export function nextBand({ overall, byKind, band }: Match, scheme: SchemeSettings): NextBand | null {
  const next = scheme.bands[scheme.bands.findIndex(({ code }) => code === band?.code) - 1];
  const fraction = overall && fractionOf(overall, byKind, scheme.weights);
  if (!fraction || !next) return null;
  return {
    band: next,
    percentagePoints: Math.round((next.minimum - overall.percent) * HUNDREDTHS) / HUNDREDTHS,
    ways: leversOf(overall, byKind, scheme)
      .map(({ kind, room, pull }) => ({ kind, room, levelPoints: pointsTo(next.minimum, fraction, pull) }))
      .filter(({ levelPoints, room }) => !scheme.capAtRequired || levelPoints <= room)
      .map(({ kind, levelPoints }) => ({ kind, levelPoints })),
  };
}

type Lever = {
  readonly kind: CompetencyKind | null;
  /** Level points below the cap. */
  readonly room: number;
  /** By how much a thousandth of a level lifts the match. */
  readonly pull: Fraction;
};

function leversOf(overall: PartialSum, byKind: Match["byKind"], { weights }: SchemeSettings): readonly Lever[] {
  if (!weights) {
    return [{ kind: null, room: roomIn(overall), pull: { numerator: 1n, denominator: exact(overall.required) } }];
  }
  const total = occurring(byKind).reduce((sum, { kind }) => sum + exact(weights[kind]), 0n);
  return occurring(byKind)
    .filter(({ kind }) => weights[kind] > 0)
    .map(({ kind, sum }) => ({
      kind,
      room: roomIn(sum),
      pull: { numerator: exact(weights[kind]), denominator: exact(sum.required) * total },
    }));
}

function roomIn({ required, counted }: PartialSum): number {
  return inThousandths(required - counted) / THOUSANDTHS;
}

/** Fewest level points, in the two decimals that a level has, with which the rounded percentage reaches the minimum. */
function pointsTo(minimum: number, { numerator, denominator }: Fraction, pull: Fraction): number {
  // Half-up: 79,995 % is 80 %.
  const lowest = 2n * BigInt(Math.round(minimum * HUNDREDTHS)) - 1n;
  const lacking = (lowest * denominator - 20_000n * numerator) * pull.denominator;
  const unit = 200_000n * denominator * pull.numerator;
  return Number((lacking + unit - 1n) / unit) / HUNDREDTHS;
}

/** Median of the ratings of several sheets; of an even number the mean of the middle two. Null when there is none. */
export function medianOf(levels: readonly number[]): number | null {
  const sorted = [...levels].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

const MARK_ORDER: readonly StatementMark[] = ["NOT_MET", "PARTIAL", "MET"];

/** Median of marks; between two marks the lower one, because what is not shown by most is not shown. */
export function medianMarkOf(marks: readonly StatementMark[]): StatementMark | null {
  const middle = medianOf(marks.map((mark) => MARK_ORDER.indexOf(mark)));
  return MARK_ORDER[Math.floor(middle ?? -1)] ?? null;
}
