import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

// Tables of several positions in one annex, each named by no more than a line, a row or a column.

const HEAD = `PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
BUPATI CONTOH,
LAMPIRAN
PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
`;
const COLUMNS = "Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi\n";
const rows = (level: number): string => `1. Integritas\t${level}\tMampu jujur.\t${level}.1 Satu; ${level}.2 Dua.
2. Kerjasama\t${level}\tMampu bersama.\t${level}.1 Tiga; ${level}.2 Empat.
3. Komunikasi\t${level}\tMampu bicara.\t${level}.1 Lima; ${level}.2 Enam.
`;
const table = (level: number): string => `A. Manajerial\t\t\t\n${rows(level)}`;
const REQUIRED = "PERSYARATAN JABATAN\n1. sehat jasmani dan rohani.\n2. pendidikan paling rendah sarjana.\n";
const [UTARA, HUKUM] = ["CAMAT UTARA", "Kepala Bagian Hukum"];

function read(annex: string) {
  const { regulation, standards, findings } = importRegulation(`${HEAD}${annex}`);
  return {
    title: regulation.annexes[0]?.title.value,
    positions: standards.map(({ positionNameAsWritten: { value }, competencies, requirements }) => [
      value,
      competencies.map(({ level }) => level?.value).join(""),
      requirements.length,
    ]),
    untold: findings.filter(({ kind }) => kind === "UNREAD"),
    findings,
  };
}

describe("tables of two positions in one annex", () => {
  it.each([
    [
      "a line above the head",
      `${UTARA}\n${COLUMNS}${table(3)}${REQUIRED}${HUKUM}\n${COLUMNS}${table(4)}${REQUIRED}`,
      2,
    ],
    [
      "a numbered line",
      `1. ${UTARA}\n${COLUMNS}${table(3)}${REQUIRED}2. ${HUKUM}\n${COLUMNS}${table(4)}${REQUIRED}`,
      2,
    ],
    ["a line below the table of another", `${UTARA}\n${COLUMNS}${table(3)}2. ${HUKUM}\n${COLUMNS}${table(4)}`, 0],
    ["a line above sections without a head", `${UTARA}\n${COLUMNS}${table(3)}${HUKUM}\n${table(4)}`, 0],
    ["a line above rows without head and sections", `${UTARA}\n${COLUMNS}${rows(3)}${HUKUM}\n${rows(4)}`, 0],
    [
      "a row above the head and one among the rows",
      `${UTARA}\t\t\t\n${COLUMNS}${table(3)}${HUKUM}\t\t\t\n${rows(4)}`,
      0,
    ],
    ["a row below the head", `${COLUMNS}${UTARA}\t\t\t\n${table(3)}${HUKUM}\t\t\t\n${table(4)}`, 0],
    [
      "a merged row, printed in each column",
      `${COLUMNS}${`${UTARA}\t`.repeat(4)}\n${table(3)}${`${HUKUM}\t`.repeat(4)}\n${table(4)}`,
      0,
    ],
    [
      "a column",
      `Nama Jabatan\t${COLUMNS}${[...rows(3).split("\n"), ...rows(4).split("\n")]
        .filter((row) => row !== "")
        .map((row, at) => `${{ 0: UTARA, 1: UTARA, 3: HUKUM }[at] ?? ""}\t${row}`)
        .join("\n")}`,
      0,
    ],
  ])("are parted by their names: %s", (_, annex, requirements) => {
    const { positions, untold, title } = read(annex);
    expect(positions).toEqual([
      [UTARA, "333", requirements],
      [HUKUM, "444", requirements],
    ]);
    expect(untold).toEqual([]);
    expect(title).not.toBe(UTARA);
  });

  it("are a finding to be decided where the second has no name", () => {
    const { positions, findings } = read(`${UTARA}\n${COLUMNS}${rows(3)}Pranata Humas\t\t\t\n${rows(4)}`);
    expect(positions).toHaveLength(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: "NOT_RECOGNISED",
        severity: "ERROR",
        path: "/standards/0/competencies/3",
        message: expect.stringContaining("Kompetensi bersama tercetak lagi mulai di sini (3 baris)") as string,
      }),
    );
  });
});

describe("no name of a table", () => {
  it.each([
    ["an office among the requirements", `JABATAN PENGAWAS\n${COLUMNS}${table(2)}${REQUIRED}3. Kepala Bagian Hukum;\n`],
    ["offices that the annex lists", `1. Camat A\n2. Camat B\nJABATAN PENGAWAS\n${COLUMNS}${table(2)}`],
    [
      "the end of a summary",
      `Nama Jabatan : PENGAWAS\nIkhtisar Jabatan\nMembantu Camat serta\nSekretaris Kecamatan dalam tugasnya\n${COLUMNS}${table(2)}`,
    ],
  ])("is %s", (_, annex) => {
    expect(read(annex).positions.map(([name]) => name)).toEqual([expect.stringMatching(/PENGAWAS$/)]);
  });
});
