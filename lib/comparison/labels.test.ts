import { expect, it } from "vitest";

import {
  changeSummary,
  competencyTitle,
  levelChangeText,
  nothingShownText,
  placeText,
  textChangeLabel,
  wordingBesideText,
} from "@/lib/comparison/labels";
import { textChange } from "@/lib/comparison/words";
import type { CompetencyDocument } from "@/lib/standards/document";

const NOTHING_ELSE = { reworded: 0, notation: 0, place: 0 };
const NONE = { added: 0, removed: 0, reworded: 0, notation: 0, place: 0, same: 4, besides: NOTHING_ELSE };
const SAME = { competencyCounts: { ...NONE, raised: 0, lowered: 0 }, requirementCounts: NONE, identityCounts: NONE };

it("changeSummary names what changed, and nothing that did not", () => {
  expect(changeSummary(SAME)).toBe("tidak ada perbedaan isi");
  const competencyCounts = { ...SAME.competencyCounts, raised: 3, removed: 1 };
  const identityCounts = { ...NONE, added: 1, reworded: 1 };
  expect(changeSummary({ ...SAME, competencyCounts, identityCounts })).toBe(
    "3 level naik, 1 kompetensi dihapus, 2 bagian identitas jabatan berubah",
  );
});

it("changeSummary keeps what is only written otherwise apart from what changed", () => {
  const competencyCounts = { ...SAME.competencyCounts, notation: 4 };
  const requirementCounts = { ...NONE, notation: 1 };
  expect(changeSummary({ ...SAME, competencyCounts, requirementCounts })).toBe(
    "tidak ada perbedaan isi; hanya beda penulisan: 4 kompetensi, 1 persyaratan",
  );
  expect(changeSummary({ ...SAME, competencyCounts: { ...competencyCounts, raised: 1 } })).toBe(
    "1 level naik; hanya beda penulisan: 4 kompetensi",
  );
});

it("changeSummary says what else changed in the rows whose level did, and where rows stand elsewhere", () => {
  const competencyCounts = { ...SAME.competencyCounts, place: 2, besides: { reworded: 1, notation: 0, place: 1 } };
  const requirementCounts = { ...NONE, place: 1 };
  expect(changeSummary({ ...SAME, competencyCounts: { ...competencyCounts, raised: 2 }, requirementCounts })).toBe(
    "2 level naik, 1 di antaranya juga berubah rumusan; beda nomor atau urutan: 3 kompetensi, 1 persyaratan",
  );
  expect(changeSummary({ ...SAME, requirementCounts })).toBe(
    "tidak ada perbedaan isi; beda nomor atau urutan: 1 persyaratan",
  );
});

it.each([
  [null, "VERSIONS", null],
  [{ isReordered: true, numbers: null }, "VERSIONS", "Urutan berubah"],
  [{ isReordered: true, numbers: ["1.", "2."] }, "VERSIONS", "Urutan berubah. Nomor 1 menjadi 2"],
  [{ isReordered: false, numbers: ["4.1", "4.2"] }, "POSITIONS", "Nomor 4.1 di kiri, 4.2 di kanan"],
] as const)("the place %j is said between %s as %j", (place, relation, text) => {
  expect(placeText(place, relation)).toBe(text);
});

it.each([
  [1, "CHANGED", "Rumusan juga berubah"],
  [-1, "NOTATION", "Penulisan juga beda"],
  [1, "SAME", null],
  [0, "CHANGED", null],
  [null, "CHANGED", null],
] as const)("a level that moves by %s beside words that are %s: %s", (levelChange, wording, text) => {
  expect(wordingBesideText({ levelChange, wording }, "VERSIONS")).toBe(text);
});

it.each([
  ["VERSIONS", null, "Baru", "Ditambah"],
  ["VERSIONS", "Lama", null, "Dihapus"],
  ["POSITIONS", null, "Baru", "Hanya di kanan"],
  ["POSITIONS", "Lama", null, "Hanya di kiri"],
  ["VERSIONS", "Menata arsip kantor", "Menata dokumen kantor", "Berubah"],
  ["POSITIONS", "Menata arsip kantor", "Menata dokumen kantor", "Berbeda"],
  ["POSITIONS", "Menata arsip kantor", "Menyusun laporan", "Rumusan lain"],
  ["VERSIONS", "Menata arsip;", "Menata Arsip.", "Hanya beda penulisan"],
] as const)("between %s, from %j to %j is called %s", (relation, left, right, label) => {
  expect(textChangeLabel(textChange(left, right), relation)).toBe(label);
});

it("competencyTitle takes the name that either side has", () => {
  const named = (name: string | null) => ({ name }) as CompetencyDocument;
  expect(competencyTitle({ left: named("Integritas"), right: named("Lain") })).toBe("Integritas");
  expect(competencyTitle({ left: named(null), right: named("Integritas") })).toBe("Integritas");
  expect(competencyTitle({ left: named(null), right: null })).toBe("Nama tidak terbaca pada dokumen sumber");
});

it("nothingShownText says why nothing is shown", () => {
  expect(nothingShownText([])).toBe("Tidak dimuat di kiri maupun di kanan.");
  expect(nothingShownText([{ change: "SAME" }])).toBe("Tidak ada perbedaan.");
  expect(nothingShownText([{ change: "SAME" }, { change: "NOTATION" }])).toBe("Tidak ada perbedaan selain penulisan.");
  expect(nothingShownText([{ change: "PLACE" }, { change: "NOTATION" }])).toBe(
    "Tidak ada perbedaan selain penulisan, nomor atau urutan.",
  );
});

it("levelChangeText says which way", () => {
  expect(levelChangeText(2, 3)).toBe("Level naik dari 2 ke 3");
  expect(levelChangeText(3, 1)).toBe("Level turun dari 3 ke 1");
});
