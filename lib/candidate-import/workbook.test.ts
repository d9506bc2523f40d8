import fc from "fast-check";
import { describe, expect, it } from "vitest";
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";

import { COLUMNS } from "@/lib/candidate-import/columns";
import { readLayout } from "@/lib/candidate-import/layout";
import { checkRows } from "@/lib/candidate-import/rules";
import { writeCorrections, writeCsvTemplate, writeTemplate } from "@/lib/candidate-import/workbook";
import type { Grid } from "@/lib/core/grid";
import { MAX_FILE_BYTES } from "@/lib/core/grid";
import { readImportFile } from "@/lib/core/grid-file";
import { MARK_TITLE } from "@/lib/core/grid-layout";

import { workbookOf, zipOf } from "../../tests/support/zip";

const TITLES = COLUMNS.map(({ title }) => title);
const POSITIONS = [{ slug: "administrator", name: "Administrator" }];

async function gridOf(bytes: Uint8Array): Promise<Grid> {
  const reading = await readImportFile(bytes);
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.value;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readImportFile(bytes);
  return "problem" in reading ? reading.problem : "none";
}

const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));

describe("a CSV", () => {
  it.each([
    ["UTF-8", bytesOf("NIP;Nama\n1;Siti Nurʼaini")],
    ["UTF-8 with its mark", bytesOf("\ufeffNIP;Nama\n1;Siti Nurʼaini")],
    ["Unicode text of Excel", bytesOf("\ufeffNIP\tNama\n1\tSiti Nurʼaini", "utf16le")],
  ])("is read as %s", async (_encoding, bytes) => {
    expect(await gridOf(bytes)).toEqual([
      ["NIP", "Nama"],
      ["1", "Siti Nurʼaini"],
    ]);
  });

  it("is read as Windows-1252 where it is no UTF-8", async () => {
    expect(await gridOf(new Uint8Array([...bytesOf("Nama;NIP\nAndr"), 0xe9, 0x92, 0x3b, 0x31]))).toEqual([
      ["Nama", "NIP"],
      ["André’", "1"],
    ]);
  });
});

describe("an XLSX", () => {
  it("gives dates, numbers and text as they were meant, and keeps empty rows", async () => {
    const date = { type: Date, value: new Date("1985-12-31T00:00:00Z"), format: "dd/mm/yyyy" };
    const rows = [
      ["NIP", "Tanggal"],
      [null, null],
      [{ type: String, value: "198504122010012003" }, date],
      [7, "=1+1"],
    ];
    const file = await writeExcelFile(rows).toBuffer();
    expect(await gridOf(new Uint8Array(file))).toEqual([
      ["NIP", "Tanggal"],
      [null, null],
      ["198504122010012003", "1985-12-31"],
      [7, "=1+1"],
    ]);
  });
});

describe("a hostile file", () => {
  const bomb = `<row r="1"><c r="A1" t="inlineStr"><is><t>${"a".repeat(60 * 1024 * 1024)}</t></is></c></row>`;

  it.each<[string, () => Uint8Array, RegExp]>([
    ["nothing", () => new Uint8Array(), /kosong/],
    ["more than 5 MB", () => new Uint8Array(MAX_FILE_BYTES + 1), /5 MB/],
    ["a PDF, whatever its name", () => bytesOf("%PDF-1.7\n…"), /PDF/],
    ["an old or locked workbook", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /kata sandi/],
    ["a program", () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), /bukan berkas XLSX atau CSV/],
    ["an empty archive", () => zipOf([]), /kosong/],
    ["half an archive", () => workbookOf("").slice(0, 200), /rusak/],
    [
      "an archive of something else",
      () => zipOf([{ name: "word/document.xml", content: "<w/>" }]),
      /tidak dapat dibaca/,
    ],
    ["a ZIP bomb", () => workbookOf(bomb), /terlalu besar setelah dibuka/],
    ["a ZIP bomb that lies", () => zipOf([{ name: "xl/workbook.xml", content: bomb, claims: 10 }]), /terlalu besar/],
    ["an archive that claims too much", () => zipOf([{ name: "a.xml", content: "<a/>", claims: 2 ** 31 }]), /rusak/],
    ["a cell in the last row", () => workbookOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), /terlalu jauh/],
    ["a row far beyond", () => workbookOf('<row r="1e9"><c r="A1"><v>1</v></c></row>'), /terlalu jauh/],
    ["a cell in the last column", () => workbookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /terlalu jauh/],
    ["rows without end", () => workbookOf("<row/>".repeat(60_000)), /terlalu jauh/],
    ["XML that is none", () => workbookOf('<row r="1"><c r="A1"'), /rusak/],
    [
      "a sheet with an unknown kind of cell",
      () => workbookOf('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'),
      /tidak dapat dibaca/,
    ],
  ])("%s is refused in words", async (_what, bytes, message) => {
    expect(await problemOf(bytes())).toMatch(message);
  });

  it("of any bytes never throws", async () => {
    const begin = fc.constantFrom("", "PK\x03\x04", "PK\x05\x06", "\xff\xfe");
    await fc.assert(
      fc.asyncProperty(begin, fc.uint8Array({ maxLength: 300 }), async (signature, rest) => {
        await readImportFile(new Uint8Array([...Buffer.from(signature, "latin1"), ...rest]));
      }),
    );
  });

  it("made of a good one by changing bytes never throws", async () => {
    const good = new Uint8Array(await writeTemplate(POSITIONS));
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = good.slice();
        for (const [place, value] of changes) bytes[place] = value;
        await readImportFile(bytes);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the template", () => {
  it.each([
    ["XLSX", async () => new Uint8Array(await writeTemplate(POSITIONS))],
    ["CSV", () => Promise.resolve(bytesOf(writeCsvTemplate(POSITIONS)))],
  ])("as %s has every column, and examples that are right but for being examples", async (_format, write) => {
    const grid = await gridOf(await write());
    const layout = readLayout(grid);
    if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
    expect(grid[0]).toEqual(TITLES);
    const rows = checkRows(grid, layout.headings, { today: "2026-11-23", positions: POSITIONS, candidates: new Map() });
    expect(rows.flatMap<unknown>((row) => (row.outcome === "invalid" ? row.problems : [row]))).toEqual([
      expect.objectContaining({ row: 2, message: expect.stringContaining("baris contoh") }),
      expect.objectContaining({ row: 3, message: expect.stringContaining("baris contoh") }),
    ]);
  });
});

