import { expect, it } from "vitest";

import { endSentence, joinNames } from "@/lib/core/sentences";

it("joins names with semicolons where one has a comma of its own", () => {
  expect(joinNames(["Sri", "Budi"])).toBe("Sri, Budi");
  expect(joinNames(["Ahmad R3, S.T.", "Budi"])).toBe("Ahmad R3, S.T.; Budi");
});

it.each([
  ["Oleh Sri", "Oleh Sri."],
  ["Oleh Ahmad R3, S.T.", "Oleh Ahmad R3, S.T."],
])("ends %j with one full stop", (text, sentence) => {
  expect(endSentence(text)).toBe(sentence);
});
