import type { Cell, Column, Group, Paragraph, Row, Style } from "@/lib/pdf/rows";
import { PAGE, STYLE, tableRow, text } from "@/lib/pdf/rows";

const TERM_WIDTH = 150;
const ASIDE_WIDTH = 74;
const GUTTER = 8;

/** Where the columns of a table stand, from the left margin. */
export type Grid = readonly { readonly x: number; readonly width: number }[];

/** The column at one place of the grid. */
export function gridColumn(grid: Grid, place: number, paragraphs: readonly Paragraph[]): Column {
  const { x, width } = grid[place] ?? { x: 0, width: PAGE.width };
  return { x, width, paragraphs };
}

/** Words that are the cell's own, without a paragraph around them. */
export function words(content: string, style: Style = STYLE.body): readonly Paragraph[] {
  return [{ tag: null, text: content, style }];
}

/** The head of a table; give it to the group too, so that it stands again on the next page. */
export function headRow(grid: Grid, titles: readonly string[]): Row {
  return tableRow(
    null,
    titles.map((title, place): Cell => {
      return { tag: "TH", scope: "Column", columns: [gridColumn(grid, place, words(title, STYLE.strong))] };
    }),
  );
}

/** A data cell at one place of the grid. */
export function dataCell(grid: Grid, place: number, content: string): Cell {
  return { tag: "TD", columns: [gridColumn(grid, place, words(content))] };
}

/** The cell that names its row, in the first column. */
export function rowHead(grid: Grid, content: string): Cell {
  return asRowHead(dataCell(grid, 0, content));
}

/** The same of a cell with columns of its own. */
export function asRowHead(cell: Cell): Cell {
  return { ...cell, tag: "TH", scope: "Row" };
}

/** The rows below a head, as one table; the head first. Nothing where there are no rows. */
export function tableWithHead(head: Row, rowsOf: (group: Group) => readonly Row[]): readonly Row[] {
  const group: Group = { tag: "Table", head };
  const rows = rowsOf(group);
  return rows.length === 0 ? [] : [{ ...head, group, keepsNext: true }, ...rows];
}

/** The same rows on one page, where they fit on one: signatures are read as a whole. */
export function keptTogether(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, place) => (place < rows.length - 1 ? { ...row, keepsNext: true } : row));
}

type Term = {
  readonly term: string;
  readonly paragraphs: readonly Paragraph[];
  /** To the right; "" keeps the cell, for the rows of a table have equally many. */
  readonly aside?: string;
};

/** A row of a table of terms and what they are. */
export function termRow(group: Group, { term, paragraphs, aside }: Term): Row {
  const reserved = aside === undefined ? 0 : ASIDE_WIDTH + GUTTER;
  const width = PAGE.width - TERM_WIDTH - reserved;
  const head = { x: 0, width: TERM_WIDTH - GUTTER, paragraphs: words(term, STYLE.muted) };
  const cells: Cell[] = [
    asRowHead({ tag: "TH", columns: [head] }),
    { tag: "TD", columns: [{ x: TERM_WIDTH, width, paragraphs }] },
  ];
  if (aside !== undefined) cells.push({ tag: "TD", columns: aside === "" ? [] : [asideColumn(aside)] });
  return tableRow(group, cells);
}

/** A table of terms and what they are. */
export function termRows(entries: readonly (readonly [string, string])[]): readonly Row[] {
  const group: Group = { tag: "Table" };
  return entries.map(([term, value]) => termRow(group, { term, paragraphs: [text(value)] }));
}

function asideColumn(aside: string): Column {
  return { x: PAGE.width - ASIDE_WIDTH, width: ASIDE_WIDTH, paragraphs: [text(aside, STYLE.small)] };
}
