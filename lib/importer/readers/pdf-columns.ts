import { literal } from "./literal";
import { headsTable, laidRows } from "./pdf-rows";
import { joinPrinted, usualGap, WIDE_GAP, type Line, type Segment } from "./pdf-runs";

/** A table without lines around its cells, as rows with tabs, and where it begins; or lines of running text. */
export type Part =
  | { readonly lines: readonly Line[] }
  | { readonly y: number; readonly rows: readonly string[]; readonly columns: Columns };

type Column = { x: number; end: number };
export type Columns = readonly Readonly<Column>[];
type Block = { readonly lines: Line[]; readonly columns: Column[] };

const MIN_LINES = 3;
const MIN_HEADED = 2;
const MIN_COLUMNS = 3;
/** How many lines, as a page number, may stand between a table and the edge of its page. */
const MAX_BESIDE = 3;
/** In points. */
const TOUCH = 2;

/**
 * Parts running text from tables that only the gaps between their columns show: lines one below the other whose pieces
 * stand in the same three or more columns.
 *
 * @param above the columns of the table with which the page before ends: a single row may go on with it
 */
export function partsOf(lines: readonly Line[], above: Columns = []): readonly Part[] {
  const parts: Part[] = [];
  let running: Line[] = [];
  const closeRunning = (): void => {
    if (running.length > 0) parts.push({ lines: running });
    running = [];
  };
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at, parts.length === 0 && at <= MAX_BESIDE ? above : []);
    if (block) {
      closeRunning();
      parts.push({ y: block.lines[0]?.y ?? 0, rows: rowsOf(block), columns: block.columns });
    } else running.push(...lines.slice(at, at + 1));
    at += block?.lines.length ?? 1;
  }
  closeRunning();
  return parts;
}

/** The pieces of a line; a colon after a label is no column of its own. */
function piecesOf({ segments }: Line): readonly Segment[] {
  return segments.filter(({ text }) => text !== ":");
}

function isWide(line: Line): boolean {
  return piecesOf(line).length >= MIN_COLUMNS;
}

function blockAt(lines: readonly Line[], start: number, above: Columns): Block | null {
  return blockBelow(lines, start, above) ?? blockOf(lines, start);
}

function blockOf(lines: readonly Line[], start: number): Block | null {
  const first = lines[start];
  if (!first || !isWide(first)) return null;
  const block: Block = { lines: [first], columns: piecesOf(first).map(({ x, end }) => ({ x, end })) };
  takeLines(block, lines, start);
  return block.lines.filter(isWide).length >= (isHead(first) ? MIN_HEADED : MIN_LINES) ? block : null;
}

function takeLines(block: Block, lines: readonly Line[], start: number): void {
  for (let next = lines[start + 1]; next && takeLine(block, next); next = lines[start + block.lines.length]);
  block.lines.length = endOf(block);
}

/** The rest of the table of the page before: its pieces stand each in a column of that. */
function blockBelow(lines: readonly Line[], start: number, above: Columns): Block | null {
  const first = lines[start];
  const places = first ? piecesOf(first).map((piece) => above.filter((column) => touches(column, piece))) : [];
  const isSame = places.length > 1 && places.every(({ length }) => length === 1);
  if (!first || !isSame || new Set(places.flat()).size < places.length) return null;
  const block: Block = { lines: [], columns: above.map(({ x, end }) => ({ x, end })) };
  takeLine(block, first);
  takeLines(block, lines, start);
  return block.lines.length > 0 ? block : null;
}

/** The columns of the table with which a page ends, but for its foot; none where it ends with something else. */
export function columnsAtEnd(parts: readonly Part[]): Columns {
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (last && "columns" in last) return last.columns;
  const isFoot = last !== undefined && last.lines.length <= MAX_BESIDE;
  return isFoot && before && "columns" in before ? before.columns : [];
}

/** Whether a line is the head of a competency table or of requirements: then a single row below it makes a table. */
function isHead(line: Line): boolean {
  return headsTable(piecesOf(line).map(({ text }) => text));
}

/**
 * How many of the lines are of the table: below its last line of several pieces only what goes on in a cell, close to the
 * line above; in the first column closer than its rows, in any other no farther. The rest is running text again.
 */
function endOf({ lines, columns }: Block): number {
  const gapAt = (at: number): number => (lines[at]?.y ?? 0) - (lines[at - 1]?.y ?? 0);
  const last = lines.findLastIndex((line) => piecesOf(line).length > 1);
  const rowGap = lines.slice(1, last + 1).reduce((most, _, at) => Math.max(most, gapAt(at + 1)), 0);
  const lineGap = usualGap(lines) * WIDE_GAP;
  const after = lines.slice(last + 1).findIndex((line, at) => {
    const [piece] = piecesOf(line);
    const isFirst = piece === undefined || columnOf(columns, piece) === 0;
    return gapAt(last + 1 + at) > (isFirst ? lineGap : rowGap);
  });
  return after === -1 ? lines.length : last + 1 + after;
}

/** Adds a line whose pieces each stand in one column, or beside all of them; false where it stands across them. */
function takeLine({ lines, columns }: Block, line: Line): boolean {
  const pieces = piecesOf(line);
  const places = pieces.map((piece) => columns.filter((column) => touches(column, piece)));
  const isBeside = places.filter(({ length }) => length === 0).length;
  if (places.some(({ length }) => length > 1) || (isBeside > 0 && !(isWide(line) && isBeside < pieces.length)))
    return false;
  pieces.forEach(({ x, end }, at) => {
    const column = places[at]?.[0];
    if (column) [column.x, column.end] = [Math.min(column.x, x), Math.max(column.end, end)];
    // A head may stand over two columns, and print one name for both.
    else columns.push({ x, end });
  });
  columns.sort((one, other) => one.x - other.x);
  lines.push(line);
  return true;
}

function touches(column: Column, { x, end }: Segment): boolean {
  return x <= column.end + TOUCH && end >= column.x - TOUCH;
}

function columnOf(columns: readonly Column[], segment: Segment): number {
  return columns.findIndex((column) => touches(column, segment));
}

function rowsOf({ lines, columns }: Block): readonly string[] {
  const cellsOf = (line: Line): readonly string[] =>
    columns.map((_, at) =>
      line.segments
        .filter((segment) => columnOf(columns, segment) === at)
        .map(({ text }) => text)
        .join(" "),
    );
  const rows = laidRows(lines.map((line) => ({ y: line.y, cells: cellsOf(line) })));
  return rows.map((cells) => cells.map((texts) => literal(joinPrinted(texts.map(({ text }) => text)))).join("\t"));
}
