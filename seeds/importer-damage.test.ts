import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { uncitedText } from "@/lib/sources/coverage";
import type { SourceSpan } from "@/lib/sources/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "./founding-regulations";

const texts = FOUNDING_REGULATIONS.map((slug) => readFoundingRegulation(slug).source.text);

/** Small seeded generator (mulberry32): a failing damage can be made again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const DAMAGES = {
  swapRows: (lines: string[], random: (below: number) => number) => {
    const [a, b] = [filled(lines, random), filled(lines, random)];
    [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  },
  cutLine: (lines: string[], random: (below: number) => number) => {
    lines.splice(filled(lines, random), 1);
  },
  changeNumber: (lines: string[], random: (below: number) => number) => {
    const at = filled(lines, random);
    const numbers = [...(lines[at] ?? "").matchAll(/\d/g)];
    const chosen = numbers[random(Math.max(1, numbers.length))];
    if (chosen) lines[at] = replaceAt(lines[at] ?? "", chosen.index, String((Number(chosen[0]) + 1 + random(8)) % 10));
  },
  glueWords: (lines: string[], random: (below: number) => number) => {
    const at = filled(lines, random);
    const spaces = [...(lines[at] ?? "").matchAll(/(?<=\p{L}) (?=\p{L})/gu)];
    const chosen = spaces[random(Math.max(1, spaces.length))];
    if (chosen) lines[at] = replaceAt(lines[at] ?? "", chosen.index, "");
  },
} as const;
type Damage = keyof typeof DAMAGES;

function replaceAt(text: string, at: number, by: string): string {
  return `${text.slice(0, at)}${by}${text.slice(at + 1)}`;
}

function filled(lines: readonly string[], random: (below: number) => number): number {
  for (;;) {
    const at = random(lines.length);
    if ((lines[at] ?? "").trim() !== "") return at;
  }
}

function damaged(text: string, seed: number): { readonly kind: Damage; readonly text: string } {
  const random = randomFrom(seed);
  const kinds = Object.keys(DAMAGES) as Damage[];
  const kind = kinds[seed % kinds.length] ?? "cutLine";
  const lines = text.split("\n");
  DAMAGES[kind](lines, random);
  return { kind, text: lines.join("\n") };
}

function spansIn(node: unknown): readonly SourceSpan[] {
  if (typeof node !== "object" || node === null) return [];
  if ("lineFrom" in node) return [node as SourceSpan];
  return Object.values(node).flatMap(spansIn);
}

/** Words that every regulation of this form prints (UU 12/2011): no value and no finding holds them. */
const FORM_WORDS =
  /\b(?:Menimbang|Mengingat|Ditetapkan\s+di|Diundangkan\s+di|pada\s+tanggal|No|Vo|Nama Jabatan[\p{L} ]*)\b|[^\p{L}\p{N}]/giu;

/** Words of the text that stand neither in a value nor in a finding. */
function lost(text: string, result: ImportResult): readonly string[] {
  return uncitedText(text, spansIn(result)).flatMap(({ line, text: rest }) =>
    rest.replace(FORM_WORDS, "") === "" ? [] : [`${line}: ${rest}`],
  );
}

/** What a person would be shown of the draft, without line numbers: a line less moves them all. */
function shown(result: ImportResult): string {
  return JSON.stringify([result.regulation, result.standards], (key, value: unknown) =>
    key === "lineFrom" || key === "lineTo" || key === "source" ? undefined : value,
  );
}

function findingKeys({ findings }: ImportResult): readonly string[] {
  return findings.map(({ kind, found, message }) => `${kind}|${found}|${message}`);
}

/**
 * Damages that changed the draft and are told by a finding that the clean text has not. What is not told has left no
 * trace: another year in a citation, the last item of a list gone, two words that glued are a word of their own.
 */
const TOLD: Readonly<Record<string, Readonly<Record<Damage, string>>>> = {
  "perbup-purwakarta-213-2020": { swapRows: "61/62", cutLine: "53/63", changeNumber: "42/46", glueWords: "49/53" },
  "perwal-pekalongan-90-2020": { swapRows: "60/61", cutLine: "50/58", changeNumber: "29/35", glueWords: "36/45" },
};

describe.each(FOUNDING_REGULATIONS.map((slug, at) => [slug, texts[at] ?? ""] as const))("%s damaged", (slug, text) => {
  const clean = importRegulation(text);
  const known = new Set(findingKeys(clean));
  const runs = Array.from({ length: 250 }, (_, seed) => {
    const { kind, text: broken } = damaged(text, seed + 1);
    const result = importRegulation(broken);
    const differs = shown(result) !== shown(clean);
    const isTold = findingKeys(result).some((key) => !known.has(key));
    return { seed: seed + 1, kind, broken, result, differs, isTold };
  });

  it("loses no word without a finding", () => {
    expect(runs.flatMap(({ seed, broken, result }) => lost(broken, result).map((word) => `${seed}: ${word}`))).toEqual(
      [],
    );
  });

  it("tells of damages", () => {
    const told = Object.keys(DAMAGES).map((kind) => {
      const own = runs.filter((run) => run.kind === kind && run.differs);
      return [kind, `${own.filter(({ isTold }) => isTold).length}/${own.length}`];
    });
    expect(Object.fromEntries(told)).toEqual(TOLD[slug]);
  });
});

describe("any input", () => {
  const isFine = (text: string): boolean => importRegulation(text).findings.length > 0;

  it("ends in a draft with findings: arbitrary text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), isFine), { numRuns: 300 });
  });

  const piece = fc.constantFrom(
    "BAB I",
    "Pasal 1",
    "Menimbang :",
    "Mengingat",
    "LAMPIRAN II",
    "MEMUTUSKAN",
    "Nama Jabatan : Camat",
    "1. ",
    "(1) ",
    "4.1. ",
    "A. Manajerial\t\t\t",
    "Kompetensi\tLevel\tDeskripsi\tIndikator",
    "1. Integritas\t4\tx\t4.1. y; 4.9 z",
    "\t\t\t",
    "\n",
    "&#99999999;",
    "<p>",
    "C. Teknis",
    "D. Persyaratan Jabatan",
    "III. PERSYARATAN\tx",
    "x\tMutlak\tPenting\tPerlu",
    "No.\tNama Jabatan",
    "1\tCamat",
    "Ditetapkan di X pada tanggal 99 Mei 2020",
    "BUPATI X,",
    "dicabut",
    "|a|b|",
    "<td>1</td><td>2</td>",
    "\u0000",
    "\ud800",
    "¥.",
  );
  it("ends in a draft with findings: parts of regulations in any order", () => {
    const document = fc
      .array(fc.tuple(piece, fc.constantFrom("\n", "\n\n", " ", "\t", "")))
      .map((parts) => parts.flat().join(""));
    fc.assert(fc.property(document, isFine), { numRuns: 500 });
  });

  it("ends in a draft with findings: a regulation cut anywhere", () => {
    const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(38_000), fc.nat(38_000));
    fc.assert(
      fc.property(cut, ([text, from, to]) => isFine(text.slice(from, from + to))),
      { numRuns: 60 },
    );
  });

  it.each(["a", "\t", "<", "&", "1. ", "4.1 ", "a\t", "|", "Pasal 1 ", "; ", "Peraturan ", "nilai "])(
    "is done with a line of a million characters: %j",
    (unit) => {
      expect(importRegulation(unit.repeat(1_000_000 / unit.length)).standards).toEqual([]);
    },
  );
});
