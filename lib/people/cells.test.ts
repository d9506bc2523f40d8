import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readNip } from "@/lib/people/cells";
import { formatNip } from "@/lib/people/rules";

describe("readNip", () => {
  it.each([
    ["198504122010012003", "198504122010012003"],
    [" 19850412 201001 2 003 ", "198504122010012003"],
    ["'198504122010012003", "198504122010012003"],
    ["19850412\u00a0201001\u00a02\u00a0003", "198504122010012003"],
    [19850412, "19850412"],
    [null, ""],
  ])("reads %s", (written, value) => {
    expect(readNip(written)).toEqual({ value });
  });

  it.each([
    198504122010012003,
    "198504122010012000",
    "'19900817 202321 1 000",
    1.5,
    "1,98504E+17",
    "1.98504E+17",
    Number.MAX_SAFE_INTEGER + 1,
  ])("sends %s, whose digits are lost, back to be typed as text", (written) => {
    expect(readNip(written)).toEqual({ problem: expect.stringContaining("format kolom NIP menjadi Teks") });
  });

  it("reads every grouping of 18 digits as the same", () => {
    const digits = fc.stringMatching(/^\d{17}[1-9]$/);
    fc.assert(
      fc.property(digits, (nip) => {
        expect(readNip(formatNip(nip))).toEqual({ value: nip });
      }),
    );
  });
});
