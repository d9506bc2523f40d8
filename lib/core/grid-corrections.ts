import writeExcelFile from "write-excel-file/node";
import type { Sheet } from "write-excel-file/node";

import { isCivilDate } from "@/lib/core/dates";
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
  const texts = new Set(columns.flatMap(({ key, isText }) => (isText ? (headings.places.get(key) ?? []) : [])));
  const places = new Map(columns.map(({ key, title }) => [title, headings.places.get(key)]));
  const byRow = new Map<number, GridProblem[]>();
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  const data = grid.map((cells, index) => {
    const found = byRow.get(index + 1) ?? [];
    const wrong = new Set(found.map(({ column }) => places.get(column)));
    const mark = found.map(({ column, message }) => `${column}: ${message}`).join("\n");
    const isHeader = index + 1 === headings.row;
    const row = kept.map((place) =>
      givenCell(cells[place] ?? null, { isHeader, isWrong: wrong.has(place), isText: texts.has(place) }),
    );
    return [...row, isHeader ? { type: String, value: MARK_TITLE, fontWeight: "bold" as const } : textCell(mark)];
  });
  const widths = kept.map(
    (place) => columns.find(({ key }) => headings.places.get(key) === place)?.width ?? OTHER_WIDTH,
  );
  const sheetColumns = [...widths, MARK_WIDTH].map((width) => ({ width }));
  const corrected: Sheet<never> = { sheet, data, columns: sheetColumns, stickyRowsCount: headings.row };
  return writeExcelFile([corrected, ...lookups]).toBuffer();
}

type Kind = { readonly isHeader: boolean; readonly isWrong: boolean; readonly isText: boolean };

/**
 * As it was sent: a number and a real date stay what they are. Where text belongs, digits become text, into which they can be
 * typed anew: in a cell for numbers the last ones would be lost again.
 */
function givenCell(cell: Cell, { isHeader, isWrong, isText }: Kind): WrittenCell {
  const style = {
    ...(isHeader ? { fontWeight: "bold" as const } : {}),
    ...(isWrong ? { backgroundColor: WRONG } : {}),
  };
  if (cell === null || cell === "") return isWrong || isText ? { ...EMPTY, ...style } : null;
  return { ...(isText ? wordsCell(cell) : valueCell(cell)), ...style };
}

function valueCell(cell: Cell) {
  if (typeof cell === "number") return numberCell(cell);
  return typeof cell === "string" && isExcelDay(cell) ? dateCell(cell) : wordsCell(cell);
}

const EMPTY = { type: String, format: TEXT } as const;

/** With its line breaks: in some columns each line is an item. */
function wordsCell(cell: Cell) {
  const value = typeof cell === "string" ? cell.replaceAll("\r\n", "\n") : cellText(cell);
  return { type: String, value, format: TEXT, wrap: value.includes("\n"), alignVertical: "top" } as const;
}

function numberCell(value: number) {
  return { type: Number, value, ...(Number.isInteger(value) ? { format: "0" } : {}) } as const;
}

/** Older days are none to Excel. */
const FIRST_EXCEL_DAY = "1900-03-01";

/** A real date was read as "YYYY-MM-DD". */
function isExcelDay(text: string): boolean {
  return isCivilDate(text) && text >= FIRST_EXCEL_DAY;
}

function dateCell(day: string) {
  return { type: Date, value: new Date(`${day}T00:00:00Z`), format: "dd/mm/yyyy" } as const;
}
