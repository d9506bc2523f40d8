import { expect, it } from "vitest";

import { isCited } from "@/lib/imports/targets";

const perwal = { kind: "PERWAL", number: "17", year: 2019 } as const;

it.each([
  ["Peraturan Walikota Pekalongan Nomor 17 Tahun 2019 tentang Standar", true],
  ["Peraturan Wali Kota Pekalongan Nomor 17 Tahun 2019", true],
  ["PERATURAN  WALI KOTA PEKALONGAN NOMOR: 17 TAHUN 2019", true],
  ["Peraturan Bupati Pekalongan Nomor 17 Tahun 2019", false],
  ["Peraturan Wali Kota Pekalongan Nomor 18 Tahun 2019", false],
  ["Peraturan Wali Kota Pekalongan Nomor 17 Tahun 2020", false],
  ["Keputusan Wali Kota Pekalongan Nomor 17 Tahun 2019", false],
])("%s names Perwal 17/2019: %s", (citation, isNamed) => {
  expect(isCited(citation, perwal)).toBe(isNamed);
});
