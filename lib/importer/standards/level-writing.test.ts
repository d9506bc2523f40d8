import { describe, expect, it } from "vitest";

import { positionNamed } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { importRegulation } from "../import";

const ROMAN = ["", "I", "II", "III", "IV", "V"];
const text = formsDocument([positionNamed("Camat"), positionNamed("Lurah")], USUAL_WAYS);
const roman = text.replace(/\t([1-5])\t/g, (_, level: string) => `\t${ROMAN[Number(level)]}\t`);

function read(document: string) {
  const { standards, findings } = importRegulation(document);
  const levels = standards.flatMap(({ competencies }) => competencies.flatMap(({ level }) => level ?? []));
  return {
    findings,
    values: levels.map(({ value }) => value),
    doubted: levels.filter(({ remark }) => remark?.kind === "UNCERTAIN").length,
    asked: findings.filter(({ path, kind }) => kind === "TO_VERIFY" && path?.endsWith("/level")),
    notes: findings.filter(({ message }) => message.includes("angka Romawi")),
  };
}

describe("levels in Roman numerals", () => {
  it("throughout a document are one note, not a doubt at each", () => {
    const { values, doubted, notes } = read(roman);
    expect(values).toEqual(read(text).values);
    expect(doubted).toBe(0);
    expect(notes).toMatchObject([{ severity: "INFO", path: null, source: [{ reading: "III" }] }]);
    expect(notes[0]?.message).toContain(`(${values.length})`);
  });

  it.each([
    ["one figure among them", roman.replace("\tIII\t", "\t3\t"), -1],
    ["strokes that a scan misread", roman.replace("\tIII\t", "\t11\t"), -1],
    ["another way to write one", roman.replace("\tIII\t", "\tLevel III\t"), 0],
  ])("with %s are each to be verified", (_, document, clear) => {
    const { values, doubted, notes } = read(document);
    expect([doubted, notes]).toEqual([values.length + clear, []]);
  });

  it("beside figures, a single one is to be verified", () => {
    const { doubted, notes, asked } = read(text.replace("\t3\t", "\tIII\t"));
    expect([doubted, notes]).toEqual([1, []]);
    expect(asked).toMatchObject([{ found: "III", suggestion: "3", severity: "INFO" }]);
  });

  it("of a few rows say nothing about the document", () => {
    const rows = roman.split("\n").filter((line) => !/\t(?:I|II|III|IV|V)\t/.test(line) || /^2 /.test(line));
    expect(read(rows.join("\n"))).toMatchObject({ doubted: 2, notes: [] });
  });

  it.each(["Level", "Tingkat"])("behind the word %s, all of them, are one note too", (word) => {
    const { doubted, notes } = read(roman.replace(/\t(I{1,3}|IV|V)\t/g, `\t${word} $1\t`));
    expect([doubted, notes.length]).toEqual([0, 1]);
  });

  it("are not spoken of where levels are figures", () => {
    expect(read(text)).toMatchObject({ doubted: 0, notes: [] });
  });
});

describe("levels in figures with words beside", () => {
  const NAMES = ["", "satu", "dua", "tiga", "empat", "lima"];
  const written = (write: (level: string) => string) =>
    read(text.replace(/\t([1-5])\t/g, (_, level: string) => `\t${write(level)}\t`));

  it.each([
    ["Level 3", (level: string) => `Level ${level}`],
    ["3 (tiga)", (level: string) => `${level} (${NAMES[Number(level)]})`],
    ["tiga", (level: string) => NAMES[Number(level)] ?? ""],
  ])('are one note, "%s"', (found, write) => {
    const { values, doubted, asked, findings } = written(write);
    expect(values).toEqual(read(text).values);
    expect([doubted, asked]).toEqual([0, []]);
    expect(findings.filter(({ message }) => message.includes("levelnya disimpan"))).toMatchObject([
      { found, path: null },
    ]);
  });

  it("that the words do not say are each to be verified", () => {
    const { values, doubted, asked } = written((level) => `${level} (baik)`);
    expect([doubted, asked.length]).toEqual([values.length, values.length]);
  });
});
