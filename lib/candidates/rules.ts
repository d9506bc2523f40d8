import type { EventStatus } from "@/lib/generated/prisma/enums";

type Facts = {
  readonly status: EventStatus;
  /** Sheets on which something is written, now or in an earlier version. */
  readonly writtenSheets: number;
};

/** Why a candidate can be neither corrected nor removed any more, or null. */
export function correctionObstacle({ status, writtenSheets }: Facts): string | null {
  if (status !== "PREPARING") return "Peserta hanya dapat diperbaiki atau dihapus pada tahap persiapan.";
  if (writtenSheets > 0) {
    return `Peserta ini sudah dinilai pada ${writtenSheets} lembar; datanya tidak dapat diubah atau dihapus lagi.`;
  }
  return null;
}
