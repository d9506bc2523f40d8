import type { Entries } from "@/lib/sheets/rules";
import type { Observation, StatementMark } from "@/lib/generated/prisma/enums";

/** What is selected of a sheet's entries, and how the rows become them. */
export const ENTRY_ROWS = {
  ratings: { select: { competencyRequirementId: true, level: true, mark: true, note: true, revision: true } },
  evidence: { select: { indicatorId: true, observation: true, note: true, revision: true } },
} as const;

type EntryRows = {
  readonly ratings: readonly {
    readonly competencyRequirementId: string;
    readonly level: number | null;
    readonly mark: StatementMark | null;
    readonly note: string;
    readonly revision: number;
  }[];
  readonly evidence: readonly {
    readonly indicatorId: string;
    readonly observation: Observation | null;
    readonly note: string;
    readonly revision: number;
  }[];
};

export function toEntries({ ratings, evidence }: EntryRows): Entries {
  return {
    ratings: Object.fromEntries(
      ratings.map(({ competencyRequirementId, level, mark, note }) => [competencyRequirementId, { level, mark, note }]),
    ),
    evidence: Object.fromEntries(
      evidence.map(({ indicatorId, observation, note }) => [indicatorId, { observation, note }]),
    ),
  };
}

/** Revision of each entry by its subject; 0 (left out) where nothing was written yet. */
export function toRevisions({ ratings, evidence }: EntryRows): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...ratings.map(({ competencyRequirementId, revision }) => [competencyRequirementId, revision]),
    ...evidence.map(({ indicatorId, revision }) => [indicatorId, revision]),
  ]);
}
