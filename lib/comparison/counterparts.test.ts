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
  const [lawToday, archive, other] = [
    position("Kepala Bagian Hukum Daerah"),
    position("Kepala Bagian Arsip"),
    position("Camat"),
  ];
  const found = renamings([general, law, office], [archive, lawToday, other]);
  expect([...found]).toEqual([
    [archive, { from: general, isLikely: false }],
    [lawToday, { from: law, isLikely: true }],
  ]);
});
