import { describe, expect, it } from "vitest";

import { positionNamed } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { importRegulation } from "../import";

const spellingIn = (text: string) =>
  importRegulation(text)
    .findings.filter(({ kind }) => kind === "MISSPELLING")
    .map(({ found, suggestion }) => [found, suggestion]);

describe("a suggested word", () => {
  const often = "memberikan solusi ".repeat(3);

  it.each([
    ["membrikan", "memberikan"],
    ["Membrikan", "Memberikan"],
    ["MEMBRIKAN", "MEMBERIKAN"],
    ["MEMBERlKAN", "MEMBERIKAN"],
    // Two letters that a scan runs together.
    ["rnemberikan", "memberikan"],
    ["Rnemberikan", "Memberikan"],
    ["Nemberikan", "Memberikan"],
  ])("is written as the one that it is put in place of: %s", (word, suggestion) => {
    expect(spellingIn(`${often}\n${word} arahan`)).toEqual([[word, suggestion]]);
  });
});

describe("a word glued to the next one", () => {
  it("is told behind a year, not behind the number of an indicator", () => {
    expect(spellingIn("Nomor 38 Tahun 2017tentang Standar")).toEqual([["2017tentang", "2017 tentang"]]);
    expect(spellingIn("3.1Memastikan standar; 3.12Memastikan standar")).toEqual([]);
  });

  const often = "di kantor ganti rugi ".repeat(3);

  it("is parted before a place, and left alone where it is a prefix", () => {
    expect(spellingIn(`${often}\nbekerja dikantor`)).toEqual([["dikantor", "di kantor"]]);
    expect(spellingIn(`${often}\nperaturan diganti`)).toEqual([]);
  });
});

describe("what no dictionary has is not doubted", () => {
  it.each(["Diploma III (DIII)", "D-IV atau DIV", "SII dan SIII"])("numerals of degrees: %s", (degree) => {
    expect(spellingIn(`${"di ii iv ".repeat(3)}\nPendidikan minimal ${degree}`)).toEqual([]);
  });

  it("the name of whoever signs", () => {
    const text = formsDocument([positionNamed("Camat")], USUAL_WAYS);
    const [name = ""] = importRegulation(text).regulation.signatures.map((signature) => signature.name.value ?? "");
    const signed = text.replaceAll(name, "NORMAN NUGRAHA").replace("Menimbang", "norma norma norma\nMenimbang");
    expect(signed).toContain("NORMAN");
    expect(spellingIn(signed).filter(([found]) => found?.includes("NORMAN"))).toEqual([]);
  });
});

describe("a word that a line has ended in", () => {
  it.each([
    ["of a cell, on the next line", "Ikhtisar Jabatan\t:\tMemimpin pengen-\ndalian urusan"],
    ["of a cell, in the same column of the next row", "a.\tMemimpin pengen-\n\tdalian urusan"],
    ["within a cell that was put together", "a.\tMemimpin pengen- dalian urusan"],
  ])("is told, also where no other line has it whole: %s", (_, text) => {
    expect(spellingIn(text).map(([, suggestion]) => suggestion)).toEqual(["pengendalian"]);
  });

  it.each(["pra- dan pascabencana", "a.\tpengen-\tdalian\nb.\tx\ty"])(
    "is none where it goes on elsewhere: %j",
    (text) => {
      expect(spellingIn(text)).toEqual([]);
    },
  );
});
