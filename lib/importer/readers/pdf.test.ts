import { readFileSync } from "node:fs";
import { constants, deflateRawSync, deflateSync } from "node:zlib";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { pdfOf, pdfOfText } from "../../../tests/support/pdf";
import { importRegulation } from "../import";
import { readDocument } from "./read";
import type { ReaderOutcome } from "./reading";

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const WORDS = "Menimbang bahwa standar kompetensi perlu ditetapkan.";

async function read(bytes: Uint8Array): Promise<ReaderOutcome> {
  const reading = await readDocument(bytes, "naskah.pdf");
  if ("problem" in reading) throw new Error(reading.problem);
  return reading;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, "naskah.pdf");
  return "problem" in reading ? reading.problem : "none";
}

describe("a PDF with a text layer", () => {
  it("has its lines in order, paragraphs joined, gaps kept and pages parted", async () => {
    const bytes = await pdfOf((pdf) => {
      pdf
        .text("Pasal 1")
        .text(`(1) ${"kata ".repeat(60)}nilai-nilai akhir.`)
        .text("(2) Ayat dua.");
      pdf.moveDown(2).text("Pasal 2");
      pdf.addPage().text("LAMPIRAN I PERATURAN BUPATI");
    });
    const { text, kind, notes } = await read(bytes);
    const lines = text.split("\n");
    expect([kind, notes]).toEqual(["PDF", []]);
    expect([...lines.slice(0, 1), ...lines.slice(2)]).toEqual([
      "Pasal 1",
      "(2) Ayat dua.",
      "",
      "Pasal 2",
      "\fLAMPIRAN I PERATURAN BUPATI",
    ]);
    expect(lines[1]).toBe(`(1) ${"kata ".repeat(60)}nilai-nilai akhir.`);
  });

  it("has its ruled tables as rows; merged cells are printed once", async () => {
    const bytes = await pdfOf((pdf) => {
      const box = (x: number, y: number, width: number, height: number, text: string) =>
        pdf
          .rect(x, y, width, height)
          .stroke()
          .text(text, x + 5, y + 5, { width: width - 10, lineBreak: true });
      box(50, 100, 300, 30, "Jenis Persyaratan");
      box(350, 100, 150, 30, "Uraian");
      box(50, 130, 150, 60, "A. Pendidikan dan segala yang menyertainya");
      box(200, 130, 150, 30, "1. Jenjang");
      box(350, 130, 150, 30, "S-1 < S-2");
      box(200, 160, 150, 30, "2. Bidang Ilmu");
      box(350, 160, 150, 30, "");
      pdf.text("Di atas", 50, 80).text("Di bawah", 50, 210);
    });
    expect((await read(bytes)).text.split("\n").filter((line) => line !== "")).toEqual([
      "Di atas",
      "Jenis Persyaratan\t\tUraian",
      "A. Pendidikan dan segala yang menyertainya\t1. Jenjang\tS-1 < S-2",
      "\t2. Bidang Ilmu\t",
      "Di bawah",
    ]);
  });

  it("has tables without lines by the gaps between their columns; running text stays running text", async () => {
    const bytes = await pdfOf((pdf) => {
      const row = (y: number, ...cells: readonly string[]) =>
        cells.forEach((cell, at) => pdf.text(cell, [50, 170, 230, 380][at], y, { lineBreak: false }));
      pdf.text("Pasal 1 mengatur standar kompetensi jabatan di lingkungan daerah ini.", 50, 60);
      row(80, "Kompetensi", "Level", "Deskripsi", "Indikator");
      row(95, "A. Manajerial");
      row(110, "1. Integritas", "4", "Mampu menciptakan", "4.1. Menciptakan situasi");
      row(122, "", "", "situasi kerja", "kerja;");
      row(140, "2. Kerja sama", "3", "Membangun komitmen", "3.1. Membangun sinergi");
      row(152, "dan sinergi");
      row(170, "3. Komunikasi", "3", "Mampu menyampaikan", "3.1. Menyampaikan;");
      pdf.text("BUPATI CONTOH,", 50, 200);
    });
    expect((await read(bytes)).text.split("\n").filter((line) => line !== "")).toEqual([
      "Pasal 1 mengatur standar kompetensi jabatan di lingkungan daerah ini.",
      "Kompetensi\tLevel\tDeskripsi\tIndikator",
      "A. Manajerial\t\t\t",
      "1. Integritas\t4\tMampu menciptakan situasi kerja\t4.1. Menciptakan situasi kerja;",
      "2. Kerja sama dan sinergi\t3\tMembangun komitmen\t3.1. Membangun sinergi",
      "3. Komunikasi\t3\tMampu menyampaikan\t3.1. Menyampaikan;",
      "BUPATI CONTOH,",
    ]);
  });

  it("has a table of requirements without lines, also columns that its head does not name, and ends it where words stand apart", async () => {
    const bytes = await pdfOf((pdf) => {
      const row = (y: number, ...cells: readonly string[]) =>
        cells.forEach((cell, at) => pdf.text(cell, [50, 130, 210, 380, 430, 480][at], y, { lineBreak: false }));
      row(60, "Jenis Persyaratan", "", "Uraian", "Mutlak", "Penting", "Perlu");
      row(75, "A. Pendidikan", "1. Jenjang", "Sarjana", "V");
      row(90, "", "2. Bidang Ilmu", "Administrasi atau", "", "V");
      row(102, "", "", "ilmu lain");
      row(117, "B. Pengalaman", "", "Paling singkat", "", "", "V");
      row(129, "Kerja", "", "3 tahun");
      row(144, "C. Indikator", "", "Tersusunnya kebijakan");
      row(156, "Kinerja");
      pdf.text("BUPATI CONTOH,", 210, 190);
    });
    const { text, notes } = await read(bytes);
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "Jenis Persyaratan\t\tUraian\tMutlak\tPenting\tPerlu",
      "A. Pendidikan\t1. Jenjang\tSarjana\tV\t\t",
      "\t2. Bidang Ilmu\tAdministrasi atau ilmu lain\t\tV\t",
      "B. Pengalaman Kerja\t\tPaling singkat 3 tahun\t\t\tV",
      "C. Indikator Kinerja\t\tTersusunnya kebijakan\t\t\t",
      "BUPATI CONTOH,",
    ]);
    expect(notes).toEqual([expect.stringContaining("Halaman 1 memuat tabel tanpa garis")]);
  });

  it("whose rows cannot be parted by their numbers is a finding to be decided", async () => {
    const bytes = await pdfOf((pdf) => {
      const row = (y: number, ...cells: readonly string[]) =>
        cells.forEach((cell, at) => pdf.text(cell, [50, 170, 230, 380][at], y, { lineBreak: false }));
      pdf.text("LAMPIRAN", 50, 60);
      row(80, "Kompetensi", "Level", "Deskripsi", "Indikator");
      row(95, "A. Manajerial");
      // Neither gaps nor first indicators part the rows: those of the last two have lost their numbers.
      for (const [at, name] of ["1. Integritas", "2. Kerja sama", "3. Komunikasi"].entries()) {
        row(110 + at * 30, "", "", "Mampu melaksanakan", at === 0 ? "4.1. Menciptakan;" : "Menciptakan;");
        row(120 + at * 30, name, "4", "segala sesuatu", "4.2. Menyusun;");
        row(130 + at * 30, "", "", "dengan baik.", "4.3. Mengevaluasi.");
      }
    });
    expect(importRegulation((await read(bytes)).text).findings).toContainEqual(
      expect.objectContaining({
        kind: "TO_VERIFY",
        severity: "ERROR",
        message: expect.stringContaining("Batas baris tabel ini mungkin keliru: 3 dari 3 baris") as string,
      }),
    );
  });

  it("is read upright where it is printed sideways", async () => {
    const bytes = await pdfOf((pdf) => {
      pdf
        .rotate(90, { origin: [200, 200] })
        .text("Baris satu", 200, 200)
        .text("Baris dua yang lebih panjang", 200, 215);
    });
    expect((await read(bytes)).text).toBe("Baris satu\nBaris dua yang lebih panjang");
  });

  it("that holds scanned pages too is read, and those are named", async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.text(WORDS).addPage().image(PICTURE, 0, 0, { width: 500 }).addPage().text(WORDS);
    });
    expect((await read(bytes)).notes).toEqual([expect.stringContaining("Halaman 2 hampir tidak berisi teks")]);
  });

  it("of a founding regulation is imported as its text is, but for where its lines were broken", async () => {
    const text = readFileSync("seeds/sources/perbup-purwakarta-213-2020.txt", "utf8");
    const reading = await read(await pdfOfText(text));
    const [fromPdf, fromText] = [importRegulation(reading.text), importRegulation(text)];
    expect(standardsOf(fromPdf)).toEqual(standardsOf(fromText));
  }, 30_000);
});

