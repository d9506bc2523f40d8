import type { Ledger } from "../ledger";
import { bareStartOf, isTable, rowWords, startOf, type Row, type Words } from "../lines";
import { certifiedCopies } from "./copies";
import { isCatchword, isColumnNumbers, isPageLine, runningHeads } from "./page-lines";

const SEAL =
  /^(?:cap|(?:ttd|t\.t\.d|dto|d\.t\.o)\.?|cap\s*[/,]?\s*(?:dan\s*)?ttd\.?|ttd\.?\s*(?:dan\s*)?cap|tanda tangan)$/i;
const SEPARATOR = /^[\s:|+=_.\-–—]*$/;

/** As the reader of Word writes the footnotes and endnotes of a document. */
const NOTE = /^\[Catatan (?:kaki|akhir) \d{1,5}\]/;

function tellNote(words: Words, ledger: Ledger): void {
  ledger.form(words);
  const message = "Catatan kaki tidak punya tempat pada rancangan; isinya tidak disimpan.";
  ledger.note({ kind: "UNREAD", words, message });
}

/** What a converter leaves: a comment of HTML, a picture of Markdown. */
const OF_CONVERTER = /^(?:<!--(?:(?!-->).)*-->|!\[[^\]]*\]\([^)]*\))$/;

/** "Lanjutan Tabel 3", "(lanjutan)": above the part of a table that stands on the next page. */
const CONTINUED = /^\(?lanjutan(?:\s+(?:tabel|halaman|lampiran))?(?:\s+[\dIVX.]{1,6})?\)?$/i;

/** Lines between the last of a page and the first of the next. */
const MAX_FOOT = 3;
/** What a line is shows in its beginning. */
const MAX_READ = 500;
const MAX_SEAL = 30;
/** No table of a regulation has so many columns. */
const MAX_CELLS = 200;

/** Takes out what is no part of a regulation: page numbers, addresses in the footer, tables of initials, lines of tables. */
export function withoutRubbish(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  const initials = initialsRows(rows);
  const running = runningHeads(rows);
  const copies = certifiedCopies(rows);
  return rows.filter((row, at) => {
    if (row.cells.length > MAX_CELLS) {
      ledger.tooWide(row);
      return false;
    }
    const text = startOf(row, MAX_READ);
    const reason = initials.has(row)
      ? OF_INITIALS
      : (pageRubbish(rows, at) ?? leftOver(row, { text, running, copies }));
    if (SEPARATOR.test(text)) ledger.form(rowWords(row));
    else if (SEAL.test(bareStartOf(row, MAX_SEAL))) ledger.signOff(rowWords(row));
    else if (NOTE.test(text)) tellNote(rowWords(row), ledger);
    else if (reason !== null) ledger.rubbish(rowWords(row), reason);
    else return true;
    return false;
  });
}

const OF_INITIALS = "Tabel paraf pejabat, bukan isi peraturan; dikeluarkan.";

type Known = {
  /** How it begins. */
  readonly text: string;
  readonly running: ReadonlySet<Row>;
  readonly copies: ReadonlySet<Row>;
};

/** Why a row that is none of its page is left out all the same; null where it is of the regulation. */
function leftOver(row: Row, { text, running, copies }: Known): string | null {
  if (isColumnNumbers(row)) return "Nomor kolom tabel, bukan isinya; dikeluarkan.";
  if (running.has(row)) return "Kepala atau kaki yang tercetak di tiap halaman; dikeluarkan.";
  if (OF_CONVERTER.test(text)) {
    return "Keterangan program pengubah naskah, bukan isi peraturan; dikeluarkan.";
  }
  if (CONTINUED.test(text)) return "Keterangan bahwa tabel berlanjut dari halaman sebelumnya; dikeluarkan.";
  return copies.has(row) ? "Pengesahan salinan, bukan isi peraturan; dikeluarkan." : null;
}

/** What the line is at the foot or head of its page; null where it is none. */
function pageRubbish(rows: readonly Row[], at: number): string | null {
  const row = rows[at];
  if (row === undefined) return null;
  if (isPageLine(row) && !isYear(row, rows[at - 1])) return "Nomor halaman atau kaki halaman; dikeluarkan.";
  const isNext = isCatchword(row, rows.slice(at + 1, at + 1 + MAX_FOOT));
  return isNext ? "Kata pertama halaman berikutnya, dicetak di kaki halaman; dikeluarkan." : null;
}

const MIN_REPEATED = 12;

/** Tells lines that stand twice, one right below the other: a page that was read twice, or a copy by mistake. */
export function tellRepeated(rows: readonly Row[], ledger: Ledger): void {
  rows.forEach((row, at) => {
    if (!isPrintedAgain(row, rows[at - 1])) return;
    const words = rowWords(row);
    ledger.note({
      kind: "TO_VERIFY",
      words,
      message: "Baris ini sama dengan baris di atasnya; mungkin tercetak dua kali.",
    });
  });
}

/** Whether the line says no more and no less than the one right above it. */
export function isPrintedAgain(row: Row, above: Row | undefined): boolean {
  if (above?.line !== row.line - 1 || above.cells.length !== row.cells.length) return false;
  if (!row.cells.every((cell, place) => cell === above.cells[place])) return false;
  const text = startOf(row, 200);
  return text.length >= MIN_REPEATED && /\p{L}{3}/u.test(text);
}

/** "NOMOR 41 TAHUN" above "2023": four figures, but no page. */
function isYear(row: Row, above: Row | undefined): boolean {
  return /^\d{4}$/.test(row.cells[0] ?? "") && above !== undefined && /\bTAHUN$/i.test(rowWords(above).text.slice(-20));
}

const MAX_INITIALS = 8;

/** Tables in which officials initial the page: a head with "Jabatan" and "Paraf", and the rows around it. */
function initialsRows(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  rows.forEach((row, at) => {
    if (!isInitialsHead(row)) return;
    found.add(row);
    const before = rows[at - 1];
    if (before && isTable(before) && before.line === row.line - 1) found.add(before);
    const below = rows.slice(at + 1, at + 1 + MAX_INITIALS);
    const end = below.findIndex((after, step) => !isTable(after) || after.line !== row.line + step + 1);
    for (const after of end === -1 ? below : below.slice(0, end)) found.add(after);
  });
  return found;
}

function isInitialsHead(row: Row): boolean {
  if (!isTable(row) || row.cells.length > 12) return false;
  const cells = row.cells.map((cell) => cell.toLowerCase());
  return cells.includes("jabatan") && cells.some((cell) => /^par[a-z]{2,4}$/.test(cell));
}
