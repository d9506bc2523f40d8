import { expect, it } from "vitest";

import { endSentence, enumerate, joinNames, withoutListSign } from "@/lib/core/sentences";

it("joins names with semicolons where one has a comma of its own", () => {
  expect(joinNames(["Sri", "Budi"])).toBe("Sri, Budi");
  expect(joinNames(["Ahmad R3, S.T.", "Budi"])).toBe("Ahmad R3, S.T.; Budi");
});

it.each([
  ["Oleh Sri", "Oleh Sri."],
  ["Oleh Ahmad R3, S.T.", "Oleh Ahmad R3, S.T."],
  ["Belum dinilai: menyusun rencana;", "Belum dinilai: menyusun rencana."],
  ["Belum dinilai: menyusun rencana.", "Belum dinilai: menyusun rencana."],
])("ends %j with one full stop", (text, sentence) => {
  expect(endSentence(text)).toBe(sentence);
});

it.each([
  [["Menyusun rencana;", "Menelaah data;"], "Menyusun rencana, Menelaah data"],
  [["Menyusun rencana, dan anggaran;", "Menelaah data."], "Menyusun rencana, dan anggaran; Menelaah data"],
  [["Menyusun rencana; menelaah data.", "Menguji"], "Menyusun rencana; menelaah data; Menguji"],
  [["Ahmad R3, S.T.", "Sri, Ph.D.", "Ijazah dll."], "Ahmad R3, S.T.; Sri, Ph.D.; Ijazah dll."],
])("joins items of a list of a regulation, %j, without the signs that end them", (names, joined) => {
  expect(joinNames(names)).toBe(joined);
});

it.each([
  ["Menyusun rencana;", "Menyusun rencana"],
  ["Menyusun rencana; dan", "Menyusun rencana"],
  ["Menyusun rencana, dan/atau ", "Menyusun rencana"],
  ["Menyusun rencana dan", "Menyusun rencana dan"],
  ["Menyusun; dan anggaran", "Menyusun; dan anggaran"],
  ["Menyusun rencana.", "Menyusun rencana."],
])("takes the sign of a list from %j", (item, shown) => {
  expect(withoutListSign(item)).toBe(shown);
});

it("names the first of many", () => {
  expect(enumerate(["A", "B", "C", "D", "E"])).toBe("A, B, C, D, E");
  expect(enumerate(["Ahmad R3, S.T.", "Budi"])).toBe("Ahmad R3, S.T.; Budi");
  expect(enumerate(["A", "B", "C", "D", "E", "F", "G"])).toBe("A, B, C, D, E dan 2 lainnya");
  expect(enumerate(["A;", "B;", "C;"], 2)).toBe("A, B dan 1 lainnya");
});
