import "server-only";

import type { KnownDecision } from "@/lib/assignments/queries";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decisionOn } from "@/lib/events/conflicts";
import type { ConflictReason } from "@/lib/generated/prisma/enums";

export type OwnConflict = {
  readonly candidateId: string;
  readonly reason: ConflictReason;
  /** Declared by the viewer, who may take it back until HR has decided; otherwise by HR. */
  readonly isOwnWord: boolean;
  /** What HR decided about the own sheets, and why; null while nobody has. */
  readonly decision: Pick<KnownDecision, "choice" | "reason"> | null;
};

/** The conflicts of the viewer as an assessor, nobody else's. */
export async function listOwnConflicts(viewer: Viewer): Promise<readonly OwnConflict[]> {
  const rows = await db.declaredConflict.findMany({
    where: { assessorId: viewer.id },
    select: {
      candidateId: true,
      assessorId: true,
      reason: true,
      declaredById: true,
      declaredAt: true,
      candidate: {
        select: {
          conflictDecisions: {
            where: { assessorId: viewer.id },
            orderBy: { decidedAt: "desc" },
            select: { assessorId: true, choice: true, reason: true, decidedAt: true },
          },
        },
      },
    },
  });
  return rows.map(({ candidateId, reason, declaredById, candidate, ...row }) => {
    const decision = decisionOn(row, candidate.conflictDecisions);
    return {
      ...{ candidateId, reason, isOwnWord: declaredById === viewer.id },
      decision: decision && { choice: decision.choice, reason: decision.reason },
    };
  });
}
