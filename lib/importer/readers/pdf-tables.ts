import { tableLines, type GridCell, type GridRow } from "./grid";
import { literal } from "./literal";
import { headsTable, laidRows, numbersIn, type LaidLine } from "./pdf-rows";
import type { RuledTable } from "./pdf-rulings";
import { endOf, joinPrinted, linesOfRuns, startOf, textOf, type Line, type Run } from "./pdf-runs";
import { indexOf, placeOf } from "./pdf-sides";

const POINT = 20; // twentieths

/** A table as rows with tabs, and the runs that stand outside of it. */
export type RuledLines = {
  readonly lines: readonly string[];
  readonly rest: readonly Run[];
  /** Rows that no line parts were taken from their numbers. */
  readonly isGuessed: boolean;
};

/** Takes the runs that stand in the table and lays them out as its rows; a merged cell is printed once. */
export function ruledLines(table: RuledTable, runs: readonly Run[]): RuledLines {
  const owners = ownersOf(table);
  const cells = new Map<string, Run[]>();
  const rest: Run[] = [];
  for (const run of runs) {
    const { x, y } = placeOf(run);
    const owner = owners[indexOf(table.ys, y)]?.[indexOf(table.xs, x)];
    const own = owner === undefined ? undefined : cells.get(owner);
    if (owner === undefined) rest.push(run);
    else if (own) own.push(run);
    else cells.set(owner, [run]);
  }
  const rows = owners.map((row, at) => rowOf(row, at, { cells, xs: table.xs }));
  const parted = rows.map((row, at) => (isWhole(owners, at) ? partedRows(row) : null));
  const widths = table.xs.slice(1).map((x, at) => (x - (table.xs[at] ?? 0)) * POINT);
  const laid = rows.flatMap((row, at) => parted[at] ?? [row.map(cellOf)]);
  const filled = laid.filter((row) => row.some(({ lines }) => lines.length > 0));
  return {
    lines: filled.length === 0 ? [] : tableLines(filled, widths),
    rest,
    isGuessed: parted.some((own) => own !== null),
  };
}

/** For each place of the grid the cell to which it belongs, named by its first place. */
function ownersOf({ xs, ys, isBeside, isAbove }: RuledTable): readonly (readonly string[])[] {
  const middle = (borders: readonly number[], at: number): number => ((borders[at] ?? 0) + (borders[at + 1] ?? 0)) / 2;
  const owners: string[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const own: string[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const left = own[column - 1];
      const above = owners[row - 1]?.[column];
      if (left !== undefined && !isBeside(xs[column] ?? 0, middle(ys, row))) own.push(left);
      else if (above !== undefined && !isAbove(ys[row] ?? 0, middle(xs, column))) own.push(above);
      else own.push(`${row}:${column}`);
    }
    owners.push(own);
  }
  return owners;
}

type PrintedCell = {
  readonly start: number;
  readonly lines: readonly Line[];
  readonly isContinued: boolean;
  /** Where the lines on both sides of it stand. */
  readonly left: number;
  readonly right: number;
};
type Printed = { readonly cells: ReadonlyMap<string, readonly Run[]>; readonly xs: readonly number[] };

function rowOf(owners: readonly string[], row: number, { cells, xs }: Printed): readonly PrintedCell[] {
  return owners.flatMap((owner, column) => {
    if (column > 0 && owners[column - 1] === owner) return [];
    const isContinued = owner !== `${row}:${column}`;
    const after = owners.findIndex((other, at) => at > column && other !== owner);
    const [left = 0, right = 0] = [xs[column], xs.at(after)];
    return [{ start: column, lines: isContinued ? [] : linesOfRuns(cells.get(owner) ?? []), isContinued, left, right }];
  });
}

function cellOf(cell: PrintedCell): GridCell {
  const paragraphs = paragraphsOf(cell).map((lines) => literal(joinPrinted(lines.map(textOf))));
  return { start: cell.start, lines: paragraphs.filter((text) => text !== ""), isContinued: cell.isContinued };
}

/** The lines of a cell by its paragraphs: one ends where the first word of the next line had room beside it. */
function paragraphsOf({ lines, left, right }: PrintedCell): readonly (readonly Line[])[] {
  const padding = lines.reduce((least, line) => Math.min(least, startOf(line) - left), Infinity);
  const room = right - left - 2 * Math.max(padding, 0);
  const paragraphs: Line[][] = [];
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (!above || hasRoom(above, line, room)) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
  });
  return paragraphs;
}

const widthOf = (line: Line): number => endOf(line) - startOf(line);

/** Whether the first word of a line, and as much again as a letter is high, would have stood in the line above. */
function hasRoom(above: Line, line: Line, room: number): boolean {
  const text = textOf(line);
  const word = (widthOf(line) / Math.max(text.length, 1)) * (text.split(" ")[0] ?? "").length;
  return widthOf(above) + word + above.size * 1.25 < room;
}

/** Whether no cell of the row goes on in the one above or below it. */
function isWhole(owners: readonly (readonly string[])[], row: number): boolean {
  const next = new Set(owners[row + 1]);
  return (owners[row] ?? []).every((owner) => owner.startsWith(`${row}:`) && !next.has(owner));
}

/** Rows that only upright lines show: several numbers in the first column with words beside them, or one below a head. Null where it is one. */
function partedRows(cells: readonly PrintedCell[]): readonly GridRow[] | null {
  if (cells.length < 2 || (cells[0]?.lines.length ?? 0) < 2) return null;
  const printed = printedLines(cells);
  const head = headsTable(printed[0]?.cells ?? []) ? 1 : 0;
  const body = printed.slice(head);
  const numbered = numbersIn(body);
  const beside = body.filter((line, at) => numbered[at] && line.cells.slice(1).some((cell) => cell !== ""));
  if (beside.length + head < 2) return null;
  const rows = [...laidRows(printed.slice(0, head)), ...laidRows(body)];
  if (rows.length < 2) return null;
  return rows.map((row) =>
    row.map((texts, at) => {
      const text = literal(joinPrinted(texts.map((own) => own.text)));
      return { start: cells[at]?.start ?? at, lines: text === "" ? [] : [text], isContinued: false };
    }),
  );
}

/** The lines of all cells as they stand beside each other. */
function printedLines(cells: readonly PrintedCell[]): readonly LaidLine[] {
  const placed = cells.flatMap(({ lines }, column) => lines.map((line) => ({ column, line })));
  const laid: { y: number; size: number; cells: string[] }[] = [];
  for (const { column, line } of placed.toSorted((a, b) => a.line.y - b.line.y)) {
    const last = laid.at(-1);
    if (!last || line.y - last.y > line.size * 0.5)
      laid.push({ y: line.y, size: line.size, cells: cells.map(() => "") });
    const own = laid.at(-1)?.cells;
    if (own) own[column] = `${own[column] ?? ""} ${textOf(line)}`.trim();
  }
  return laid;
}
