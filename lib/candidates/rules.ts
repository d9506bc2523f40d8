import type { EventStatus } from "@/lib/generated/prisma/enums";

export type WrittenFacts = {
  /** Sheets on which something is written, now or in an earlier version. */
  readonly writtenSheets: number;
  /** Final results in this event that hold: brought along from an earlier one. */
  readonly heldResults: number;
  /** Those, and the ones that were taken back. */
  readonly results: number;
};

type Facts = Omit<WrittenFacts, "results"> & { readonly status: EventStatus };

/** Why a candidate can be neither corrected nor removed any more, or null. */
export function correctionObstacle({ status, writtenSheets, heldResults }: Facts): string | null {
  if (status !== "PREPARING") return "Peserta hanya dapat diperbaiki atau dihapus pada tahap persiapan.";
  if (writtenSheets > 0) {
    return `Peserta ini sudah dinilai pada ${writtenSheets} lembar; datanya tidak dapat diubah atau dihapus lagi.`;
  }
  if (heldResults > 0) {
    return "Peserta ini memakai hasil yang masih berlaku, yang dibekukan bersama datanya; cabut hasil itu lebih dahulu.";
  }
  return null;
}

/** Why a candidate cannot be removed, or null. */
export function removalObstacle({ results, ...facts }: Facts & Pick<WrittenFacts, "results">): string | null {
  const obstacle = correctionObstacle(facts);
  if (obstacle !== null || results === 0) return obstacle;
  return "Peserta ini pernah mempunyai hasil akhir pada kegiatan ini, yang tetap tersimpan; peserta tidak dapat dihapus.";
}
