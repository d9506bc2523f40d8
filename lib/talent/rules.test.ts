import { describe, expect, it } from "vitest";

import { boxNumber, boxOf, PERFORMANCE_THIRDS, POTENTIAL_THIRDS } from "@/lib/talent/rules";

const LIMITS = { performance: { middle: 60, upper: 80 }, potential: { middle: 68, upper: 90 } };

describe("the nine-box", () => {
  it.each([
    [59.99, 67.99, 1],
    [60, 67.99, 2],
    [59.99, 68, 3],
    [80, 67.99, 4],
    [79.99, 89.99, 5],
    [0, 90, 6],
    [100, 68, 7],
    [60, 100, 8],
    [80, 90, 9],
  ])("puts performance %d and match %d into box %d, as DOMAIN.md numbers them", (performance, percent, box) => {
    expect(boxOf({ performance, percent }, LIMITS)).toBe(box);
  });

  it("puts nobody anywhere without a score", () => {
    expect(boxOf({ performance: null, percent: 95 }, LIMITS)).toBeNull();
  });

  it("has each number once", () => {
    const numbers = POTENTIAL_THIRDS.flatMap((row) => PERFORMANCE_THIRDS.map((column) => boxNumber(row, column)));
    expect(numbers).toEqual([6, 8, 9, 3, 5, 7, 1, 2, 4]);
  });
});
