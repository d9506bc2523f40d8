import type { RuledTable } from "./pdf-rulings";
import { linesOfRuns, type Run, type Segment } from "./pdf-runs";

/** A table of which every column and row has its borders; `isGuessed`: some are where its words stand, or words were left beside it. */
export type ClosedTable = { readonly table: RuledTable; readonly isGuessed: boolean };

/** How many lines must reach to a side that is open: a single one may be drawn too long. */
const ENOUGH = 2;
/** Where so many do, also those between the rows are drawn. */
const ALSO_BETWEEN = 3;
/** Columns of a table that a frame around a paragraph has not. */
const MIN_COLUMNS = 2;
/** Lines of words that show where a column ends. */
const MIN_LINES = 2;
/** In points. */
const COLUMN_GAP = 6;
const LIST_MARK = /^(?:\(?[\p{L}\d]{1,3}(?:[.,]\d{1,2})*[.)]|[-•–])$/u;

/** Where a run stands: its begin, moved in by half a letter, for long words may stand out of their cell. */
export function placeOf(run: Run): { readonly x: number; readonly y: number } {
  return { x: Math.min(run.x + run.size * 0.5, (run.x + run.end) / 2), y: run.y - run.size * 0.3 };
}

/** In which stretch between two borders a place is; -1 outside of them. */
export function indexOf(borders: readonly number[], place: number): number {
  const after = borders.findIndex((border) => border > place);
  return after === -1 ? -1 : after - 1;
}

/** Whether the lines draw a table without anything beside them. */
export function isWhole({ xs, ys }: RuledTable): boolean {
  return xs.length > MIN_COLUMNS && ys.length > 1;
}

/** Whether a run stands between the outermost lines of the table. */
export function holds({ xs, ys }: RuledTable, run: Run): boolean {
  const { x, y } = placeOf(run);
  return indexOf(xs, x) !== -1 && indexOf(ys, y) !== -1;
}

/**
 * The table with the borders that its author left out at its sides: those to which its lines reach, or, where words stand
 * beside most of its rows and no line reaches them, those between the words. Null where the lines draw no table.
 *
 * @param runs those that stand in no other table
 */
export function closedTable(drawn: RuledTable, runs: readonly Run[]): ClosedTable | null {
  if (drawn.xs.length < MIN_COLUMNS) return null;
  const open = withOpenRows(drawn, runs);
  if (open.ys.length < 2) return null;
  const sides = [sideOf(open, runs, "left"), sideOf(open, runs, "right")];
  const own = sides.flatMap(({ borders }) => borders);
  const xs = [...open.xs, ...own].toSorted((a, b) => a - b);
  if (xs.length <= MIN_COLUMNS) return null;
  const [left = 0, right = 0] = [open.xs[0], open.xs.at(-1)];
  const isUnruled = (x: number): boolean =>
    (x < left && sides[0]?.isGuessed === true) || (x > right && sides[1]?.isGuessed === true);
  return {
    table: {
      ...open,
      xs,
      isBeside: (x, y) => own.includes(x) || open.isBeside(x, y),
      isAbove: (y, x) => isUnruled(x) || open.isAbove(y, x),
    },
    isGuessed: sides.some(({ isGuessed }) => isGuessed),
  };
}

/** Upright lines that go on beyond the first or last flat one: a row that is open above or below, as at the end of a page. */
function withOpenRows(table: RuledTable, runs: readonly Run[]): RuledTable {
  const { xs, ys, reach } = table;
  const [first = 0, last = 0] = [ys[0], ys.at(-1)];
  const top = reach.top.toSorted((a, b) => a - b)[ENOUGH - 1] ?? first;
  const bottom = reach.bottom.toSorted((a, b) => b - a)[ENOUGH - 1] ?? last;
  const hasWords = (from: number, to: number): boolean =>
    runs.some((run) => {
      const { x, y } = placeOf(run);
      return y > from && y < to && indexOf(xs, x) !== -1;
    });
  return {
    ...table,
    ys: [...(hasWords(top, first) ? [top] : []), ...ys, ...(hasWords(last, bottom) ? [bottom] : [])],
  };
}

type Side = { readonly borders: readonly number[]; readonly isGuessed: boolean };
const CLOSED: Side = { borders: [], isGuessed: false };

function sideOf({ xs, ys, reach }: RuledTable, runs: readonly Run[], side: "left" | "right"): Side {
  const isLeft = side === "left";
  const border = (isLeft ? xs[0] : xs.at(-1)) ?? 0;
  const end = reach[side].toSorted((a, b) => (isLeft ? a - b : b - a))[ENOUGH - 1];
  const isIn = (x: number): boolean =>
    isLeft ? x < border && x > (end ?? -Infinity) : x >= border && x < (end ?? Infinity);
  const words = runs.filter((run) => isIn(placeOf(run).x) && indexOf(ys, placeOf(run).y) !== -1);
  if (words.length === 0) return CLOSED;
  const between = columnsBetween(words);
  if (end !== undefined) {
    const isRuled = reach[side].length >= Math.min(ALSO_BETWEEN, ys.length) && between.length === 0;
    return { borders: [end, ...between], isGuessed: !isRuled };
  }
  const rows = new Set(words.map((run) => indexOf(ys, placeOf(run).y)));
  // Words beside few rows are a remark, or belong to another column: they stay outside, and that is told.
  if (xs.length <= MIN_COLUMNS || rows.size < MIN_LINES || rows.size * 2 < ys.length - 1)
    return { borders: [], isGuessed: true };
  const outer = isLeft ? Math.min(...words.map(({ x }) => x)) - 1 : Math.max(...words.map((run) => run.end)) + 1;
  return { borders: [outer, ...between], isGuessed: true };
}

/** Where a stretch without words parts columns that no line parts: some line has words on both sides of it, several on each. */
function columnsBetween(words: readonly Run[]): readonly number[] {
  const lines = linesOfRuns(words);
  const stretches: { from: number; to: number; own: Segment[] }[] = [];
  for (const segment of lines.flatMap((line) => line.segments).toSorted((a, b) => a.x - b.x)) {
    const last = stretches.at(-1);
    if (last && (segment.x - last.to < COLUMN_GAP || last.own.every(({ text }) => LIST_MARK.test(text)))) {
      last.to = Math.max(last.to, segment.end);
      last.own.push(segment);
    } else stretches.push({ from: segment.x, to: segment.end, own: [segment] });
  }
  return stretches.slice(1).flatMap(({ from }, at) => {
    const before = stretches[at]?.to ?? from;
    const left = lines.filter((line) => line.segments.some(({ x }) => x < before));
    const right = lines.filter((line) => line.segments.some(({ x }) => x >= from));
    const areBeside = left.some((line) => right.includes(line));
    return areBeside && Math.min(left.length, right.length) >= MIN_LINES ? [(before + from) / 2] : [];
  });
}
