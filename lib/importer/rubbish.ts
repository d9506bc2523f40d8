import type { Ledger } from "./ledger";
import { bare, isTable, rowWords, type Row } from "./lines";
import { isPageLine } from "./page-lines";

const SEAL = /^(?:cap|ttd\.?|t\.t\.d\.?|cap\s*(?:dan\s*)?ttd\.?|tanda tangan)$/i;
const SEPARATOR = /^[\s:|+=_.\-–—]*$/;

/** No table of a regulation has so many columns. */
const MAX_CELLS = 200;

/** Takes out what is no part of a regulation: page numbers, addresses in the footer, tables of initials, lines of tables. */
export function withoutRubbish(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  const initials = initialsRows(rows);
  const running = runningHeads(rows);
  return rows.filter((row) => {
    if (row.cells.length > MAX_CELLS) {
      ledger.tooWide(row);
      return false;
    }
    const words = rowWords(row);
    if (SEPARATOR.test(words.text.slice(0, 500))) ledger.form(words);
    else if (SEAL.test(bare(words).text.slice(0, 30))) ledger.form(words);
    else if (initials.has(row)) ledger.rubbish(words, "Tabel paraf pejabat, bukan isi peraturan; dikeluarkan.");
    else if (isPageLine(row)) ledger.rubbish(words, "Nomor halaman atau kaki halaman; dikeluarkan.");
    else if (running.has(row)) ledger.rubbish(words, "Kepala atau kaki yang tercetak di tiap halaman; dikeluarkan.");
    else return true;
    return false;
  });
}

const OFTEN = 3;

/** Lines that stand right beside a page number again and again, and hardly anywhere else. */
function runningHeads(rows: readonly Row[]): ReadonlySet<Row> {
  const beside = new Map<string, Row[]>();
  const counts = new Map<string, number>();
  rows.forEach((row, at) => {
    const key = runningKey(row);
    if (key === null) return;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (![rows[at - 1], rows[at + 1]].some((other) => other && isPageLine(other))) return;
    const found = beside.get(key);
    if (found) found.push(row);
    else beside.set(key, [row]);
  });
  const running = [...beside].filter(
    ([key, { length }]) => length >= OFTEN && length * 5 >= (counts.get(key) ?? 0) * 4,
  );
  return new Set(running.flatMap(([, found]) => found));
}

function runningKey(row: Row): string | null {
  const text = row.cells[0] ?? "";
  return isTable(row) || text.length > 150 || isPageLine(row) ? null : text.toLowerCase();
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
