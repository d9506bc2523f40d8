import { describe, expect, it } from "vitest";

import { importRegulation } from "../import";
import { tierOf } from "./positions";

describe("a table of one tier", () => {
  const table = (level: number) => `
| No | Kompetensi | Level | Deskripsi | Indikator |
|----|------------|-------|-----------|-----------|
| 1 | Integritas | ${level} | Mampu. | ${level}.1 Satu; ${level}.2 Dua; ${level}.3 Tiga. |
| 9 | Perekat Bangsa | ${level} | Mampu. | ${level}.1 Satu; ${level}.2 Dua; ${level}.3 Tiga. |
`;
  const both = (titles: readonly [string, string]) =>
    importRegulation(`PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
TENTANG
STANDAR KOMPETENSI JABATAN

Pasal 1
Peraturan ini mengatur standar.

${titles[0]}
${table(3)}
${titles[1]}
${table(2)}`);
  const levels = ({ standards }: ReturnType<typeof both>) =>
    standards.map(({ competencies }) => competencies.map(({ kind, code, level }) => [kind, code, level?.value]));
  const expected = [3, 2].map((level) => [
    ["MANAGERIAL", "integritas", level],
    ["SOCIOCULTURAL", "perekat-bangsa", level],
  ]);

  it.each([
    ["## STANDAR KOMPETENSI JABATAN ADMINISTRATOR", "## STANDAR KOMPETENSI JABATAN PENGAWAS"],
    ["LAMPIRAN I\nSTANDAR KOMPETENSI JABATAN ADMINISTRATOR", "LAMPIRAN II\nSTANDAR KOMPETENSI JABATAN PENGAWAS"],
    ["LAMPIRAN I STANDAR KOMPETENSI JABATAN ADMINISTRATOR", "LAMPIRAN II STANDAR KOMPETENSI JABATAN PENGAWAS"],
    ["Lampiran I: Jabatan Administrator", "Lampiran II: Jabatan Pengawas"],
    [
      "I. JABATAN ADMINISTRATOR\n\nA. Kompetensi Manajerial dan Sosio Kultural",
      "II. JABATAN PENGAWAS\n\nA. Kompetensi Manajerial dan Sosial Kultural",
    ],
  ] as const)("is read without a section, and with one for two kinds: %s", (...titles) => {
    const result = both(titles);
    expect(levels(result)).toEqual(expected);
    const tiers = result.regulation.annexes.flatMap(({ positions }) => positions.map(({ tier }) => tier));
    expect(tiers).toEqual(["ADMINISTRATOR", "PENGAWAS"]);
  });
});

describe("the tier by Kelompok Jabatan", () => {
  it.each([
    ["JPT Pratama", "JPT_PRATAMA"],
    ["JPT Madya", "JPT_MADYA"],
    ["Jabatan Pimpinan Tinggi Pratama", "JPT_PRATAMA"],
  ])("%s is %s", (group, tier) => {
    expect(tierOf(group)).toBe(tier);
  });
});
