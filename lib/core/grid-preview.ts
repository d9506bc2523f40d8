import type { GridProblem } from "@/lib/core/grid";
import type { FormState } from "@/lib/core/result";
import { shortened } from "@/lib/core/sentences";

/** As many as a page can show; the workbook of corrections has all. */
export const MAX_SHOWN = 500;
const MAX_VALUE = 60;

export type ShownProblems = {
  /** The first of them; `problemCount` is all. */
  readonly problems: readonly GridProblem[];
  readonly problemCount: number;
};

/** What a page shows of what is wrong with a file. */
export function shownProblems(problems: readonly GridProblem[], maxValue = MAX_VALUE): ShownProblems {
  return {
    problems: problems
      .slice(0, MAX_SHOWN)
      .map((problem) => ({ ...problem, value: shortened(problem.value, maxValue) })),
    problemCount: problems.length,
  };
}

/** How many there are of each outcome. */
export function countsOf<Outcome extends string>(
  outcomes: readonly Outcome[],
  all: readonly Outcome[],
): Readonly<Record<Outcome, number>> {
  const counts = Object.fromEntries(all.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** Which dry run was confirmed, so that an answer is shown beside it and beside no other. */
export function confirmedPreview(state: FormState<{ readonly previewId: string }>): string | undefined {
  if (state.status === "done") return state.data.previewId;
  return state.status === "failed" ? state.values["previewId"] : undefined;
}
