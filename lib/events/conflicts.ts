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
  return decisionsOn({ assessorId, declaredAt }, decisions)[0] ?? null;
}

/** Every decision about a conflict since it was declared, in the order of the decisions about the candidate. */
export function decisionsOn<Decision extends Decided>(
  { assessorId, declaredAt }: Declared,
  decisions: readonly Decision[],
): readonly Decision[] {
  return decisions.filter((one) => one.assessorId === assessorId && one.decidedAt >= declaredAt);
}

/** What is selected of the decisions, the newest first. */
export const DECISIONS_OF_CONFLICTS = {
  orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
  select: { assessorId: true, choice: true, decidedAt: true },
} as const satisfies Prisma.Candidate$conflictDecisionsArgs;

type Sheet = { readonly assessorId: string };

/**
 * What a conflict means for the work on the candidate: nobody is assigned against it ("BARRED"), HR has yet to decide about
 * somebody who is at work, with sheets that count or as the chair ("UNDECIDED"), or has decided that they may be ("KEPT").
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
  if (decisionOn(conflict, decisions)?.choice === "KEEP") return "KEPT";
  const isAtWork =
    conflict.assessorId === chairId || sheets.some(({ assessorId }) => assessorId === conflict.assessorId);
  return isAtWork ? "UNDECIDED" : "BARRED";
}

/** Whether sheets may be assigned in spite of the conflict: HR has decided so. What it decides about a chair is that they sign. */
export function mayBeAssigned(conflict: Declared, { chairId, decisions }: Omit<Work, "sheets">): boolean {
  return conflict.assessorId !== chairId && decisionOn(conflict, decisions)?.choice === "KEEP";
}

/** The state of the chair's conflict with the candidate; null where they have none. While it is undecided they do not sign. */
export function chairConflictOf(
  conflicts: readonly Declared[],
  { chairId, decisions }: Omit<Work, "sheets">,
): ConflictState | null {
  const own = conflicts.find(({ assessorId }) => assessorId === chairId);
  return own ? stateOfConflict(own, { sheets: [], chairId, decisions }) : null;
}
