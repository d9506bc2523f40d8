import { expect, it } from "vitest";

import { correctionObstacle, removalObstacle } from "@/lib/candidates/rules";

it.each([
  ["PREPARING", 0, null],
  ["PREPARING", 2, "Peserta ini sudah dinilai pada 2 lembar; datanya tidak dapat diubah atau dihapus lagi."],
  ["SCORING", 0, "Peserta hanya dapat diperbaiki atau dihapus pada tahap persiapan."],
] as const)("a candidate in %s with %i written sheets", (status, writtenSheets, obstacle) => {
  expect(correctionObstacle({ status, writtenSheets, heldResults: 0 })).toBe(obstacle);
});

it("a candidate with a result is corrected once it is revoked, and never removed", () => {
  const facts = { status: "PREPARING", writtenSheets: 0, results: 1 } as const;
  expect(correctionObstacle({ ...facts, heldResults: 1 })).toContain("cabut hasil itu lebih dahulu");
  expect(correctionObstacle({ ...facts, heldResults: 0 })).toBeNull();
  expect(removalObstacle({ ...facts, heldResults: 0 })).toContain("tidak dapat dihapus");
  expect(removalObstacle({ ...facts, heldResults: 0, results: 0 })).toBeNull();
});
