import { expect, it } from "vitest";

import { regulationName } from "@/lib/regulations/labels";

it.each([
  ["WALIKOTA PEKALONGAN", "Peraturan Walikota Nomor 90 Tahun 2020"],
  ["WALI KOTA MAGELANG", "Peraturan Wali Kota Nomor 90 Tahun 2020"],
  ["Pj. WALI  KOTA BOGOR", "Peraturan Wali Kota Nomor 90 Tahun 2020"],
  ["", "Peraturan Walikota Nomor 90 Tahun 2020"],
])("a regulation of %j is named as its document spells the office", (issuer, name) => {
  expect(regulationName({ kind: "PERWAL", number: "90", year: 2020, issuer })).toBe(name);
});

it("a regulation of another kind is named by its kind alone", () => {
  const regulation = { kind: "PERBUP", number: "1", year: 2026, issuer: "WALI KOTA UJI" } as const;
  expect(regulationName(regulation)).toBe("Peraturan Bupati Nomor 1 Tahun 2026");
});
