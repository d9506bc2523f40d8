import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { summarise, verdictOf } from "@/lib/requirements/rules";
import type { Checked, Outcome } from "@/lib/requirements/rules";

const facts = { rank: "IV/a", education: "S1", birthDate: "1970-11-24" } as const;
const DAY = "2026-11-23";

describe("verdictOf", () => {
  it.each([
    [{ type: "minimum-rank", rank: "IV/a" }, "MET"],
    [{ type: "minimum-rank", rank: "IV/b" }, "NOT_MET"],
    [{ type: "minimum-rank", rank: "IV/z" }, "NOT_PROVEN"],
    [{ type: "minimum-education", education: "D4" }, "MET"],
    [{ type: "minimum-education", education: "S2" }, "NOT_MET"],
    [{ type: "maximum-age", years: 55 }, "MET"],
    [{ type: "maximum-age", years: 54 }, "NOT_MET"],
  ] as const)("%j is %s", (rule, outcome) => {
    expect(verdictOf(rule, facts, DAY).outcome).toBe(outcome);
  });

  it("counts the age on the day of the event", () => {
    expect(verdictOf({ type: "maximum-age", years: 55 }, facts, "2026-11-24")).toEqual({
      outcome: "NOT_MET",
      reason: "Usia peserta 56 tahun pada hari kegiatan, paling tinggi 55 tahun.",
    });
  });
});

function checked(id: string, outcome: Outcome, more: Partial<Checked> = {}): Checked {
  return { id, outcome, importance: null, anyOfGroup: null, ...more };
}

describe("summarise", () => {
  it("keeps knock-outs apart: unmet and mutlak, nothing else", () => {
    expect(
      summarise([
        checked("a", "NOT_MET", { importance: "MANDATORY" }),
        checked("b", "NOT_MET", { importance: "IMPORTANT" }),
        checked("c", "NOT_PROVEN", { importance: "MANDATORY" }),
        checked("d", "MET", { importance: "MANDATORY" }),
      ]),
    ).toEqual({ met: ["d"], notMet: ["a", "b"], notProven: ["c"], knockOuts: ["a"] });
  });

  // Purwakarta, Lampiran II nos. 6-7: one sentence with two alternatives.
  it.each<[Outcome, Outcome, Outcome]>([
    ["MET", "NOT_MET", "MET"],
    ["NOT_PROVEN", "MET", "MET"],
    ["NOT_MET", "NOT_PROVEN", "NOT_PROVEN"],
    ["NOT_MET", "NOT_MET", "NOT_MET"],
  ])("settles alternatives together: %s or %s is %s", (first, second, expected) => {
    const group = { anyOfGroup: "pengalaman", importance: "MANDATORY" } as const;
    const summary = summarise([checked("6", first, group), checked("7", second, group)]);
    const lists = { MET: summary.met, NOT_MET: summary.notMet, NOT_PROVEN: summary.notProven };
    expect(lists[expected]).toEqual(["6", "7"]);
    expect(summary.knockOuts).toEqual(expected === "NOT_MET" ? ["6", "7"] : []);
  });

  it("puts every requirement in exactly one list", () => {
    const any = fc.record({
      id: fc.uuid(),
      outcome: fc.constantFrom<Outcome>("MET", "NOT_MET", "NOT_PROVEN"),
      importance: fc.constantFrom("MANDATORY" as const, "USEFUL" as const, null),
      anyOfGroup: fc.constantFrom("x", "y", null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (checks) => {
        const { met, notMet, notProven } = summarise(checks);
        expect([...met, ...notMet, ...notProven].sort()).toEqual(checks.map(({ id }) => id).sort());
      }),
    );
  });
});
