import type { Ledger } from "../ledger";
import { cellWords, joinWords, type Row, type Words } from "../lines";
import { NUMBERED } from "../words";
import type { Entry } from "./entry";
import { isClosed } from "./indicators";
import type { Columns } from "./table-head";

const MAX_TITLE = 120;
/** In a cell of its own: "A", "B.", "II", "C.1"; figures alone number a competency. */
const LETTER = /^(?:[A-Z]|[IVX]{1,5})(?:\.\d{1,2})*[.)]?$/;

/**
 * The title that a row of the table holds and nothing else, of no section that is known: "A | Kepala Seksi Angkutan",
 * "KOMPETENSI PEMERINTAHAN". Null where it may as well be the rest of a name that the line above has cut.
 */
export function subheadOf(row: Row, columns: Columns, above: Entry | undefined): Words | null {
  const end = Math.max(columns.name, columns.number ?? 0) + 1;
  if (row.cells.slice(end).some((cell) => cell !== "")) return null;
  const filled = row.cells.flatMap((cell, at) => (cell === "" ? [] : [cellWords(row, at)]));
  return isSubhead(filled, above) ? joinWords(filled) : null;
}

function isSubhead([first, second, ...others]: readonly Words[], above: Entry | undefined): boolean {
  if (!first || others.length > 0 || !isTitle((second ?? first).text)) return false;
  return second ? LETTER.test(first.text) : standsAlone(first.text, above);
}

function isTitle(text: string): boolean {
  return text.length <= MAX_TITLE && /^\p{Lu}.*[\p{L}\d)]$/u.test(text.replace(NUMBERED, ""));
}

/** Without a letter: where the row above has its indicators, and the last of them is closed. */
function standsAlone(title: string, above: Entry | undefined): boolean {
  if (/^(?:standar\s+)?kompetensi\s+\p{L}/iu.test(title.replace(NUMBERED, ""))) return true;
  return above !== undefined && isClosed(above.indicators.at(-1)?.texts.at(-1)?.text ?? "");
}

const KINDS: Readonly<Record<Entry["kind"], string>> = {
  MANAGERIAL: "manajerial",
  SOCIOCULTURAL: "sosial kultural",
  TECHNICAL: "teknis",
};

export function tellSubhead(words: Words, section: Entry["kind"], ledger: Ledger): void {
  const message = `Judul di dalam tabel ini bukan bagian yang dikenal; baris di bawahnya dibaca sebagai kompetensi ${KINDS[section]}.`;
  ledger.note({ kind: "NOT_RECOGNISED", words, message });
}
