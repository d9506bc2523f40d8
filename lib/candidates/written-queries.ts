import type { WrittenFacts } from "@/lib/candidates/rules";
import type { Transaction } from "@/lib/core/db";
import { EVERY_SHEET } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Sheets on which something is or was written, or that left their assessor's hands. */
const WRITTEN_SHEET = {
  OR: [
    { status: { not: "NOT_STARTED" } },
    { ratings: { some: {} } },
    { evidence: { some: {} } },
    { fieldNotes: { some: {} } },
    { history: { some: {} } },
  ],
} as const satisfies Prisma.SheetWhereInput;

/** Sheets on which nothing is written. */
export const EMPTY_SHEET = {
  status: "NOT_STARTED",
  ratings: { none: {} },
  evidence: { none: {} },
  fieldNotes: { none: {} },
} as const satisfies Prisma.SheetWhereInput;

/** What is there of a candidate that keeps their data from being changed. For who has authorized the viewer. */
export async function countWritten(
  tx: Pick<Transaction, "sheet" | "result">,
  candidateId: string,
): Promise<WrittenFacts> {
  const [writtenSheets, results, heldResults] = [
    await tx.sheet.count({ where: { ...EVERY_SHEET, candidateId, ...WRITTEN_SHEET } }),
    await tx.result.count({ where: { candidateId } }),
    await tx.result.count({ where: { candidateId, revokedAt: null } }),
  ];
  return { writtenSheets, results, heldResults };
}
