import { describe, expect, it } from "vitest";

import { uncitedText, type Uncited } from "@/lib/sources/coverage";
import { cellsOf, linesOf, readingFillsCell, readingsStandInOrder, readingStandsAt } from "@/lib/sources/passage";
import { printedForm, readingObstacle, verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan } from "@/lib/sources/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "./founding-regulations";

type Cited = {
  readonly value: string | number | null;
  readonly source: readonly SourceSpan[];
  readonly remark?: { readonly kind: string; readonly reason: string };
};
type Placed = { readonly path: string; readonly cited: Cited };

/** Every object with a value and a source, wherever it stands: what a new field cites is walked without being listed. */
function citedValues(node: unknown, path = ""): readonly Placed[] {
  if (typeof node !== "object" || node === null) return [];
  const below = Object.entries(node).flatMap(([key, child]) => citedValues(child, `${path}/${key}`));
  return "value" in node && "source" in node ? [{ path, cited: node as Cited }, ...below] : below;
}

/** Every span, of findings too. */
function spansIn(node: unknown): readonly SourceSpan[] {
  if (typeof node !== "object" || node === null) return [];
  if ("lineFrom" in node) return [node as SourceSpan];
  return Object.values(node).flatMap(spansIn);
}

/** What is wrong with the citations of a document's data, one line per fault; empty when all of them hold. */
function citationFaults(text: string, content: unknown): readonly string[] {
  const misread = spansIn(content)
    .filter((span) => !readingStandsAt(text, span))
    .map(({ lineFrom, reading }) => `${lineFrom}: "${reading}" does not stand there`);
  return [...misread, ...citedValues(content).flatMap((placed) => valueFaults(text, placed))];
}

function valueFaults(text: string, { path, cited }: Placed): readonly string[] {
  const faults: string[] = [];
  const obstacle = readingObstacle(cited);
  if (obstacle) faults.push(`${path}: ${obstacle}`);
  if (!readingsStandInOrder(text, cited.source) && !cited.remark) faults.push(`${path}: scattered without a remark`);
  if (saysItMoved(cited) && cited.value !== null && printedForm(cited.value) === verbatimOf(cited)) {
    faults.push(`${path}: the reason tells of moved words, but the reading is not the printed one`);
  }
  const read = cited.source.filter(({ reading }) => reading !== "");
  if (/\/(level|importance)$/.test(path) && !read.every((span) => readingFillsCell(text, span))) {
    faults.push(`${path}: not a whole table cell`);
  }
  return faults;
}

/** "di sini dipisahkan kembali", "di sini disambung": what is shown is then not what is printed. */
function saysItMoved({ remark }: Cited): boolean {
  return /di sini (?:dipisahkan|disambung|dipindahkan|diurutkan)/i.test(remark?.reason ?? "");
}

type Row = Readonly<Record<string, Cited | null | undefined>>;

/** A printed number and the words it numbers, as pairs of an object's values. */
function numbered(node: unknown): readonly (readonly [Cited, Cited])[] {
  if (typeof node !== "object" || node === null) return [];
  const row = node as Row;
  const [number] = valuesOf(row, ["ordinal", "code", "marker"]);
  const [words] = valuesOf(row, ["label", "name", "text"]);
  const below = Object.values(node).flatMap(numbered);
  return number && words ? [[number, words], ...below] : below;
}

function valuesOf(row: Row, keys: readonly string[]): readonly Cited[] {
  return keys.flatMap((key) => (row[key]?.value ? [row[key]] : []));
}

/** Whether the number stands before its words with nothing else between: "4.1. Membangun", "(1) Kompetensi", "1⇥Inspektur". */
function standsBefore(text: string, [number, words]: readonly [Cited, Cited]): boolean {
  const line = linesOf(text)[(number.source[0]?.lineFrom ?? 0) - 1] ?? "";
  const folded = cellsOf(line).join(" ");
  return words.source.some(({ reading }) => {
    // A reading that goes on over the page begins on this line.
    const start = reading.split(" ").slice(0, 3).join(" ");
    return [" ", ". "].some((between) => folded.includes(`${number.source[0]?.reading}${between}${start}`));
  });
}

/** Words that every regulation of this form prints (UU 12/2011). */
const FORM_WORDS = /\b(Menimbang|Mengingat|Ditetapkan di|Diundangkan di|pada tanggal)\b|[#\s:,-]/g;

function isForm({ text }: Uncited): boolean {
  return text.replace(FORM_WORDS, "") === "";
}

function forgotten(text: string, content: unknown): readonly Uncited[] {
  return uncitedText(text, spansIn(content)).filter((rest) => !isForm(rest));
}

describe.each(FOUNDING_REGULATIONS)("%s", (slug) => {
  const { regulation, standards, source } = readFoundingRegulation(slug);
  const content = { regulation, standards };

  it("reads every value, and every finding, where it says so", () => {
    expect(citedValues(content).length).toBeGreaterThan(200);
    expect(citationFaults(source.text, content)).toEqual([]);
  });

  it("has each printed number right before the words that it numbers", () => {
    const pairs = numbered(content);
    expect(pairs.length).toBeGreaterThan(80);
    expect(pairs.filter((pair) => !standsBefore(source.text, pair))).toEqual([]);
  });

  it("forgets no word of the document", () => {
    expect(forgotten(source.text, content)).toEqual([]);
  });
});

describe("the walk", () => {
  const { standards, source } = readFoundingRegulation("perbup-purwakarta-213-2020");
  const [first] = standards;
  const tampered = (change: (competency: NonNullable<typeof first>["competencies"][number]) => void) => {
    const copy = structuredClone(first);
    if (copy?.competencies[0]) change(copy.competencies[0]);
    return citationFaults(source.text, copy);
  };

  it("leaves the untouched standard alone", () => {
    expect(tampered(() => {})).toEqual([]);
  });

  it("notices a mistyped value", () => {
    expect(tampered(({ name }) => (name.value = "Integrasi"))).toHaveLength(1);
  });

  it("notices a mistyped value whose reading was mistyped with it", () => {
    const faults = tampered(({ name }) => {
      name.value = "Integrasi";
      name.source = [{ lineFrom: 150, lineTo: 150, reading: "Integrasi" }];
    });
    expect(faults).toContain('150: "Integrasi" does not stand there');
  });

  it("notices a level that is read from elsewhere than its cell", () => {
    const faults = tampered(({ level }) => {
      if (level) level.source = [{ lineFrom: 163, lineTo: 163, reading: "4.1" }];
    });
    expect(faults.some((fault) => fault.includes("not a whole table cell"))).toBe(true);
  });

  it("notices a value without a source, and one that was lost without a word", () => {
    expect(tampered(({ description }) => description && (description.value = null))).toHaveLength(1);
    expect(tampered(({ description }) => description && (description.source = []))).toHaveLength(1);
  });

  it("notices a note on moved words that calls them as printed", () => {
    const faults = tampered(({ name }) => {
      name.remark = { kind: "AS_PRINTED", reason: "Tercetak di baris lain; di sini disambung." };
    });
    expect(faults).toHaveLength(1);
  });

  it("notices a reading that is called put together but stands there as it is shown", () => {
    expect(tampered(({ name }) => (name.remark = { kind: "JOINED", reason: "Disambung." }))).toHaveLength(1);
  });

  it("notices an indicator that was left out", () => {
    const copy = structuredClone(standards);
    copy[0]?.competencies[0]?.indicators.pop();
    const { regulation } = readFoundingRegulation("perbup-purwakarta-213-2020");
    expect(forgotten(source.text, { regulation, standards: copy })).toMatchObject([{ line: 150 }]);
  });
});
