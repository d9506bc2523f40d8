import { describe, expect, it } from "vitest";

import { formatNumber, formatPercent, formatPercentagePoints } from "@/lib/core/numbers";

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [1234.5, "1.234,5"],
    [1234567, "1.234.567"],
    [2.345, "2,35"],
    [-3.5, "−3,5"],
    [-0.07, "−0,07"],
    [-0.001, "0"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [0, "2"],
    [1, "2,3"],
    [3, "2,346"],
  ])("keeps at most %d decimals", (decimals, text) => {
    expect(formatNumber(2.3456, decimals)).toBe(text);
  });
});

describe("formatPercent", () => {
  it.each([
    [79.25, "79,25 %"],
    [87.5, "87,50 %"],
    [100, "100,00 %"],
    [66.6667, "66,67 %"],
    [0, "0,00 %"],
    [-0.001, "0,00 %"],
  ])("writes %d as %s", (value, text) => {
    expect(formatPercent(value)).toBe(text);
  });
});

it("writes a distance between percentages with the decimals of the percentages", () => {
  expect(formatPercentagePoints(18)).toBe("18,00 poin persen");
});
