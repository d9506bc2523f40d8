import { expect, it } from "vitest";

import { likelyCounterparts } from "@/lib/comparison/counterparts";

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
