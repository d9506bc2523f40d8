import type { SourceSpan } from "@/lib/sources/schema";

/**
 * A line that holds words: its cells as they read (tags and white space folded); running text is one cell. A row of a table
 * that the text prints over several lines is put together from their rows: `parts` says where the words of each cell stand.
 */
export type Row = {
  readonly index: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly parts?: readonly (readonly Piece[])[];
  /** Where items of an HTML list begin in each cell; absent where there is no list. */
  readonly items?: readonly (readonly number[])[];
  /** Where further paragraphs or lines begin in each cell; absent where there are none. */
  readonly breaks?: readonly (readonly number[])[];
  /** It names the position of the table below it, and says no more. */
  readonly isName?: true;
};

/** A stretch of one cell. `row` counts the lines that hold words, so that blank lines do not part neighbours. */
export type Piece = { readonly row: Row; readonly cell: number; readonly from: number; readonly to: number };

/** Words of the document with the places where they stand; the pieces are joined by one space. */
export type Words = { readonly text: string; readonly pieces: readonly Piece[] };

export const NOTHING: Words = { text: "", pieces: [] };

export function isTable(row: Row): boolean {
  return row.cells.length > 1;
}

/** The words of one cell. */
export function cellWords(row: Row, cell: number): Words {
  const text = row.cells[cell] ?? "";
  return text === "" ? NOTHING : { text, pieces: row.parts?.[cell] ?? [{ row, cell, from: 0, to: text.length }] };
}

/** The row with these words as its cells. */
export function withWords(row: Pick<Row, "index" | "line">, words: readonly Words[]): Row {
  return { ...row, cells: words.map(({ text }) => text), parts: words.map(({ pieces }) => pieces) };
}

/** The words of a whole line. */
export function pieceOf(row: Row): Piece {
  return { row, cell: 0, from: 0, to: row.cells[0]?.length ?? 0 };
}

/** The rows of the text from which these were put together. */
export function printedRows(rows: readonly Row[]): readonly Row[] {
  // One line may hold parts of several rows: columns that stand side by side.
  const taken = new Set<Row>();
  return rows.flatMap((row) => {
    if (!row.parts) return [row];
    const own = [...new Set(row.parts.flat().map((piece) => piece.row))].filter((printed) => !taken.has(printed));
    for (const printed of own) taken.add(printed);
    return own;
  });
}

/** The same, but columns of running text stay apart. */
export function runningRows(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => (isTable(row) ? printedRows([row]) : [row]));
}

/** All words of a row, cell after cell. */
export function rowWords(row: Row): Words {
  return isTable(row) ? joinWords(row.cells.map((_, cell) => cellWords(row, cell))) : cellWords(row, 0);
}

/**
 * How a row reads at its beginning, cell after cell, for what asks every row: without the places of its words.
 *
 * @param length characters that are enough to see what it is; more are read only to the end of their cell
 */
export function startOf({ cells }: Row, length: number): string {
  let text = "";
  for (const cell of cells) {
    if (text.length > length) break;
    if (cell !== "") text = text === "" ? cell : `${text} ${cell}`;
  }
  return text.length > length ? text.slice(0, length) : text;
}

/** The same without the signs of {@link bare}, which leads. */
export function bareStartOf(row: Row, length: number): string {
  const text = startOf(row, length + MAX_SIGNS);
  return text
    .replace(LEADING_SIGNS, "")
    .replace(/[*#\\ ]+$/, "")
    .slice(0, length);
}

/** Several words as one reading. */
export function joinWords(parts: readonly Words[]): Words {
  const filled = parts.filter(({ text }) => text !== "");
  const [first = NOTHING] = filled;
  if (filled.length < 2) return first;
  return { text: filled.map(({ text }) => text).join(" "), pieces: filled.flatMap(({ pieces }) => pieces) };
}

/** The words between two offsets of the text, without white space at the edges. */
export function sliceWords(words: Words, from: number, to = words.text.length): Words {
  const cut = words.text.slice(from, to);
  const start = from + (cut.length - cut.trimStart().length);
  const end = start + cut.trim().length;
  const pieces: Piece[] = [];
  let offset = 0;
  for (const piece of words.pieces) {
    const length = piece.to - piece.from;
    const [begin, stop] = [Math.max(start - offset, 0), Math.min(end - offset, length)];
    if (begin < stop) pieces.push({ ...piece, from: piece.from + begin, to: piece.from + stop });
    offset += length + 1;
    if (offset >= end) break;
  }
  return { text: cut.trim(), pieces };
}

/** Where items of an HTML list begin in the words. */
export function itemStarts(words: Words): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const { row, cell, from, to } of words.pieces) {
    for (const start of row.items?.[cell] ?? []) if (start >= from && start < to) starts.push(offset + start - from);
    offset += to - from + 1;
  }
  return starts;
}

const LEADING_SIGNS = /^[\s#>*:·•\-–—]*/;
/** More of them stand before no words. */
const MAX_SIGNS = 20;

/** Signs of Markdown and of lists that stand around words: "## ", "- ", "**", ": ". */
export function bare(words: Words): Words {
  const lead = LEADING_SIGNS.exec(words.text)?.[0].length ?? 0;
  let end = words.text.length;
  while (end > lead && "*#\\ ".includes(words.text.charAt(end - 1))) end -= 1;
  return sliceWords(words, lead, end);
}

/** Line ranges and readings of words; running text that goes on over blank lines is one span (docs/adr/0008). */
export function spansOf({ pieces }: Words): SourceSpan[] {
  const spans: SourceSpan[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const reading = (piece.row.cells[piece.cell] ?? "").slice(piece.from, piece.to);
    const previous = spans.at(-1);
    if (previous && last && continues(last, piece)) {
      previous.lineTo = piece.row.line;
      previous.reading = `${previous.reading} ${reading}`;
    } else {
      spans.push({ lineFrom: piece.row.line, lineTo: piece.row.line, reading });
    }
    last = piece;
  }
  return spans;
}

function continues(last: Piece, next: Piece): boolean {
  if (isTable(last.row) || isTable(next.row) || next.row.index !== last.row.index + 1) return false;
  return next.from === 0 && last.to === last.row.cells[last.cell]?.length;
}
