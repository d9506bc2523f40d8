import "server-only";

import type { Transaction } from "@/lib/core/db";

/** Which of these accounts were made by another institution than these. Authorised by whoever asks. */
export async function readMadeElsewhere(
  tx: Transaction,
  institutionIds: readonly string[],
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const makings = await tx.auditEvent.findMany({
    where: { subjectType: "user", action: "user.created", subjectId: { in: [...userIds] } },
    orderBy: { id: "asc" },
    distinct: ["subjectId"],
    select: { subjectId: true, institutionId: true },
  });
  const isForeign = (institutionId: string | null) => institutionId === null || !institutionIds.includes(institutionId);
  return new Set(makings.flatMap((row) => (isForeign(row.institutionId) ? [row.subjectId] : [])));
}
