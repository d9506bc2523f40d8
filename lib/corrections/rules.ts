import { dayAfter, formatDate } from "@/lib/core/dates";
import { openComments } from "@/lib/publication/rules";

// docs/adr/0025: a slip in our copy of a published regulation is corrected by another version, never by editing.

/** First and last day in force, "YYYY-MM-DD"; the last is null while it is open. */
type Period = { readonly validFrom: string; readonly validTo: string | null };
type Version = Period & { readonly version: number };

/** What is known of a published version that somebody wants to correct. */
export type Correctable = Period & {
  readonly isPublished: boolean;
  /** Another correction of the position under the same regulation is being prepared. */
  readonly hasOpenCorrection: boolean;
  /** A correction of it is published and lies ahead. */
  readonly next: Version | null;
};

/**
 * Why no correction of a version can be started; null when one can: of what is in force, one at a time. What lies ahead is
 * withdrawn instead, and what is over stays as people worked with it.
 *
 * @param today "YYYY-MM-DD" in Jakarta
 */
export function startObstacle(version: Correctable, today: string): string | null {
  const { isPublished, hasOpenCorrection, next, validFrom, validTo } = version;
  if (!isPublished) return "Standar ini belum terbit; sunting rancangannya.";
  if (hasOpenCorrection) return "Koreksi salinan standar ini sedang disusun; selesaikan atau hapus dahulu.";
  // Civil dates sort as text.
  if (validFrom > today) {
    return `Standar ini baru berlaku mulai ${formatDate(validFrom)}; sampai hari itu penerbitannya dapat ditarik kembali.`;
  }
  if (validTo !== null && validTo < today) {
    return "Standar ini tidak berlaku lagi; yang dikoreksi adalah versi yang sedang berlaku.";
  }
  return next === null
    ? null
    : `Koreksinya, versi ${next.version}, sudah terbit dan berlaku mulai ${formatDate(next.validFrom)}; koreksi berikutnya dapat dibuat mulai hari itu.`;
}

/** Since or from when on a published correction holds, in words; both days "YYYY-MM-DD". */
export function validityText(validFrom: string, today: string): string {
  return `berlaku ${validFrom > today ? "mulai" : "sejak"} ${formatDate(validFrom)}`;
}

/** Where an open correction stands. */
export type CorrectionState = "DRAFT" | "IN_REVIEW";

type Sent = {
  readonly state: CorrectionState;
  readonly editorIds: ReadonlySet<string>;
  readonly isEmpty: boolean;
  readonly openCommentCount: number;
};

/** Why this verifier cannot publish the correction, whatever the day: the rules of a regulation (DESIGN.md 6, issue 4). */
export function publishObstacles(sent: Sent, verifierId: string): readonly string[] {
  const { state, editorIds, isEmpty } = sent;
  return [
    ...(state === "IN_REVIEW" ? [] : ["Koreksi ini belum dikirim untuk diverifikasi."]),
    ...(editorIds.has(verifierId)
      ? ["Koreksi harus diterbitkan oleh orang lain: Anda ikut menyusun atau menyuntingnya."]
      : []),
    ...openComments(sent),
    ...(isEmpty ? [EMPTY] : []),
  ];
}

export const NOTHING_CORRECTED = "Belum ada yang dibetulkan: isinya masih sama dengan versi yang dikoreksi.";

export const EMPTY = "Setiap standar harus memuat paling sedikit satu kompetensi.";

/**
 * Why the correction cannot begin on a day; null when it can.
 *
 * @param replaced the version in force on that day, or null; `isOwn`: of the same regulation
 * @param today "YYYY-MM-DD" in Jakarta
 */
export function dayObstacle(
  day: string,
  replaced: (Version & { readonly isOwn: boolean }) | null,
  today: string,
): string | null {
  if (day < today) return `Paling awal hari ini, ${formatDate(today)}: masa yang sudah lewat tidak berubah.`;
  if (!replaced?.isOwn) return "Pada hari itu standar peraturan ini tidak berlaku lagi, jadi tidak ada yang dikoreksi.";
  return replaced.validFrom >= day
    ? `Versi ${replaced.version} baru berlaku pada hari itu. Paling awal hari berikutnya, ${formatDate(dayAfter(replaced.validFrom))}.`
    : null;
}

type Announced = { readonly isPublished: boolean; readonly validFrom: string; readonly assessed: number };

/**
 * Why the publication of a correction cannot be taken back; null before its first day, while nobody is assessed by it.
 *
 * @param today "YYYY-MM-DD" in Jakarta
 */
export function withdrawalObstacle({ isPublished, validFrom, assessed }: Announced, today: string): string | null {
  if (!isPublished) return "Koreksi ini belum diterbitkan.";
  if (validFrom <= today) {
    return `Koreksi ini sudah berlaku sejak ${formatDate(validFrom)}; kekeliruannya dibetulkan dengan koreksi berikutnya.`;
  }
  return assessed > 0 ? `Sudah ada ${assessed} peserta penilaian yang memakai koreksi ini.` : null;
}

/** The first day on which a correction of the version can begin. */
export function earliestDay({ validFrom }: Pick<Period, "validFrom">, today: string): string {
  const next = dayAfter(validFrom);
  return next > today ? next : today;
}
