import { describe, expect, it } from "vitest";

import { uncitedText } from "@/lib/sources/coverage";
import { readingFillsCell, readingsStandInOrder, readingStandsAt } from "@/lib/sources/passage";

const DOCUMENT = [
  "Nomor 4 Tahun 1968",
  "",
  "tentang Pembentukan",
  "1. Integritas\t4\t<p>Mampu menjaga\tkepatuhan;</p>",
  "\t\tnilai organisasi\t4.1 Membangun;",
  "24\t14",
].join("\n");

const at = (lineFrom: number, reading: string, lineTo = lineFrom) => ({ lineFrom, lineTo, reading });

describe("readingStandsAt", () => {
  it.each([
    ["a fragment of a line", at(1, "Tahun 1968")],
    ["running text over the blank lines of a page break", at(1, "Tahun 1968 tentang Pembentukan", 3)],
    ["a cell without its tags", at(4, "Mampu menjaga")],
    ["nothing at all", at(2, "")],
  ])("finds %s", (_what, span) => {
    expect(readingStandsAt(DOCUMENT, span)).toBe(true);
  });

  it.each([
    ["words that are not there", at(1, "Nomor 5")],
    ["words of another line", at(1, "tentang")],
    ["part of a word", at(1, "Tahu")],
    ["part of a number", at(6, "4")],
    ["words on both sides of a cell border", at(4, "menjaga kepatuhan;")],
    ["words of two rows", at(4, "kepatuhan; nilai", 5)],
    ["lines that the document does not have", at(6, "", 7)],
  ])("does not find %s", (_what, span) => {
    expect(readingStandsAt(DOCUMENT, span)).toBe(false);
  });
});

describe("readingsStandInOrder", () => {
  it("follows a value over lines and cells", () => {
    expect(
      readingsStandInOrder(DOCUMENT, [at(4, "Mampu menjaga"), at(4, "kepatuhan;"), at(5, "nilai organisasi")]),
    ).toBe(true);
  });

  it.each([
    ["a later line first", [at(5, "nilai organisasi"), at(4, "Mampu menjaga")]],
    ["a later cell first", [at(4, "kepatuhan;"), at(4, "Mampu")]],
    ["later words first", [at(4, "menjaga"), at(4, "Mampu")]],
    ["the same words twice", [at(4, "Mampu"), at(4, "Mampu menjaga")]],
  ])("notices %s", (_what, spans) => {
    expect(readingsStandInOrder(DOCUMENT, spans)).toBe(false);
  });
});

describe("readingFillsCell", () => {
  it.each([
    ["a level in its cell", at(4, "4"), true],
    ["an empty cell", at(5, ""), true],
    ["a number within a cell", at(5, "4"), false],
    ["a number in running text", at(1, "4"), false],
  ])("judges %s", (_what, span, fills) => {
    expect(readingFillsCell(DOCUMENT, span)).toBe(fills);
  });
});

describe("uncitedText", () => {
  it("gives what no span claims, cell by cell, without bare punctuation", () => {
    const spans = [
      at(1, "Nomor 4 Tahun 1968 tentang Pembentukan", 3),
      at(4, "1"),
      at(4, "Integritas"),
      at(4, "4"),
      at(4, "Mampu"),
      at(4, "kepatuhan"),
      at(5, "nilai organisasi"),
      at(5, "4.1"),
      at(5, "Membangun;"),
      at(6, "24"),
    ];
    expect(uncitedText(DOCUMENT, spans)).toEqual([
      { line: 4, cell: 2, text: "menjaga" },
      { line: 6, cell: 1, text: "14" },
    ]);
  });

  it("needs a span for each of two equal words", () => {
    expect(uncitedText("perlu\tperlu", [at(1, "perlu")])).toEqual([{ line: 1, cell: 1, text: "perlu" }]);
    expect(uncitedText("perlu\tperlu", [at(1, "perlu"), at(1, "perlu")])).toEqual([]);
  });
});
