import { describe, expect, it } from "vitest";

import { drawTable, pdfOf } from "../../../tests/support/pdf";
import { readDocument } from "./read";

// What stands across a page, goes on over its end, or ends within a cell.

const HEAD = ["No", "Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"];
const rowOf = (number: number, name: string): readonly string[] => [
  `${number}.`,
  name,
  "3",
  `Mampu menata ${name.toLowerCase()} yang menjadi urusan unit kerja`,
  `3.1 Menyusun rencana ${name.toLowerCase()} yang dapat diukur; 3.2 Menilai pelaksanaannya secara berkala.`,
];
const ROWS = [HEAD, rowOf(1, "Integritas"), rowOf(2, "Kerjasama"), rowOf(3, "Komunikasi")];
const WIDTHS = [25, 90, 40, 140, 200];
const NO_LINES = { left: false, right: false, top: false, bottom: false, uprights: false, flats: false };
const AT = { x: 50, y: 90, widths: WIDTHS };

async function read(draw: (pdf: PDFKit.PDFDocument) => void) {
  const reading = await readDocument(await pdfOf(draw), "naskah.pdf");
  if ("problem" in reading) throw new Error(reading.problem);
  const lines = reading.text.split("\n").filter((line) => line !== "");
  return { rows: lines.map((line) => line.replace("\f", "").split("\t")), notes: reading.notes };
}

function turned(pdf: PDFKit.PDFDocument, degrees: number, words: string, [x, y]: readonly [number, number]): void {
  pdf.save().rotate(degrees, { origin: [x, y] });
  pdf.text(words, x, y, { lineBreak: false }).restore();
}

describe("words of a PDF that are turned", () => {
  it.each([
    ["with lines", {}],
    ["without lines", NO_LINES],
  ])("across the page are in no cell of a table %s, and are told", async (_, style) => {
    const { rows, notes } = await read((pdf) => {
      pdf.fontSize(60);
      turned(pdf, 40, "SALINAN", [150, 150]);
      pdf.fontSize(8);
      drawTable(pdf, AT, ROWS, style);
    });
    expect(rows).toEqual(ROWS);
    expect(notes.filter((note) => note.includes("miring"))).toEqual([
      'Halaman 1 memuat tulisan miring, seperti cap air, yang tidak dibaca: "SALINAN".',
    ]);
  });

  it("upright in narrow heads are in their cells, whether they run up or down", async () => {
    const head = ["Jenis Persyaratan", "", "Uraian yang\nmemuat\nsyaratnya", "", "", ""];
    const row = ["A. Pendidikan", "1. Jenjang", "Sarjana atau Diploma IV yang sesuai", "V", "", ""];
    const { rows } = await read((pdf) => {
      drawTable(pdf, { x: 50, y: 90, widths: [90, 80, 70, 20, 20, 20] }, [head, row]);
      turned(pdf, -90, "Mutlak", [296, 121]);
      turned(pdf, -90, "Penting", [316, 121]);
      turned(pdf, 90, "Perlu", [344, 94]);
    });
    expect(rows[0]?.slice(3)).toEqual(["Mutlak", "Penting", "Perlu"]);
    expect(rows[1]).toEqual(row);
  });
});

describe("a table of a PDF without lines", () => {
  const page = (pdf: PDFKit.PDFDocument, number: number) => pdf.text(`- ${number} -`, 280, 30);

  it("goes on with a single row on the next page", async () => {
    const { rows } = await read((pdf) => {
      page(pdf, 1);
      drawTable(pdf, AT, ROWS, NO_LINES);
      pdf.addPage();
      page(pdf, 2);
      drawTable(pdf, AT, [rowOf(4, "Orientasi pada Hasil")], NO_LINES);
      pdf.text("BUPATI CONTOH,", 300, 300);
    });
    expect(rows).toEqual([["- 1 -"], ...ROWS, ["- 2 -"], rowOf(4, "Orientasi pada Hasil"), ["BUPATI CONTOH,"]]);
  });

  it("does not go on where something else ends its page", async () => {
    const { rows } = await read((pdf) => {
      drawTable(pdf, AT, ROWS, NO_LINES);
      for (let line = 0; line < 5; line += 1) pdf.text(`Pasal ${line + 1}`, 50, 400 + line * 30);
      pdf.addPage().text("1.", 55, 95).text("Undang-Undang", 80, 95);
    });
    expect(rows.at(-1)).toEqual(["1. Undang-Undang"]);
  });
});

describe("paragraphs in a cell of a PDF with lines", () => {
  const cellOf = async (text: string) => {
    const table = [ROWS[0], ["1.", "Integritas", "3", "Mampu menata.", text]] as readonly (readonly string[])[];
    const { rows } = await read((pdf) => void drawTable(pdf, AT, table));
    return rows[1]?.[4];
  };

  it("are parted where a line ends though the next word had room; full lines go on", async () => {
    const long = "Menyusun rencana kerja tahunan yang dapat diukur bersama mitra";
    expect(await cellOf(`${long}\nMenilai hasil\n${long}`)).toBe(`${long}<br>Menilai hasil<br>${long}`);
  });

  it("are one where every line is full", async () => {
    const text = "Menata urusan Pemerintah Daerah, ".repeat(8).trim();
    expect(await cellOf(text)).toBe(text);
  });
});

describe("a line that is full", () => {
  it.each([
    ["Kompetensi Teknis", 2],
    ["Persyaratan Jabatan", 2],
    ["Indikator Perilaku : Memastikan.", 2],
    ["kompetensi teknis yang sesuai.", 1],
    ["Kompetensi Teknis yang sesuai dengan tugas.", 1],
  ])("above %j is a paragraph with it, or not: %i", async (below, paragraphs) => {
    const { rows } = await read((pdf) => {
      pdf.text(`${"kata ".repeat(29)}standar`, 50, 90, { lineBreak: false });
      pdf.text(below, 50, 100, { lineBreak: false });
    });
    expect(rows).toHaveLength(paragraphs);
  });
});
