import { contentHash } from "@/lib/candidates/freeze";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { StatementMark } from "@/lib/generated/prisma/enums";

/** What is selected of a candidate to know exactly what the assessors agreed on. */
export const AGREED_ROWS = {
  standardHash: true,
  sheets: { where: { ...STANDING_SHEETS, status: "SUBMITTED" }, select: { id: true, revision: true } },
  integratedRatings: {
    select: {
      competencyRequirementId: true,
      level: true,
      mark: true,
      reason: true,
      dissents: { select: { userId: true, opinion: true } },
    },
  },
  advice: { select: { competencyRequirementId: true, text: true } },
} as const;

export type AgreedRows = {
  readonly standardHash: string;
  readonly sheets: readonly { readonly id: string; readonly revision: number }[];
  readonly integratedRatings: readonly {
    readonly competencyRequirementId: string;
    readonly level: { toNumber(): number } | null;
    readonly mark: StatementMark | null;
    readonly reason: string;
    readonly dissents: readonly { readonly userId: string; readonly opinion: string }[];
  }[];
  readonly advice: readonly { readonly competencyRequirementId: string; readonly text: string }[];
};

/**
 * SHA-256 of exactly what is signed: the standard, which sheets were integrated, every agreed value with its reason,
 * dissent and advice. Whatever changes one of them changes the hash (DESIGN.md 3, SignOff).
 */
export function agreedHash({ standardHash, sheets, integratedRatings, advice }: AgreedRows): string {
  return contentHash({
    standardHash,
    sheets: byKey(sheets, ({ id }) => id).map(({ id, revision }) => ({ id, revision })),
    ratings: byKey(integratedRatings, ({ competencyRequirementId }) => competencyRequirementId).map(
      ({ competencyRequirementId, level, mark, reason, dissents }) => ({
        competencyRequirementId,
        level: level?.toNumber() ?? null,
        mark,
        reason,
        dissents: byKey(dissents, ({ userId }) => userId).map(({ userId, opinion }) => ({ userId, opinion })),
      }),
    ),
    advice: byKey(advice, ({ competencyRequirementId }) => competencyRequirementId).map(
      ({ competencyRequirementId, text }) => ({ competencyRequirementId, text }),
    ),
  });
}

/** In an order of its own: rows come back in any. */
function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): readonly T[] {
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
