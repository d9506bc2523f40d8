import type { CandidateProfile } from "@/lib/candidates/schema";
import { formatDateTime } from "@/lib/core/dates";
import { endSentence } from "@/lib/core/sentences";
import type { CheckOutcome } from "@/lib/generated/prisma/enums";
import type { Checked } from "@/lib/requirements/rules";
import { verdictOf } from "@/lib/requirements/rules";
import type { StandardDocument } from "@/lib/standards/document";
import { UNREADABLE_ALONE } from "@/lib/standards/labels";
import { isNotRequired } from "@/lib/standards/rules";

export type CheckedRequirement = {
  readonly id: string;
  readonly outcome: CheckOutcome;
  /** Why, as a sentence; by rule or by whoever looked at the document. */
  readonly reason: string;
  /** Who looked at which document; null where a rule decided, or nobody looked. */
  readonly byHand: { readonly documentSeen: string; readonly checkedAt: Date } | null;
};

/** What is selected of the checks by hand. */
export const CHECK_ROWS = {
  select: {
    positionRequirementId: true,
    outcome: true,
    documentSeen: true,
    checkedAt: true,
    checkedBy: { select: { name: true } },
  },
} as const;

type CheckRow = {
  readonly positionRequirementId: string;
  readonly outcome: CheckOutcome;
  readonly documentSeen: string;
  readonly checkedAt: Date;
  readonly checkedBy: { readonly name: string };
};

export type CheckFacts = {
  readonly standard: Pick<StandardDocument, "requirements">;
  readonly profile: CandidateProfile;
  /** "YYYY-MM-DD": age counts on it. */
  readonly day: string;
  readonly byHand: readonly CheckRow[];
};

const NOTHING_TO_CHECK = "Tidak ada yang perlu diperiksa.";

/** What a rule decides counts; what it cannot is decided by whoever has seen the document (DESIGN.md 4). */
export function checksOf({ standard, profile, day, byHand }: CheckFacts): readonly CheckedRequirement[] {
  return standard.requirements.map(({ id, text, rule }) => {
    if (isNotRequired(text)) return { id, outcome: "NOT_PROVEN", reason: NOTHING_TO_CHECK, byHand: null };
    const byRule = verdictOf(rule, profile, day);
    const check = byHand.find(({ positionRequirementId }) => positionRequirementId === id);
    if (byRule.outcome !== "NOT_PROVEN" || !check) return { id, ...byRule, byHand: null };
    const { outcome, documentSeen, checkedAt, checkedBy } = check;
    return {
      id,
      outcome,
      reason: endSentence(`Diperiksa ${checkedBy.name}, ${formatDateTime(checkedAt)}; dokumen: ${documentSeen}`),
      byHand: { documentSeen, checkedAt },
    };
  });
}

/** The checks with what the standard says about their importance and alternatives. */
export function outcomesOf(
  { requirements }: Pick<StandardDocument, "requirements">,
  checks: readonly CheckedRequirement[],
): readonly Checked[] {
  return requirements.map(({ id, text, importance, importanceUncertain, anyOfGroup }) => ({
    id,
    text,
    importance,
    isImportanceUncertain: importanceUncertain,
    anyOfGroup,
    outcome: checks.find((check) => check.id === id)?.outcome ?? "NOT_PROVEN",
  }));
}

/** What the document says of these requirements, in its order. */
export function requirementTexts(
  { requirements }: Pick<StandardDocument, "requirements">,
  ids: readonly string[],
): readonly string[] {
  return requirements.filter(({ id }) => ids.includes(id)).map(({ text }) => text ?? UNREADABLE_ALONE);
}
