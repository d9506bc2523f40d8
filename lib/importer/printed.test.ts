import { describe, expect, it } from "vitest";

import { REQUIREMENTS } from "../../tests/support/regulations/contents";
import { BODY_AS_READ } from "../../tests/support/regulations/documents";
import { PRINTED_COMPETENCIES, printedRegulation, type PrintedPages } from "../../tests/support/regulations/printed";
import {
  alarmsIn,
  bodyIn,
  competenciesIn,
  differences,
  lostWords,
  requirementsIn,
} from "../../tests/support/regulations/reading";
import { importRegulation } from "./import";
import { readDocument } from "./readers/read";

// Whole regulations as PDF, each drawn by the ways of another office: what they say is known.

const NAMES = ["Kepala Bidang Prasarana Pertanian", "Kepala Bidang Hortikultura"];
const OPEN = { left: false, right: false };
const NO_LINES = { ...OPEN, top: false, bottom: false, uprights: false, flats: false };

const PAGES: readonly (readonly [string, Omit<PrintedPages, "names">, readonly string[]])[] = [
  [
    "landscape pages, tables open at both sides, words in the middle of their cells",
    { isLandscape: true, isHeadRepeated: true, style: { ...OPEN, isCentred: true }, running: (page) => `- ${page} -` },
    [],
  ],
  ["shaded rows", { style: { isShaded: true }, running: (page) => `- ${page} -` }, []],
  ["tables open where pages end", { style: { top: false, bottom: false }, running: (page) => `Halaman ${page}` }, []],
  [
    "upright lines alone",
    { style: { flats: false }, isHeadRepeated: true, running: (page) => `- ${page} -` },
    ["garisnya tidak lengkap"],
  ],
  [
    "flat lines alone, words in the middle of their cells",
    { style: { ...OPEN, uprights: false, isCentred: true }, isHeadRepeated: true, running: (page) => `- ${page} -` },
    ["tabel tanpa garis"],
  ],
  ["no lines", { style: NO_LINES, isHeadRepeated: true, running: (page) => `- ${page} -` }, ["tabel tanpa garis"]],
];

/** Where lines were broken at a hyphen cannot be known. */
function squeezed(node: unknown): unknown {
  if (typeof node === "string") return node.replace(/[\s-]/g, "");
  if (Array.isArray(node)) return node.map(squeezed);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, squeezed(child)]));
}

describe("a regulation that is printed with", () => {
  it.each(PAGES)(
    "%s",
    async (_, pages, told) => {
      const read = await readDocument(await printedRegulation({ ...pages, names: NAMES }), "naskah.pdf");
      if ("problem" in read) throw new Error(read.problem);
      const result = importRegulation(read.text, read);
      expect(result.standards.map(({ positionNameAsWritten }) => positionNameAsWritten.value)).toEqual(NAMES);
      for (const standard of result.standards) {
        expect(differences(squeezed(PRINTED_COMPETENCIES), squeezed(competenciesIn(standard)))).toEqual([]);
        expect(differences(squeezed(REQUIREMENTS), squeezed(requirementsIn(standard)))).toEqual([]);
      }
      expect(bodyIn(result)).toEqual(BODY_AS_READ);
      expect(alarmsIn(result)).toEqual([]);
      expect(lostWords(read.text, result)).toEqual([]);
      expect(read.notes).toEqual(told.map((words) => expect.stringContaining(words) as string));
      expect(read.hasCells).toBe(told.length === 0);
    },
    30_000,
  );
});
