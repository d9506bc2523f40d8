import { expect, it } from "vitest";

import { decisionLabel } from "@/lib/imports/labels";

it.each([
  ["ACCEPTED", "Komunikasi", null, "Saran diterima"],
  ["ACCEPTED", "Komunikasi", "Komunikasi", "Saran diterima"],
  ["ACCEPTED", "Komunikasi", "Komunikasi Efektif", "Diisi sendiri"],
  ["ACCEPTED", null, "3", "Diisi sendiri"],
  ["ACCEPTED", null, null, "Diputuskan"],
  ["DISMISSED", null, null, "Diabaikan"],
] as const)("%s, suggested %s, typed %s is told as %s", (decision, suggestion, replacement, label) => {
  expect(decisionLabel({ decision, suggestion, replacement })).toBe(label);
});
