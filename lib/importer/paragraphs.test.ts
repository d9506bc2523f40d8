import writeExcelFile from "write-excel-file/node";
import { describe, expect, it } from "vitest";

import { cell, docxOf, paragraph } from "../../tests/support/docx";
import { importRegulation } from "./import";
import { readDocument } from "./readers/read";

// Paragraphs and lines that stand in one cell: what parts two values of a list, and what goes on in one.

type Cell = string | readonly string[];
type Table = readonly (readonly Cell[])[];
const linesOf = (content: Cell): readonly string[] => (typeof content === "string" ? [content] : content);

const word = (head: readonly string[], rows: Table) => {
  const row = (cells: readonly Cell[]) =>
    `<w:tr>${cells
      .map((each) =>
        cell(
          linesOf(each)
            .map((line) => paragraph(line))
            .join(""),
        ),
      )
      .join("")}</w:tr>`;
  return docxOf({ body: `${head.map((line) => paragraph(line)).join("")}<w:tbl>${rows.map(row).join("")}</w:tbl>` });
};
const tagged = (open: string, close: string) => (head: readonly string[], rows: Table) => {
  const inCell = (each: Cell) =>
    `<td>${linesOf(each)
      .map((line) => `${open}${line}${close}`)
      .join("")}</td>`;
  const row = (cells: readonly Cell[]) => `<tr>${cells.map(inCell).join("")}</tr>`;
  return Buffer.from(`${head.join("\n")}\n<table>${rows.map(row).join("\n")}</table>\n`);
};
const pipes = (head: readonly string[], rows: Table) => {
  const row = (cells: readonly Cell[]) => `| ${cells.map((each) => linesOf(each).join("<br>")).join(" | ")} |`;
  return Buffer.from(`${head.join("\n")}\n${rows.map(row).join("\n")}\n`);
};
const excel = (head: readonly string[], rows: Table) =>
  writeExcelFile([
    {
      sheet: "Standar",
      data: [...head.map((line) => [line]), ...rows].map((row) =>
        row.map((each) => ({ type: String, value: linesOf(each).join("\n") })),
      ),
    },
  ]).toBuffer();

const WAYS = [
  ["Word", word],
  ["HTML, paragraphs", tagged("<p>", "</p>")],
  ["HTML, line breaks", tagged("", "<br>")],
  ["Markdown", pipes],
  ["Excel", excel],
] as const;

type Way = (typeof WAYS)[number][1];
type Content = { readonly indicators?: Cell; readonly requirement?: Cell; readonly description?: Cell };

async function read(way: Way, { indicators = ["Satu."], requirement = "Sarjana", description = "Mampu." }: Content) {
  const head = ["LAMPIRAN", "STANDAR KOMPETENSI JABATAN", "Nama Jabatan : Camat"];
  const rows = [
    ["Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi", "", ""],
    ["A. Manajerial", "", "", "", "", ""],
    ["1. Integritas", "3", description, indicators, "", ""],
    ["D. Persyaratan Jabatan", "", "", "", "", ""],
    ["Jenis Persyaratan", "", "Uraian", "Mutlak", "Penting", "Perlu"],
    ["A. Pendidikan", "1. Jenjang", requirement, "√", "", ""],
  ];
  const document = await readDocument(new Uint8Array(await way(head, rows)), "");
  if ("problem" in document) throw new Error(document.problem);
  const { standards, findings } = importRegulation(document.text, document);
  const competency = standards[0]?.competencies[0];
  return {
    indicators: competency?.indicators.map(({ text }) => text.value),
    requirements: standards[0]?.requirements.map(({ text, importance }) => [text.value, importance?.value]),
    description: competency?.description?.value,
    joined: findings.filter(({ kind }) => kind === "JOINED"),
    told: findings.filter(({ kind, severity }) => kind !== "JOINED" && severity !== "INFO"),
    unread: findings.filter(({ kind }) => kind === "UNREAD"),
  };
}

describe.each(WAYS)("paragraphs of one cell in %s", (_, way) => {
  it.each([
    [["Memahami nilai organisasi.", "Menerapkan norma.", "Memberi teladan."]],
    [["Memahami nilai organisasi", "Menerapkan norma", "Memberi teladan"]],
    [["memahami nilai organisasi;", "menerapkan norma; dan", "memberi teladan."]],
  ])("are an indicator each, which is told for the table: %j", async (indicators) => {
    const result = await read(way, { indicators });
    expect(result.indicators).toEqual(indicators);
    expect(result.told.filter(({ message }) => message.includes("tidak bernomor"))).toHaveLength(1);
    expect([result.joined, result.unread]).toEqual([[], []]);
  });

  it("are a requirement each, which share their mark, and that is told", async () => {
    const requirement = ["Sarjana Hukum", "Sarjana Ekonomi", "Magister Manajemen"];
    const result = await read(way, { requirement });
    expect(result.requirements).toEqual(requirement.map((text) => [text, "MANDATORY"]));
    expect(result.told.filter(({ message }) => message.includes("dipisah menjadi 3"))).toHaveLength(1);
    expect([result.joined, result.unread]).toEqual([[], []]);
  });

  it("go on where the sentence does, which is told once", async () => {
    const requirement = ["Sarjana di bidang hukum atau", "Ekonomi yang terakreditasi pada", "Perguruan Tinggi"];
    const indicators = ["4.1 Memahami nilai", "organisasi;", "4.2 Menerapkan", "norma."];
    const result = await read(way, { requirement, indicators });
    expect(result.requirements).toEqual([[requirement.join(" "), "MANDATORY"]]);
    expect(result.indicators).toEqual(["Memahami nilai organisasi;", "Menerapkan norma."]);
    expect(result.joined).toMatchObject([{ severity: "INFO", found: "organisasi; norma. Ekonomi Perguruan" }]);
  });

  it.each([
    [["Meliputi:", "Sarjana Hukum;", "Sarjana Ekonomi."]],
    [["Sarjana Hukum", "(S-1)"]],
    [["Sarjana Hukum.", "diutamakan Magister."]],
  ])("stay together where they may be one, and that is told at their lines: %j", async (requirement) => {
    const result = await read(way, { requirement });
    expect(result.requirements).toEqual([[requirement.join(" "), "MANDATORY"]]);
    expect(result.joined).toMatchObject([{ severity: "WARNING", path: "/standards/0/requirements/0/text" }]);
  });

  it("of a description are one text, told as such", async () => {
    const description = ["Mampu memastikan nilai.", "Mampu memberi teladan."];
    const result = await read(way, { description });
    expect(result.description).toBe(description.join(" "));
    expect(result.joined).toMatchObject([{ severity: "INFO", found: "Mampu" }]);
  });

  it("below an indicator that has a number are no indicator of their own, and that is told", async () => {
    const result = await read(way, {
      indicators: ["3.1 Memahami nilai;", "3.2 Menerapkan norma.", "Memberi teladan."],
    });
    expect(result.indicators).toEqual(["Memahami nilai;", "Menerapkan norma. Memberi teladan."]);
    expect(result.joined).toMatchObject([
      { severity: "WARNING", path: "/standards/0/competencies/0/indicators/1/text" },
    ]);
  });
});

