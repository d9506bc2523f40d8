import { foldReading } from "@/lib/sources/reading";

/** Line range of the source text (1-based, inclusive) and the words that stand there. */
export type Span = { readonly lineFrom: number; readonly lineTo: number; readonly reading: string };

/** A stretch of one line: `from` and `to` count in the folded text of the line or, in a table, of the cell. */
export type Piece = { readonly line: number; readonly cell: number; readonly from: number; readonly to: number };

type Part = { readonly line: number; readonly cell: number; readonly text: string };

/** Text that is read without a break: one table cell, or lines of running text (also over a page's blank lines). */
type Passage = { readonly text: string; readonly parts: readonly Part[] };

/** Lines of a source document, as its line numbers count them. */
export function linesOf(documentText: string): readonly string[] {
  return documentText.split("\n");
}

/** The table cells of a line; running text is one cell. */
export function cellsOf(line: string): readonly string[] {
  return line.split("\t").map(foldReading);
}

/**
 * Every place of the span's lines where its reading stands as whole words, in document order.
 * A reading never runs over the border of a table cell: such a value has a span per cell.
 */
export function placesOf(lines: readonly string[], span: Span): readonly (readonly Piece[])[] {
  const { reading } = span;
  if (reading === "") return [];
  return passagesAt(lines, span).flatMap(({ text, parts }) =>
    occurrences(text, reading).map((start) => piecesOf(parts, start, start + reading.length)),
  );
}

/** Whether the first piece stands before the second in the document. */
function isBefore(first: Piece, second: Piece): boolean {
  if (first.line !== second.line) return first.line < second.line;
  if (first.cell !== second.cell) return first.cell < second.cell;
  return first.to <= second.from;
}

/** Whether the words of a span stand, as whole words, in its lines. An empty reading (nothing is there) always does. */
export function readingStandsAt(documentText: string, span: Span): boolean {
  const lines = linesOf(documentText);
  if (span.lineTo > lines.length) return false;
  return span.reading === "" || placesOf(lines, span).length > 0;
}

/** Whether the readings of one value follow one another in the document, without overlap. */
export function readingsStandInOrder(documentText: string, spans: readonly Span[]): boolean {
  const lines = linesOf(documentText);
  let last: Piece | undefined;
  for (const span of spans.filter(({ reading }) => reading !== "")) {
    const place = placesOf(lines, span).find(([first]) => first && (!last || isBefore(last, first)));
    if (!place) return false;
    last = place.at(-1);
  }
  return true;
}

/** Whether the reading of a span is all that one table cell of its lines holds (a level, an importance). */
export function readingFillsCell(documentText: string, { lineFrom, lineTo, reading }: Span): boolean {
  return linesOf(documentText)
    .slice(lineFrom - 1, lineTo)
    .some((line) => line.includes("\t") && cellsOf(line).includes(reading));
}

function passagesAt(lines: readonly string[], { lineFrom, lineTo }: Span): readonly Passage[] {
  const passages: Passage[] = [];
  let running: Part[] = [];
  const close = (): void => {
    if (running.length > 0) passages.push({ text: running.map(({ text }) => text).join(" "), parts: running });
    running = [];
  };
  for (let line = lineFrom; line <= Math.min(lineTo, lines.length); line += 1) {
    const cells = cellsOf(lines[line - 1] ?? "");
    if (cells.length > 1) {
      close();
      cells.forEach((text, cell) => passages.push({ text, parts: [{ line, cell, text }] }));
    } else if (cells[0]) {
      running.push({ line, cell: 0, text: cells[0] });
    }
  }
  close();
  return passages;
}

function occurrences(text: string, reading: string): readonly number[] {
  const found: number[] = [];
  for (let start = text.indexOf(reading); start !== -1; start = text.indexOf(reading, start + 1)) {
    const end = start + reading.length;
    if (!splitsWord(text, start) && !splitsWord(text, end)) found.push(start);
  }
  return found;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function splitsWord(text: string, at: number): boolean {
  return LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at));
}

function piecesOf(parts: readonly Part[], start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const { line, cell, text } of parts) {
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, text.length)];
    if (from < to) pieces.push({ line, cell, from, to });
    // One space joins the lines of a passage.
    offset += text.length + 1;
  }
  return pieces;
}
