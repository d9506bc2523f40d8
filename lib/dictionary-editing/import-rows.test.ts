import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Cell, Grid } from "@/lib/core/grid";
import { readImportFile } from "@/lib/core/grid-file";
import { readLayout } from "@/lib/core/grid-layout";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import type { Register } from "@/lib/dictionary-editing/import-register";
import { registerOf, textKey } from "@/lib/dictionary-editing/import-register";
import { checkRows } from "@/lib/dictionary-editing/import-rows";
import { writeDictionaryCorrections, writeDictionaryTemplate } from "@/lib/dictionary-editing/workbook";

const TITLES = COLUMNS.map(({ title }) => title);
const PLAN = { columns: COLUMNS, rowsAre: "level kompetensi" };
const TEXT = { description: "Mampu.", indicators: ["Satu.", "Dua."], source: "Kamus uji" };
const STORED = registerOf({
  entries: new Map([
    ["integritas", { name: "Integritas", kind: "MANAGERIAL", definition: "Arti lama.", aliases: ["Kejujuran"] }],
    ["kerjasama", { name: "Kerjasama", kind: "MANAGERIAL", definition: null, aliases: [] }],
  ]),
  texts: new Map([[textKey("integritas", 3), TEXT]]),
  sharedCodes: new Set(),
});

function rowOf(cells: Readonly<Record<string, Cell>>): readonly Cell[] {
  return TITLES.map((title) => cells[title] ?? null);
}

function check(rows: readonly Readonly<Record<string, Cell>>[], stored: Register = STORED) {
  return checkGrid([TITLES, ...rows.map(rowOf)], stored);
}

function checkGrid(grid: Grid, stored: Register) {
  const layout = readLayout(grid, PLAN);
  if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
  return checkRows(grid, layout.headings, stored);
}

const INTEGRITY = { "Nama Kompetensi": "Integritas", Jenis: "Manajerial" };
const LEVEL = { Level: 3, "Uraian Level": "Mampu.", "Indikator Perilaku": "Satu.\r\nDua.", Sumber: "Kamus uji" };

