import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { StatementMark } from "@/lib/generated/prisma/enums";
import type { Value } from "@/lib/integration/rules";
import { finalObstacles, lacksReason, medianValue, needsReason, signersOf, spreadOf } from "@/lib/integration/rules";

const level = (value: number | null): Value => ({ level: value, mark: null });
const mark = (value: StatementMark | null): Value => ({ level: null, mark: value });

describe("medianValue", () => {
  it.each([
    { levels: [], median: null },
    { levels: [null], median: null },
    { levels: [3], median: 3 },
    { levels: [2, 3], median: 2.5 },
    { levels: [0, 5, 3], median: 3 },
    { levels: [4, null, 2, 4], median: 4 },
  ])("of $levels is $median", ({ levels, median }) => {
    expect(medianValue(levels.map(level))).toEqual(level(median));
  });

  it("between two marks is the lower one: what is not shown by most is not shown", () => {
    expect(medianValue([mark("MET"), mark("PARTIAL")])).toEqual(mark("PARTIAL"));
  });

  it("does not depend on the order, and lies between the lowest and the highest", () => {
    const levels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(levels, (given) => {
        const { level: median } = medianValue(given.map(level));
        expect(medianValue([...given].reverse().map(level)).level).toBe(median);
        expect(median).toBeGreaterThanOrEqual(Math.min(...given));
        expect(median).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});

describe("spreadOf", () => {
  it.each([
    { levels: [], spread: "unrated" },
    { levels: [null, null], spread: "unrated" },
    { levels: [3, null], spread: "single" },
    { levels: [3, 3, 3], spread: "equal" },
    { levels: [3, 4, 3], spread: "close" },
    { levels: [2, 3, 4], spread: "wide" },
    { levels: [0, 5], spread: "wide" },
  ])("of $levels is $spread", ({ levels, spread }) => {
    expect(spreadOf(levels.map(level))).toBe(spread);
  });

  it("of marks counts the steps between them", () => {
    expect(spreadOf([mark("MET"), mark("NOT_MET")])).toBe("wide");
    expect(spreadOf([mark("MET"), mark("PARTIAL")])).toBe("close");
  });
});

describe("lacksReason", () => {
  it("is what was the median once, without a word", () => {
    const agreed = { ...level(2.5), reason: "" };
    expect(lacksReason(level(3), agreed)).toBe(true);
    expect(lacksReason(level(2.5), agreed)).toBe(false);
    expect(lacksReason(level(3), { ...agreed, reason: "Bukti lebih kuat." })).toBe(false);
    expect(lacksReason(level(3), null)).toBe(false);
  });
});

describe("needsReason", () => {
  it("is due exactly where the agreed value is not the median", () => {
    expect(needsReason(level(2.5), level(2.5))).toBe(false);
    expect(needsReason(level(2.5), level(3))).toBe(true);
    expect(needsReason(level(null), level(0))).toBe(true);
    expect(needsReason(mark("MET"), mark("PARTIAL"))).toBe(true);
  });
});

describe("who has to sign", () => {
  const sheets = [
    { assessorId: "a", assessor: { name: "Ani" } },
    { assessorId: "b", assessor: { name: "Budi" } },
    { assessorId: "a", assessor: { name: "Ani" } },
  ];

  it("is every assessor once, and the chair, who may be one of them", () => {
    const chair = { chairId: "b", chair: { name: "Budi" } };
    expect(signersOf({ chair, sheets, signed: new Set(["a"]) })).toEqual([
      { id: "a", name: "Ani", hasSigned: true },
      { id: "b", name: "Budi", hasSigned: false },
    ]);
  });

  it("is named where it is missing", () => {
    const signers = signersOf({ chair: { chairId: "c", chair: { name: "Citra" } }, sheets, signed: new Set(["a"]) });
    expect(finalObstacles({ undecidedCount: 2, signers, chairConflict: null })).toEqual([
      "2 kompetensi belum punya nilai akhir.",
      "Belum disahkan oleh Budi, Citra.",
    ]);
    const none = { undecidedCount: 0, signers: [], chairConflict: null };
    expect(finalObstacles(none)).toEqual(["Tidak ada asesor yang dapat mengesahkan."]);
    const conflicted = { undecidedCount: 0, signers: [{ id: "a", name: "Adi", hasSigned: true }] };
    expect(finalObstacles({ ...conflicted, chairConflict: "UNDECIDED" })).toEqual([
      "Benturan kepentingan ketua tim belum diputuskan.",
    ]);
    expect(finalObstacles({ ...conflicted, chairConflict: "KEPT" })).toEqual([]);
  });
});
