import "server-only";

import { fromCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import type { Origin } from "@/lib/finalisation/reuse";
import type { Prisma } from "@/lib/generated/prisma/client";
import { FinalContent } from "@/lib/results/content";

// Asked for by who has authorized the candidate already.

export type StoredOrigin = Origin & { readonly id: string; readonly validUntil: Date };

/** Earlier results of the same person that hold today, made by an assessment, for a position of the same tier. */
async function whereReusable(tx: Reader, candidateId: string): Promise<Prisma.ResultWhereInput | null> {
  const candidate = await tx.candidate.findUnique({
    where: { id: candidateId },
    select: { personId: true, eventId: true, targetPosition: { select: { tier: true } } },
  });
  if (!candidate) return null;
  const { personId, eventId, targetPosition } = candidate;
  return {
    revokedAt: null,
    reusedFromId: null,
    validUntil: { gte: fromCivilDate(todayInJakarta(new Date())) },
    candidate: { personId, erasedAt: null, eventId: { not: eventId }, targetPosition, event: { status: "FINAL" } },
  };
}

type Reader = Pick<Transaction, "candidate" | "result">;
const ORIGIN_ROWS = { id: true, content: true, contentHash: true, createdAt: true, validUntil: true } as const;

function toOrigin({
  content,
  createdAt,
  ...row
}: Prisma.ResultGetPayload<{ select: typeof ORIGIN_ROWS }>): StoredOrigin {
  return { ...row, content: FinalContent.parse(content), issuedOn: todayInJakarta(createdAt) };
}

/** The result if the candidate can bring it along, otherwise null. */
export async function findOrigin(
  tx: Reader,
  { candidateId, resultId }: { readonly candidateId: string; readonly resultId: string },
): Promise<StoredOrigin | null> {
  const where = await whereReusable(tx, candidateId);
  const row = where && (await tx.result.findFirst({ where: { ...where, id: resultId }, select: ORIGIN_ROWS }));
  return row && toOrigin(row);
}

/** Everything that the candidate could bring along, newest first. */
export async function listOrigins(candidateId: string): Promise<readonly StoredOrigin[]> {
  const where = await whereReusable(db, candidateId);
  if (!where) return [];
  const rows = await db.result.findMany({ where, orderBy: { createdAt: "desc" }, select: ORIGIN_ROWS });
  return rows.map(toOrigin);
}