describe("checkRows", () => {
  it("knows an entry by its name, another name or its code, and says what is there already", () => {
    const { rows, after } = check([
      { ...INTEGRITY, ...LEVEL },
      { "Nama Kompetensi": "KEJUJURAN", Jenis: "manajerial" },
      { Kode: "integritas", "Nama Kompetensi": "Kejujuran", Jenis: "Manajerial", Definisi: "Arti lama." },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["same", "same", "same"]);
    // However it is spaced: no second entry beside it.
    const spaced = check([{ "Nama Kompetensi": "Kerja-Sama", Jenis: "Manajerial" }]);
    expect(spaced.rows.map(({ outcome }) => outcome)).toEqual(["same"]);
    expect(after.entries.get("integritas")).toBe(STORED.entries.get("integritas"));
  });

  it("adds entries, names, definitions and texts, and shows both values of what it would replace", () => {
    const { rows, after } = check([
      { "Nama Kompetensi": "Arsip Digital", Jenis: "Teknis", "Nama Lain": "E-arsip; Arsip elektronik", ...LEVEL },
      { "Nama Kompetensi": "Arsip digital", Jenis: "Teknis", ...LEVEL, Level: "Level 4" },
      { "Nama Kompetensi": "Kerjasama", Jenis: "Manajerial", Definisi: "Bekerja bersama." },
      { ...INTEGRITY, ...LEVEL, "Uraian Level": "Mampu sekali.", Definisi: "Arti baru." },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["new", "new", "new", "changed"]);
    expect(rows[3]).toMatchObject({
      replaced: [
        { field: "Definisi", before: "Arti lama.", after: "Arti baru." },
        { field: "Uraian Level", before: "Mampu.", after: "Mampu sekali." },
      ],
    });
    expect(after.entries.get("arsip-digital")?.aliases).toEqual(["E-arsip", "Arsip elektronik"]);
    expect(after.texts.get(textKey("arsip-digital", 4))?.indicators).toEqual(["Satu.", "Dua."]);
    expect(after.entries.get("kerjasama")?.definition).toBe("Bekerja bersama.");
  });

  it("says everything that is wrong, with row and column", () => {
    const { rows } = check([
      { Kode: "Kode Salah", Jenis: "Umum", Level: 9 },
      { ...INTEGRITY, Level: 2 },
      { ...INTEGRITY, "Uraian Level": "Tanpa level." },
      { Kode: "kerjasama", "Nama Kompetensi": "Komunikasi", Jenis: "Teknis" },
      { "Nama Kompetensi": "Komunikasi", Jenis: "Manajerial", "Nama Lain": "Integritas" },
      { ...INTEGRITY, ...LEVEL, Definisi: "Satu." },
      { ...INTEGRITY, ...LEVEL, Definisi: "Dua." },
      { Kode: "jujur", ...INTEGRITY },
    ]);
    const problems = rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 Kode",
      "2 Nama Kompetensi",
      "2 Jenis",
      "2 Level",
      "3 Uraian Level",
      "3 Sumber",
      "4 Level",
      "5 Nama Kompetensi",
      "5 Jenis",
      "6 Nama Lain",
      "8 Definisi",
      "8 Level",
      "9 Nama Kompetensi",
    ]);
    expect(problems.find(({ row, column }) => row === 2 && column === "Level")?.message).toMatch(/tinggi adalah 5/);
    const [unread] = check([{ ...INTEGRITY, Level: "tinggi" }]).rows;
    expect(unread).toMatchObject({ problems: [{ column: "Level", message: expect.stringMatching(/1 sampai 5/) }] });
  });

  it("holds what can be read of a row against the dictionary also where another cell is wrong", () => {
    const [row] = check([{ ...INTEGRITY, Level: "I", "Nama Lain": "Kerjasama" }]).rows;
    const problems = row?.outcome === "invalid" ? row.problems : [];
    expect(problems.map(({ column }) => column)).toEqual(["Nama Lain", "Level"]);
  });

  it("keeps the definition that standards of others go by, and no other name draws an entry of another kind away", () => {
    const shared = { ...STORED, sharedCodes: new Set(["integritas", "kerjasama"]) };
    const [redefined, defined, hijacking] = check(
      [
        { ...INTEGRITY, Definisi: "Arti baru." },
        { "Nama Kompetensi": "Kerjasama", Jenis: "Manajerial", Definisi: "Arti pertama." },
        { "Nama Kompetensi": "Literasi Data", Jenis: "Teknis", "Nama Lain": "integritas" },
      ],
      shared,
    ).rows;
    const said = (column: string, words: RegExp) => ({ problems: [{ column, message: expect.stringMatching(words) }] });
    expect(redefined).toMatchObject(said("Definisi", /definisinya tetap/));
    expect(defined).toMatchObject({ outcome: "new" });
    expect(hijacking).toMatchObject(said("Nama Lain", /integritas/));
  });

  it("changes nothing where a file is sent again", () => {
    const rows = [
      { "Nama Kompetensi": "Arsip Digital", Jenis: "Teknis", "Nama Lain": "E-arsip", Definisi: "Arti.", ...LEVEL },
      { ...INTEGRITY, ...LEVEL, "Uraian Level": "Lain." },
    ];
    const again = check(rows, check(rows).after);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["same", "same"]);
  });

  it("never throws, whatever the cells hold, and changes nothing the second time", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("Integritas", "Manajerial", "Teknis", "3"),
      fc.integer(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: COLUMNS.length }), { maxLength: 12 }), (grid) => {
        const layout = readLayout([TITLES, ...grid], PLAN);
        if ("obstacles" in layout) return;
        const { rows, after } = checkRows([TITLES, ...grid], layout.headings, STORED);
        const again = checkRows([TITLES, ...grid], layout.headings, after);
        const good = rows.flatMap(({ row, outcome }) => (outcome === "invalid" ? [] : [row]));
        for (const row of again.rows) if (good.includes(row.row)) expect(row.outcome).toBe("same");
      }),
    );
  });
});

describe("the template", () => {
  it("can be read back, and its example is not imported by mistake", async () => {
    const reading = await readImportFile(new Uint8Array(await writeDictionaryTemplate()));
    if ("problem" in reading) throw new Error(reading.problem);
    const { rows } = checkGrid(reading.value, STORED);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["invalid", "invalid"]);
    expect(rows[0]).toMatchObject({ problems: [{ column: "Kode", message: expect.stringContaining("contoh") }] });
  });
});

describe("the workbook of corrections", () => {
  it("is the file with what is wrong beside each row, and is read again once that is mended", async () => {
    const wrong = rowOf({ ...INTEGRITY, ...LEVEL, Level: "enam" });
    const good = rowOf({ "Nama Kompetensi": "Arsip Digital", Jenis: "Teknis" });
    const grid: Grid = [TITLES, wrong, good];
    const layout = readLayout(grid, PLAN);
    if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
    const { rows } = checkRows(grid, layout.headings, STORED);
    const bytes = await writeDictionaryCorrections(grid, { headings: layout.headings, rows });

    const reading = await readImportFile(new Uint8Array(bytes));
    if ("problem" in reading) throw new Error(reading.problem);
    const [, marked = [], untouched = []] = reading.value;
    expect(marked.at(-1)).toBe("Level: Isi 1 sampai 5, atau kosongkan.");
    expect(untouched[TITLES.length] ?? null).toBeNull();
    const mended = reading.value.with(1, marked.with(TITLES.indexOf("Level"), 3));
    expect(readLayout(mended, PLAN)).toMatchObject({ headings: { ignored: [] } });
    expect(checkGrid(mended, STORED).rows.map(({ outcome }) => outcome)).toEqual(["same", "new"]);
  });
});
