import { expect, it } from "vitest";

import { governmentOf } from "@/lib/imports/issuer";

it.each([
  ["BUPATI PURWAKARTA", "Kabupaten PURWAKARTA"],
  ["WALI KOTA PEKALONGAN", "Kota PEKALONGAN"],
  ["Gubernur  Jawa   Barat", "Provinsi Jawa Barat"],
  ["MENTERI DALAM NEGERI", null],
  [null, null],
])("of %j is %j", (issuer, government) => {
  expect(governmentOf(issuer)).toBe(government);
});
