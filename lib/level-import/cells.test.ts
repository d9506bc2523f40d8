import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Cell } from "@/lib/core/grid";
import { readLevel } from "@/lib/level-import/cells";

describe("readLevel", () => {
  it.each<[Cell, number | null]>([
    [3, 3],
    ["3", 3],
    [" 3 ", 3],
    ["Level 3", 3],
    ["level3", 3],
    ["LEVEL 0", 0],
    ["3,0", 3],
    ["3.00", 3],
    ["+4", 4],
    ["-0", 0],
    [0, 0],
    [-0, 0],
    [5, 5],
    [null, null],
    ["", null],
    ["\u00a0", null],
  ])("reads %j as %j", (written, value) => {
    expect(readLevel(written)).toEqual({ value });
  });

  it.each<[Cell, RegExp]>([
    ["2,5", /bilangan bulat/],
    [2.5, /bilangan bulat/],
    ["Level 2.5", /bilangan bulat/],
    [6, /paling tinggi 5/],
    ["-1", /paling rendah 0/],
    [1e14, /paling tinggi 5/],
    [1e300, /tidak terbaca/],
    ["tiga", /Isi angka 0 sampai 5/],
    ["3-4", /tidak terbaca/],
    ["=3", /tidak terbaca/],
    ["2026-05-03", /tidak terbaca/],
    ["-", /kosongkan sel/],
    [true, /tidak terbaca/],
  ])("says of %j what to do", (written, message) => {
    expect(readLevel(written)).toEqual({ problem: expect.stringMatching(message) });
  });

  it("reads anything, and answers a level or a sentence", () => {
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null), fc.integer());
    fc.assert(
      fc.property(cell, (written) => {
        const reading = readLevel(written);
        if ("value" in reading) expect([null, 0, 1, 2, 3, 4, 5]).toContain(reading.value);
        else expect(reading.problem).toMatch(/\.$/);
      }),
    );
  });
});
