import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Assignment, BalanceFacts } from "@/lib/assignments/rules";
import { balance, LEAST_ASSESSORS, loadsOf } from "@/lib/assignments/rules";

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}${index}`, name: `${prefix.toUpperCase()} ${index}` }));

const keyOf = ({ candidateId, instrumentId, assessorId }: Assignment) => `${candidateId} ${instrumentId} ${assessorId}`;

const sizes = fc.record({
  candidates: fc.integer({ min: 0, max: 12 }),
  instruments: fc.integer({ min: 1, max: 4 }),
  assessors: fc.integer({ min: 0, max: 6 }),
  perCell: fc.integer({ min: 1, max: 3 }),
});

/** Plans of any size, with some of it assigned by hand and some conflicts. */
const anyFacts = sizes.chain(({ candidates, instruments, assessors, perCell }) => {
  const facts = { candidates: named("c", candidates), instruments: named("i", instruments), perCell };
  const people = named("a", assessors);
  const pairs = facts.candidates.flatMap(({ id: candidateId }) =>
    people.map(({ id: assessorId }) => ({ candidateId, assessorId })),
  );
  const all = pairs.flatMap((pair) => facts.instruments.map(({ id: instrumentId }) => ({ ...pair, instrumentId })));
  return fc
    .record({
      conflicts: fc.subarray(pairs),
      existing: fc.subarray(all),
    })
    .map((rest): BalanceFacts => ({ ...facts, assessors: people, ...rest }));
});

function assessorsBy(assignments: readonly Assignment[], of: (one: Assignment) => boolean): Set<string> {
  return new Set(assignments.filter(of).map(({ assessorId }) => assessorId));
}

describe("balance", () => {
  it("never adds what is there or what a conflict forbids, and nothing twice", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { added } = balance(facts);
        const keys = [...facts.existing, ...added].map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { candidateId, assessorId } of added) {
          expect(facts.conflicts).not.toContainEqual({ candidateId, assessorId });
        }
      }),
    );
  });

  it("gives every cell what is wanted, or says that it could not", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { added, shortfalls } = balance(facts);
        const all = [...facts.existing, ...added];
        const isShort = facts.candidates.some(
          ({ id }) =>
            assessorsBy(all, ({ candidateId }) => candidateId === id).size < LEAST_ASSESSORS ||
            facts.instruments.some(
              (instrument) =>
                assessorsBy(all, (one) => one.candidateId === id && one.instrumentId === instrument.id).size <
                facts.perCell,
            ),
        );
        expect(shortfalls.length > 0).toBe(isShort);
      }),
    );
  });

  it("falls short only where nobody is left who may", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const all = [...facts.existing, ...balance(facts).added];
        for (const { id } of facts.candidates) {
          const mayNot = new Set(
            facts.conflicts.filter(({ candidateId }) => candidateId === id).map(({ assessorId }) => assessorId),
          );
          const everybody = facts.assessors.map((assessor) => assessor.id).filter((assessor) => !mayNot.has(assessor));
          for (const instrument of facts.instruments) {
            const cell = assessorsBy(all, (one) => one.candidateId === id && one.instrumentId === instrument.id);
            const left = everybody.filter((assessor) => !cell.has(assessor));
            expect(cell.size >= facts.perCell || left.length === 0).toBe(true);
          }
          const distinct = assessorsBy(all, ({ candidateId }) => candidateId === id);
          const strangers = everybody.filter((assessor) => !distinct.has(assessor));
          expect(distinct.size >= LEAST_ASSESSORS || strangers.length === 0).toBe(true);
        }
      }),
    );
  });

  it("makes loads differ by one at most where nothing was assigned and nobody is in conflict", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const free = { ...facts, existing: [], conflicts: [] };
        const loads = loadsOf(free.assessors, balance(free).added).map(({ sheets }) => sheets);
        if (loads.length > 0) expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("adds nothing to its own answer", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { added, shortfalls } = balance(facts);
        const again = balance({ ...facts, existing: [...facts.existing, ...added] });
        expect(again).toEqual({ added: [], shortfalls });
      }),
    );
  });

  it("says in words who is left without, and names the first five", () => {
    const facts = {
      candidates: named("c", 7),
      instruments: [{ id: "i", name: "Wawancara" }],
      assessors: named("a", 1),
      existing: [],
      conflicts: [{ candidateId: "c0", assessorId: "a0" }],
      perCell: 1,
    };
    const { added, shortfalls } = balance(facts);
    expect(added).toHaveLength(6);
    expect(shortfalls).toEqual([
      "Kurang dari dua asesor untuk C 0, C 1, C 2, C 3, C 4 dan 2 lainnya.",
      "Wawancara kurang dari 1 asesor untuk C 0.",
    ]);
  });

  it("works out 2,000 candidates with five instruments and twenty assessors at once", () => {
    const facts = {
      candidates: named("c", 2000),
      instruments: named("i", 5),
      assessors: named("a", 20),
      existing: [],
      conflicts: [],
      perCell: 1,
    };
    const loads = loadsOf(facts.assessors, balance(facts).added).map(({ sheets }) => sheets);
    expect(new Set(loads)).toEqual(new Set([500]));
  });
});
