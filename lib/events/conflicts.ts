import type { Prisma } from "@/lib/generated/prisma/client";

type Declared = { readonly assessorId: string; readonly declaredAt: Date };
type Decided = { readonly assessorId: string; readonly decidedAt: Date };

/**
 * The decision about a conflict that counts: the newest since it was declared; null while nobody has decided.
 *
 * @param decisions about the candidate, the newest first
 */
export function decisionOn<Decision extends Decided>(
  { assessorId, declaredAt }: Declared,
  decisions: readonly Decision[],
): Decision | null {
  return decisions.find((one) => one.assessorId === assessorId && one.decidedAt >= declaredAt) ?? null;
}

/** What is selected of the decisions, the newest first. */
export const DECISIONS_OF_CONFLICTS = {
  orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  select: { assessorId: true, choice: true, decidedAt: true },
} as const satisfies Prisma.Candidate$conflictDecisionsArgs;

type Sheet = { readonly assessorId: string };

/**
 * What a conflict means for the sheets that count: nobody is assigned against it ("BARRED"), HR has yet to decide about
 * one that is there ("UNDECIDED"), or has kept it ("KEPT").
 */
export type ConflictState = "BARRED" | "UNDECIDED" | "KEPT";

/** The state of one conflict, by the sheets of the candidate that count and the decisions, the newest first. */
export function stateOfConflict(
  conflict: Declared,
  sheets: readonly Sheet[],
  decisions: readonly (Decided & { readonly choice: "KEEP" | "WITHDRAW" })[],
): ConflictState {
  if (!sheets.some(({ assessorId }) => assessorId === conflict.assessorId)) return "BARRED";
  return decisionOn(conflict, decisions)?.choice === "KEEP" ? "KEPT" : "UNDECIDED";
}
