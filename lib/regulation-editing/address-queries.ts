import "server-only";

import type { Transaction } from "@/lib/core/db";

/**
 * Id of the regulation at an address, also of a draft that had it before its number was corrected: in another tab one may
 * still be typing there. Null where there is none.
 */
export async function findIdAt(tx: Pick<Transaction, "regulation" | "auditEvent">, slug: string) {
  const found = await tx.regulation.findUnique({ where: { slug }, select: { id: true } });
  if (found) return found.id;
  const moved = await tx.auditEvent.findFirst({
    where: { subjectType: "regulation", action: "regulation.edited", before: { path: ["slug"], equals: slug } },
    orderBy: { at: "desc" },
    select: { subjectId: true },
  });
  return moved?.subjectId ?? null;
}
