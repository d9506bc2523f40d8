import { describe, expect, it } from "vitest";

import type { ImportFinding, ImportResult } from "./draft";
import { importRegulation } from "./import";

const BODY = `PERATURAN GUBERNUR CONTOH
NOMOR 7 TAHUN 2025
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
GUBERNUR CONTOH,
Menimbang : a. bahwa perlu;
b. bahwa patut;
Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara (Lembaran Negara);
MEMUTUSKAN:
Menetapkan : PERATURAN GUBERNUR TENTANG STANDAR.
Pasal 1
Peraturan ini mengatur standar.
Pasal 2
Peraturan Gubernur Nomor 3 Tahun 2019 tentang Standar Lama dicabut dan dinyatakan tidak berlaku.
Ditetapkan di Kota Contoh
pada tanggal 2 Januari 2025
GUBERNUR CONTOH,
BUDI
Diundangkan di Kota Contoh
pada tanggal 3 Januari 2025
SEKRETARIS DAERAH,
SITI
BERITA DAERAH PROVINSI CONTOH TAHUN 2025 NOMOR 7
LAMPIRAN`;

const HEAD = "| No | Kompetensi | Level | Diskripsi | Indikator |";
const form = (names: string, rows: string): string =>
  `${BODY}
STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${names}
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : 1.2
Ikhtisar Jabatan
Memimpin bidang.
${HEAD}
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
${rows}`;

const INTEGRITAS = "| 1 | Integritas | III | Mampu. | 3.1 Satu; 3.2 Dua; 3.3 Tiga. |";
const KERJASAMA = "| 2 | Kerja Sama | Level 3 | Mampu. | 3.1. Satu; 3.2. Dua; 3.3. Tiga. |";

function told({ findings }: ImportResult, kind: ImportFinding["kind"]): readonly string[] {
  return findings.filter((finding) => finding.kind === kind).map(({ found }) => found);
}

describe("a regulation that was never seen", () => {
  const result = importRegulation(form("Kepala Bidang A", `${INTEGRITAS}\n${KERJASAMA}`));

  it("has its body read", () => {
    const { regulation } = result;
    expect(regulation).toMatchObject({ slug: "pergub-contoh-7-2025", kind: "PERGUB", effectiveFrom: "2025-01-03" });
    expect(regulation.considerations.map(({ text }) => text.value)).toEqual(["bahwa perlu;", "bahwa patut;"]);
    expect(regulation.articles.map(({ number }) => number)).toEqual(["1", "2"]);
    expect(regulation.signatures.map(({ name }) => name.value)).toEqual(["BUDI", "SITI"]);
    expect(regulation.relations.map(({ type, citation }) => [type, citation.value])).toEqual([
      ["REVOKES", "Peraturan Gubernur Nomor 3 Tahun 2019 tentang Standar Lama"],
      ["BASED_ON", "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"],
    ]);
  });

  it("says what it amends, as its title names it", () => {
    const title = "PERUBAHAN KEDUA ATAS PERATURAN GUBERNUR CONTOH NOMOR 3\nTAHUN 2019 TENTANG STANDAR LAMA";
    const text = form("Kepala Bidang A", INTEGRITAS).replace(/(?<=TENTANG\n+)\S.*/i, title);
    expect(text).toContain(title);
    const amended = importRegulation(text).regulation.relations.filter(({ type }) => type === "AMENDS");
    expect(amended.map(({ citation }) => citation.value)).toEqual(["PERATURAN GUBERNUR CONTOH NOMOR 3 TAHUN 2019"]);
  });

  it("has its pipe table read, with levels in any writing and numbers in a column of their own", () => {
    const [standard] = result.standards;
    expect(standard).toMatchObject({
      position: "kepala-bidang-a",
      positionCode: { value: "1.2" },
      summary: { value: "Memimpin bidang." },
    });
    expect(standard?.competencies.map(({ code, ordinal, level }) => [code, ordinal.value, level?.value])).toEqual([
      ["integritas", "1", 3],
      ["kerjasama", "2", 3],
    ]);
    expect(standard?.competencies.map(({ indicators }) => indicators.map(({ code }) => code.value))).toEqual([
      ["3.1", "3.2", "3.3"],
      ["3.1", "3.2", "3.3"],
    ]);
  });

  it("tells which rows of the form are not there, and the other spelling of a head", () => {
    expect(told(result, "MISSING_ROW")).toHaveLength(7);
    expect(told(result, "SPELLING_VARIANT")).toEqual(["Diskripsi"]);
  });
});