/** The standards without the places and the spaces of their words. */
function standardsOf({ standards }: ReturnType<typeof importRegulation>): unknown {
  const valuesOf = (node: unknown): unknown => {
    if (typeof node === "string") return node.replace(/[\s-]/g, "");
    if (Array.isArray(node)) return node.map(valuesOf);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, child]) =>
        ["source", "headings"].includes(key) ? [] : [[key, valuesOf(child)]],
      ),
    );
  };
  return valuesOf(standards);
}

describe("a PDF that cannot be read is refused in words", () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ["a scan", () => pdfOf((pdf) => void pdf.image(PICTURE, 0, 0, { width: 500 })), /hasil pindaian.*OCR/],
    ["an empty page", () => pdfOf(() => {}), /hasil pindaian/],
    ["a locked one", () => pdfOf((pdf) => void pdf.text(WORDS), { password: "rahasia" }), /kata sandi/],
    ["one of nothing", () => new Uint8Array(Buffer.from("%PDF-1.7\n%%EOF")), /rusak/],
    ["one that unpacks without end", bomb, /terlalu rumit atau terlalu besar/],
  ])("%s", async (_what, make, message) => {
    expect(await problemOf(await make())).toMatch(message);
  });

  it("and one cut off or with bytes changed never throws", async () => {
    const good = await pdfOfText("LAMPIRAN\nA\tB\nC\tD");
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 30 }), fc.nat(good.length), async (changes, end) => {
        const bytes = good.slice();
        for (const [place, value] of changes) bytes[place] = value;
        await readDocument(bytes, "x.pdf");
        await readDocument(bytes.slice(0, end), "x.pdf");
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

/** A page whose words, packed twice in some kilobytes, are 20 GB. */
function bomb(): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const inner = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 20_000 }, () => block)]);
  const content = deflateSync(inner);
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length ${content.length}/Filter[/FlateDecode/FlateDecode]>>stream
`;
  const tail = "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF";
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]));
}
