import { describe, expect, it } from "vitest";

import { drawTable, pdfOf } from "../../../tests/support/pdf";
import { readDocument } from "./read";

const HEAD = ["No", "Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"];
const SECTION = ["A.", "Manajerial", "", "", ""];
const FIRST = [
  "1",
  "Integritas",
  "4",
  "Mampu menciptakan situasi kerja yang mendorong kepatuhan pada nilai",
  "4.1 Menciptakan situasi kerja yang patuh; 4.2 Mendukung penerapan; 4.3 Berani mengoreksi dan mengambil tindakan.",
];
const SECOND = [
  "2",
  "Kerja Sama",
  "4",
  "Membangun komitmen tim",
  "4.1 Membangun sinergi antar unit; 4.2 Memfasilitasi kepentingan yang berbeda; 4.3 Mengembangkan sistem.",
];
const THIRD = [
  "3",
  "Komunikasi",
  "3",
  "Mampu mengemukakan pemikiran multidimensi secara lisan dan tertulis untuk kesepakatan",
  "3.1 Satu; 3.2 Dua; 3.3 Tiga.",
];
const ROWS = [HEAD, SECTION, FIRST, SECOND, THIRD];
const WIDTHS = [25, 90, 40, 140, 200];
const NO_LINES = { left: false, right: false, top: false, bottom: false, uprights: false, flats: false };

const REQUIREMENTS = [
  ["Jenis Persyaratan", "", "Uraian", "Mutlak", "Penting", "Perlu"],
  ["A. Pendidikan", "1. Jenjang", "Sarjana atau Diploma IV yang sesuai", "V", "", ""],
  ["", "2. Bidang Ilmu", "Administrasi Negara atau Ilmu Pemerintahan", "", "V", ""],
  ["B. Pelatihan", "1. Manajerial", "Pelatihan Kepemimpinan", "", "V", ""],
  ["", "2. Teknis", "Diklat Teknis Perencanaan", "", "", "V"],
  ["C. Pengalaman Kerja", "", "Paling singkat 3 tahun", "V", "", ""],
];
const REQUIREMENT_WIDTHS = [90, 80, 150, 45, 45, 45];

async function read(draw: (pdf: PDFKit.PDFDocument) => void) {
  const reading = await readDocument(await pdfOf(draw), "naskah.pdf");
  if ("problem" in reading) throw new Error(reading.problem);
  const lines = reading.text.split("\n").filter((line) => line !== "");
  return { rows: lines.map((line) => line.replace("\f", "").split("\t")), ...reading };
}

describe("a table of a PDF whose lines leave a side open", () => {
  it.each([
    ["right", { right: false }],
    ["left", { left: false }],
    ["top", { top: false }],
    ["bottom", { bottom: false }],
    ["left, right, with shaded rows", { left: false, right: false, isShaded: true }],
    ["every one", { left: false, right: false, top: false, bottom: false }],
    [
      "every one, with its words in the middle of their cells",
      { ...NO_LINES, uprights: true, flats: true, isCentred: true },
    ],
  ])("%s, has all its cells", async (_, style) => {
    const { rows, hasCells, notes } = await read((pdf) => {
      pdf.text("LAMPIRAN", 50, 60);
      const end = drawTable(pdf, { x: 50, y: 90, widths: WIDTHS }, ROWS, style);
      pdf.text("BUPATI CONTOH,", 300, end + 30);
    });
    expect(rows).toEqual([["LAMPIRAN"], ...ROWS, ["BUPATI CONTOH,"]]);
    expect([hasCells, notes]).toEqual([true, []]);
  });

  it("the last column, has its marks in their columns", async () => {
    const at = { x: 50, y: 90, widths: REQUIREMENT_WIDTHS };
    const { rows, hasCells } = await read((pdf) => void drawTable(pdf, at, REQUIREMENTS, { right: false }));
    expect([rows, hasCells]).toEqual([REQUIREMENTS, true]);
  });

  it("below and above, where a page ends in it, goes on with the row that it has cut", async () => {
    const [upper, lower] = [
      SECOND.with(4, "4.1 Membangun sinergi;"),
      ["", "", "", "", "4.2 Memfasilitasi; 4.3 Mengembangkan."],
    ];
    const { rows, hasCells } = await read((pdf) => {
      drawTable(pdf, { x: 50, y: 600, widths: WIDTHS }, [HEAD, FIRST, upper], { bottom: false });
      pdf.addPage();
      drawTable(pdf, { x: 50, y: 60, widths: WIDTHS }, [lower, THIRD], { top: false });
    });
    expect([rows, hasCells]).toEqual([[HEAD, FIRST, upper, lower, THIRD], true]);
  });

  it("whose rows only uprights show is parted by its numbers, which is told", async () => {
    const at = { x: 50, y: 90, widths: WIDTHS };
    const { rows, hasCells, notes } = await read((pdf) => void drawTable(pdf, at, ROWS, { flats: false }));
    expect([rows, hasCells]).toEqual([ROWS, false]);
    expect(notes).toEqual([expect.stringContaining("Halaman 1 memuat tabel yang garisnya tidak lengkap")]);
  });

  it("with only flat lines is one that gaps part", async () => {
    const at = { x: 50, y: 90, widths: WIDTHS };
    const style = { left: false, right: false, uprights: false, isCentred: true };
    const { rows, notes } = await read((pdf) => void drawTable(pdf, at, ROWS, style));
    expect(rows).toEqual(ROWS);
    expect(notes).toEqual([expect.stringContaining("Halaman 1 memuat tabel tanpa garis")]);
  });
});

describe("words beside the lines of a table of a PDF", () => {
  const told = [expect.stringContaining("Halaman 1 memuat tabel yang garisnya tidak lengkap")];

  it("are its columns where most rows have some, which is told", async () => {
    const { rows, hasCells, notes } = await read((pdf) => {
      let top = 90;
      for (const cells of REQUIREMENTS) {
        const own = cells.slice(0, 3);
        cells.slice(3).forEach((mark, at) => pdf.text(mark, 375 + at * 45, top + 5, { lineBreak: false }));
        top = drawTable(pdf, { x: 50, y: top, widths: REQUIREMENT_WIDTHS.slice(0, 3) }, [own]);
      }
    });
    expect([rows, hasCells, notes]).toEqual([REQUIREMENTS, false, told]);
  });

  it("are read below it where few rows have some, which is told", async () => {
    const { rows, notes } = await read((pdf) => {
      drawTable(pdf, { x: 50, y: 90, widths: [25, 90, 40, 100, 120] }, ROWS);
      pdf.text("Salinan", 480, 150, { lineBreak: false });
    });
    expect([rows, notes]).toEqual([[...ROWS, ["Salinan"]], told]);
  });
});

describe("a table of a PDF whose words stand in the middle of their cells", () => {
  it.each<[string, { readonly widths?: number[] } & NonNullable<Parameters<typeof drawTable>[3]>]>([
    ["with lines around them", { isCentred: true }],
    ["with lines around narrow columns", { isCentred: true, padding: 1, widths: [14, 90, 26, 140, 200] }],
    ["with gaps between the rows", { ...NO_LINES, isCentred: true }],
    ["without lines and gaps, by the first indicators", { ...NO_LINES, isCentred: true, padding: 1 }],
    ["with uprights only", { flats: false, isCentred: true, padding: 1 }],
  ])("%s, has each word in its row", async (_, { widths = WIDTHS, ...style }) => {
    const { rows } = await read((pdf) => void drawTable(pdf, { x: 50, y: 90, widths }, ROWS, style));
    expect(rows).toEqual(ROWS);
  });
});
