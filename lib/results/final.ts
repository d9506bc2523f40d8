import { toCivilDate } from "@/lib/core/civil-date";
import { isOver } from "@/lib/events/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventStatus } from "@/lib/generated/prisma/enums";

export type FinalResult = {
  readonly id: string;
  readonly checkCode: string;
  readonly contentHash: string;
  readonly createdAt: Date;
  /** "YYYY-MM-DD" */
  readonly validUntil: string;
  readonly revokedAt: Date | null;
  readonly revokeReason: string | null;
  /** Taken back because the event goes on, not for what it is (ADR 0019). */
  readonly isReopened: boolean;
  /** Who took the candidate in again after the revocation, and why; null where nobody did. */
  readonly readmission: { readonly by: string; readonly at: Date; readonly reason: string } | null;
  /** The earlier assessment whose levels it took over; null where it was assessed for this. */
  readonly reusedFrom: Place | null;
  /** Results that were made of this one and hold: a revocation takes them along. */
  readonly reuses: readonly Place[];
};

type Place = { readonly event: string; readonly target: string };

type EventState = {
  readonly status: EventStatus;
  /** Personal data of one of its candidates were deleted: no stage comes again. */
  readonly isErased: boolean;
};

const ELSEWHERE = "Pegawai ini dapat dinilai lagi pada kegiatan lain.";

/** How a candidate whose result is revoked comes to a new one (ADR 0019): the way that is open from where the event stands. */
export function wayToNewResult({ status, isErased }: EventState): string {
  if (status === "CANCELLED") return `Kegiatan ini dibatalkan dan tidak memberi hasil baru. ${ELSEWHERE}`;
  if (isErased) {
    return `Kegiatan ini tidak memberi hasil baru lagi: data pribadi seorang peserta di dalamnya sudah dihapus, sehingga kegiatan tidak dapat dikembalikan ke tahap integrasi. ${ELSEWHERE}`;
  }
  const readmission = "Peserta ini tidak mendapat hasil baru sebelum disertakan kembali dengan alasan.";
  if (!isOver(status)) return readmission;
  return `${readmission} Untuk itu kegiatan lebih dahulu dikembalikan ke tahap integrasi; hasil akhir peserta lain pun tidak berlaku sampai ditetapkan lagi.`;
}

/** Where a result stands. */
const PLACE = {
  candidate: { select: { event: { select: { name: true } }, targetPosition: { select: { name: true } } } },
} as const satisfies Prisma.ResultSelect;

/** What is selected of the results of a candidate: the newest. */
export const NEWEST_FINAL = {
  orderBy: { createdAt: "desc" },
  take: 1,
  select: {
    id: true,
    checkCode: true,
    contentHash: true,
    createdAt: true,
    validUntil: true,
    revokedAt: true,
    revokeReason: true,
    isReopened: true,
    readmission: { select: { reason: true, readmittedAt: true, readmittedBy: { select: { name: true } } } },
    reusedFrom: { select: PLACE },
    reuses: { where: { revokedAt: null }, select: PLACE },
  },
} as const satisfies Prisma.Candidate$resultsArgs;

type NewestRow = Prisma.ResultGetPayload<{ select: (typeof NEWEST_FINAL)["select"] }>;

/** The newest result as it is shown, if there is one. */
export function finalOf([latest]: readonly NewestRow[]): FinalResult | null {
  if (!latest) return null;
  const { reusedFrom, reuses, readmission, ...final } = latest;
  return {
    ...final,
    readmission: readmission && {
      by: readmission.readmittedBy.name,
      at: readmission.readmittedAt,
      reason: readmission.reason,
    },
    validUntil: toCivilDate(latest.validUntil),
    reusedFrom: reusedFrom && placeOf(reusedFrom),
    reuses: reuses.map(placeOf),
  };
}

function placeOf({ candidate: { event, targetPosition } }: Prisma.ResultGetPayload<{ select: typeof PLACE }>): Place {
  return { event: event.name, target: targetPosition.name };
}
