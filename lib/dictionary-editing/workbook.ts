import writeExcelFile from "write-excel-file/node";

import { emptyCell, table, textCell } from "@/lib/core/grid-workbook";
import type { Grid } from "@/lib/core/grid";
import { writeGridCorrections } from "@/lib/core/grid-corrections";
import type { GridHeadings } from "@/lib/core/grid-layout";
import type { ColumnKey } from "@/lib/dictionary-editing/import-columns";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import type { CheckedRow } from "@/lib/dictionary-editing/import-rows";

/** Rows that are text before anything is typed: "1-2" must not become a date. */
const PREPARED_ROWS = 500;

/** Headings with two rows of an example, and what each column takes. */
export function writeDictionaryTemplate(): Promise<Buffer> {
  const examples = ([0, 1] as const).map((index) => COLUMNS.map(({ examples: both }) => textCell(both[index])));
  const prepared = Array.from({ length: PREPARED_ROWS }, () => COLUMNS.map(() => emptyCell(true)));
  const help = COLUMNS.map((column) =>
    [column.title, column.optional ? "Tidak wajib" : "Wajib", column.help].map(textCell),
  );
  return writeExcelFile([
    table("Kamus", {
      titles: COLUMNS.map(({ title }) => title),
      widths: COLUMNS.map(({ width }) => width),
      rows: [...examples, ...prepared],
    }),
    table("Petunjuk", { titles: ["Kolom", "Wajib", "Isi"], widths: [24, 14, 100], rows: help }),
  ]).toBuffer();
}

type Checked = { readonly headings: GridHeadings<ColumnKey>; readonly rows: readonly CheckedRow[] };

/** The file as it was sent, with what has to be corrected beside each row. */
export function writeDictionaryCorrections(grid: Grid, { headings, rows }: Checked): Promise<Buffer> {
  const problems = rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
  return writeGridCorrections({ sheet: "Kamus", grid, headings, columns: COLUMNS, problems });
}
