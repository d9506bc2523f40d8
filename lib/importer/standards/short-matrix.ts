import { levelOf } from "@/lib/sources/levels";

import { headsList } from "../annexes/positions";
import type { Ledger } from "../ledger";
import { cellWords, isTable, joinWords, rowWords, type Row } from "../lines";
import type { Dictionary } from "./competencies";
import { headsMatrix, upTo } from "./matrix";

// A matrix of positions and competencies whose heads are short for names that no dictionary has: "Int | Ks | Kom | OpH".

type Context = { readonly dictionary: Dictionary; readonly ledger: Ledger };

/** So many such heads side by side, above so many rows of levels, are a matrix. */
const MIN_HEADS = 4;
const MIN_ROWS = 2;
const MAX_CELLS = 60;
const MAX_TOLD = 100;
const SHORT = /^\p{L}[\p{L}.\-/&]{0,7}$/u;
/** Short heads of a list of positions. */
const OTHER = /^(?:no|nomor|kelas|eselon|jumlah|jml|kode|unit|gol|ket|level|jenjang|uraian|mutlak|penting|perlu)\b/i;

/**
 * The rows without the levels of such tables, of which nobody can say whose they are: they are told once for each table.
 * Names that stand beside them stay, for they may be a list of positions.
 */
export function withoutShortMatrix(rows: readonly Row[], { dictionary, ledger }: Context): readonly Row[] {
  const left: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    const own = headsMatrix(row, dictionary) ? [] : headsOf(row);
    const end = own.length < MIN_HEADS ? at : endOf(rows, at + 1, own);
    if (end - at - 1 < MIN_ROWS) {
      left.push(row);
      at += 1;
      continue;
    }
    left.push(...namesBeside(rows.slice(at, end), own, ledger));
    at = end;
  }
  return left.length === rows.length && left.every((row, at) => row === rows[at]) ? rows : left;
}

/** The places of the short heads, up to the last cell of the row. */
function headsOf(row: Row): readonly number[] {
  if (!isTable(row) || row.cells.length > MAX_CELLS) return [];
  const first = row.cells.findLastIndex((cell) => cell !== "" && !(SHORT.test(cell) && !OTHER.test(cell))) + 1;
  return row.cells.flatMap((cell, at) => (at >= first && cell !== "" ? [at] : []));
}

function endOf(rows: readonly Row[], start: number, heads: readonly number[]): number {
  const after = rows.slice(start).findIndex((row) => !hasLevels(row, heads));
  return after === -1 ? rows.length : start + after;
}

function hasLevels(row: Row, heads: readonly number[]): boolean {
  const levels = heads.filter((at) => levelOf(row.cells[at] ?? "") !== null);
  return isTable(row) && levels.length * 3 >= heads.length * 2;
}

/** Tells the table; what is left of it is a list of positions, where it heads one. */
function namesBeside(table: readonly Row[], heads: readonly number[], ledger: Ledger): readonly Row[] {
  const names = table.map((row) => upTo(row, heads[0] ?? 0));
  const isList = names.slice(0, 1).some(headsList);
  for (const row of table) ledger.form(isList ? joinWords(heads.map((at) => cellWords(row, at))) : rowWords(row));
  const message =
    `Kepala kolom tabel ini disingkat, sehingga level ${table.length - 1} barisnya tidak dapat dipastikan milik kompetensi mana dan ` +
    "tidak dibaca. Tuliskan nama kompetensinya, lalu impor lagi, atau isikan levelnya.";
  const [head = ""] = table.map((row) => rowWords(row).text);
  const words = joinWords(table.slice(0, MAX_TOLD).map(rowWords));
  ledger.note({ kind: "UNREAD", words, found: head, message });
  return isList ? names : [];
}
