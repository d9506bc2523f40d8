import type { Transaction } from "@/lib/core/db";
import { DECISIONS_OF_CONFLICTS, stateOfConflict } from "@/lib/events/conflicts";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";

/** A conflict of interest with an assessor whose sheets count, about which HR has not decided. */
export type OpenConflict = { readonly candidateId: string; readonly candidate: string; readonly assessor: string };

/** Those of the candidates that are meant. For who has authorized the viewer. */
export async function readOpenConflicts(
  tx: Pick<Transaction, "candidate">,
  where: Prisma.CandidateWhereInput,
): Promise<readonly OpenConflict[]> {
  const candidates = await tx.candidate.findMany({
    where: { ...where, conflicts: { some: {} } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      person: { select: { name: true } },
      conflicts: {
        orderBy: { declaredAt: "asc" },
        select: { assessorId: true, declaredAt: true, assessor: { select: { name: true } } },
      },
      sheets: { where: STANDING_SHEETS, select: { assessorId: true } },
      conflictDecisions: DECISIONS_OF_CONFLICTS,
    },
  });
  return candidates.flatMap(({ id: candidateId, person, conflicts, sheets, conflictDecisions }) =>
    conflicts
      .filter((conflict) => stateOfConflict(conflict, sheets, conflictDecisions) === "UNDECIDED")
      .map(({ assessor }) => ({ candidateId, candidate: person.name, assessor: assessor.name })),
  );
}
