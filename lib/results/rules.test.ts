import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import { bandOf, matchOf, medianMarkOf, medianOf, nextBand } from "@/lib/results/rules";
import type { MatchInput } from "@/lib/results/rules";
import { AssessmentScheme } from "@/lib/schemes/schema";
import schemes from "@/seeds/data/schemes.json";

const [appointment, mapping] = schemes.map((scheme) => AssessmentScheme.parse(scheme)) as [
  AssessmentScheme,
  AssessmentScheme,
];

function rated(
  level: number | null,
  requiredLevel: number | null = 3,
  kind: CompetencyKind = "MANAGERIAL",
  id = "k",
): MatchInput {
  return { id, kind, requiredLevel, isStatement: false, level, mark: null };
}

function statement(mark: MatchInput["mark"], id = "s"): MatchInput {
  return { id, kind: "TECHNICAL", requiredLevel: null, isStatement: true, level: null, mark };
}

/** Ratings of `count` competencies at `required` that add up to `total`, none above the required level. */
function addingUpTo(total: number, count: number, required: number): MatchInput[] {
  return Array.from({ length: count }, (_, index) =>
    rated(Math.max(0, Math.min(required, Math.round((total - index * required) * 100) / 100)), required),
  );
}

describe("matchOf, with the values of DOMAIN.md", () => {
  it.each([
    [24, 9, 3, 88.89, "MS", "CUKUP_OPTIMAL"],
    [22, 9, 3, 81.48, "MS", "CUKUP_OPTIMAL"],
    [21, 9, 3, 77.78, "MMS", "KURANG_OPTIMAL"],
    [18, 9, 3, 66.67, "KMS", "KURANG_OPTIMAL"],
    [28.8, 9, 4, 80, "MS", "CUKUP_OPTIMAL"],
    [32.4, 9, 4, 90, "MS", "OPTIMAL"],
  ])("%d of %d × %d is %d %%: %s, %s", (total, count, required, percent, forAppointment, forMapping) => {
    const inputs = addingUpTo(total, count, required);
    expect(matchOf(inputs, appointment)).toMatchObject({ overall: { percent }, band: { code: forAppointment } });
    expect(matchOf(inputs, mapping)).toMatchObject({ overall: { percent }, band: { code: forMapping } });
  });
});

describe("matchOf", () => {
  it("never lets a surplus hide a lack", () => {
    const inputs = [rated(5), rated(1)];
    expect(matchOf(inputs, appointment).overall).toEqual({ counted: 4, required: 6, percent: 66.67 });
    expect(matchOf(inputs, { ...appointment, capAtRequired: false }).overall?.percent).toBe(100);
  });

  it("has no category while a statement is not marked, whether the scheme counts it or not", () => {
    for (const countsStatements of [false, true]) {
      const match = matchOf([rated(3), statement(null)], { ...appointment, countsStatements });
      expect(match).toMatchObject({ missing: ["s"], band: null, statements: { UNMARKED: 1 } });
    }
  });

  it("says the gap as it is, also above the required level", () => {
    expect(matchOf([rated(5), rated(2.75)], appointment).terms.map(({ gap }) => gap)).toEqual([2, -0.25]);
  });

  it("has no category while something is not rated, and names it", () => {
    const match = matchOf([rated(3), rated(null, 3, "MANAGERIAL", "kurang")], appointment);
    expect(match).toMatchObject({ band: null, missing: ["kurang"], overall: { percent: 100 } });
  });

  it("tells a rated 0 from not rated", () => {
    expect(matchOf([rated(0)], appointment)).toMatchObject({
      missing: [],
      overall: { percent: 0 },
      band: { code: "KMS" },
    });
  });

  it("has nothing to say about nothing", () => {
    expect(matchOf([], appointment)).toMatchObject({ overall: null, band: null, missing: [] });
  });

  it("leaves out a competency whose required level is lost, and says so", () => {
    expect(matchOf([rated(3), rated(4, null, "TECHNICAL", "hilang")], appointment)).toMatchObject({
      uncounted: ["hilang"],
      overall: { required: 3 },
      band: { code: "MS" },
    });
  });

  it("sums per kind", () => {
    expect(matchOf([rated(3), rated(2, 4, "SOCIOCULTURAL")], appointment).byKind).toEqual({
      MANAGERIAL: { counted: 3, required: 3, percent: 100 },
      SOCIOCULTURAL: { counted: 2, required: 4, percent: 50 },
    });
  });

  it("weighs the kinds that occur where the scheme says so", () => {
    const weighted = { ...appointment, weights: { MANAGERIAL: 60, SOCIOCULTURAL: 20, TECHNICAL: 20 } };
    expect(matchOf([rated(3), rated(2, 4, "SOCIOCULTURAL")], weighted).overall?.percent).toBe(87.5);
  });

  it("leaves out a kind of weight 0, and has no match where nothing else occurs", () => {
    const weighted = { ...appointment, weights: { MANAGERIAL: 100, SOCIOCULTURAL: 0, TECHNICAL: 0 } };
    const sociocultural = rated(1, 4, "SOCIOCULTURAL");
    expect(matchOf([rated(3), sociocultural], weighted).overall?.percent).toBe(100);
    expect(matchOf([sociocultural], weighted)).toMatchObject({ overall: null, band: null, missing: [] });
  });

  it("does not round a median of decimals before it is summed", () => {
    const halves = [2.625, 2.625, 2.625].map((level) => rated(level));
    expect(matchOf(halves, appointment).overall).toEqual({ counted: 7.875, required: 9, percent: 87.5 });
  });

  it.each([
    [2.39, 3, 79.67, "MMS"],
    [2.4, 3, 80, "MS"],
    [2.04, 3, 68, "MMS"],
    [2.03, 3, 67.67, "KMS"],
  ])("at the edge: %d of %d is %d %%, %s", (level, required, percent, code) => {
    expect(matchOf([rated(level, required)], appointment)).toMatchObject({ overall: { percent }, band: { code } });
  });

  it("rounds half up, before it compares", () => {
    // 79,995 of 100.
    const inputs = Array.from({ length: 20 }, (_, index) => rated(index === 0 ? 3.995 : 4, 5));
    expect(matchOf(inputs, appointment)).toMatchObject({ overall: { percent: 80 }, band: { code: "MS" } });
  });

  it("reports statements beside the match", () => {
    const match = matchOf([rated(3), statement("MET"), statement("PARTIAL"), statement("NOT_MET")], appointment);
    expect(match).toMatchObject({
      statements: { MET: 1, PARTIAL: 1, NOT_MET: 1, UNMARKED: 0 },
      overall: { required: 3 },
    });
  });

  it("wants statements marked all the same", () => {
    expect(matchOf([rated(3), statement(null)], appointment)).toMatchObject({ missing: ["s"], band: null });
  });

  it("counts statements only where the scheme says so", () => {
    const counting = { ...appointment, countsStatements: true };
    expect(matchOf([rated(3), statement("PARTIAL")], counting).overall).toMatchObject({ counted: 3.5, required: 4 });
    expect(matchOf([rated(3), statement(null)], counting).missing).toEqual(["s"]);
  });
});

