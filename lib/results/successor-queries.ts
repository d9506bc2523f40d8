import { db } from "@/lib/core/db";
import type { StandardChoice } from "@/lib/generated/prisma/enums";
import type { Prisma } from "@/lib/generated/prisma/client";

/** What is selected of a candidate to find the result that came in the place of theirs. */
export const SUCCEEDED_ROWS = {
  id: true,
  personId: true,
  targetPositionId: true,
  standardDecisions: { orderBy: { decidedAt: "desc" }, take: 1, select: { choice: true } },
} as const satisfies Prisma.CandidateSelect;

type Succeeded = {
  readonly id: string;
  readonly personId: string;
  readonly targetPositionId: string;
  readonly standardDecisions: readonly { readonly choice: StandardChoice }[];
};

/**
 * The event that assessed a person anew for the same position, after HR had decided so because the standard was replaced
 * (issue 4, "nilai ulang"); null before its result is there. Without that decision two assessments stand beside each other.
 * For who has authorized the viewer, or says no more than that there is one.
 *
 * @param since when the result was made
 */
export async function findSuccessor(candidate: Succeeded, since: Date): Promise<{ readonly event: string } | null> {
  const { id, personId, targetPositionId, standardDecisions } = candidate;
  if (standardDecisions[0]?.choice !== "REASSESS") return null;
  const newer = await db.result.findFirst({
    // What was taken over from an earlier result is no new assessment.
    where: {
      ...{ revokedAt: null, reusedFromId: null, createdAt: { gt: since } },
      candidate: { personId, targetPositionId, id: { not: id } },
    },
    orderBy: { createdAt: "desc" },
    select: { candidate: { select: { event: { select: { name: true } } } } },
  });
  return newer && { event: newer.candidate.event.name };
}
