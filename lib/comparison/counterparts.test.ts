import { expect, it } from "vitest";

import { likelyCounterparts, renamings } from "@/lib/comparison/counterparts";

const position = (name: string, tier = "ADMINISTRATOR", unit = "") => ({ name, unit, tier });

it("offers positions of the same tier with similar names, the likeliest first", () => {
  const candidates = [
    position("Kepala Bagian Umum dan Hukum"),
    position("Kepala Bagian Hukum dan Advokasi"),
    position("Kepala Bagian Hukum", "PENGAWAS"),
    position("Sekretaris"),
    position("Kepala Bagian Hukum Daerah"),
  ];
  expect(likelyCounterparts(position("Kepala Bagian Hukum"), candidates).map(({ name }) => name)).toEqual([
    "Kepala Bagian Hukum Daerah",
    "Kepala Bagian Umum dan Hukum",
    "Kepala Bagian Hukum dan Advokasi",
  ]);
});

it("offers nothing where nothing resembles", () => {
  expect(likelyCounterparts(position("Inspektur"), [position("Sekretaris")])).toEqual([]);
});

it("pairs what ends with what begins under another name, each once, and says how sure that is", () => {
  const [law, general, office] = [
    position("Kepala Bagian Hukum"),
    position("Kepala Bagian Umum"),
    position("Camat", "PENGAWAS"),
  ];
  const [lawToday, offices, other] = [
    position("Kepala Bagian Hukum Daerah"),
    position("Kepala Bagian Tata Usaha dan Umum"),
    position("Camat"),
  ];
  const found = renamings([general, law, office], [offices, lawToday, other]);
  expect([...found]).toEqual([
    [lawToday, { from: law, isLikely: true }],
    [offices, { from: general, isLikely: false }],
  ]);
});

it.each([
  ["Kepala Bagian Hukum", "Kepala Bagian Umum"],
  ["Kepala Dinas Kesehatan", "Kepala Dinas Pendidikan"],
  ["Staf Ahli Bidang Hukum", "Staf Ahli Bidang Ekonomi"],
  ["Sekretaris Daerah", "Sekretaris DPRD"],
])("does not take %s for %s: they share only the words of an office", (before, after) => {
  expect(renamings([position(before)], [position(after)]).size).toBe(0);
  expect(likelyCounterparts(position(before), [position(after)])).toEqual([]);
});

it.each([
  ["Pengawas", "Pengawas dan Kepala UPT Persandian", false],
  ["Kepala Dinas Kesehatan", "Kepala Badan Kesehatan", false],
  ["Sekretaris Daerah", "Sekretaris Daerah Kabupaten", true],
  ["Sekretaris Daerah", "Sekretaris Daerah Utama", true],
  ["Kepala Dinas Sosial", "Kepala Dinas", true],
])("sees that %s may go on as %s", (before, after, isLikely) => {
  const [from, to] = [position(before), position(after)];
  expect([...renamings([from], [to])]).toEqual([[to, { from, isLikely }]]);
});
