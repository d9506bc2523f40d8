import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import { bare, isTable, joinWords, NOTHING, rowWords, type Row, type Words } from "../lines";
import { opensForm } from "../standards/position-form";
import { columnsOf, opensRequirements } from "../tables/table-head";

const NUMBER = "(?:(?:\\d{1,3}|[A-Z]|[IVX]{1,4})[.)]\\s*)?";
const TITLE = new RegExp(`^${NUMBER}KAMUS\\s+(?:STANDAR\\s+)?KOMPETENSI\\b[^.;]*$`, "i");
/** A competency as a dictionary heads it; in the head of a table the words stand among others. */
const ENTRY = new RegExp(`^${NUMBER}Nama\\s+Kompetensi\\s*:`, "i");
/** What is a standard again. */
const STANDARD = new RegExp(`^${NUMBER}(?:STANDAR\\s+KOMPETENSI\\s+JABATAN|JABATAN)\\b`, "i");
/** So many levels of one competency, each a row, are those of a dictionary. */
const LEVELS = 3;
const MAX_TITLE = 150;

export type Dictionaries = {
  /** Of the first dictionary, NOTHING where it has none. */
  readonly title: Words;
  readonly rest: readonly Row[];
};

/**
 * Takes out the dictionaries (kamus) that stand in an annex: every level of a competency, where a standard has one. They
 * are held, not read as positions, with a finding for each that says where a dictionary is loaded.
 */
export function withoutDictionaries(rows: readonly Row[], ledger: Ledger): Dictionaries {
  const rest: Row[] = [];
  let title = NOTHING;
  for (let at = 0; at < rows.length;) {
    const own = opensDictionary(rows, at) ? rows.slice(at, endOf(rows, at)) : [];
    // Only positions have requirements.
    const isDictionary = own.length > 0 && !own.some(opensRequirements);
    if (isDictionary) {
      const first = own.find((row) => TITLE.test(textOf(row)));
      if (title === NOTHING && first) title = bare(rowWords(first));
      tell(own, ledger);
    } else rest.push(...rows.slice(at, at + 1));
    at += isDictionary ? own.length : 1;
  }
  return { title, rest };
}

/** The beginning of the row without signs of Markdown; cheap, for every row is asked. */
function textOf({ cells }: Row): string {
  const filled = cells.filter((cell) => cell !== "").slice(0, 3);
  return filled
    .map((cell) => cell.slice(0, MAX_TITLE))
    .join(" ")
    .replace(/^[\s#>*:-]+|[\s*]+$/g, "")
    .slice(0, MAX_TITLE);
}

function opensDictionary(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  const [first = "", second] = row.cells.filter((cell) => cell !== "");
  if (first.length > MAX_TITLE) return false;
  const text = textOf(row);
  return (second === undefined && TITLE.test(text)) || ENTRY.test(text) || headsLevels(rows, at);
}

/** A table of competencies in which one name stands beside the levels 1, 2, 3. */
function headsLevels(rows: readonly Row[], at: number): boolean {
  const columns = rows[at] && columnsOf(rows[at]);
  if (!columns) return false;
  const below = rows
    .slice(at + 1, at + 3 + LEVELS)
    .filter((row) => isTable(row) && (row.cells[columns.level] ?? "") !== "");
  const names = below.slice(1, LEVELS).map(({ cells }) => cells[columns.name] ?? "");
  const levels = below.slice(0, LEVELS).map(({ cells }) => levelOf(cells[columns.level] ?? ""));
  const first = below[0]?.cells[columns.name];
  return levels.join() === "1,2,3" && names.every((name) => name === "" || name === first);
}

function endOf(rows: readonly Row[], from: number): number {
  const end = rows.findIndex((row, at) => at > from && (opensForm(row) || STANDARD.test(textOf(row))));
  return end === -1 ? rows.length : end;
}

function tell(rows: readonly Row[], ledger: Ledger): void {
  const words = joinWords(rows.map(rowWords));
  const message =
    `Bagian ini (${rows.length} baris) kamus kompetensi, bukan standar jabatan, dan tidak dimuat di sini. ` +
    "Muat kamusnya di halaman Kamus kompetensi dengan templatnya.";
  ledger.form(words);
  ledger.note({ kind: "DICTIONARY", words, found: rows[0] ? textOf(rows[0]) : "", message });
}
