import { describe, expect, it } from "vitest";

import { importRegulation } from "@/lib/importer/import";
import { openResult, pathOf } from "@/lib/imports/openings";

const text = (tier: string, group: string): string => `PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2026
TENTANG
STANDAR KOMPETENSI JABATAN ${tier}
BUPATI CONTOH,
LAMPIRAN
STANDAR KOMPETENSI JABATAN
Nama Jabatan : Kepala Bidang Uji
Kelompok Jabatan : ${group}
Urusan Pemerintahan : Umum
Ikhtisar Jabatan
Memimpin bidang.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | Integritas | 4 | Mampu menjaga integritas. | 3.1 Jujur; 3.2 Taat; 3.3 Teguh. |
`;

function opened(tier: string, group = "Struktural") {
  const { regulation, findings } = openResult(importRegulation(text(tier, group)));
  return { tiers: regulation.annexes.flatMap(({ positions }) => positions.map((position) => position.tier)), findings };
}

describe("openResult", () => {
  it.each([
    ["ADMINISTRATOR", "Struktural", "ADMINISTRATOR"],
    ["PELAKSANA", "Struktural", "PELAKSANA"],
    ["", "Jabatan Pelaksana", "PELAKSANA"],
  ])("believes the tier of a text that says it: %s, %s", (tier, group, read) => {
    const { tiers, findings } = opened(tier, group);
    expect(tiers).toEqual([read]);
    expect(findings.filter(({ path }) => path?.endsWith("/tier"))).toEqual([]);
  });

  it("leaves open a tier that no words say, and tells it once, at the tier and its position", () => {
    const { tiers, findings } = opened("");
    expect(tiers).toEqual([null]);
    expect(findings.filter(({ message }) => message.includes("Jenjang"))).toMatchObject([
      { severity: "ERROR", path: "/regulation/annexes/0/positions/0/tier", standard: 0, suggestion: null },
    ]);
  });

  it("tells a level once, with every code that it differs from", () => {
    const told = opened("").findings.filter(({ kind }) => kind === "LEVEL_DIFFERS");
    expect(told).toMatchObject([
      { found: "3.1, 3.2, 3.3", message: "Kolom level berisi 4, sedangkan indikator bernomor 3.1, 3.2, 3.3." },
    ]);
  });

  it.each([
    ["Jenis persyaratan ini tidak dikenali; pilih jenisnya.", "requirements/3/text", "requirements/3/category"],
    [
      "Integritas termasuk kompetensi manajerial, tetapi berdiri di bagian teknis; judul bagiannya mungkin hilang.",
      "competencies/2",
      "competencies/2/kind",
    ],
    ["Kolom level berisi 4, sedangkan indikator bernomor 3.1.", "competencies/2", "competencies/2/level"],
    ["Huruf setelah tanda baca penutup mungkin coretan.", "requirements/3/text", "requirements/3/text"],
  ])("asks at the field that the answer belongs in: %s", (message, pointed, asked) => {
    const read = importRegulation(text("ADMINISTRATOR", "Administrator"));
    const finding = { kind: "TO_VERIFY", severity: "WARNING", found: "x", suggestion: null } as const;
    const { findings } = openResult({
      ...read,
      findings: [{ ...finding, source: [], message, path: `/standards/0/${pointed}` }],
    });
    expect(findings.map(({ path }) => path)).toEqual([`/standards/0/${asked}`]);
  });

  it("says which value a field is that the form does not have", () => {
    const lacking = opened("").findings.find(({ message }) => message.startsWith("Kode jabatan"));
    expect(lacking && pathOf(lacking, 0)).toBe("/standards/0/positionCode");
  });
});
