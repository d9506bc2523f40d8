import { describe, expect, it } from "vitest";

import { erasedSentence, kindsText, withoutBandSentence } from "@/lib/recap/labels";

const sum = (percent: number) => ({ counted: percent, required: 100, percent });
const byKind = { SOCIOCULTURAL: sum(100), MANAGERIAL: sum(87.5) };
const all = { required: 9, assessed: 9 };

describe("the match with another position", () => {
  it("is said per kind, in the order of a standard, without a kind of which nothing was assessed", () => {
    expect(kindsText({ byKind })).toBe("Manajerial 87,50 %, Sosial Kultural 100,00 %");
  });

  it.each([
    ["nothing is missing", { overall: sum(88), byKind, levels: all, statements: all }, null],
    [
      "statements were never rated",
      { overall: sum(88), byKind, levels: all, statements: { required: 17, assessed: 0 } },
      "Tanpa kategori: 17 dari 17 pernyataan teknis belum pernah dinilai. Yang dapat dihitung: Manajerial 87,50 %, Sosial Kultural 100,00 %.",
    ],
    [
      "both are missing in part",
      { overall: sum(88), byKind, levels: { required: 9, assessed: 7 }, statements: { required: 2, assessed: 1 } },
      "Tanpa kategori: 2 dari 9 kompetensi berlevel dan 1 dari 2 pernyataan teknis belum pernah dinilai. Yang dapat dihitung: Manajerial 87,50 %, Sosial Kultural 100,00 %.",
    ],
    [
      "nothing could be computed",
      { overall: null, byKind: {}, levels: { required: 9, assessed: 0 }, statements: { required: 0, assessed: 0 } },
      "Tanpa kategori: 9 dari 9 kompetensi berlevel belum pernah dinilai.",
    ],
  ] as const)("says why it has no category where %s", (_what, fit, sentence) => {
    expect(withoutBandSentence(fit)).toBe(sentence);
  });
});

it("says of deleted personal data that the figures still count, and nothing where there are none", () => {
  expect(erasedSentence(2)).toMatch(/^Data pribadi 2 peserta sudah dihapus: .*tetap dihitung/);
  expect(erasedSentence(0)).toBeNull();
});
