import { cellWords, isTable, withWords, type Row } from "../lines";
import { columnsOf } from "../tables/table-head";

/**
 * Puts the head of a table that is printed over two rows together: "Kompetensi | Standar" above "Level | Deskripsi |
 * Indikator". What spans the columns below it stands behind them. Only where neither row is a head by itself.
 */
export function mergedHeads(rows: readonly Row[]): readonly Row[] {
  const merged: Row[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [upper, lower] = rows.slice(at, at + 2);
    const head = upper && lower ? headOf(upper, lower) : null;
    if (head) at += 1;
    const row = head ?? upper;
    if (row) merged.push(row);
  }
  return merged;
}

/** What the lower row of such a head says at least; nearly, for a letter of it may be misread. */
const INDICATORS = /^.{0,12}(?:ind[a-z]{3,5}or|peri[a-z]{2,4}u)/i;
/** In characters and cells: what is longer or wider is no head, and is asked for every row. */
const MAX_HEAD = 60;
const MAX_CELLS = 12;

function headOf(upper: Row, lower: Row): Row | null {
  // The cheap questions first: every two rows of the text are asked.
  if (!lower.cells.some((cell) => INDICATORS.test(cell)) || ![upper, lower].every(isShort)) return null;
  if (lower.line > upper.line + 2) return null;
  if (isWhole(upper) || columnsOf(lower)) return null;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const places = Array.from({ length: width }, (_, at) => at);
  const own = places.map((at) => cellWords((lower.cells[at] ?? "") === "" ? upper : lower, at));
  const spanning = places
    .filter((at) => (lower.cells[at] ?? "") !== "" && (upper.cells[at] ?? "") !== "")
    .map((at) => cellWords(upper, at));
  if (!isWhole({ ...upper, cells: own.map(({ text }) => text) })) return null;
  const words = [...own, ...spanning];
  return withWords(upper, words);
}

/** A head that has the indicators too. */
const isWhole = (row: Row): boolean => typeof columnsOf(row)?.indicators === "number";

function isShort(row: Row): boolean {
  return isTable(row) && row.cells.length <= MAX_CELLS && row.cells.every(({ length }) => length <= MAX_HEAD);
}
