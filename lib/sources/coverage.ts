import { cellsOf, linesOf, placesOf, type Piece, type Span } from "@/lib/sources/passage";

/** Words of the document that no span claims. */
export type Uncited = { readonly line: number; readonly cell: number; readonly text: string };

/**
 * What is left of a document when the readings of all spans are taken out of it: a value that was forgotten stands here.
 * Each reading takes the first place that no other has taken; white space and bare punctuation are left out.
 */
export function uncitedText(documentText: string, spans: readonly Span[]): readonly Uncited[] {
  const lines = linesOf(documentText);
  const rest = lines.map((line) => cellsOf(line).map((cell) => cell.split("")));
  const isFree = ({ line, cell, from, to }: Piece): boolean =>
    rest[line - 1]?.[cell]?.slice(from, to).every((character) => character !== CLAIMED) ?? false;

  for (const span of spans) {
    const places = placesOf(lines, span);
    const place = places.find((pieces) => pieces.every(isFree)) ?? places[0] ?? [];
    for (const { line, cell, from, to } of place) rest[line - 1]?.[cell]?.fill(CLAIMED, from, to);
  }
  return rest.flatMap((cells, index) =>
    cells
      .map((characters, cell) => ({ line: index + 1, cell, text: leftover(characters) }))
      .filter(({ text }) => !PUNCTUATION_ONLY.test(text)),
  );
}

/** Stands where a character was claimed; no document holds it. */
const CLAIMED = "\0";
const PUNCTUATION_ONLY = /^[\s.,:;()#*-]*$/;

function leftover(characters: readonly string[]): string {
  return characters.join("").replace(/\0+/g, " ").replace(/\s+/g, " ").trim();
}
