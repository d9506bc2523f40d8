import { dayAfter, formatDate } from "@/lib/core/dates";
import type { RegulationStatus } from "@/lib/regulations/document";

// docs/adr/0027: a slip in our copy of the body of a published regulation is corrected by an overlay, never by editing.

/** What is known of a regulation whose body somebody wants to correct. */
export type CorrectableBody = {
  /** On this day. */
  readonly status: RegulationStatus;
  /** First day in force, and first day no longer so, "YYYY-MM-DD". */
  readonly effectiveFrom: string;
  readonly revokedFrom: string | null;
  /** Another correction is being prepared. */
  readonly hasOpenCorrection: boolean;
  /** First day of the last correction that is published; it may lie ahead. */
  readonly lastCorrected: string | null;
};

/**
 * Why no correction can be started; null when one can: of what is in force, one at a time (docs/adr/0025).
 *
 * @param today "YYYY-MM-DD" in Jakarta
 */
export function startObstacle(body: CorrectableBody, today: string): string | null {
  const { status, effectiveFrom, hasOpenCorrection, lastCorrected } = body;
  if (status === "DRAFT") return "Peraturan ini belum terbit; ubah rancangannya.";
  if (hasOpenCorrection) return "Koreksi salinan batang tubuh ini sedang disusun; selesaikan atau hapus dahulu.";
  if (status === "UPCOMING") {
    return `Peraturan ini baru berlaku mulai ${formatDate(effectiveFrom)}; sampai hari itu penerbitannya dapat ditarik kembali.`;
  }
  if (status === "REVOKED") return "Peraturan ini tidak berlaku lagi; salinannya tetap seperti saat dipakai.";
  // Civil dates sort as text.
  return lastCorrected !== null && lastCorrected > today
    ? `Koreksinya sudah terbit dan berlaku mulai ${formatDate(lastCorrected)}; koreksi berikutnya dapat dibuat mulai hari itu.`
    : null;
}

export const NOTHING_CORRECTED = "Belum ada bagian yang dikoreksi.";

type Dated = Pick<CorrectableBody, "revokedFrom" | "lastCorrected">;

/** Why the correction cannot begin on a day; null when it can. */
export function dayObstacle(day: string, body: Dated, today: string): string | null {
  const earliest = earliestDay(body, today);
  if (body.revokedFrom !== null && body.revokedFrom <= (day < earliest ? earliest : day)) {
    return "Pada hari itu peraturan ini tidak berlaku lagi, jadi tidak ada yang dikoreksi.";
  }
  if (day < today) return `Paling awal hari ini, ${formatDate(today)}: masa yang sudah lewat tidak berubah.`;
  return day < earliest
    ? `Koreksi sebelumnya baru berlaku pada hari itu. Paling awal hari berikutnya, ${formatDate(earliest)}.`
    : null;
}

/** The first day on which a correction can begin: no text loses its whole time. */
export function earliestDay({ lastCorrected }: Pick<Dated, "lastCorrected">, today: string): string {
  return lastCorrected === today ? dayAfter(today) : today;
}