it("no NIP whose digits were lost is taken, also where the workbook of corrections is sent again as it is", async () => {
  const pppk = [199001012015031007, "PPPK", "Ani", "P", "1990-01-01", "IX", "S1", "", "Dinas", "Staf", "Administrator"];
  const grid: Grid = [TITLES, [...pppk, ""]];
  const layout = readLayout(grid);
  if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
  const context = { today: "2026-11-23", positions: POSITIONS, candidates: new Map() };
  const checked = checkRows(grid, layout.headings, context);
  const file = await writeCorrections({ grid, headings: layout.headings, checked, positions: POSITIONS });
  const again = await gridOf(new Uint8Array(file));
  expect(again[1]?.[0]).toBe("199001012015031000");
  expect(checkRows(again, layout.headings, context)).toMatchObject([
    { outcome: "invalid", problems: [{ column: "NIP", message: expect.stringContaining("menjadi Teks") }] },
  ]);
});

it("the workbook of corrections is the file itself with what is wrong beside it, and can be sent again", async () => {
  const grid: Grid = [
    ["No. HP", ...TITLES, MARK_TITLE],
    [],
    [
      "08",
      198504122010012003,
      "PNS",
      "=1+1",
      "P",
      "1985-04-12",
      "IV/a",
      "S2",
      null,
      "Dinas",
      "Kabid",
      9,
      "Raja",
      "lama",
    ],
  ];
  const layout = readLayout(grid);
  if ("obstacles" in layout) throw new Error(layout.obstacles.join(" "));
  const context = { today: "2026-11-23", positions: POSITIONS, candidates: new Map() };
  const checked = checkRows(grid, layout.headings, context);
  const file = await writeCorrections({ grid, headings: layout.headings, checked, positions: POSITIONS });
  const again = await gridOf(new Uint8Array(file));
  expect(again[0]).toEqual(grid[0]);
  expect(again[2]?.slice(0, 13)).toEqual(
    grid[2]?.slice(0, 13).map((cell, at) => (at === 1 ? "198504122010012000" : cell)),
  );
  expect(again[2]?.[13]).toMatch(/NIP: .*Teks[\s\S]*Jabatan Target: /);
  expect(readLayout(again)).toMatchObject({ headings: { ignored: ["No. HP"] } });
  const [sent, ...behind] = await readExcelFile(file);
  // A real date, and 18 digits as text: typed anew into a cell for numbers they would be lost again.
  expect(sent?.data[2]?.[5]).toEqual(new Date("1985-04-12T00:00:00Z"));
  expect(sent?.data[2]?.[1]).toBe("198504122010012000");
  expect(behind).toEqual((await readExcelFile(await writeTemplate(POSITIONS))).slice(1));
  expect(behind.map(({ sheet }) => sheet)).toEqual(["Petunjuk", "Jabatan target"]);
});