describe("a form whose cells are rows of a table", () => {
  const result = importRegulation(`PERATURAN WALI KOTA CONTOH NOMOR 12 TAHUN 2022
LAMPIRAN
1.\tNama Jabatan\t:\tKepala Subbagian Umum
2.\tKelompok Jabatan\t:\tPengawas
II.\tSTANDAR KOMPETENSI
Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi
A. Manajerial
1. Integritas\t2\tMampu.\t2.1 Satu;
2.2 Dua;
III. PERSYARATAN JABATAN
\t\tMutlak\tPenting\tPerlu
A. Pendidikan\t1. Jenjang\tS-1\t√\t\t
\t2. Bidang Ilmu\tEkonomi\t\t\t√`);
  const [standard] = result.standards;

  it("has its fields and the indicators on lines of their own", () => {
    expect(result.regulation.slug).toBe("perwal-contoh-12-2022");
    expect(standard).toMatchObject({ position: "kepala-subbagian-umum", positionGroup: { value: "Pengawas" } });
    expect(standard?.competencies[0]?.indicators.map(({ text }) => text.value)).toEqual(["Satu;", "Dua;"]);
  });

  it("has its marks read from the columns after the words, and each is to be verified", () => {
    const read = standard?.requirements.map(({ text, importance, rule }) => [
      text.value,
      importance?.value,
      importance?.remark?.kind,
      rule?.type,
    ]);
    expect(read).toEqual([
      ["S-1", "MANDATORY", "UNCERTAIN", "minimum-education"],
      ["Ekonomi", "USEFUL", "UNCERTAIN", undefined],
    ]);
  });
});

describe("findings", () => {
  const of = (rows: string): ImportResult => importRegulation(form("Kepala Bidang A", rows));

  it("a level that differs from the indicator codes", () => {
    const result = of(INTEGRITAS.replace("III", "4"));
    expect(told(result, "LEVEL_DIFFERS")).toEqual(["3.1", "3.2", "3.3"]);
    expect(result.confidence["/standards/0/competencies/0/level"]).toBe(0.3);
  });

  it("a missing name, with the one that its number suggests", () => {
    const [finding] = of(INTEGRITAS.replace("Integritas", "")).findings.filter(({ kind }) => kind === "MISSING_NAME");
    expect(finding).toMatchObject({
      severity: "ERROR",
      suggestion: "Integritas",
      path: "/standards/0/competencies/0/name",
    });
  });

  it("a gap and a repeat in the numbering", () => {
    expect(told(of(`${INTEGRITAS}\n${KERJASAMA.replace("| 2 |", "| 3 |")}`), "NUMBERING")).toEqual(["3 Kerja Sama"]);
    expect(told(of(`${INTEGRITAS}\n${KERJASAMA.replace("| 2 |", "| 1 |")}`), "NUMBERING")).toEqual(["1"]);
    expect(told(of(INTEGRITAS.replace("3.2 Dua", "3.3 Dua")), "NUMBERING")).toEqual(["3.3", "3.3"]);
  });

  it("a name that is nearly known, and one that is not known", () => {
    expect(told(of(INTEGRITAS.replace("Integritas", "Integrilas")), "MISSPELLING")).toContain("Integrilas");
    expect(told(of(INTEGRITAS.replace("Integritas", "Berkuda")), "UNKNOWN_COMPETENCY")).toEqual(["Berkuda"]);
  });

  it("an indicator that a page break cuts in two", () => {
    const result = of(`${INTEGRITAS.replace("Tiga. |", "Tiga |")}\n\n| | | | | kali lipat. |`);
    expect(told(result, "JOINED")).toEqual(["kali lipat."]);
    const text = result.standards[0]?.competencies[0]?.indicators[2]?.text;
    expect(text).toMatchObject({
      value: "Tiga kali lipat.",
      source: [{ reading: "Tiga" }, { reading: "kali lipat." }],
    });
  });

  it("page numbers and addresses of the footer", () => {
    expect(told(of(`${INTEGRITAS}\n- 12 -\njdih.contoh.go.id\n${KERJASAMA}`), "RUBBISH")).toEqual([
      "- 12 -",
      "jdih.contoh.go.id",
    ]);
  });

  it("positions that share a table, and a position that is there twice", () => {
    const shared = importRegulation(form("Kepala Bidang A; Kepala Bidang B", INTEGRITAS));
    expect(shared.standards.map(({ position }) => position)).toEqual(["kepala-bidang-a", "kepala-bidang-b"]);
    expect(told(shared, "SHARED_TABLE")).toHaveLength(1);
    const twice = importRegulation(form("Kepala Bidang A; Kepala Bidang A", INTEGRITAS));
    expect(new Set(twice.standards.map(({ position }) => position)).size).toBe(2);
    expect(told(twice, "DUPLICATE_POSITION")).toEqual(["Kepala Bidang A"]);
  });

  it("a text that is no regulation at all", () => {
    const result = importRegulation("Resep rendang\nDaging dan santan.");
    expect(result.standards).toEqual([]);
    expect(told(result, "NOT_RECOGNISED")).toHaveLength(1);
  });
});
