import { expect, it } from "vitest";

import { linesParameter, linesText, parseLines } from "@/lib/sources/lines";

const RANGES = [
  { lineFrom: 211, lineTo: 212 },
  { lineFrom: 217, lineTo: 217 },
];

it("line ranges come back from an address as they went in", () => {
  expect(linesParameter(RANGES)).toBe("211-212,217");
  expect(parseLines("211-212,217")).toEqual(RANGES);
});

it("line ranges are written as Indonesians read them", () => {
  expect(linesText(RANGES)).toBe("baris 211–212, 217");
});

it.each(["", "abc", "0", "5-3", "1,,2", "-4", "1-2-3", "9999999", Array(60).fill("1").join(",")])(
  "%j is not understood",
  (text) => {
    expect(parseLines(text)).toBeNull();
  },
);
