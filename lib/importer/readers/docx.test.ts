import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cell, docxOf, docxOfText, inList, paragraph, type DocxParts } from "../../../tests/support/docx";
import { zipOf } from "../../../tests/support/zip";
import { importRegulation } from "../import";
import { readDocument } from "./read";

async function linesOf(parts: DocxParts): Promise<readonly string[]> {
  const reading = await readDocument(docxOf(parts), "naskah.docx");
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.text.split("\n");
}

async function notesOf(body: string): Promise<readonly string[]> {
  const reading = await readDocument(docxOf({ body }), "naskah.docx");
  return "problem" in reading ? [reading.problem] : reading.notes;
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, "naskah.docx");
  return "problem" in reading ? reading.problem : "none";
}

const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
const filled = (text: string, properties = ""): string => cell(paragraph(text), properties);
const level = (at: number, text: string, format = "decimal", more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: number, abstract: number, more = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

describe("paragraphs of Word", () => {
  it("are lines; breaks part them, tabs are spaces, pages are parted by a form feed", async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>Nama</w:t><w:tab/><w:t xml:space="preserve">: a </w:t><w:br/><w:t>b</w:t><w:br w:type="page"/><w:t>c</w:t></w:r></w:p><w:p/>
      <w:p><w:r><w:t>per</w:t></w:r><w:r><w:t>wakilan</w:t><w:noBreakHyphen/><w:t>nya</w:t></w:r></w:p>`;
    expect(await linesOf({ body })).toEqual(["Nama : a", "b", "\f", "c", "", "perwakilan-nya"]);
  });

  it("hold what looks like markup as words that the importer keeps", async () => {
    const lines = await linesOf({ body: paragraph("a < b <nama> & &amp; R&D") });
    expect(lines).toEqual(["a < b &lt;nama> & &amp;amp; R&D"]);
  });

  it("are read as if changes were accepted, without what is hidden; both are told", async () => {
    const body = `<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>d</w:t></w:r></w:p>${table(`<w:tr><w:trPr><w:del/></w:trPr>${filled("x")}${filled("y")}</w:tr>`, row(filled("p"), filled("q")))}`;
    expect(await linesOf({ body })).toEqual(["ac", "p\tq"]);
    expect(await notesOf(body)).toEqual([expect.stringContaining("dilacak"), expect.stringContaining("tersembunyi")]);
  });

  it("in a text box are read once", async () => {
    const box = `<w:txbxContent>${paragraph("kotak")}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent><w:t>luar</w:t></w:r></w:p>`;
    expect(await linesOf({ body })).toEqual(["kotak", "luar"]);
  });

  it("have the ticks of picture fonts", async () => {
    const body = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0fcü</w:t></w:r></w:p>`;
    expect(await linesOf({ body })).toEqual(["√√√"]);
  });
});

describe("tables of Word that only set text", () => {
  it("hold a signature beside initials", async () => {
    const block = (...lines: readonly string[]): string => cell(lines.map((line) => paragraph(line)).join(""));
    const body = table(row(block("Paraf:", "Kabag Hukum"), block("BUPATI CONTOH,", "ttd", "SARI WULAN")));
    expect(await linesOf({ body })).toEqual(["Paraf:", "Kabag Hukum", "BUPATI CONTOH,", "ttd", "SARI WULAN"]);
  });
});

describe("rows of Word that are deleted", () => {
  it("are not counted", async () => {
    const numbered = (text: string): string => cell(paragraph(text, inList(1)));
    const gone = `<w:tr><w:trPr><w:del/></w:trPr>${numbered("b")}${filled("y")}</w:tr>`;
    const body = table(row(numbered("a"), filled("x")), gone, row(numbered("c"), filled("z")));
    const numbering = `${list(7, level(0, "%1."))}${num(1, 7)}`;
    expect(await linesOf({ body, numbering })).toEqual(["1. a\tx", "2. c\tz"]);
  });
});

