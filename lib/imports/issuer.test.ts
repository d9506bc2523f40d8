import { expect, it } from "vitest";

import { governmentOf, strangerFinding } from "@/lib/imports/issuer";

it.each([
  ["BUPATI PURWAKARTA", "Kabupaten PURWAKARTA"],
  ["WALI KOTA PEKALONGAN", "Kota PEKALONGAN"],
  ["Gubernur  Jawa   Barat", "Provinsi Jawa Barat"],
  ["MENTERI DALAM NEGERI", null],
  [null, null],
])("of %j is %j", (issuer, government) => {
  expect(governmentOf(issuer)).toBe(government);
});

const own = { name: "Pemerintah Kabupaten Purwakarta", shortName: "Kabupaten Purwakarta" };
const issuedBy = (value: string) => ({ value, source: [{ lineFrom: 1, lineTo: 1, reading: value }] });

it.each(["BUPATI ENTAH", "WALIKOTA PURWAKARTA"])("%s is another government, which is told", (issuer) => {
  const message = expect.stringContaining(`“${issuer}”, sedangkan impor ini milik Kabupaten Purwakarta`) as string;
  const told = { severity: "WARNING", path: "/regulation/issuer", found: issuer, message };
  expect(strangerFinding(issuedBy(issuer), own)).toMatchObject(told);
});

it.each(["BUPATI PURWAKARTA", "Bupati  Purwakarta", "MENTERI DALAM NEGERI"])("%s is not", (issuer) => {
  expect(strangerFinding(issuedBy(issuer), own)).toBeNull();
});
