import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bandOf, matchOf, medianMarkOf, medianOf, nextBand } from "@/lib/results/rules";
import type { Kind, MatchInput } from "@/lib/results/rules";
import { AssessmentScheme } from "@/lib/schemes/schema";
import schemes from "@/seeds/data/schemes.json";

const [appointment, mapping] = schemes.map((scheme) => AssessmentScheme.parse(scheme)) as [
  AssessmentScheme,
  AssessmentScheme,
];

function rated(
  level: number | null,
  requiredLevel: number | null = 3,
  kind: Kind = "MANAGERIAL",
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

const anyLevel = fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4);
const anyInput = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom<Kind>("MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"),
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

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        expect(matchOf([...inputs].reverse(), appointment).overall).toEqual(matchOf(inputs, appointment).overall);
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
      levelPoints: 0.6,
    });
  });

  it("has nothing above the highest, and nothing while incomplete", () => {
    expect(nextBand(matchOf([rated(3)], appointment), appointment)).toBeNull();
    expect(nextBand(matchOf([rated(null)], appointment), appointment)).toBeNull();
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
