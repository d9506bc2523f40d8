import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Voids what was signed of these candidates, where what was signed changes (DESIGN.md 3, SignOff). Answers how many
 * sign-offs there were. For who has authorized the viewer and locked the event or the candidate.
 */
export async function voidSignOffs(tx: Transaction, candidate: Prisma.CandidateWhereInput): Promise<number> {
  const { count } = await tx.signOff.updateMany({
    where: { candidate, voidedAt: null },
    data: { voidedAt: new Date() },
  });
  return count;
}
