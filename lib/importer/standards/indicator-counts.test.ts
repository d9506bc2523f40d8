import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";

// A count of indicators is doubted where it stands out, not where the rows of a table differ anyhow.

const NAMES = [
  ...["Integritas", "Kerjasama", "Komunikasi", "Orientasi pada Hasil", "Pelayanan Publik"],
  ...["Pengembangan Diri dan Orang Lain", "Mengelola Perubahan", "Pengambilan Keputusan"],
];
const toldOf = (counts: readonly number[]) => {
  const rows = counts.map((count, at) => {
    const indicators = Array.from({ length: count }, (_, place) => `3.${place + 1}. Kalimat ${"abcde"[place]};`);
    return `${at + 1}. ${NAMES[at]}\t3\tMampu.\t${indicators.join(" ")}`;
  });
  const head = "Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi\nA. Manajerial\t\t\t";
  const text = `LAMPIRAN\nSTANDAR KOMPETENSI JABATAN\nNama Jabatan : Camat\n${head}\n${rows.join("\n")}\n`;
  return importRegulation(text)
    .findings.filter(({ path }) => path?.endsWith("/indicators"))
    .map(({ severity, message, path }) => [severity, path?.split("/")[4], message]);
};

describe("the count of indicators", () => {
  it.each([
    [[3, 3, 2, 3, 3, 3, 3, 3], "WARNING", "2", "Baris ini memuat 2 indikator, baris lain umumnya 3."],
    [[3, 3, 4, 3, 3, 3, 3, 3], "WARNING", "2", "Baris ini memuat 4 indikator, baris lain umumnya 3."],
    [[3, 2, 3], "WARNING", "1", "Baris ini memuat 2 indikator, baris lain umumnya 3."],
    [[3, 3, 3, 0, 3, 3, 3, 3], "ERROR", "3", "Baris ini memuat 0 indikator, baris lain umumnya 3."],
    [[3, 2, 4, 0, 3, 2, 3, 4], "ERROR", "3", "Baris ini tidak memuat indikator."],
  ])("%j stands out at one row", (counts, ...told) => {
    expect(toldOf(counts)).toEqual([told]);
  });

  it.each([[[3, 2, 3, 2, 3, 4, 3, 3]], [[3, 2, 4, 3, 2, 4, 3, 2]], [[3, 2]], [[3, 3, 3, 3]]])(
    "%j stands out nowhere",
    (counts) => {
      expect(toldOf(counts)).toEqual([]);
    },
  );
});
