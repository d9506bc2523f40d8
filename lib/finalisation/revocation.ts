import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";

type Revocation = {
  readonly where: Prisma.ResultWhereInput;
  readonly reason: string;
  /** Only because the event goes on: nothing is held against the result (ADR 0019). */
  readonly isReopened: boolean;
};

/** Also what was made of them elsewhere: levels that no longer hold here hold nowhere. Answers how many were revoked here. */
export async function revoke(tx: Transaction, { where, reason, isReopened }: Revocation): Promise<number> {
  const change = { revokedAt: new Date(), isReopened };
  const own = { ...where, revokedAt: null };
  const why = isReopened ? "Hasil asalnya tidak berlaku lagi." : "Hasil asalnya dicabut.";
  await tx.result.updateMany({
    where: { reusedFrom: own, revokedAt: null },
    data: { ...change, revokeReason: `${why} ${reason}` },
  });
  return (await tx.result.updateMany({ where: own, data: { ...change, revokeReason: reason } })).count;
}
