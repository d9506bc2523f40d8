import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Metric, Unit } from "@/lib/agreement/rules";
import { agreementOf, alphaOf, alphaReading, MINIMUM_UNITS, severitiesOf } from "@/lib/agreement/rules";

const METRICS = ["nominal", "ordinal", "interval"] as const satisfies readonly Metric[];

/** One row per observer, one character per unit, "." where the observer gave none. */
function unitsOf(...rows: readonly string[]): readonly Unit[] {
  const table = rows.map((row) => [...row.replaceAll(" ", "")]);
  return (table[0] ?? []).map((_, unit) => ({
    observations: table.flatMap((row, observer) => {
      const value = row[unit] ?? ".";
      return value === "." ? [] : [{ assessorId: String.fromCharCode(65 + observer), value: Number(value) }];
    }),
  }));
}

/** Krippendorff (2011), example C: four observers, twelve units, missing values. */
const PUBLISHED = unitsOf("123321412...", "1233224125.3", ".3332342251.", "1233244125 1.");

describe("Krippendorff's alpha", () => {
  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ] as const)("of the published example is, for %s data, %d", (metric, published) => {
    expect(alphaOf(PUBLISHED, metric)).toBeCloseTo(published, 3);
  });

  it("counts the 40 pairable values of the published example, and the unit that one observer judged", () => {
    expect(agreementOf(PUBLISHED)).toMatchObject({ units: 11, values: 40, alone: 1 });
  });

  it("of the published example of two observers with two values (A) is 0,095", () => {
    expect(alphaOf(unitsOf("0100000010", "1110010000"), "nominal")).toBeCloseTo(0.095, 3);
  });

  it.each(METRICS)("is undefined (%s) where nothing varies or nothing can be paired", (metric) => {
    expect(alphaOf(unitsOf("3333", "3333"), metric)).toBeNull();
    expect(alphaOf(unitsOf("12..", "..34"), metric)).toBeNull();
    expect(alphaOf([], metric)).toBeNull();
  });

  it("is below 0 where observers contradict each other", () => {
    for (const metric of METRICS) expect(alphaOf(unitsOf("1212", "2121"), metric)).toBeLessThan(0);
  });

  const observation = fc.record({ assessorId: fc.constantFrom("A", "B", "C"), value: fc.integer({ min: 0, max: 5 }) });
  const tables = fc.array(
    fc.record({
      observations: fc.uniqueArray(observation, { selector: ({ assessorId }) => assessorId, maxLength: 3 }),
    }),
    { maxLength: 20 },
  );

  it("is 1 where all agree on values that differ", () => {
    const agreed = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 2, max: 4 })), { minLength: 2 });
    fc.assert(
      fc.property(agreed, (rows) => {
        fc.pre(new Set(rows.map(([value]) => value)).size > 1);
        const units = rows.map(([value, observers]) => ({
          observations: Array.from({ length: observers }, (_, place) => ({ assessorId: String(place), value })),
        }));
        for (const metric of METRICS) expect(alphaOf(units, metric)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("does not depend on the order of observers or units, nor on units that one observer judged", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...METRICS), (units, metric) => {
        const turned = units.toReversed().map(({ observations }) => ({ observations: observations.toReversed() }));
        const alone = { observations: [{ assessorId: "A", value: 5 }] };
        const [alpha, other] = [alphaOf(units, metric), alphaOf([alone, ...turned, { observations: [] }], metric)];
        if (alpha === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(alpha, 10);
      }),
    );
  });

  it("is never above 1", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...METRICS), (units, metric) => {
        expect(alphaOf(units, metric) ?? 1).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("on two values is the same for every metric", () => {
    const binary = tables.map((units) =>
      units.map(({ observations }) => ({
        observations: observations.map(({ assessorId, value }) => ({ assessorId, value: value % 2 })),
      })),
    );
    fc.assert(
      fc.property(binary, (units) => {
        const [nominal, ...others] = METRICS.map((metric) => alphaOf(units, metric));
        for (const other of others) expect(other ?? -9).toBeCloseTo(nominal ?? -9, 10);
      }),
    );
  });
});

describe("shares of pairs", () => {
  it("count each pair of assessors once, with three assessors three pairs", () => {
    const figures = agreementOf(unitsOf("1111111111", "1111122222", "1111133333")).figures;
    // 15 of 15 pairs agree in the first five units, none in the last five; there 1–3 is two apart.
    expect(figures?.exact).toBeCloseTo(50, 10);
    expect(figures?.withinOne).toBeCloseTo((25 / 30) * 100, 10);
  });

  it("are not shown below the floor, and alpha not without variation", () => {
    const nine = unitsOf("123451234", "123451234");
    expect(nine).toHaveLength(MINIMUM_UNITS - 1);
    expect(agreementOf(nine)).toEqual({ units: 9, values: 18, alone: 0, figures: null });
    expect(agreementOf(unitsOf("3333333333", "3333333333")).figures).toEqual({
      exact: 100,
      withinOne: 100,
      alpha: null,
    });
  });
});

describe("severity", () => {
  it("is the mean difference from the median of the others, with its n", () => {
    expect(severitiesOf(unitsOf("2222222222", "3333333333", "4444444444"))).toEqual([
      { assessorId: "A", units: 10, difference: -1.5 },
      { assessorId: "B", units: 10, difference: 0 },
      { assessorId: "C", units: 10, difference: 1.5 },
    ]);
  });

  it("is not said below the floor, and not of who judged alone", () => {
    expect(severitiesOf(unitsOf("22", "33", ".."))).toEqual([
      { assessorId: "A", units: 2, difference: null },
      { assessorId: "B", units: 2, difference: null },
    ]);
    expect(severitiesOf(unitsOf("2222"))).toEqual([]);
  });

  it("of two assessors is each other's opposite", () => {
    const levels = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      minLength: MINIMUM_UNITS,
    });
    fc.assert(
      fc.property(levels, (rows) => {
        const units = rows.map(([a, b]) => ({
          observations: [
            { assessorId: "A", value: a },
            { assessorId: "B", value: b },
          ],
        }));
        const [one, other] = severitiesOf(units);
        expect((one?.difference ?? 1) + (other?.difference ?? 1)).toBeCloseTo(0, 10);
      }),
    );
  });
});

it.each([
  [0.849, /dapat diandalkan$/],
  [0.8, /^dapat diandalkan/],
  [0.667, /sementara/],
  [0.66, /^belum/],
])("an alpha of %d is read as %s", (alpha, words) => {
  expect(alphaReading(alpha)).toMatch(words);
});

it("counts a unit that is there several times as so many units", () => {
  const values = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
  const kinds = fc.array(fc.record({ values, times: fc.integer({ min: 1, max: 20 }) }), { maxLength: 8 });
  fc.assert(
    fc.property(kinds, (given) => {
      const units = given.map(({ values: own, times }) => ({
        observations: own.map((value, place) => ({ assessorId: `asesor-${place}`, value })),
        times,
      }));
      const spelledOut = units.flatMap(({ observations, times }) => Array<Unit>(times).fill({ observations }));
      expect(rounded(agreementOf(units))).toBe(rounded(agreementOf(spelledOut)));
      expect(rounded(severitiesOf(units))).toBe(rounded(severitiesOf(spelledOut)));
    }),
  );
});

/** As text, without the last places, which the order of adding changes. */
const rounded = (facts: unknown): string =>
  JSON.stringify(facts, (_key, value: unknown) => (typeof value === "number" ? value.toFixed(6) : value));
