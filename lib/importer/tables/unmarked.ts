import type { Ledger } from "../ledger";
import { cellWords, isTable, sliceWords, type Row, type Words } from "../lines";
import { listStarts, type LineBreaks } from "../paragraphs";
import type { Above, IndicatorPart } from "./entry";
import { isBulleted, splitIndicators } from "./indicators";
import { columnsOf, opensRequirements } from "./table-head";

const MARKED = /^\(?(?:\d{1,2}|[a-z]|IV|V|I{1,3}|l)\s?[.,)]/;

/**
 * Whether an indicator of the table has a mark: a code, a number, a letter, a bullet, or an item of HTML. In a table that
 * has none each line is one, or each sentence of a line.
 *
 * @param rows those of the table, its head among them
 * @param at the column of the indicators, until a head says another
 */
export function hasMarks(rows: readonly Row[], at: number): boolean {
  let column = at;
  for (const row of rows) {
    if (opensRequirements(row)) return false;
    const columns = columnsOf(row);
    if (columns) column = columns.indicators ?? column;
    else if (isMarked(isTable(row) ? cellWords(row, column) : cellWords(row, 0))) return true;
  }
  return false;
}

function isMarked(words: Words): boolean {
  return MARKED.test(words.text) || isBulleted(words) || splitIndicators(words).some(({ code }) => code !== null);
}

const SENTENCE = /;\s+(?:dan\s+)?(?=\p{Lu})/gu;

/** The indicators of such a cell: one for each sentence or paragraph; a line that begins with a small letter goes on from above. */
export function unmarkedParts(words: Words, above: Above, breaks: LineBreaks): readonly IndicatorPart[] {
  if (words.text === "") return [];
  const sentences = [...words.text.matchAll(SENTENCE)].map(({ 0: end, index }) => index + end.length);
  const starts = [...new Set([0, ...sentences, ...listStarts(words, breaks)])].sort((a, b) => a - b);
  return starts.map((start, at) => {
    const text = sliceWords(words, start, starts[at + 1]);
    const opens = at > 0 || above === undefined || /^\P{Ll}/u.test(text.text);
    return opens ? { code: null, text, isItem: true, isBulleted: true } : { code: null, text };
  });
}

export function tellUnmarked(words: Words, ledger: Ledger): void {
  const message =
    "Indikator pada tabel ini tidak bernomor dan tidak bertanda; tiap baris, alinea atau kalimat dibaca sebagai satu indikator. Bandingkan.";
  ledger.note({ kind: "TO_VERIFY", words, message });
}
