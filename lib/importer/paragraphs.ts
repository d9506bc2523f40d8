import { cellWords, sliceWords, type Row, type Words } from "./lines";

/** Where lines in cells end: where something ends, where they are full as on paper, or where too few show it. */
export type LineBreaks = "ENDS" | "UNSURE" | "WRAPS";

/** Where a further paragraph, or line, of the cell begins in the words. */
export type Border = {
  readonly at: number;
  /** By what stands on both sides: PLAIN parts two values of a list, WRAPPED goes on in one, DOUBTFUL may be either. */
  readonly kind: "PLAIN" | "WRAPPED" | "DOUBTFUL";
  /** The last words above it. */
  readonly above: string;
  /** Where it stands in the document: one row may be read for several positions. */
  readonly row: Row;
  readonly place: string;
};

const MIN_WRAPPED = 3;
const CLOSED = /[.;](?:\s*(?:dan|atau|dan\/atau))?$/i;
/** Words and marks that no paragraph ends with. */
const OPEN =
  /(?:[,/(–—-]|(?<!\p{L})(?:dan|atau|serta|di|ke|dari|pada|dalam|dengan|untuk|oleh|yang|bagi|terhadap|tentang|sebagai|antara|atas|bidang|tingkat|secara|melalui|sesuai|lingkungan))$/iu;

type Place = { readonly at: number; readonly row: Row; readonly cell: number; readonly start: number };

/** Where paragraphs of a cell begin behind the first words. */
function placesIn(words: Words): readonly Place[] {
  const places: Place[] = [];
  let offset = 0;
  for (const { row, cell, from, to } of words.pieces) {
    for (const start of row.breaks?.[cell] ?? []) {
      const at = offset + start - from;
      if (start >= from && start < to && at > 0) places.push({ at, row, cell, start });
    }
    offset += to - from + 1;
  }
  return places;
}

/**
 * The borders of paragraphs within words of one cell.
 *
 * @param breaks of the document (`lineBreaksOf`)
 */
export function bordersIn(words: Words, breaks: LineBreaks): readonly Border[] {
  return placesIn(words).map(({ at, row, cell, start }) => {
    const above = words.text.slice(Math.max(0, at - 40), at).trimEnd();
    const kind = kindOf(above, words.text.slice(at, at + 2), breaks);
    return { at, kind, above, row, place: `${cell}:${start}` };
  });
}

function kindOf(above: string, below: string, breaks: LineBreaks): Border["kind"] {
  const isSmall = /^\p{Ll}/u.test(below);
  if (CLOSED.test(above)) return isSmall && above.endsWith(".") ? "DOUBTFUL" : "PLAIN";
  if (isSmall || OPEN.test(above)) return "WRAPPED";
  return /^\p{Lu}/u.test(below) && breaks === "ENDS" && !above.endsWith(":") ? "PLAIN" : "DOUBTFUL";
}

/** Where values of a list begin that are parted by nothing but paragraphs; none where anything else shows there. */
export function listStarts(words: Words, breaks: LineBreaks): readonly number[] {
  const borders = bordersIn(words, breaks);
  return borders.some(({ above }) => above.endsWith(":"))
    ? []
    : borders.filter(({ kind }) => kind === "PLAIN").map(({ at }) => at);
}

/** The values of a list in one cell, each a paragraph; null where it holds one. */
export function paragraphsIn(words: Words, breaks: LineBreaks): readonly Words[] | null {
  const starts = [0, ...listStarts(words, breaks)];
  return starts.length < 2 ? null : starts.map((start, at) => sliceWords(words, start, starts[at + 1]));
}

/**
 * What the lines in the cells of a document break at. As on paper, where a line is full, most of them go on with a small
 * letter: then one that begins with a capital may go on too.
 */
export function lineBreaksOf(rows: readonly Row[]): LineBreaks {
  let [wrapped, open] = [0, 0];
  for (const row of rows) {
    row.cells.forEach((_, cell) => {
      if (!row.breaks && !row.parts?.[cell]?.some((piece) => piece.row.breaks)) return;
      const borders = bordersIn(cellWords(row, cell), "ENDS");
      wrapped += borders.filter(({ kind }) => kind === "WRAPPED").length;
      open += borders.filter(({ kind, above }) => kind === "PLAIN" && !CLOSED.test(above)).length;
    });
  }
  if (wrapped * 4 <= open) return "ENDS";
  return wrapped > open && wrapped >= MIN_WRAPPED ? "WRAPS" : "UNSURE";
}
