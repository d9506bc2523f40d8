import type { Headings } from "@/lib/candidate-import/layout";
import type { CheckedRow } from "@/lib/candidate-import/rules";
import type { Grid, GridProblem } from "@/lib/core/grid";

/** As many as a page can show; the workbook of corrections has all. */
const MAX_SHOWN = 500;
const MAX_VALUE = 60;

/** What the dry run found, for the page that asks whether to go on. */
export type ImportPreview = {
  /** Of this run: another look at the same file is another. */
  readonly id: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<CheckedRow["outcome"], number>>;
  /** The first of them; `problemCount` is all. */
  readonly problems: readonly GridProblem[];
  readonly problemCount: number;
  /** Rows of people who are in the event with other data. */
  readonly differingRows: readonly number[];
  readonly ignoredColumns: readonly string[];
  /** The sheet, to be sent again with the confirmation: ImportTable in schema.ts. */
  readonly table: string;
};

type Checked = { readonly headings: Headings; readonly rows: readonly CheckedRow[] };

export function summarise(fileName: string, grid: Grid, { headings, rows }: Checked): ImportPreview {
  const problems = rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
  const counts = { new: 0, same: 0, differing: 0, invalid: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    id: crypto.randomUUID(),
    fileName,
    counts,
    problems: problems.slice(0, MAX_SHOWN).map((problem) => ({ ...problem, value: shortened(problem.value) })),
    problemCount: problems.length,
    differingRows: rows.filter(({ outcome }) => outcome === "differing").map(({ row }) => row),
    ignoredColumns: headings.ignored,
    table: JSON.stringify(grid),
  };
}

function shortened(value: string): string {
  return value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value;
}
