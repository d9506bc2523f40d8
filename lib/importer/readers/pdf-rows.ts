import { columnsOf, opensRequirements, sectionOf } from "../tables/table-head";
import { usualGap, WIDE_GAP } from "./pdf-runs";

/** A printed line of a table: where it stands, in points, and what it has in each column. */
export type LaidLine = { readonly y: number; readonly cells: readonly string[] };
/** The words in each column, line below line. */
export type LaidRow = readonly (readonly LaidText[])[];
type LaidText = { readonly y: number; readonly text: string };

const NUMBERED = /^(?:\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,4})[.)]|[IVX]{1,4}$|\d{1,3}$)/;
/** A numbered label below a heading that stands once for several of them. */
const LABELLED = /^\(?\d{1,2}[.)]\s+\p{L}/u;
const FIRST_CODE = /^\(?\d{1,2}\s?[.,]\s?1\b/;

/**
 * The rows of a table that no lines part. A row opens with a number or letter in the first column; where no row has one,
 * with anything there. Where that stands in the middle of its row, the gaps between the rows or their first indicators
 * ("4.1") part them.
 */
export function laidRows(lines: readonly LaidLine[]): readonly LaidRow[] {
  const numbered = numbersIn(lines);
  const isNumbered = numbered.filter(Boolean).length > 1;
  const named = isNumbered ? numbered : lines.map(({ cells }) => cells[0] !== "");
  const gap = usualGap(lines) * WIDE_GAP;
  const apart = lines.map(({ y }, at) => y - (lines[at - 1]?.y ?? 0) > gap);
  const begins = named.map((has, at) => has && (isNumbered || named[at - 1] !== true));
  const middle = middleRows(lines, begins);
  if (middle) return middle;
  const opensOther = (at: number): boolean => isNumbered && opensUnnumbered(lines[at]?.cells ?? [], apart[at] === true);
  return rowsAt(lines, (at) => named[at] === true || opensOther(at));
}

/** Whether the cells of a line head a table of competencies or of requirements. */
export function headsTable(cells: readonly string[]): boolean {
  const row = { index: 0, line: 0, cells };
  return columnsOf(row) !== null || (cells.length > 2 && opensRequirements(row));
}

/** Lines that stand farther from the one above than those of one cell do; lines of other cells may stand between these. */
function partedLines(lines: readonly LaidLine[]): readonly boolean[] {
  const gaps = (lines[0]?.cells ?? []).flatMap((_, column) => {
    const own = lines.filter(({ cells }) => cells[column] !== "");
    return own.slice(1).map(({ y }, at) => y - (own[at]?.y ?? 0));
  });
  const closest = gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
  return lines.map(({ y }, at) => y - (lines[at - 1]?.y ?? 0) > closest * WIDE_GAP);
}

/** Which lines begin with a number or letter of a list. */
export function numbersIn(lines: readonly LaidLine[]): readonly boolean[] {
  return lines.map(({ cells }) => NUMBERED.test(cells[0] ?? ""));
}

function opensUnnumbered([first = "", second = ""]: readonly string[], isApart: boolean): boolean {
  return first === "" ? LABELLED.test(second) : isApart;
}

function rowsAt(lines: readonly LaidLine[], opens: (line: number) => boolean): LaidText[][][] {
  const rows: LaidText[][][] = [];
  lines.forEach(({ y, cells }, line) => {
    if (line === 0 || opens(line)) rows.push(cells.map(() => []));
    cells.forEach((text, at) => {
      if (text !== "") rows.at(-1)?.[at]?.push({ y, text });
    });
  });
  return rows;
}

function isSection({ cells }: LaidLine): boolean {
  return cells[0] !== "" && sectionOf({ index: 0, line: 0, cells })?.rest.length === 0;
}

type Range = { readonly from: number; readonly to: number };

/** The rows of a table of which several have their number in the middle; null where nothing shows that. */
function middleRows(lines: readonly LaidLine[], begins: readonly boolean[]): readonly LaidRow[] | null {
  const sections = lines.map(isSection);
  const isFresh = sections.map((is, at) => is || sections[at - 1] === true);
  const marks = begins.map((has, at) => has && sections[at] !== true);
  const coded = lines.map(({ cells }) => cells.some((cell) => FIRST_CODE.test(cell)));
  for (const parts of [partedLines(lines), coded]) {
    const starts = lines.flatMap((_, at) => (at === 0 || isFresh[at] === true || parts[at] === true ? [at] : []));
    const ranges = starts.map((from, at) => ({ from, to: starts[at + 1] ?? lines.length }));
    const counts = ranges.map(({ from, to }) => marks.slice(from, to).filter(Boolean).length);
    const inMiddle = ranges.filter(({ from }, at) => counts[at] === 1 && marks[from] !== true);
    const isEnough = inMiddle.length >= (parts === coded ? 2 : 1);
    if (!isEnough || counts.some((count) => count > 1) || ranges.some((range) => opensWithin(lines, range))) continue;
    const own = ranges.filter((range, at) => counts[at] === 1 || range.from === 0 || hasOwnName(lines, range));
    const opening = new Set(own.map(({ from }) => from));
    const rows = rowsAt(lines, (at) => opening.has(at));
    return parts === coded ? settled(rows) : rows;
  }
  return null;
}

/** Whether first indicators stand below others: then several rows are taken for one. */
function opensWithin(lines: readonly LaidLine[], { from, to }: Range): boolean {
  const own = lines.slice(from, to);
  return own.some(({ cells }, at) =>
    cells.some((cell, column) => FIRST_CODE.test(cell) && own.slice(0, at).some((above) => above.cells[column] !== "")),
  );
}

/** What stands apart without a number goes on from the row above, but where it has words in the first column. */
function hasOwnName(lines: readonly LaidLine[], { from, to }: Range): boolean {
  return lines.slice(from, to).some(({ cells }) => cells[0] !== "" || LABELLED.test(cells[1] ?? ""));
}

/**
 * A cell that is higher than the indicators of its row begins above their first one. The cells of a row have their middle
 * at one height: what stands below the end that this gives a cell belongs to the next row.
 */
function settled(rows: LaidText[][][]): readonly LaidRow[] {
  const codes = rows[0]?.findIndex((_, at) => rows.some((row) => isCoded(row[at]))) ?? -1;
  const ys = rows.flatMap((row) => row[codes] ?? []);
  const slack = usualGap(ys) / 2;
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    const [own, below] = [row[codes], next?.[codes]];
    if (!isCoded(own) || !isCoded(below)) return;
    const middle = ((own?.[0]?.y ?? 0) + (own?.at(-1)?.y ?? 0)) / 2;
    row.forEach((cell, column) => {
      const end = Math.max(2 * middle - (cell[0]?.y ?? 0), middle) + slack;
      const over = column === codes ? -1 : cell.findIndex(({ y }) => y > end);
      if (over !== -1) next?.[column]?.unshift(...cell.splice(over));
    });
  });
  return rows;
}

function isCoded(cell: readonly LaidText[] | undefined): boolean {
  return FIRST_CODE.test(cell?.[0]?.text ?? "");
}
