import { expect, it } from "vitest";

import { correctionObstacle } from "@/lib/candidates/rules";

it.each([
  ["PREPARING", 0, null],
  ["PREPARING", 2, "Peserta ini sudah dinilai pada 2 lembar; datanya tidak dapat diubah atau dihapus lagi."],
  ["SCORING", 0, "Peserta hanya dapat diperbaiki atau dihapus pada tahap persiapan."],
] as const)("a candidate in %s with %i written sheets", (status, writtenSheets, obstacle) => {
  expect(correctionObstacle({ status, writtenSheets })).toBe(obstacle);
});
