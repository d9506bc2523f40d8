import { medianOf } from "@/lib/results/rules";

/** The value that one assessor gave. Marks come as places on their scale. */
export type Observation = { readonly assessorId: string; readonly value: number };

/** What several assessors judged independently: one competency of one candidate with one instrument. */
export type Unit = {
  readonly observations: readonly Observation[];
  /** How many units are just like this one; 1 where it is not said. A large event has few different ones. */
  readonly times?: number;
};

const timesOf = ({ times = 1 }: Unit): number => times;
const countOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + timesOf(unit), 0);

export type Metric = "nominal" | "ordinal" | "interval";

/**
 * Fewest units with two values or more for which a figure is shown. A convention of this portal, not of the literature:
 * below ten, one value more or less moves the exact agreement by ten points and alpha by as much or more.
 */
export const MINIMUM_UNITS = 10;

export type Agreement = {
  /** Units with two values or more. */
  readonly units: number;
  /** Values in those units: the n of alpha. */
  readonly values: number;
  /** Units that only one assessor judged: nothing to compare. */
  readonly alone: number;
  /** Null below MINIMUM_UNITS. */
  readonly figures: AgreementFigures | null;
};

export type AgreementFigures = {
  /** Percent of the pairs of assessors with the same value. */
  readonly exact: number;
  /** Percent of the pairs at most one apart. */
  readonly withinOne: number;
  /** Null where every value is the same: without variation alpha says nothing. */
  readonly alpha: Readonly<Record<Metric, number>> | null;
};

/** How far assessors agree; figures only where there is enough to speak of. */
export function agreementOf(units: readonly Unit[]): Agreement {
  const pairable = units.filter(({ observations }) => observations.length > 1);
  const figures = (): AgreementFigures => {
    const interval = alphaOf(pairable, "interval");
    return {
      exact: shareOfPairs(pairable, 0),
      withinOne: shareOfPairs(pairable, 1),
      alpha:
        interval === null ? null : { nominal: sure(pairable, "nominal"), ordinal: sure(pairable, "ordinal"), interval },
    };
  };
  const count = countOf(pairable);
  return {
    units: count,
    values: pairable.reduce((sum, unit) => sum + unit.observations.length * timesOf(unit), 0),
    alone: countOf(units.filter(({ observations }) => observations.length === 1)),
    figures: count < MINIMUM_UNITS ? null : figures(),
  };
}

const sure = (units: readonly Unit[], metric: Metric): number => alphaOf(units, metric) ?? 1;

/** Percent of all pairs of values within a unit that are at most this far apart. */
function shareOfPairs(units: readonly Unit[], distance: number): number {
  let [close, all] = [0, 0];
  for (const unit of units) {
    unit.observations.forEach((one, place) => {
      for (const other of unit.observations.slice(place + 1)) {
        all += timesOf(unit);
        if (Math.abs(one.value - other.value) <= distance) close += timesOf(unit);
      }
    });
  }
  return (close / all) * 100;
}

/**
 * Krippendorff's alpha by the coincidence matrix (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").
 * Missing values are simply not there. Null where every pairable value is the same, or there is none.
 */
export function alphaOf(units: readonly Unit[], metric: Metric): number | null {
  const scale = [...new Set(pairableValues(units))].sort((a, b) => a - b);
  const matrix = coincidences(units, scale);
  const totals = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = totals.reduce((sum, count) => sum + count, 0);
  const distance = distanceOn({ scale, totals }, metric);
  let [observed, expected] = [0, 0];
  matrix.forEach((row, from) =>
    row.forEach((count, to) => {
      const squared = distance(from, to);
      observed += count * squared;
      expected += (totals[from] ?? 0) * (totals[to] ?? 0) * squared;
    }),
  );
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

function pairableValues(units: readonly Unit[]): readonly number[] {
  return units.flatMap(({ observations }) => (observations.length > 1 ? observations.map(({ value }) => value) : []));
}

/** Each unit of m values gives every ordered pair of them 1 ÷ (m − 1). */
function coincidences(units: readonly Unit[], scale: readonly number[]): number[][] {
  const placeOf = new Map(scale.map((value, place) => [value, place]));
  const matrix = scale.map(() => scale.map(() => 0));
  for (const unit of units) {
    const places = unit.observations.map(({ value }) => placeOf.get(value) ?? 0);
    const weight = timesOf(unit) / (places.length - 1);
    places.forEach((from, one) =>
      places.forEach((to, other) => {
        const row = matrix[from];
        if (one !== other && row) row[to] = (row[to] ?? 0) + weight;
      }),
    );
  }
  return matrix;
}

type Margins = { readonly scale: readonly number[]; readonly totals: readonly number[] };

/** The squared difference of two values, by place on the scale. */
function distanceOn({ scale, totals }: Margins, metric: Metric): (from: number, to: number) => number {
  if (metric === "nominal") return (from, to) => (from === to ? 0 : 1);
  if (metric === "interval") return (from, to) => ((scale[from] ?? 0) - (scale[to] ?? 0)) ** 2;
  return (from, to) => {
    const between = totals.slice(Math.min(from, to), Math.max(from, to) + 1);
    const ends = ((totals[from] ?? 0) + (totals[to] ?? 0)) / 2;
    return (between.reduce((sum, count) => sum + count, 0) - ends) ** 2;
  };
}

export type Severity = {
  readonly assessorId: string;
  /** Units in which somebody else gave a value too. */
  readonly units: number;
  /** Mean of own value − median of the others: below 0 is stricter. Null below MINIMUM_UNITS. */
  readonly difference: number | null;
};

/** Whether an assessor is stricter or more lenient than whoever judged the same; by assessor id. */
export function severitiesOf(units: readonly Unit[]): readonly Severity[] {
  const known = new Map<string, { units: number; sum: number }>();
  for (const unit of units) {
    const { observations } = unit;
    observations.forEach(({ assessorId, value }, own) => {
      const others = medianOf(observations.filter((_, place) => place !== own).map((other) => other.value));
      if (others === null) return;
      const { units: count, sum } = known.get(assessorId) ?? { units: 0, sum: 0 };
      known.set(assessorId, { units: count + timesOf(unit), sum: sum + (value - others) * timesOf(unit) });
    });
  }
  return [...known]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([assessorId, { units: count, sum }]) => ({
      assessorId,
      units: count,
      difference: count < MINIMUM_UNITS ? null : sum / count,
    }));
}

/** What Krippendorff (2004) advises to make of an alpha; a rule of thumb, not a norm of BKN. */
export function alphaReading(alpha: number): string {
  if (alpha >= 0.8) return "dapat diandalkan";
  if (alpha >= 0.667) return "cukup untuk simpulan sementara";
  return "belum dapat diandalkan";
}
