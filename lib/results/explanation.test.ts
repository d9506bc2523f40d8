import { describe, expect, it } from "vitest";

import { explainMatch, formatGap, schemeRules } from "@/lib/results/explanation";
import { matchOf } from "@/lib/results/rules";
import type { MatchInput } from "@/lib/results/rules";
import { AssessmentScheme } from "@/lib/schemes/schema";
import { MARK_MEDIAN_RULE } from "@/lib/sheets/labels";
import schemes from "@/seeds/data/schemes.json";

const scheme = AssessmentScheme.parse(schemes[0]);

function rated(
  level: number | null,
  requiredLevel: number | null,
  kind: MatchInput["kind"] = "MANAGERIAL",
): MatchInput {
  return { id: `${kind} ${level}`, kind, requiredLevel, isStatement: false, level, mark: null };
}

function statement(mark: MatchInput["mark"]): MatchInput {
  return { id: "s", kind: "TECHNICAL", requiredLevel: null, isStatement: true, level: null, mark };
}

function explain(inputs: readonly MatchInput[], settings = scheme): Record<string, string> {
  return Object.fromEntries(explainMatch(matchOf(inputs, settings), settings).map(({ title, text }) => [title, text]));
}

/** Eight managerial and one socio-cultural competency of an administrator: 21 of 27. */
const ADMINISTRATOR = [
  ...Array.from({ length: 6 }, () => rated(2, 3)),
  ...Array.from({ length: 2 }, () => rated(4, 3)),
  rated(3, 3, "SOCIOCULTURAL"),
];

describe("explainMatch", () => {
  it("says every step from the levels to the category, with the numbers", () => {
    expect(explain(ADMINISTRATOR)).toEqual({
      Rumus: "JPM = jumlah level yang dihitung ÷ jumlah level standar × 100.",
      Pembatasan:
        "Level di atas standar dihitung setinggi standar, sehingga kelebihan tidak menutupi kekurangan. " +
        "Di atas standar: 2 dari 9 kompetensi.",
      Manajerial: "18 ÷ 24 × 100 = 75,00 %.",
      "Sosial Kultural": "3 ÷ 3 × 100 = 100,00 %.",
      "Seluruh kompetensi": "21 ÷ 27 × 100 = 77,78 %.",
      Pembulatan:
        "Dihitung penuh, dibulatkan satu kali ke dua desimal (setengah ke atas), lalu dibandingkan dengan batas kategori.",
      Kategori: "77,78 % termasuk Masih memenuhi syarat (paling rendah 68,00 %, di bawah 80,00 %).",
      "Kategori berikutnya":
        "Memenuhi syarat: kurang 2,22 poin persen, yaitu 0,6 poin level pada kompetensi di bawah standar.",
      "Kategori di bawahnya":
        "Kurang memenuhi syarat: bila JPM di bawah 68,00 %; sekarang 9,78 poin persen di atas batas itu.",
      Dasar: expect.stringMatching(/^Peraturan BKN Nomor 26 Tahun 2019\. Batas nilai kategori .*naskah resmi/),
    });
  });

  it("has no next category at the top", () => {
    const lines = explain([rated(3, 3)]);
    expect(lines).not.toHaveProperty("Kategori berikutnya");
    expect(lines["Kategori"]).toBe("100,00 % termasuk Memenuhi syarat (paling rendah 80,00 %).");
  });

  it("says that something is missing instead of a category", () => {
    const lines = explain([rated(3, 3), rated(null, 3)]);
    expect(lines["Kategori"]).toBe("Belum ada kategori: 1 butir belum dinilai. Belum dinilai bukan nol.");
    expect(lines["Seluruh kompetensi"]).toBe("3 ÷ 3 × 100 = 100,00 %. Ini angka sementara dari yang sudah dinilai.");
  });

  it("has no category while sheets are still to come", () => {
    const found = matchOf([rated(3, 3)], scheme);
    const texts = explainMatch({ ...found, band: null }, scheme, { awaitsSheets: true }).map(({ text }) => text);
    expect(texts).toContain("Belum ada kategori: belum semua lembar terkirim.");
    expect(texts).toContain("3 ÷ 3 × 100 = 100,00 %. Ini angka sementara dari yang sudah dinilai.");
  });

  it("says when nothing can be counted", () => {
    const lines = explain([rated(4, null, "TECHNICAL")]);
    expect(lines["Kategori"]).toBe("Tidak ada kategori: tidak ada kompetensi yang dapat dihitung.");
    expect(lines["Tidak dihitung"]).toBe("1 kompetensi tanpa level standar pada dokumen sumber tidak ikut dihitung.");
    expect(lines).not.toHaveProperty("Seluruh kompetensi");
  });

  it("says what a scheme without cap means", () => {
    const lines = explain([rated(5, 4), rated(2, 4)], { ...scheme, capAtRequired: false });
    expect(lines["Pembatasan"]).toMatch(/^Level di atas standar dihitung penuh/);
    expect(lines["Seluruh kompetensi"]).toBe("7 ÷ 8 × 100 = 87,50 %.");
    const low = explain([rated(2, 4)], { ...scheme, capAtRequired: false });
    expect(low["Kategori berikutnya"]).toBe("Masih memenuhi syarat: kurang 18,00 poin persen, yaitu 0,72 poin level.");
  });

  it("shows the weights in the formula", () => {
    const weights = { MANAGERIAL: 60, SOCIOCULTURAL: 20, TECHNICAL: 20 };
    const lines = explain([rated(2, 4), rated(2, 4, "SOCIOCULTURAL")], { ...scheme, weights });
    expect(lines).toMatchObject({
      Bobot: "Manajerial 60, Sosial Kultural 20, Teknis 20. Jenis yang tidak ada dalam standar tidak ikut dibagi.",
      "Seluruh kompetensi": "(60 × 2 ÷ 4 + 20 × 2 ÷ 4) ÷ 80 × 100 = 50,00 %.",
      "Kategori berikutnya":
        "Masih memenuhi syarat: kurang 18,00 poin persen, yaitu 0,96 poin level Manajerial pada kompetensi di bawah standar.",
    });
  });

  it("names no points where only several kinds together could lift it", () => {
    const weights = { MANAGERIAL: 50, SOCIOCULTURAL: 50, TECHNICAL: 0 };
    const lines = explain([rated(0, 4), rated(0, 4, "SOCIOCULTURAL")], { ...scheme, weights });
    expect(lines["Kategori berikutnya"]).toBe("Masih memenuhi syarat: kurang 68,00 poin persen.");
  });

  it("reports statements, and whether they count", () => {
    const inputs = [rated(3, 3), statement("MET"), statement("PARTIAL"), statement("NOT_MET"), statement(null)];
    expect(explain(inputs)["Pernyataan teknis"]).toBe(
      `memenuhi 1, sebagian 1, belum 1, belum dinilai 1, dari 4. Dilaporkan terpisah, tidak masuk JPM. ${MARK_MEDIAN_RULE}`,
    );
    expect(Object.fromEntries(schemeRules(scheme))["Pernyataan teknis"]).toContain("memakai yang lebih rendah");
    expect(explain(inputs, { ...scheme, countsStatements: true })["Pernyataan teknis"]).toMatch(/Ikut dihitung/);
  });
});

describe("formatGap", () => {
  it.each([
    [1, "+1"],
    [-0.25, "−0,25"],
    [0.125, "+0,125"],
    [0, "0"],
  ])("writes %d as %s", (gap, text) => {
    expect(formatGap(gap)).toBe(text);
  });
});
