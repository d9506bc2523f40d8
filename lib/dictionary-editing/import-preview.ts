import type { Grid, GridProblem } from "@/lib/core/grid";
import type { CheckedRow, Replacement } from "@/lib/dictionary-editing/import-rows";

/** As many as a page can show. */
const MAX_SHOWN = 500;
const MAX_VALUE = 200;

/** What the dry run found, for the page that asks whether to go on. */
export type DictionaryPreview = {
  /** Of this run: another look at the same file is another. */
  readonly id: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<CheckedRow["outcome"], number>>;
  /** The first of them; `problemCount` is all. */
  readonly problems: readonly GridProblem[];
  readonly problemCount: number;
  /** Stored values that would be replaced; the first of them, `replacedCount` is all. */
  readonly replaced: readonly (Replacement & { readonly row: number; readonly name: string })[];
  readonly replacedCount: number;
  readonly ignoredColumns: readonly string[];
  /** Mark of all this. */
  readonly mark: string;
  /** The sheet, to be sent again with the confirmation. */
  readonly table: string;
};

type Checked = {
  readonly headings: { readonly ignored: readonly string[] };
  readonly rows: readonly CheckedRow[];
  readonly mark: string;
};

export function summarise(fileName: string, grid: Grid, { headings, rows, mark }: Checked): DictionaryPreview {
  const problems = rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
  const replaced = rows.flatMap((each) =>
    each.outcome === "invalid" ? [] : each.replaced.map((one) => ({ row: each.row, name: each.name, ...one })),
  );
  const counts = { new: 0, changed: 0, same: 0, invalid: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    id: crypto.randomUUID(),
    fileName,
    counts,
    problems: problems.slice(0, MAX_SHOWN).map((problem) => ({ ...problem, value: shortened(problem.value) })),
    problemCount: problems.length,
    replaced: replaced
      .slice(0, MAX_SHOWN)
      .map(({ before, after, ...rest }) => ({ ...rest, before: shortened(before), after: shortened(after) })),
    replacedCount: replaced.length,
    ignoredColumns: headings.ignored,
    mark,
    table: JSON.stringify(grid),
  };
}

function shortened(value: string): string {
  return value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value;
}
