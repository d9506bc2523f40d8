import { formatClock } from "@/lib/core/dates";
import type { EventStatus, Observation, SheetStatus, StatementMark } from "@/lib/generated/prisma/enums";
import type { SheetPhase } from "@/lib/sheets/rules";
import type { EntryContent } from "@/lib/sheets/schema";

/** Indonesian wording (DESIGN.md 2). A member added to the schema without a label does not compile. */
export const SHEET_STATUS_LABEL = {
  NOT_STARTED: "Belum mulai",
  IN_PROGRESS: "Sedang diisi",
  SUBMITTED: "Terkirim",
  RETURNED: "Dikembalikan",
} as const satisfies Record<SheetStatus, string>;

/** What the assessor's own queue says: also what is still missing before the sheet can be sent. */
export const SHEET_PHASE_LABEL = {
  ...SHEET_STATUS_LABEL,
  THIN: "Kurang bukti",
  READY: "Siap kirim",
  WITHDRAWN: "Ditarik",
} as const satisfies Record<SheetPhase, string>;

/** Why a sheet that is not sent cannot be filled at this stage of its event. */
export const CLOSED_SHEET_LABEL = {
  PREPARING: "penilaian belum dibuka",
  SCORING: "belum dapat diisi",
  INTEGRATING: "tidak terkirim, penilaian sudah berakhir",
  FINAL: "tidak terkirim, kegiatan sudah selesai",
  CANCELLED: "kegiatan dibatalkan",
} as const satisfies Record<EventStatus, string>;

/** Of the sheets of a cancelled event, wherever one is opened or saved. */
export function cancelledSentence(reason: string | null): string {
  const final = "Lembar tidak dapat diisi atau dikirim lagi; yang sudah tersimpan tetap dapat dibaca.";
  return reason === null ? final : `${final} Alasan pembatalan: ${reason}`;
}

export const OBSERVATION_LABEL = {
  EVIDENT: "Tampak",
  PARTIAL: "Sebagian",
  NOT_EVIDENT: "Tidak tampak",
  NOT_OBSERVED: "Tidak teramati",
} as const satisfies Record<Observation, string>;

/** The same where it may have been noted and not marked (null). */
export function observationText(observation: Observation | null): string {
  return observation ? OBSERVATION_LABEL[observation] : "Tanpa tanda";
}

export const STATEMENT_MARK_LABEL = {
  MET: "Memenuhi",
  PARTIAL: "Sebagian",
  NOT_MET: "Belum",
} as const satisfies Record<StatementMark, string>;

/** What an entry says apart from its note: "Level 3", "Memenuhi", "Tampak"; of a field note all of it. */
export function entryText(content: EntryContent): string {
  if ("text" in content) {
    return content.isRemoved
      ? "Catatan dihapus"
      : `Pukul ${formatClock(new Date(content.observedAt))}: ${content.text}`;
  }
  if ("observation" in content) return content.observation ? OBSERVATION_LABEL[content.observation] : "Belum ditandai";
  if (content.mark) return STATEMENT_MARK_LABEL[content.mark];
  return content.level === null ? "Belum dinilai" : `Level ${ratingLabel(content.level)}`;
}

/** The note of an entry, under the name of its field on the sheet; null where there is none. */
export function noteText(content: EntryContent): string | null {
  if (!("note" in content) || content.note === "") return null;
  return `${"observation" in content ? "Bukti" : "Catatan penilaian"}: ${content.note}`;
}

/** 0-5; only 0 has a word of its own (DESIGN.md 4). */
export function ratingLabel(level: number): string {
  return level === 0 ? "0, belum tampak" : String(level);
}

/** Of an even number of sheets the median of marks may fall between two: `medianMarkOf` takes the lower one. */
export const MARK_MEDIAN_RULE =
  "Median pernyataan teknis yang jatuh di antara dua penilaian memakai yang lebih rendah, misalnya sebagian dan memenuhi menjadi sebagian.";

/** Whom to ask about a sheet that was not sent in time: only HR takes an event back to scoring. */
export function unsentAdvice({ isChair }: { readonly isChair: boolean }): string {
  return isChair
    ? "Anda ketua tim kegiatan ini: bila lembar itu masih harus dikirim, minta bagian SDM mengembalikan kegiatan ke tahap penilaian."
    : "Hubungi ketua tim bila masih harus dikirim.";
}
