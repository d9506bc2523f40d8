import type { Prisma } from "@/lib/generated/prisma/client";
import type { ConflictChoice } from "@/lib/generated/prisma/enums";

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
 * What a conflict means for the work on the candidate: nobody is assigned against it ("BARRED"), HR has yet to decide about
 * somebody who is at work, with sheets that count or as the chair ("UNDECIDED"), or has kept them ("KEPT").
 */
export type ConflictState = "BARRED" | "UNDECIDED" | "KEPT";

type Work = {
  /** Of the candidate, those that count. */
  readonly sheets: readonly Sheet[];
  /** Agrees on the final values and signs them, without a sheet of their own. */
  readonly chairId: string | null;
  /** About the candidate, the newest first. */
  readonly decisions: readonly (Decided & { readonly choice: ConflictChoice })[];
};

/** The state of one conflict. */
export function stateOfConflict(conflict: Declared, { sheets, chairId, decisions }: Work): ConflictState {
  const isAtWork =
    conflict.assessorId === chairId || sheets.some(({ assessorId }) => assessorId === conflict.assessorId);
  if (!isAtWork) return "BARRED";
  return decisionOn(conflict, decisions)?.choice === "KEEP" ? "KEPT" : "UNDECIDED";
}

/** The state of the chair's conflict with the candidate; null where they have none. While it is undecided they do not sign. */
export function chairConflictOf(
  conflicts: readonly Declared[],
  { chairId, decisions }: Omit<Work, "sheets">,
): ConflictState | null {
  const own = conflicts.find(({ assessorId }) => assessorId === chairId);
  return own ? stateOfConflict(own, { sheets: [], chairId, decisions }) : null;
}