describe("tables of Word", () => {
  it("are rows with tabs; merged cells are printed once and keep their columns", async () => {
    const body = table(
      row(
        filled("Jenis", '<w:gridSpan w:val="2"/>'),
        filled("Uraian"),
        filled("Pentingnya", '<w:gridSpan w:val="2"/>'),
      ),
      row(
        filled("A. Pendidikan", '<w:vMerge w:val="restart"/>'),
        filled("1. Jenjang"),
        cell(paragraph("S-1;") + paragraph("D-IV")),
        filled("√"),
        filled(""),
      ),
      row(filled("x", "<w:vMerge/>"), filled("2. Bidang"), filled("Hukum"), filled(""), filled("√")),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${filled("3. Lain")}${filled("-")}${filled("")}${filled("")}</w:tr>`,
    );
    expect(await linesOf({ body })).toEqual([
      "Jenis\t\tUraian\tPentingnya\t",
      "A. Pendidikan\t1. Jenjang\tS-1;<br>D-IV\t√\t",
      "\t2. Bidang\tHukum\t\t√",
      "\t3. Lain\t-\t\t",
    ]);
  });

  it("have the columns that one sees: borders a hair apart are one, and each part of a frame has its own", async () => {
    const grid = [2000, 100, 1000, 3000, 50, 3000].map((width) => `<w:gridCol w:w="${width}"/>`).join("");
    const body = `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${[
      row(filled("Kompetensi", span(2)), filled("Level"), filled("Deskripsi", span(2)), filled("Indikator")),
      row(filled("A. Manajerial", span(6))),
      row(filled("1. Integritas"), filled("4", span(2)), filled("Mampu"), filled("4.1", span(2))),
      row(filled("III. PERSYARATAN", span(6))),
      row(filled("Pangkat", span(3)), filled("IV/a", span(3))),
    ].join("")}</w:tbl>`;
    expect(await linesOf({ body })).toEqual([
      "Kompetensi\tLevel\tDeskripsi\tIndikator",
      "A. Manajerial\t\t\t",
      "1. Integritas\t4\tMampu\t4.1",
      "III. PERSYARATAN\t\t\t",
      "Pangkat\tIV/a",
    ]);
  });

  it("with one column are paragraphs; a table in a frame stands as itself, one in a cell is words of it", async () => {
    const inner = table(row(filled("a"), filled("b")));
    expect(await linesOf({ body: table(row(cell(paragraph("x") + paragraph("y"))), row(cell(inner))) })).toEqual([
      "x",
      "y",
      "a\tb",
    ]);
    expect(await linesOf({ body: table(row(cell(inner), filled("c"))) })).toEqual(["a b\tc"]);
  });
});

describe("running text that is set with tables", () => {
  it("is running text: considerations, the block above an annex, signatures", async () => {
    const body = [
      table(
        row(filled("Menimbang"), filled(":"), cell(paragraph("a. bahwa satu;") + paragraph("b. bahwa dua;"))),
        row(filled("Mengingat"), filled(":"), filled("1."), filled("Undang-Undang;")),
        row(filled(""), filled(""), filled("2."), filled("Peraturan.")),
      ),
      table(
        row(
          cell(paragraph("Diundangkan di A") + paragraph("SITI")),
          cell(paragraph("Ditetapkan di A") + paragraph("BUDI")),
        ),
      ),
      table(row(filled(""), filled("LAMPIRAN I")), row(filled(""), filled("NOMOR 5 TAHUN 2025"))),
    ].join("");
    expect(await linesOf({ body })).toEqual([
      "Menimbang : a. bahwa satu;",
      "b. bahwa dua;",
      "Mengingat : 1. Undang-Undang;",
      "2. Peraturan.",
      "Diundangkan di A",
      "SITI",
      "Ditetapkan di A",
      "BUDI",
      "LAMPIRAN I",
      "NOMOR 5 TAHUN 2025",
    ]);
  });
});

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

describe("lists of Word", () => {
  it("have their numbers written out, level by level, also in cells and where the paragraph is empty", async () => {
    const numbering =
      list(
        1,
        level(0, "%1.", "upperRoman"),
        level(1, "%1.%2.", "decimal", "<w:isLgl/>"),
        level(2, "(%3)", "lowerLetter"),
      ) + num(5, 1);
    const items = [0, 1, 1, 2, 0, 1].map((at) => paragraph("x", inList(5, at))).join("");
    const body = `${items}${table(row(cell(`<w:p><w:pPr>${inList(5)}</w:pPr></w:p>`), filled("Integritas")))}`;
    expect(await linesOf({ body, numbering })).toEqual([
      "I. x",
      "1.1. x",
      "1.2. x",
      "(a) x",
      "II. x",
      "2.1. x",
      "III.\tIntegritas",
    ]);
  });

  it("run on where they share a list, begin anew where the document says so, and may follow from a style", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>';
    const numbering =
      list(1, level(0, "4.%1")) +
      list(2, level(0, "-", "bullet")) +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, restart) +
      num(4, 2);
    const styles = `<w:style w:type="paragraph" w:styleId="Dasar"><w:pPr>${inList(4)}</w:pPr></w:style><w:style w:styleId="Anak"><w:basedOn w:val="Dasar"/></w:style>`;
    const body = [
      ...[1, 2, 3, 1].map((id) => paragraph("a", inList(id))),
      paragraph("b", '<w:pStyle w:val="Anak"/>'),
      paragraph("c", `<w:pStyle w:val="Anak"/>${inList(0)}`),
    ].join("");
    expect(await linesOf({ body, numbering, styles })).toEqual(["4.1 a", "4.2 a", "4.4 a", "4.5 a", "- b", "c"]);
  });
});

describe("a hostile Word document is refused in words", () => {
  const main = (content: string) => zipOf([{ name: "word/document.xml", content }]);
  const bomb = "<w:p/>".repeat(20_000_000);

  it.each<[string, () => Uint8Array, RegExp]>([
    ["a ZIP bomb", () => main(bomb), /terlalu besar setelah dibuka/],
    ["a ZIP bomb that lies", () => zipOf([{ name: "word/document.xml", content: bomb, claims: 10 }]), /terlalu besar/],
    ["an entity bomb", () => main('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'), /rusak/],
    ["XML that is none", () => main("<w:document><w:body>"), /rusak/],
    ["elements without end", () => main("<w>".repeat(100_000)), /rusak/],
    ["words without end", () => docxOf({ body: paragraph("& ".repeat(500_000)) }), /rusak/],
    ["elements beyond measure", () => docxOf({ body: "<w:p/>".repeat(7_000_000) }), /terlalu besar/],
    ["half an archive", () => docxOf({ body: paragraph("a") }).slice(0, 300), /rusak/],
    ["no document", () => zipOf([{ name: "_rels/.rels", content: relation("word/gone.xml") }]), /tidak berisi dokumen/],
    [
      "a document elsewhere",
      () => docxOf({ body: "", relations: relationTo("http://x.example/a", "External") }),
      /tidak berisi/,
    ],
    ["an archive of anything", () => zipOf([{ name: "a.txt", content: "a" }]), /arsip ZIP/],
    ["OpenDocument", () => zipOf([{ name: "content.xml", content: "<a/>" }]), /OpenDocument/],
    ["a presentation", () => zipOf([{ name: "ppt/presentation.xml", content: "<a/>" }]), /presentasi/],
    [
      "a table beyond measure",
      () => docxOf({ body: table(row(filled("a", span(200)), filled("b")).repeat(600_000)) }),
      /terlalu besar/,
    ],
    [
      "only pictures",
      () => docxOf({ body: '<w:p><w:r><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml"/></w:r></w:p>' }),
      /OCR/,
    ],
  ])("%s", async (_what, bytes, message) => {
    expect(await problemOf(bytes())).toMatch(message);
  });

  it("and one cut off or with bytes changed never throws", async () => {
    const good = docxOfText("LAMPIRAN\n1. satu\n2. dua\nA\tB\nC\tD");
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), fc.nat(good.length), async (changes, end) => {
        const bytes = good.slice();
        for (const [place, value] of changes) bytes[place] = value;
        await readDocument(bytes, "x.docx");
        await readDocument(bytes.slice(0, end), "x.docx");
      }),
    );
  });

  it("nor does one with elements in any order", async () => {
    const part = fc.constantFrom(
      "w:p",
      "w:tbl",
      "w:tr",
      "w:tc",
      "w:r",
      "w:t",
      "w:txbxContent",
      "w:del",
      "w:vMerge",
      "w:br",
      "w:gridSpan",
    );
    const step = fc.tuple(part, fc.nat(3));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const open: string[] = [];
        const body = steps.map(([name, closing]) => {
          const closed = open.splice(Math.max(0, open.length - closing)).reverse();
          open.push(name);
          return `${closed.map((inner) => `</${inner}>`).join("")}<${name} w:val="3">x`;
        });
        const rest = open.reverse().map((inner) => `</${inner}>`);
        await readDocument(docxOf({ body: [...body, ...rest].join("") }), "");
      }),
    );
  });
});

function relationTo(target: string, mode = "Internal"): string {
  return `<Relationship Id="r9" Type="x/officeDocument" Target="${target}" TargetMode="${mode}"/>`;
}

function relation(target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationTo(target)}</Relationships>`;
}

/** What was read, without the places where it stands. */
function valuesOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(valuesOf);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, child]) => (key === "source" ? [] : [[key, valuesOf(child)]])),
  );
}

describe("a founding regulation written in Word", () => {
  it.each(["perbup-purwakarta-213-2020", "perwal-pekalongan-90-2020"])(
    "%s is read and imported as its text is",
    async (slug) => {
      const text = readFileSync(`seeds/sources/${slug}.txt`, "utf8");
      const reading = await readDocument(docxOfText(text), `${slug}.docx`);
      if ("problem" in reading) throw new Error(reading.problem);
      const [fromWord, fromText] = [importRegulation(reading.text), importRegulation(text)];
      expect(valuesOf(fromWord.standards)).toEqual(valuesOf(fromText.standards));
      expect(valuesOf(fromWord.regulation)).toEqual(valuesOf(fromText.regulation));
    },
  );
});