const anyWeights = { MANAGERIAL: 50, SOCIOCULTURAL: 16.67, TECHNICAL: 33.33 };
const anyLevel = fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4);
const anyInput = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom<CompetencyKind>("MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"),
  requiredLevel: fc.integer({ min: 1, max: 5 }),
  isStatement: fc.constant(false),
  level: anyLevel,
  mark: fc.constant(null),
});
const anyInputs = fc.array(anyInput, { minLength: 1, maxLength: 12 });

describe("matchOf, for any ratings", () => {
  it("lies between 0 and 100 when capped, and always has a category when complete", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { overall, band } = matchOf(inputs, appointment);
        expect(overall?.percent).toBeGreaterThanOrEqual(0);
        expect(overall?.percent).toBeLessThanOrEqual(100);
        expect(band).not.toBeNull();
      }),
    );
  });

  it("never falls when a level rises", () => {
    fc.assert(
      fc.property(anyInputs, fc.nat(), anyLevel, (inputs, which, level) => {
        const index = which % inputs.length;
        const raised = inputs.map((input, place) =>
          place === index ? { ...input, level: Math.max(input.level, level) } : input,
        );
        expect(matchOf(raised, appointment).overall?.percent).toBeGreaterThanOrEqual(
          matchOf(inputs, appointment).overall?.percent ?? 0,
        );
      }),
    );
  });

  it("is 100 only when nothing is below the required level", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { overall, terms } = matchOf(inputs, appointment);
        expect(overall?.counted === overall?.required).toBe(terms.every(({ gap }) => gap >= 0));
      }),
    );
  });

  it("never gains by a level above the required one", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const capped = inputs.map((input) => ({ ...input, level: Math.min(input.level, input.requiredLevel) }));
        expect(matchOf(inputs, appointment).overall).toEqual(matchOf(capped, appointment).overall);
      }),
    );
  });

  it("has no category as soon as one of them is not rated, whatever the others are", () => {
    fc.assert(
      fc.property(anyInputs, fc.nat(), (inputs, which) => {
        const index = which % inputs.length;
        const incomplete = inputs.map((input, place) => (place === index ? { ...input, level: null } : input));
        expect(matchOf(incomplete, appointment)).toMatchObject({ band: null, missing: [inputs[index]?.id] });
      }),
    );
  });

  const anyOrder = anyInputs.chain((inputs) =>
    fc.tuple(fc.constant(inputs), fc.shuffledSubarray(inputs, { minLength: inputs.length })),
  );

  it("does not depend on the order, with or without weights", () => {
    const schemesTried = fc.constantFrom(appointment, { ...appointment, weights: anyWeights });
    fc.assert(
      fc.property(anyOrder, schemesTried, ([inputs, shuffled], scheme) => {
        const { overall, byKind, band } = matchOf(inputs, scheme);
        expect(matchOf(shuffled, scheme)).toMatchObject({ overall, byKind, band });
      }),
    );
  });

  it("lies between the lowest and the highest kind when weighted", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { overall, byKind } = matchOf(inputs, { ...appointment, weights: anyWeights });
        const percents = Object.values(byKind).map(({ percent }) => percent);
        expect(overall?.percent).toBeGreaterThanOrEqual(Math.min(...percents));
        expect(overall?.percent).toBeLessThanOrEqual(Math.max(...percents));
      }),
    );
  });
});

