import type { Difference } from "@/lib/candidate-import/differences";
import type { Headings } from "@/lib/candidate-import/layout";
import type { CheckedRow } from "@/lib/candidate-import/rules";
import type { Grid } from "@/lib/core/grid";
import type { ShownProblems } from "@/lib/core/grid-preview";
import { countsOf, shownProblems } from "@/lib/core/grid-preview";

/** What the dry run found, for the page that asks whether to go on. */
export type ImportPreview = ShownProblems & {
  /** Of this run: another look at the same file is another. */
  readonly id: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<CheckedRow["outcome"], number>>;
  /** Rows of people who are in the event with other data, and what is stored otherwise. */
  readonly differing: readonly { readonly row: number; readonly differences: readonly Difference[] }[];
  readonly ignoredColumns: readonly string[];
  /** The sheet, to be sent again with the confirmation: ImportTable in schema.ts. */
  readonly table: string;
};

/** How many there are of each once the import is done: who was new is there now, with the same data. */
export function countsAfter(
  counts: ImportPreview["counts"],
  { added }: { readonly added: number },
): ImportPreview["counts"] {
  return { ...counts, new: counts.new - added, same: counts.same + added };
}

type Checked = { readonly headings: Headings; readonly rows: readonly CheckedRow[] };

export function summarise(fileName: string, grid: Grid, { headings, rows }: Checked): ImportPreview {
  const outcomes = rows.map(({ outcome }) => outcome);
  return {
    id: crypto.randomUUID(),
    fileName,
    counts: countsOf(outcomes, ["new", "same", "differing", "invalid"]),
    ...shownProblems(rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []))),
    differing: rows.flatMap((checked) =>
      checked.outcome === "differing" ? [{ row: checked.row, differences: checked.differences }] : [],
    ),
    ignoredColumns: headings.ignored,
    table: JSON.stringify(grid),
  };
}
