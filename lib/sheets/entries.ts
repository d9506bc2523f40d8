import type { Entries } from "@/lib/sheets/rules";
import type { Observation, StatementMark } from "@/lib/generated/prisma/enums";
import type { EntryContent } from "@/lib/sheets/schema";

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

/** What is selected of a field note, and how the row becomes what a browser knows. */
export const NOTE_COLUMNS = {
  observedAt: true,
  text: true,
  indicatorId: true,
  isRemoved: true,
  revision: true,
} as const;

type NoteRow = {
  readonly observedAt: Date;
  readonly text: string;
  readonly indicatorId: string | null;
  readonly isRemoved: boolean;
};

export function toNoteContent({ observedAt, text, indicatorId, isRemoved }: NoteRow) {
  return { observedAt: observedAt.toISOString(), text, indicatorId, isRemoved };
}

/** Whether an edit says what is stored already: its answer was lost on the way. */
export function isSame(a: EntryContent, b: EntryContent): boolean {
  const inOrder = (content: EntryContent) => Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}