describe("nextBand", () => {
  it("says how far the next category is", () => {
    const match = matchOf(addingUpTo(21, 9, 3), appointment);
    expect(nextBand(match, appointment)).toEqual({
      band: appointment.bands[0],
      percentagePoints: 2.22,
      ways: [{ kind: null, levelPoints: 0.6 }],
    });
  });

  it("has nothing above the highest, and nothing while incomplete", () => {
    expect(nextBand(matchOf([rated(3)], appointment), appointment)).toBeNull();
    expect(nextBand(matchOf([rated(null)], appointment), appointment)).toBeNull();
    expect(nextBand(matchOf([rated(1), rated(null)], appointment), appointment)).toBeNull();
  });

  it("names the kinds that alone could do it, where kinds have weights", () => {
    const weighted = { ...appointment, weights: { MANAGERIAL: 90, SOCIOCULTURAL: 10, TECHNICAL: 0 } };
    const match = matchOf([rated(2, 4), rated(2, 4, "SOCIOCULTURAL"), rated(0, 4, "TECHNICAL")], weighted);
    expect(match.overall?.percent).toBe(50);
    expect(nextBand(match, weighted)?.ways).toEqual([{ kind: "MANAGERIAL", levelPoints: 0.8 }]);
  });

  it("names no kind where none could do it alone", () => {
    const weighted = { ...appointment, weights: { MANAGERIAL: 50, SOCIOCULTURAL: 50, TECHNICAL: 0 } };
    const match = matchOf([rated(0, 4), rated(0, 4, "SOCIOCULTURAL")], weighted);
    expect(nextBand(match, weighted)).toMatchObject({ percentagePoints: 68, ways: [] });
  });

  it("says points enough, and not a hundredth more than needed", () => {
    const one = fc.record({ required: fc.integer({ min: 1, max: 40 }), share: fc.integer({ min: 0, max: 99 }) });
    fc.assert(
      fc.property(one, fc.boolean(), ({ required, share }, isWeighted) => {
        const scheme = isWeighted ? { ...appointment, weights: anyWeights } : appointment;
        const level = Math.floor(required * share) / 100;
        const next = nextBand(matchOf([rated(level, required)], scheme), scheme);
        fc.pre(next !== null);
        const points = next?.ways[0]?.levelPoints ?? Number.NaN;
        const reached = (more: number) => matchOf([rated(level + more, required)], scheme).overall?.percent ?? 0;
        expect(reached(points)).toBeGreaterThanOrEqual(next?.band.minimum ?? Number.NaN);
        expect(reached(points - 0.01)).toBeLessThan(next?.band.minimum ?? Number.NaN);
      }),
    );
  });

  it("names a kind that would have to be full for it", () => {
    const weighted = { ...appointment, weights: { MANAGERIAL: 50, SOCIOCULTURAL: 50, TECHNICAL: 0 } };
    const match = matchOf([rated(0, 4), rated(1.44, 4, "SOCIOCULTURAL")], weighted);
    expect(nextBand(match, weighted)?.ways).toEqual([{ kind: "MANAGERIAL", levelPoints: 4 }]);
  });

  it("counts with the rounding: 79,995 % is enough", () => {
    expect(nextBand(matchOf([rated(159, 200)], appointment), appointment)?.ways[0]?.levelPoints).toBe(0.99);
  });

  it("does not stop at the required level where the scheme does not cap", () => {
    const uncapped = {
      ...appointment,
      capAtRequired: false,
      weights: { MANAGERIAL: 50, SOCIOCULTURAL: 50, TECHNICAL: 0 },
    };
    const match = matchOf([rated(0, 4), rated(0, 4, "SOCIOCULTURAL")], uncapped);
    expect(nextBand(match, uncapped)?.ways).toHaveLength(2);
  });
});

describe("bandOf", () => {
  it("answers nothing when no band reaches down to the percentage", () => {
    expect(bandOf(10, [{ code: "X", label: "X", minimum: 50 }])).toBeNull();
  });
});

describe("median", () => {
  it.each([
    [[], null],
    [[3], 3],
    [[4, 2], 3],
    [[2, 3], 2.5],
    [[5, 1, 3], 3],
  ])("of %j is %j", (levels, median) => {
    expect(medianOf(levels)).toBe(median);
  });

  it("of marks takes the lower of two middle ones", () => {
    expect(medianMarkOf(["MET", "PARTIAL"])).toBe("PARTIAL");
    expect(medianMarkOf(["MET", "NOT_MET"])).toBe("PARTIAL");
    expect(medianMarkOf(["MET", "MET", "NOT_MET"])).toBe("MET");
    expect(medianMarkOf([])).toBeNull();
  });
});
