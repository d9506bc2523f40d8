import type { Ledger } from "./ledger";
import { bare, isTable, rowWords, type Row } from "./lines";
import { certifiedCopies } from "./copies";
import { isPageLine, runningHeads } from "./page-lines";

const SEAL = /^(?:cap|ttd\.?|t\.t\.d\.?|cap\s*(?:dan\s*)?ttd\.?|tanda tangan)$/i;
const SEPARATOR = /^[\s:|+=_.\-–—]*$/;

/** No table of a regulation has so many columns. */
const MAX_CELLS = 200;

/** Takes out what is no part of a regulation: page numbers, addresses in the footer, tables of initials, lines of tables. */
export function withoutRubbish(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  const initials = initialsRows(rows);
  const running = runningHeads(rows);
  const copies = certifiedCopies(rows);
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
    else if (copies.has(row)) ledger.rubbish(words, "Pengesahan salinan, bukan isi peraturan; dikeluarkan.");
    else return true;
    return false;
  });
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
