import type { Transaction } from "@/lib/core/db";
import { DECISIONS_OF_CONFLICTS, stateOfConflict } from "@/lib/events/conflicts";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";

/** A conflict of interest with an assessor whose sheets count, or with the chair, about which HR has not decided. */
export type OpenConflict = {
  readonly candidateId: string;
  readonly candidate: string;
  readonly assessor: string;
  readonly isChair: boolean;
  /** There are sheets of theirs that count; of a chair without any, only that they sign is left to decide. */
  readonly hasSheets: boolean;
};

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
      event: { select: { chairId: true } },
      conflicts: {
        orderBy: { declaredAt: "asc" },
        select: { assessorId: true, declaredAt: true, assessor: { select: { name: true } } },
      },
      sheets: { where: STANDING_SHEETS, select: { assessorId: true } },
      conflictDecisions: DECISIONS_OF_CONFLICTS,
    },
  });
  return candidates.flatMap(({ id: candidateId, person, event: { chairId }, conflicts, sheets, ...row }) =>
    conflicts
      .filter((one) => stateOfConflict(one, { sheets, chairId, decisions: row.conflictDecisions }) === "UNDECIDED")
      .map(({ assessor, assessorId }) => ({
        ...{ candidateId, candidate: person.name, assessor: assessor.name },
        isChair: assessorId === chairId,
        hasSheets: sheets.some((sheet) => sheet.assessorId === assessorId),
      })),
  );
}
