import { describe, expect, it } from "vitest";

import { positionNamed } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { alarmsIn, competenciesIn } from "../../../tests/support/regulations/reading";
import { importRegulation } from "../import";

// One slip in the numbers of a table is one finding.

const lines = formsDocument([positionNamed("Camat")], USUAL_WAYS).split("\n");
const first = lines.findIndex((line) => line.startsWith("1 Integritas\t"));
const rows = lines.slice(first, first + 8);
const documentOf = (change: (row: (number: number) => string) => readonly string[]) => {
  const changed = change((number) => rows[number - 1] ?? "");
  return importRegulation([...lines.slice(0, first), ...changed, ...lines.slice(first + rows.length)].join("\n"));
};
const inOrder = (row: (number: number) => string, order: readonly number[]) => order.map(row);
const alarms = (result: ReturnType<typeof importRegulation>) =>
  alarmsIn(result).map(({ kind, message, path }) => [kind, message, path]);
const ordinal = (place: number) => `/standards/0/competencies/${place}/ordinal`;

describe("a table that lacks a competency", () => {
  it("is told of it at the row that it would follow", () => {
    const result = documentOf((row) => inOrder(row, [1, 2, 3, 4, 5, 6, 8]));
    const [finding] = result.findings.filter(({ kind }) => kind === "MISSING_ROW");
    expect(finding?.message).toMatch(/^Kompetensi nomor 7,/);
    expect(finding?.source[0]?.lineFrom).toBe(first + 6);
  });
});

describe("a table of competencies", () => {
  it.each([
    [
      "whose neighbours changed places",
      [1, 2, 4, 3, 5, 6, 7, 8],
      "Baris nomor 4 dan 3 bertukar tempat; periksa urutannya.",
      3,
    ],
    [
      "whose distant rows changed places",
      [1, 6, 3, 4, 5, 2, 7, 8],
      "Baris nomor 6 dan 2 bertukar tempat; periksa urutannya.",
      5,
    ],
    ["with a row too late", [1, 2, 4, 5, 3, 6, 7, 8], "Baris nomor 3 berdiri di luar urutannya; periksa.", 2],
    ["with a row too early", [1, 2, 6, 3, 4, 5, 7, 8], "Baris nomor 6 berdiri di luar urutannya; periksa.", 5],
  ])("%s is told of it once, and read in the order of its numbers", (_, order, message, place) => {
    const result = documentOf((row) => inOrder(row, order));
    expect(alarms(result)).toEqual([["OUT_OF_ORDER", message, ordinal(place)]]);
    expect(competenciesIn(result.standards[0])).toEqual(competenciesIn(documentOf(() => rows).standards[0]));
  });

  it("with a number printed twice is told of it once, with the number that it should be", () => {
    const result = documentOf((row) => [
      ...inOrder(row, [1, 2, 3]),
      row(4).replace(/^4/, "3"),
      ...inOrder(row, [5, 6, 7, 8]),
    ]);
    const message = "Nomor 3 tercetak dua kali; menurut urutannya baris ini nomor 4.";
    expect(alarms(result)).toEqual([["NUMBERING", message, ordinal(3)]]);
  });

  it("with a row printed twice is told of its line alone", () => {
    const result = documentOf((row) => inOrder(row, [1, 2, 3, 3, 4, 5, 6, 7, 8]));
    expect(alarms(result)).toEqual([["TO_VERIFY", expect.stringContaining("mungkin tercetak dua kali"), null]]);
  });

  it("whose order no single row explains is told of each step", () => {
    const result = documentOf((row) => inOrder(row, [3, 4, 1, 2, 6, 5, 7, 8]));
    expect(alarms(result).length).toBeGreaterThan(2);
  });

  it("with a row left out is told of the step", () => {
    const result = documentOf((row) => inOrder(row, [1, 2, 4, 5, 6, 7, 8]));
    expect(alarms(result)).toContainEqual(["NUMBERING", "Nomor melompat dari 2 ke 4.", ordinal(2)]);
  });
});
