import type { ColumnKey } from "@/lib/candidate-import/columns";
import { COLUMNS } from "@/lib/candidate-import/columns";
import type { Grid } from "@/lib/core/grid";
import type { GridHeadings } from "@/lib/core/grid-layout";
import { readLayout as readGridLayout } from "@/lib/core/grid-layout";

export type Headings = GridHeadings<ColumnKey>;

/** Finds the columns of candidates; says everything that stands in the way of reading the rows. */
export function readLayout(grid: Grid) {
  return readGridLayout(grid, { columns: COLUMNS, rowsAre: "peserta" });
}
