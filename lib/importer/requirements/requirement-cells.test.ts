import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

const FORM = `LAMPIRAN
PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2024
TENTANG STANDAR KOMPETENSI

1.\tNAMA JABATAN\t:\tCamat
6.\tSTANDAR KOMPETENSI\t:
Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi
A. Manajerial\t\t\t
1. Integritas\t3\tMampu\t3.1 Satu.
7.\tPERSYARATAN JABATAN\t:
`;

function read(requirements: string) {
  const { standards, findings } = importRegulation(FORM + requirements);
  const [standard] = standards;
  return {
    requirements: standard?.requirements.map(({ ordinal, label, text, importance }) =>
      [ordinal?.value, label?.value, text.value, importance?.value].map((value) => value ?? "-").join(" | "),
    ),
    headings: standard?.headings.map(({ value }) => value),
    told: findings.filter(({ kind }) => kind === "UNREAD" || kind === "RUBBISH" || kind === "NOT_RECOGNISED"),
  };
}

describe("cells of requirements", () => {
  it("set around colons keep their order, their labels and the importance that a word behind them says", () => {
    const { requirements, headings, told } = read(`a.\tPendidikan\t:\t1)\tJenjang : Sarjana (Mutlak)
\t\t\t2)\tBidang Ilmu : Hukum (Penting)
b.\tPengalaman Kerja\t:\tPaling singkat 3 (tiga) tahun - Perlu;
`);
    expect(requirements).toEqual([
      "1 | Jenjang | Sarjana | MANDATORY",
      "2 | Bidang Ilmu | Hukum | IMPORTANT",
      "- | - | Paling singkat 3 (tiga) tahun | USEFUL",
    ]);
    expect(headings).toContain("6. STANDAR KOMPETENSI");
    expect(told).toEqual([]);
  });

  it("that hold the title of a category and its first label have both", () => {
    const { requirements } = read(`Jenis Persyaratan\tUraian\tMutlak\tPenting\tPerlu
A. Pendidikan 1. Jenjang\tSarjana\t√\t\t
2. Bidang Ilmu\tHukum\t\t√\t
`);
    expect(requirements).toEqual(["1 | Jenjang | Sarjana | MANDATORY", "2 | Bidang Ilmu | Hukum | IMPORTANT"]);
  });

  it("that only a blank parts have no number where none is printed", () => {
    const tight = `Jenis Persyaratan Uraian Mutlak Penting Perlu
A. Pendidikan 1. Jenjang Diploma III √
C. Pengalaman Kerja Paling singkat 2 (dua) tahun √
D. Pangkat Penata Muda (III/a)
`;
    const { standards, findings } = importRegulation(FORM + tight);
    expect(standards[0]?.requirements.map(({ ordinal }) => ordinal === null)).toEqual([false, true, true]);
    expect(findings.filter(({ message }) => message.startsWith("Nomor persyaratan"))).toEqual([]);
  });
});
