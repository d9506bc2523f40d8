import { expect, it } from "vitest";

import { fileNamePart } from "@/lib/core/file-name";

it.each([
  ["Seleksi JPT 2026", "seleksi-jpt-2026"],
  ["  Dédi Kurnia, S.T. ", "dedi-kurnia-s-t"],
  [`${"panjang".repeat(8)}abc jabatan`, `${"panjang".repeat(8)}abc`],
])("%s is %s in a file's name", (name, part) => {
  expect(fileNamePart(name)).toBe(part);
});
