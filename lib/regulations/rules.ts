import type { RegulationStatus } from "@/lib/regulations/document";

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

/** Order of an annex by its Roman label; "" (a single unnumbered Lampiran) comes first, unknown labels last. */
export function romanOrder(label: string): number {
  const place = ROMAN.indexOf(label);
  return place === -1 ? ROMAN.length : place;
}

type Decided = {
  /** As stored, or as said for another day. */
  readonly status: RegulationStatus;
  /** First day in force, and first day no longer so ("YYYY-MM-DD"). */
  readonly effectiveFrom: string;
  readonly revokedFrom: string | null;
};

/**
 * What a regulation is on a day ("YYYY-MM-DD"). The stored status says what was decided, a draft or published; only the
 * days say what holds (issue 4).
 */
export function statusOn({ status, effectiveFrom, revokedFrom }: Decided, day: string): RegulationStatus {
  if (status === "DRAFT") return status;
  // Civil dates sort as text.
  if (revokedFrom !== null && revokedFrom <= day) return "REVOKED";
  return effectiveFrom > day ? "UPCOMING" : "IN_FORCE";
}

/** The sentence for a draft that is being verified, where somebody wants to change it; null when nobody verifies it. */
export function reviewObstacle(openRounds: readonly unknown[], what = "Peraturan"): string | null {
  return openRounds.length === 0
    ? null
    : `${what} ini sedang diverifikasi dan tidak dapat diubah. Tarik kembali pengirimannya, atau minta verifikator mengembalikannya.`;
}

/** Why a draft is not deleted or begun anew: what was public once stays to be told of, with its history. */
export function removalObstacle(wasPublished: boolean): string | null {
  return wasPublished
    ? "Peraturan ini pernah terbit, sehingga rancangan dan riwayatnya tidak dihapus. Perbaiki rancangannya, lalu kirim lagi."
    : null;
}
