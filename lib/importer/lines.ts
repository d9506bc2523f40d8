import { foldReading } from "@/lib/sources/reading";
import type { SourceSpan } from "@/lib/sources/schema";

/** A line that holds words: its cells as they read (tags and white space folded); running text is one cell. */
export type Row = { readonly index: number; readonly line: number; readonly cells: readonly string[] };

/** A stretch of one cell. `row` counts the lines that hold words, so that blank lines do not part neighbours. */
type Piece = { readonly row: Row; readonly cell: number; readonly from: number; readonly to: number };

/** Words of the document with the places where they stand; the pieces are joined by one space. */
export type Words = { readonly text: string; readonly pieces: readonly Piece[] };

export const NOTHING: Words = { text: "", pieces: [] };

const MARKUP_CELL = /<\/?t[dh](?:\s[^<>]*)?>/gi;

/** Splits a text into its rows; line numbers are those of `linesOf`. Linear in the length of the text. */
export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  text.split("\n").forEach((line, at) => {
    for (const part of itemsIn(line)) {
      const cells = cellsIn(part).map(foldReading);
      if (cells.some((cell) => cell !== "")) rows.push({ index: rows.length, line: at + 1, cells });
    }
  });
  return rows;
}

/** Items of an HTML list on one line; within a table row they stay in their cell. */
function itemsIn(line: string): readonly string[] {
  return /<li[\s>]/i.test(line) && !/\t|^\s*\||<t[dh][\s>]/i.test(line) ? line.split(/(?=<li[\s>])/i) : [line];
}

/** Tab tables, Markdown pipe tables and table rows of HTML; anything else is one cell. */
function cellsIn(line: string): readonly string[] {
  if (line.includes("\t")) return line.split("\t");
  const trimmed = line.trim();
  if (trimmed.startsWith("|") && trimmed.length > 2) return trimmed.replace(/^\||\|$/g, "").split("|");
  return /<t[dh][\s>]/i.test(line) ? line.split(MARKUP_CELL).filter((_, at) => at % 2 === 1) : [line];
}

export function isTable(row: Row): boolean {
  return row.cells.length > 1;
}

/** The words of one cell. */
export function cellWords(row: Row, cell: number): Words {
  const text = row.cells[cell] ?? "";
  return text === "" ? NOTHING : { text, pieces: [{ row, cell, from: 0, to: text.length }] };
}

/** All words of a row, cell after cell. */
export function rowWords(row: Row): Words {
  return joinWords(row.cells.map((_, cell) => cellWords(row, cell)));
}

/** Several words as one reading. */
export function joinWords(parts: readonly Words[]): Words {
  const filled = parts.filter(({ text }) => text !== "");
  const [first] = filled;
  if (first && filled.length === 1) return first;
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

/** Signs of Markdown and of lists that stand around words: "## ", "- ", "**", ": ". */
export function bare(words: Words): Words {
  const lead = /^[\s#>*:·•\-–—]*/.exec(words.text)?.[0].length ?? 0;
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
