import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseCsv, writeCsv } from "@/lib/core/csv";

describe("parseCsv", () => {
  it.each([
    [
      "semicolons",
      "a;b\r\nc;d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "commas",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "tabs",
      "a\tb\rc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["quotes", 'a;"b;""c""\nd";e\n', [["a", 'b;"c"\nd', "e"]]],
    ["a quote that never closes", 'a;"b\nc', [["a", "b\nc"]]],
    ["empty cells and lines, which keep their place", "a;;c\n\n;x\n", [["a", null, "c"], [null], [null, "x"]]],
    [
      "a comma within a cell of a file with semicolons",
      "Nama;NIP\nSiti, S.Sos.;1",
      [
        ["Nama", "NIP"],
        ["Siti, S.Sos.", "1"],
      ],
    ],
    ["nothing", "", []],
  ])("reads %s", (_what, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it("stops after as many rows as are asked for", () => {
    expect(parseCsv("\n".repeat(1_000_000), 10)).toHaveLength(10);
  });
});

describe("writeCsv", () => {
  it.each(["=1+1", "+62", "-5", "@SUM(A1)", '=HYPERLINK("x")'])("writes %s as text, and reads it back", (formula) => {
    const written = writeCsv([["Nama", formula]]);
    expect(written).toContain(`'${formula.replaceAll('"', '""')}`);
    expect(parseCsv(written.slice(1))).toEqual([["Nama", formula]]);
  });

  it("is read back as it was", () => {
    const cell = fc.string().filter((text) => text !== "" && !/^'[=+\-@]|^[\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }), (rows) => {
        expect(parseCsv(writeCsv([["a", "b"], ...rows]).slice(1))).toEqual([["a", "b"], ...rows]);
      }),
    );
  });
});
