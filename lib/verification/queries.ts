import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { findSuccessor, SUCCEEDED_ROWS } from "@/lib/results/successor-queries";
import type { VerificationState } from "@/lib/verification/rules";
import { readCode, shortHash, stateOf } from "@/lib/verification/rules";

/** What anybody who holds a report may learn of it. Nothing here says whose it is or what it found. */
export type Verification = {
  readonly state: VerificationState;
  readonly institution: string;
  /** "YYYY-MM-DD". */
  readonly issuedOn: string;
  readonly validUntil: string;
  readonly isExpired: boolean;
  /** Since when it does not hold, however it was taken back. */
  readonly revokedOn: string | null;
  readonly shortHash: string;
};

/** The result behind a code, for everybody; null where no result has it. Codes are long and random: guessing finds none. */
export async function findVerification(typed: string, now = new Date()): Promise<Verification | null> {
  const checkCode = readCode(typed);
  if (checkCode === null) return null;
  const row = await db.result.findUnique({
    where: { checkCode },
    select: {
      id: true,
      contentHash: true,
      createdAt: true,
      validUntil: true,
      revokedAt: true,
      isReopened: true,
      candidate: {
        select: {
          ...SUCCEEDED_ROWS,
          erasedAt: true,
          event: { select: { institution: { select: { name: true } } } },
          results: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 1, select: { id: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { id, contentHash, createdAt, revokedAt, isReopened, candidate } = row;
  const validUntil = toCivilDate(row.validUntil);
  const isNewest = candidate.results[0]?.id === id && (await findSuccessor(candidate, createdAt)) === null;
  return {
    state: stateOf({
      takenBack: revokedAt === null ? null : isReopened ? "reopened" : "revoked",
      isErased: candidate.erasedAt !== null,
      isNewest,
    }),
    institution: candidate.event.institution.name,
    issuedOn: todayInJakarta(createdAt),
    validUntil,
    isExpired: validUntil < todayInJakarta(now),
    revokedOn: revokedAt && todayInJakarta(revokedAt),
    shortHash: shortHash(contentHash),
  };
}
