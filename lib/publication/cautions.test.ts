import { expect, it } from "vitest";

import type { CautionFacts } from "@/lib/publication/cautions";
import { cautionsOf } from "@/lib/publication/cautions";

const whole: CautionFacts = {
  isTyped: false,
  head: { kind: "PERBUP", issuer: "BUPATI PURWAKARTA", year: 2026, enactedOn: "2026-02-01", today: "2026-11-29" },
  considerationCount: 1,
  articleCount: 2,
  effectiveFrom: "2026-02-01",
  actDays: ["2026-02-01", "2026-02-01"],
  gazette: "Berita Daerah Tahun 2026 Nomor 12",
  saidDay: null,
  doubtful: [],
  unlevelled: { count: 0, names: [] },
  nameless: [],
  disordered: [],
  unordered: [],
  lone: [],
  over: [],
  replaced: [],
  isUntitled: false,
  undecided: { count: 0, quotes: [] },
};

const row = { position: "Inspektur", competency: "Integritas", level: 3 };

it("says nothing of a whole regulation", () => {
  expect(cautionsOf(whole)).toEqual([]);
  expect(cautionsOf({ ...whole, doubtful: [{ ...row, indicators: [{ code: "3.1" }, { code: null }] }] })).toEqual([]);
});

it.each<[string, Partial<CautionFacts>, RegExp]>([
  ["typed", { isTyped: true }, /diketik di portal/],
  [
    "amending what is revoked already",
    { over: [{ type: "AMENDS", name: "Peraturan Bupati Nomor 5 Tahun 2019", revokedFrom: "2020-09-03" }] },
    /Mengubah Peraturan Bupati Nomor 5 Tahun 2019, yang sudah dicabut mulai 3 September 2020: cocokkan/,
  ],
  ["without articles", { articleCount: 0 }, /belum memuat pasal\./],
  ["without a body", { articleCount: 0, considerationCount: 0 }, /belum memuat menimbang dan pasal\./],
  [
    "in force from another day than its articles name",
    { saidDay: { article: "Pasal 4", passage: { value: "…", source: [] }, act: null, day: "2027-01-01" } },
    /Pasal 4 menyebut mulai berlaku 1 Januari 2027, bukan 1 Februari 2026/,
  ],
  [
    "in force before it was enacted",
    { actDays: ["2026-03-02", null] },
    /Berlaku surut: mulai 1 Februari 2026.*2 Maret 2026/,
  ],
  [
    "with a level that its indicators contradict",
    { doubtful: [{ ...row, indicators: [{ code: "4.1" }, { code: "3.2" }, { code: " 4. 3" }] }] },
    /^Inspektur, Integritas: Levelnya 3, tetapi indikatornya bernomor 4\.1, 4\. 3\./,
  ],
  [
    "with competencies that lack their level",
    { unlevelled: { count: 1200, names: ["Integritas (Inspektur)", "Komunikasi (Camat)"] } },
    /tanpa level: Integritas \(Inspektur\), Komunikasi \(Camat\) dan 1\.198 lainnya\. Isi levelnya/,
  ],
  ["of a kind that its issuer does not lay down", { head: { ...whole.head, kind: "PERWAL" } }, /Peraturan Walikota/],
  [
    "enacted on a day to come",
    { head: { ...whole.head, enactedOn: "2026-12-01" } },
    /penetapannya, 1 Desember 2026, masih akan datang/,
  ],
  [
    "of another year than it was enacted in",
    { head: { ...whole.head, enactedOn: "2025-12-31" } },
    /Tahun peraturannya 2026, sedangkan ditetapkan pada 31 Desember 2025/,
  ],
  [
    "with a group of alternatives in which nothing can be chosen",
    { lone: ["Inspektur (kelompok Pengalaman)"] },
    /hanya berisi satu persyaratan: Inspektur \(kelompok Pengalaman\)\. Satukan/,
  ],
  [
    "that replaces standards of what it does not revoke",
    { replaced: [{ name: "Peraturan Bupati Nomor 1 Tahun 2020", count: 1200 }] },
    /^Mengganti 1\.200 standar dari Peraturan Bupati Nomor 1 Tahun 2020, yang tidak dicabut atau diubahnya/,
  ],
  ["with an annex that nobody has given a title", { isUntitled: true }, /masih “Jabatan dalam lampiran”/],
  [
    "with findings of its import that nobody decided",
    { undecided: { count: 2, quotes: ["Inspektur: Integritas, Level: 4"] } },
    /^2 temuan impor belum diputuskan.*: Inspektur: Integritas, Level: 4\. .*halaman publiknya menyebut.* Betulkan/,
  ],
])("%s", (_what, facts, sentence) => {
  expect(cautionsOf({ ...whole, ...facts })).toEqual([expect.stringMatching(sentence)]);
});

it("says what is not filled in of a typed regulation alone: the findings of an import say it of a document", () => {
  const bare = { actDays: [null, null], gazette: null } as const;
  expect(cautionsOf({ ...whole, ...bare, isTyped: true })).toContain(
    "Belum diisi: penetapan, pengundangan, berita daerah.",
  );
  expect(cautionsOf({ ...whole, gazette: null, isTyped: true })).toContain("Belum diisi: berita daerah.");
  expect(cautionsOf({ ...whole, ...bare })).toEqual([]);
});

it("names what is typed without a name or out of the order of its numbers, and leaves an import to its findings", () => {
  const rows = {
    unordered: ["Menimbang (“c.” sesudah “a.”)"],
    nameless: [{ position: "Inspektur", ordinal: "3." }],
    disordered: ["Inspektur (Manajerial)"],
  };
  expect(cautionsOf({ ...whole, ...rows, isTyped: true }).slice(1)).toEqual([
    "Huruf atau nomor butir tidak berurutan: Menimbang (“c.” sesudah “a.”).",
    "Inspektur: Nama tidak terbaca pada dokumen sumber (nomor 3). Tulis namanya, atau hapus kompetensi itu.",
    "Nomor yang tercetak pada kompetensi tidak berurutan: Inspektur (Manajerial).",
  ]);
  expect(cautionsOf({ ...whole, ...rows })).toEqual([]);
});
