import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

// A dictionary (kamus) beside the standards: every level of each competency.

const HEAD = `PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
BUPATI CONTOH,
LAMPIRAN I
JABATAN ADMINISTRATOR
Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi
A. Manajerial\t\t\t
1. Integritas\t3\tMampu jujur.\t3.1 Satu; 3.2 Dua.
2. Kerjasama\t3\tMampu bersama.\t3.1 Tiga; 3.2 Empat.
PERSYARATAN JABATAN
1. sehat jasmani dan rohani.
`;
const TITLE = "KAMUS KOMPETENSI MANAJERIAL\n";
const levels = (before: (level: number) => string): string =>
  [1, 2, 3, 4, 5].map((level) => `${before(level)}${level}\tMampu.\t${level}.1 Satu; ${level}.2 Dua.\n`).join("");
const entry = (name: string): string =>
  `Nama Kompetensi\t: ${name}\nKode Kompetensi\t: M.01\nDefinisi\t: Jujur.\nLevel\tDeskripsi\tIndikator Perilaku\n${levels(() => "")}`;
const table = `Kompetensi\tLevel\tDeskripsi\tIndikator Perilaku\n${["1. Integritas", "2. Kerjasama"]
  .map((name) => levels((level) => (level === 1 ? `${name}\t` : "\t")))
  .join("")}`;
const FORM =
  "STANDAR KOMPETENSI JABATAN\nNama Jabatan : Camat\nKompetensi\tLevel\tDeskripsi\tIndikator\nA. Manajerial\t\t\t\n1. Integritas\t3\tMampu.\t3.1 Satu.\n";

function read(annexed: string) {
  const { regulation, standards, findings } = importRegulation(`${HEAD}${annexed}`);
  return {
    annexes: regulation.annexes.map(({ title }) => title.value),
    standards: standards.map(({ positionNameAsWritten: { value }, competencies, requirements }) =>
      [value, competencies.length, requirements.length].join("|"),
    ),
    held: findings.filter(({ kind }) => kind === "DICTIONARY"),
    unread: findings.filter(({ kind }) => kind === "UNREAD"),
  };
}

const ADMINISTRATOR = "JABATAN ADMINISTRATOR|2|1";

describe("a dictionary that is annexed", () => {
  it.each([
    ["an entry for each competency", `LAMPIRAN II\n${TITLE}${entry("Integritas")}2. ${entry("Kerjasama")}`, 2],
    ["a table of all levels", `LAMPIRAN II\n${TITLE}${table}`, 2],
    ["the same with its name in each row", `LAMPIRAN II\n${TITLE}${table.replaceAll(/^\t/gm, "1. Integritas\t")}`, 2],
    ["below the standards in one annex", `${TITLE}${entry("Integritas")}`, 1],
  ])("is held and told, and no position: %s", (_, annexed, annexes) => {
    const { standards, held, unread, ...result } = read(annexed);
    expect(standards).toEqual([ADMINISTRATOR]);
    expect(held).toMatchObject([
      { severity: "WARNING", message: expect.stringContaining("di halaman Kamus kompetensi") as string },
    ]);
    expect(unread).toEqual([]);
    expect(result.annexes.slice(1)).toEqual(annexes === 2 ? ["KAMUS KOMPETENSI MANAJERIAL"] : []);
  });

  it.each([
    ["entries", entry("Integritas")],
    ["a table", table],
  ])("is known without its title: %s", (_, annexed) => {
    const { standards, held } = read(annexed);
    expect([standards, held.length]).toEqual([[ADMINISTRATOR], 1]);
  });

  it("ends where a position begins, and is none where its rows have requirements", () => {
    expect(read(`${TITLE}${table}${FORM}`).standards).toEqual([ADMINISTRATOR, "Camat|1|0"]);
    const { standards, held } = read(`${TITLE}Camat Utara\n${HEAD.slice(HEAD.indexOf("Kompetensi\t"))}`);
    expect([standards, held]).toEqual([[ADMINISTRATOR, "Camat Utara|2|1"], []]);
  });
});
