import "server-only";

import { z } from "zod";

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

type Named = { readonly regulationId: string; readonly institutionId: string };

/**
 * Slug of the position that the institution has at an address, also of one that had it before a draft regulation renamed
 * it. The address itself where no position ever had it.
 */
export async function findPositionAt(
  tx: Pick<Transaction, "position" | "auditEvent">,
  { regulationId, institutionId }: Named,
  address: string,
): Promise<string> {
  if (await tx.position.count({ where: { institutionId, slug: address } })) return address;
  const moves = await tx.auditEvent.findMany({
    where: {
      subjectType: "regulation",
      subjectId: regulationId,
      action: "regulation.edited",
      before: { path: ["part"], equals: "position" },
    },
    orderBy: { id: "asc" },
    select: { before: true, after: true },
  });
  // One move after the other: from the first that left the address to the last of that position.
  return moves.reduce((slug, { before, after }) => {
    const [from, to] = [Moved.safeParse(before).data?.slug, Moved.safeParse(after).data?.slug];
    return from === slug && to !== undefined ? to : slug;
  }, address);
}

const Moved = z.object({ slug: z.string() });
