import type { Grid } from "@/lib/core/grid";
import type { ShownProblems } from "@/lib/core/grid-preview";
import { countsOf, MAX_SHOWN, shownProblems } from "@/lib/core/grid-preview";
import { shortened } from "@/lib/core/sentences";
import type { CheckedRow, Replacement } from "@/lib/dictionary-editing/import-rows";

const MAX_VALUE = 200;

/** What the dry run found, for the page that asks whether to go on. */
export type DictionaryPreview = ShownProblems & {
  /** Of this run: another look at the same file is another. */
  readonly id: string;
  readonly fileName: string;
  readonly counts: Readonly<Record<CheckedRow["outcome"], number>>;
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
  const replaced = rows.flatMap((each) =>
    each.outcome === "invalid" ? [] : each.replaced.map((one) => ({ row: each.row, name: each.name, ...one })),
  );
  const outcomes = rows.map(({ outcome }) => outcome);
  return {
    id: crypto.randomUUID(),
    fileName,
    counts: countsOf(outcomes, ["new", "changed", "same", "invalid"]),
    ...shownProblems(
      rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : [])),
      MAX_VALUE,
    ),
    replaced: replaced.slice(0, MAX_SHOWN).map(({ before, after, ...rest }) => ({
      ...rest,
      before: shortened(before, MAX_VALUE),
      after: shortened(after, MAX_VALUE),
    })),
    replacedCount: replaced.length,
    ignoredColumns: headings.ignored,
    mark,
    table: JSON.stringify(grid),
  };
}
