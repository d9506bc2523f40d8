import { describe, expect, it } from "vitest";

import { heldAt, publicReason } from "@/lib/publication/open-findings";
import type { ReviewValue } from "@/lib/publication/values";

const value = (path: string, text: string, line: number): ReviewValue => ({
  path,
  label: "Bunyi",
  text,
  spans: [{ lineFrom: line, lineTo: line }],
  notes: [],
});

describe("heldAt", () => {
  const groups = [
    { title: "Kepala", values: [value("/title", "STANDAR KOMPETENSI", 4), value("/issuer", "BUPATI CONTOH", 6)] },
    { title: "Pasal 1", values: [value("/articles/1/lead", "Peraturan ini mengatur standar.", 9)] },
    { title: "Pasal 2", values: [value("/articles/2/lead", "Peraturan ini mulai berlaku.", 9)] },
  ];
  const found = (words: string, line: number) =>
    heldAt(groups, { found: words, lines: [{ lineFrom: line, lineTo: line }] });

  it.each([
    ["KOMPETENSI", 4, "/title"],
    ["mengatur", 9, "/articles/1/lead"],
    // On other lines, in two values, in none, without words.
    ["KOMPETENSI", 6, ""],
    ["Peraturan", 9, ""],
    ["pindaian", 4, ""],
    ["", 4, ""],
  ])("places %j of line %i at %j", (words, line, path) => {
    expect(found(words, line)).toBe(path);
  });
});

describe("publicReason", () => {
  it("says the finding in the words of the note, without the lines that stand beside it", () => {
    const body = "Temuan impor yang belum diputuskan: Nomor meloncat. (baris 3–4)";
    expect(publicReason(body, [{ lineFrom: 3, lineTo: 4 }])).toBe("Belum diputuskan saat penerbitan: Nomor meloncat.");
    expect(publicReason("Nomor meloncat.", [])).toBe("Belum diputuskan saat penerbitan: Nomor meloncat.");
  });

  it.each([
    ["Teks ini tidak masuk ke nilai mana pun; tempatkan atau tolak.", "Teks ini tidak masuk ke nilai mana pun."],
    [
      "Teks yang terpotong disambung; periksa. Terbaca: “x; periksa.”.",
      "Teks yang terpotong disambung. Terbaca: “x; periksa.”.",
    ],
    ["Mungkin tabel jabatan lain. Pisahkan atau tolak.", "Mungkin tabel jabatan lain."],
    ["Jabatan ini memilih levelnya sendiri.", "Jabatan ini memilih levelnya sendiri."],
  ])("asks nothing of the public: %j", (note, read) => {
    expect(publicReason(note, [])).toBe(`Belum diputuskan saat penerbitan: ${read}`);
  });
});
