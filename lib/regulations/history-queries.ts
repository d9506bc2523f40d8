import "server-only";

import type { Transaction } from "@/lib/core/db";

/** Whether the regulation was public once, though its publication was withdrawn since. */
export async function wasPublished(tx: Pick<Transaction, "reviewRound">, regulationId: string): Promise<boolean> {
  const where = { regulationId, outcome: { in: ["PUBLISHED" as const, "WITHDRAWN" as const] } };
  return (await tx.reviewRound.count({ where })) > 0;
}
