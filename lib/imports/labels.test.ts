import { expect, it } from "vitest";

import { decisionLabel, undecidedSentence } from "@/lib/imports/labels";

it.each([
  ["ACCEPTED", "Komunikasi", null, "Usul diterima"],
  ["ACCEPTED", "Komunikasi", "Komunikasi", "Usul diterima"],
  ["ACCEPTED", "Komunikasi", "Komunikasi Efektif", "Diisi sendiri"],
  ["ACCEPTED", null, "3", "Diisi sendiri"],
  ["ACCEPTED", null, null, "Diputuskan"],
  ["DISMISSED", null, null, "Diabaikan"],
] as const)("%s, suggested %s, typed %s is told as %s", (decision, suggestion, replacement, label) => {
  expect(decisionLabel({ decision, suggestion, replacement })).toBe(label);
});

it("says where findings go that nobody decided, and nothing where there are none", () => {
  expect(undecidedSentence(0)).toBeNull();
  expect(undecidedSentence(1200)).toMatch(
    /^1\.200 temuan “Perlu dilihat” belum diputuskan di sini dan menjadi catatan pada rancangan itu/,
  );
});
