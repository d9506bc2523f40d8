import { expect, it } from "vitest";

import { positionNamed } from "../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../tests/support/regulations/documents";
import { importRegulation } from "./import";

it("a list of positions says the tier of each in a column of its own", () => {
  const list = `LAMPIRAN
PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2024
TENTANG JABATAN

DAFTAR JABATAN
NO\tNAMA JABATAN\tJENJANG
1\tKepala Dinas Sosial\tJPT Pratama
2\tPengelola Data\tPelaksana
3\tAjudan\t-
`;
  const { regulation, findings } = importRegulation(list);
  expect(regulation.annexes.flatMap(({ positions }) => positions.map(({ tier }) => tier))).toEqual([
    "JPT_PRATAMA",
    "PELAKSANA",
    "PELAKSANA",
  ]);
  const unsure = findings.filter(({ message }) => message.includes("tidak disebut naskah"));
  expect(unsure.map(({ found }) => found)).toEqual(["1 jabatan"]);
});

it("indicators behind bullets are told once for their table", () => {
  const text = formsDocument([positionNamed("Camat")], USUAL_WAYS).replace(/(?<=\s)\d\.\d\.?\s/g, "• ");
  const told = importRegulation(text).findings.filter(({ message }) => message.includes("bertanda butir"));
  expect(told).toMatchObject([{ kind: "NUMBERING", severity: "INFO" }]);
});

it.each([
  ["a line", ""],
  ["a row of one filled cell", "\t\t\t"],
])(
  "a technical statement that is %s below a levelled row is a row of its own, not one of its indicators",
  (_, cells) => {
    const table = `LAMPIRAN
Nama Jabatan : Camat
Kelompok Jabatan : Administrator
Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi
C. Teknis\t\t\t
1. Pengelolaan Keuangan Daerah\t3\tMampu mengelola anggaran\t3.1. Menyusun anggaran; 3.2. Menilai belanja.
2. Menguasai tata naskah dinas; dan${cells}
3. Memahami kearsipan.${cells}
`;
    const [standard] = importRegulation(table).standards;
    const rows = standard?.competencies.map(({ name, level, indicators }) => [
      name.value,
      level?.value,
      indicators.length,
    ]);
    expect(rows).toEqual([
      ["Pengelolaan Keuangan Daerah", 3, 2],
      ["Menguasai tata naskah dinas; dan", undefined, 0],
      ["Memahami kearsipan.", undefined, 0],
    ]);
  },
);