it("lines that are broken where they are full part nothing, though some begin with a capital", async () => {
  const requirement = [
    "Sarjana pada perguruan tinggi negeri",
    "Indonesia yang diakui oleh kementerian",
    "yang berwenang",
  ];
  const indicators = ["3.1 Memahami nilai serta", "norma organisasi sebagaimana", "diatur."];
  const { requirements, joined, told } = await read(pipes, { requirement, indicators });
  expect(requirements).toEqual([[requirement.join(" "), "MANDATORY"]]);
  expect(joined.map(({ severity }) => severity)).toEqual(["INFO", "INFO"]);
  expect(told.filter(({ message }) => message.includes("dipisah"))).toEqual([]);
});

describe("paragraphs of one cell of a text with tabs", () => {
  const standardsIn = (lines: readonly string[]) =>
    importRegulation(`LAMPIRAN\nSTANDAR KOMPETENSI JABATAN\n${lines.join("\n")}\n`, { hasCells: true });

  it("are positions of their own where each is an office, and one name where it goes on", () => {
    const names = (cells: string) =>
      standardsIn([
        `Nama Jabatan\t:\t${cells}`,
        "A. Manajerial\t\t\t",
        "1. Integritas\t3\tMampu.\t3.1 Satu.",
      ]).standards.map(({ positionNameAsWritten }) => positionNameAsWritten.value);
    expect(names("Kepala Bidang Satu<br>Kepala Bidang Dua")).toEqual(["Kepala Bidang Satu", "Kepala Bidang Dua"]);
    expect(names("Kepala Bidang<br>Pengembangan Usaha")).toEqual(["Kepala Bidang Pengembangan Usaha"]);
  });

  it("are a technical statement each; one between numbered ones is told as unread", () => {
    const statements = (content: string) => {
      const { standards, findings } = standardsIn([
        "Nama Jabatan : Camat",
        "A. Manajerial\t\t\t",
        "1. Integritas\t3\tMampu.\t3.1 Satu.",
        "C. Teknis\t\t\t",
        `${content}\t\t\t`,
      ]);
      const unread = findings.filter(({ kind }) => kind === "UNREAD").map(({ found }) => found);
      return [standards[0]?.competencies.slice(1).map(({ name }) => name.value), unread];
    };
    expect(statements("Mampu menyusun rencana.<br>Mampu memimpin rapat.")).toEqual([
      ["Mampu menyusun rencana.", "Mampu memimpin rapat."],
      [],
    ]);
    expect(statements("1. Mampu menyusun rencana.<br>Mampu memimpin rapat.<br>2. Mampu menilai.")).toEqual([
      ["Mampu menyusun rencana.", "Mampu menilai."],
      ["Mampu memimpin rapat."],
    ]);
  });

  it("are told where a row of a list of positions holds two names", () => {
    const { findings } = standardsIn([
      "No\tNama Jabatan\tPerangkat Daerah",
      "1\tCamat Utara<br>Camat Selatan\tKecamatan",
    ]);
    expect(findings.filter(({ kind }) => kind === "JOINED")).toMatchObject([
      { severity: "WARNING", source: [{ lineFrom: 4 }] },
    ]);
  });

  it("are read from tables of HTML as they stand in a text", () => {
    const rows = ["<td>Kompetensi</td><td>Level</td><td>Deskripsi</td><td>Indikator Kompetensi</td>"];
    rows.push("<td>1. Integritas</td><td>3</td><td>Mampu.</td><td><p>Satu hal</p>\n<p>Dua\nhal</p></td>");
    const table = `<table>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table>`;
    const { standards } = standardsIn(["Nama Jabatan : Camat", table]);
    expect(standards[0]?.competencies[0]?.indicators.map(({ text }) => [text.value, text.source])).toMatchObject([
      ["Satu hal", [{ lineFrom: 5 }]],
      ["Dua hal", [{ lineFrom: 6, lineTo: 7 }]],
    ]);
  });
});
