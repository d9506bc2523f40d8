import writeExcelFile from "write-excel-file/node";
import type { Sheet } from "write-excel-file/node";

import type { Cell, Grid, GridProblem } from "@/lib/core/grid";
import { cellText } from "@/lib/core/grid";
import type { GridColumn, GridHeadings } from "@/lib/core/grid-layout";
import { isMark, MARK_TITLE } from "@/lib/core/grid-layout";
import type { WrittenCell } from "@/lib/core/grid-workbook";
import { TEXT, textCell } from "@/lib/core/grid-workbook";

const WRONG = "#fde2e0";
const MARK_WIDTH = 70;
const OTHER_WIDTH = 20;

type Corrections<Key extends string> = {
  readonly sheet: string;
  readonly grid: Grid;
  readonly headings: GridHeadings<Key>;
  readonly columns: readonly GridColumn<Key>[];
  readonly problems: readonly GridProblem[];
  /** Behind it: what one looks up while correcting. */
  readonly lookups?: readonly Sheet<never>[];
};

/**
 * The file as it was sent, each row where it was, with what has to be corrected in a last column and the cells in
 * question coloured.
 */
export function writeGridCorrections<Key extends string>(plan: Corrections<Key>): Promise<Buffer> {
  const { sheet, grid, headings, columns, problems, lookups = [] } = plan;
  const header = grid[headings.row - 1] ?? [];
  const kept = [...header.keys()].filter((place) => !isMark(cellText(header[place] ?? null)));
  const places = new Map(columns.map(({ key, title }) => [title, headings.places.get(key)]));
  const byRow = new Map<number, GridProblem[]>();
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  const data = grid.map((cells, index) => {
    const found = byRow.get(index + 1) ?? [];
    const wrong = new Set(found.map(({ column }) => places.get(column)));
    const mark = found.map(({ column, message }) => `${column}: ${message}`).join("\n");
    const isHeader = index + 1 === headings.row;
    const row = kept.map((place) => givenCell(cells[place] ?? null, isHeader, wrong.has(place)));
    return [...row, isHeader ? { type: String, value: MARK_TITLE, fontWeight: "bold" as const } : textCell(mark)];
  });
  const widths = kept.map(
    (place) => columns.find(({ key }) => headings.places.get(key) === place)?.width ?? OTHER_WIDTH,
  );
  const sheetColumns = [...widths, MARK_WIDTH].map((width) => ({ width }));
  const corrected: Sheet<never> = { sheet, data, columns: sheetColumns, stickyRowsCount: headings.row };
  return writeExcelFile([corrected, ...lookups]).toBuffer();
}

/** A number stays one: written as text, digits that Excel has lost would look as if they were right. */
function givenCell(cell: Cell, isHeader: boolean, isWrong: boolean): WrittenCell {
  const style = {
    ...(isHeader ? { fontWeight: "bold" as const } : {}),
    ...(isWrong ? { backgroundColor: WRONG } : {}),
  };
  if (typeof cell === "number")
    return { type: Number, value: cell, ...(Number.isInteger(cell) ? { format: "0" } : {}), ...style };
  if (cell === null || cell === "") return isWrong ? { type: String, ...style } : null;
  // With its line breaks: in some columns each line is an item.
  const value = typeof cell === "string" ? cell.replaceAll("\r\n", "\n") : cellText(cell);
  return { type: String, value, format: TEXT, wrap: value.includes("\n"), alignVertical: "top", ...style };
}
