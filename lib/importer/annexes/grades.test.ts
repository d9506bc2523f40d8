import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

const FORM = `LAMPIRAN
PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2024
TENTANG STANDAR KOMPETENSI

Nama Jabatan\t: Arsiparis
Kelompok Jabatan\t: Jabatan Fungsional
Urusan Pemerintahan\t: Kearsipan
Kode Jabatan\t: 5.1
Ikhtisar Jabatan\t: Mengelola arsip.
II. STANDAR KOMPETENSI
`;
const REQUIRED = "III. PERSYARATAN JABATAN\nA. Pendidikan\nSarjana\n";

function read(table: string, form = FORM) {
  const { standards, findings } = importRegulation(`${form}${table}\n${REQUIRED}`);
  return {
    standards: standards.map((standard) => [
      standard.positionNameAsWritten.value,
      standard.competencies.map(({ name, level, indicators }) => [
        `${name.value} ${level?.value}`,
        ...indicators.map(({ text }) => text.value),
      ]),
      standard.requirements.length,
    ]),
    shared: findings.filter(({ kind }) => kind === "SHARED_TABLE").map(({ found }) => found),
    lost: findings.filter(({ kind }) => kind === "UNREAD" || kind === "MISSING_NAME"),
  };
}

const SECTION = "A. Manajerial\t\t\t\t";
const bare = (level: number) => [[`Integritas ${level}`], [`Komunikasi ${level}`]];
const NAMES = ["Arsiparis Ahli Pertama", "Arsiparis Ahli Muda"];

describe("grades of one functional position", () => {
  it.each([
    ["alone", "No\tKompetensi\tAhli Pertama\tAhli Muda"],
    ["below what spans them", "No\tKompetensi\tLevel Kompetensi\t\n\t\tAhli Pertama\tAhli Muda"],
  ])("side by side with their levels are a standard each: heads %s", (_, head) => {
    const { standards, shared, lost } = read(`${head}\n${SECTION}\n1\tIntegritas\t2\t3\n2\tKomunikasi\t2\t3`);
    expect(standards).toEqual(NAMES.map((name, at) => [name, bare(at + 2), 1]));
    expect(shared).toEqual(["Ahli Pertama Ahli Muda"]);
    expect(lost).toEqual([]);
  });

  const whole = (level: number) => [
    ["Integritas", "Komunikasi"].map((name) => [`${name} ${level}`, `${name} ${level}a.`]),
  ];
  const cells = (name: string, level: number) => `${level}\tMampu ${name}\t${level}.1 ${name} ${level}a.`;

  it("side by side with all that a level says are a standard each, also where a page prints the head again", () => {
    const head =
      "Kompetensi\tAhli Pertama\t\t\tAhli Muda\t\t\n\tLevel\tDeskripsi\tIndikator\tLevel\tDeskripsi\tIndikator";
    const rows = ["Integritas", "Komunikasi"].map(
      (name, at) => `${at + 1}. ${name}\t${cells(name, 2)}\t${cells(name, 3)}`,
    );
    const { standards, lost } = read(`${head}\n${SECTION}\n${rows.join(`\n- 4 -\n${head}\n`)}`);
    expect(standards).toEqual(NAMES.map((name, at) => [name, ...whole(at + 2), 1]));
    expect(lost).toEqual([]);
  });

  it("in a column of their own, below a competency that stands once, are a standard each", () => {
    const rows = ["Integritas", "Komunikasi"].map(
      (name, at) => `${at + 1}.\t${name}\tAhli Pertama\t${cells(name, 2)}\n\t\tAhli Muda\t${cells(name, 3)}`,
    );
    const head = "No.\tKompetensi\tJenjang\tLevel\tDeskripsi\tIndikator Kompetensi";
    const { standards, lost } = read(`${head}\n${SECTION}\n${rows.join("\n")}`);
    expect(standards).toEqual(NAMES.map((name, at) => [name, ...whole(at + 2), 1]));
    expect(lost).toEqual([]);
  });

  it("that the form names itself keep those names", () => {
    const form = FORM.replace("Arsiparis", "1. Arsiparis Ahli Pertama 2. Arsiparis Ahli Muda");
    const { standards } = read(
      `No\tKompetensi\tAhli Pertama\tAhli Muda\n1\tIntegritas\t2\t3\n2\tKomunikasi\t2\t3`,
      form,
    );
    expect(standards.map(([name]) => name)).toEqual(NAMES);
  });
});
