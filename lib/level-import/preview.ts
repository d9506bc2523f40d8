import type { Grid } from "@/lib/core/grid";
import type { ShownProblems } from "@/lib/core/grid-preview";
import { MAX_SHOWN, shownProblems } from "@/lib/core/grid-preview";
import type { CheckedRow } from "@/lib/level-import/rules";

export type ShownChange = {
  readonly row: number;
  readonly name: string;
  readonly column: string;
  readonly before: number | null;
  readonly level: number;
};

/** What the dry run found, for the page that asks whether to go on. */
export type LevelPreview = ShownProblems & {
  /** Of this run: another look at the same file is another. */
  readonly id: string;
  readonly fileName: string;
  /** Levels, and rows that are wrong. */
  readonly counts: Readonly<Record<"added" | "replaced" | "same" | "invalid", number>>;
  /** The first of them; `counts` has all. */
  readonly changes: readonly ShownChange[];
  /** Rows whose name is not the one of the NIP. */
  readonly otherNameRows: readonly number[];
  readonly ignoredColumns: readonly string[];
  /** Mark of all this. */
  readonly mark: string;
  /** The sheet, to be sent again with the confirmation. */
  readonly table: string;
};

/** What an import has done. */
export type ImportedLevels = {
  readonly status: "written";
  /** Levels that were not there before. */
  readonly added: number;
  /** Levels in the place of others. */
  readonly replaced: number;
  readonly same: number;
  /** Rows that were left out. */
  readonly invalid: number;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
};

type Checked = {
  readonly headings: { readonly ignored: readonly string[] };
  readonly rows: readonly CheckedRow[];
  readonly mark: string;
};

export function summarise(fileName: string, grid: Grid, { headings, rows, mark }: Checked): LevelPreview {
  const good = rows.flatMap((row) => (row.outcome === "invalid" ? [] : [row]));
  const changes = good.flatMap(({ row, changes: own }) =>
    own.map(({ name, column, before, level }) => ({ row, name, column, before: before.level, level })),
  );
  const replaced = changes.filter(({ before }) => before !== null).length;
  return {
    id: crypto.randomUUID(),
    fileName,
    counts: {
      added: changes.length - replaced,
      replaced,
      same: good.reduce((sum, { same }) => sum + same, 0),
      invalid: rows.length - good.length,
    },
    ...shownProblems(rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []))),
    // What replaces something is looked at first.
    changes: changes.toSorted((a, b) => Number(a.before === null) - Number(b.before === null)).slice(0, MAX_SHOWN),
    otherNameRows: good.filter(({ isOtherName }) => isOtherName).map(({ row }) => row),
    ignoredColumns: headings.ignored,
    mark,
    table: JSON.stringify(grid),
  };
}
