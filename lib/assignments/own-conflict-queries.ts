import "server-only";

import type { ConflictedRole } from "@/lib/assignments/labels";
import { withRoles } from "@/lib/assignments/labels";
import type { KnownDecision } from "@/lib/assignments/queries";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { decisionsOn } from "@/lib/events/conflicts";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { ConflictReason } from "@/lib/generated/prisma/enums";

export type OwnConflict = {
  readonly candidateId: string;
  readonly reason: ConflictReason;
  /** The viewer's own words; "" where there are none, and where HR declared it. */
  readonly note: string;
  /** Declared by the viewer, who may take it back until HR has decided; otherwise by HR. */
  readonly isOwnWord: boolean;
  /** What the viewer does for the candidate now. */
  readonly role: ConflictedRole;
  /** What HR decided about it and why, the newest first. */
  readonly decisions: readonly Pick<KnownDecision, "choice" | "reason" | "role">[];
};

/** The conflicts of the viewer as an assessor, nobody else's. */
export async function listOwnConflicts(viewer: Viewer): Promise<readonly OwnConflict[]> {
  const rows = await db.declaredConflict.findMany({
    where: { assessorId: viewer.id },
    select: {
      candidateId: true,
      assessorId: true,
      reason: true,
      note: true,
      declaredById: true,
      declaredAt: true,
      candidate: {
        select: {
          conflictDecisions: {
            where: { assessorId: viewer.id },
            orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
            select: { assessorId: true, choice: true, reason: true, decidedAt: true },
          },
          event: { select: { chairId: true } },
          sheets: { where: { ...STANDING_SHEETS, assessorId: viewer.id }, take: 1, select: { id: true } },
        },
      },
    },
  });
  return rows.map(({ candidateId, reason, note, declaredById, candidate, ...row }) => {
    const isOwnWord = declaredById === viewer.id;
    const role = { isChair: candidate.event.chairId === viewer.id, hasSheets: candidate.sheets.length > 0 };
    const decisions = decisionsOn(row, candidate.conflictDecisions).map((one) => ({
      choice: one.choice,
      reason: one.reason,
    }));
    return {
      ...{ candidateId, reason, isOwnWord, role },
      note: isOwnWord ? note : "",
      decisions: withRoles(decisions, role),
    };
  });
}
