import { expect, it } from "vitest";

import { wordingMatcher } from "@/lib/publication/wording";

const ROW = "1. Integritas\t3\tMampu memastikan,\nmenanamkan\t3.1. Memastikan anggota; 3.2.Memberi teguran (uni kerja)";
const corrected = { kind: "CORRECTED", verbatim: "uni kerja", shown: "unit kerja", reason: "Huruf hilang." } as const;

it.each([
  ["Integritas", "Integritas"],
  ["3", "3"],
  ["Mampu memastikan, menanamkan", "Mampu memastikan,\nmenanamkan"],
  ["Memberi teguran", "Memberi teguran"],
  ["Memberi", "Memberi"],
  ["anggot", undefined],
  ["1", undefined],
  [null, undefined],
])("%s is found as %j", (text, found) => {
  expect(wordingMatcher({ text, notes: [] })?.exec(ROW)?.[0]).toBe(found);
});

it("is found where the level stands, not where an indicator is numbered", () => {
  expect(wordingMatcher({ text: "3", notes: [] })?.exec(ROW)?.index).toBe(ROW.indexOf("\t3\t") + 1);
});

it("is found as the document has it where it was corrected", () => {
  expect(wordingMatcher({ text: "unit kerja", notes: [corrected] })?.exec(ROW)?.[0]).toBe("uni kerja");
});
