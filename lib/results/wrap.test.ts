import { expect, it } from "vitest";

import { wrapWords } from "@/lib/results/wrap";

it.each([
  ["Integritas", 34, ["Integritas"]],
  ["Nama tidak terbaca pada dokumen sumber", 34, ["Nama tidak terbaca pada dokumen", "sumber"]],
  ["satu dua", 4, ["satu", "dua"]],
  ["pertanggungjawaban", 10, ["pertanggun", "gjawaban"]],
  ["", 10, []],
] as const)("%s in lines of %i characters", (text, most, lines) => {
  expect(wrapWords(text, most)).toEqual(lines);
});
