import { levelOf } from "@/lib/sources/levels";
import { isTick } from "@/lib/sources/reading";

import type { Ledger } from "../ledger";
import { cellWords, isTable, joinWords, NOTHING, rowWords, withWords, type Row, type Words } from "../lines";
import { columnsOf, opensRequirements } from "./table-head";

const LEVELS = 5;

/** The head of a column for each level, in their order, and where the first of them stands. */
type Scale = { readonly row: Row; readonly from: number; readonly level: number };

/** The rows of an annex, with the level in its column where the table has one for each level and ticks the one that is asked for. */
export function withTickedLevels(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  const read: Row[] = [];
  const ticks: Words[] = [];
  let scale: Scale | null = null;
  rows.forEach((row, at) => {
    if (scale && (columnsOf(row) || opensRequirements(row))) scale = null;
    const below = scaleIn(row, rows[at - 1]);
    if (below) {
      scale = below;
      ledger.form(rowWords(row));
    } else read.push(scale && isTable(row) ? levelled(row, scale, ticks) : row);
  });
  if (ticks.length > 0) tell(ticks, ledger);
  return read;
}

/** "1 | 2 | 3 | 4 | 5" below the head of the table. */
function scaleIn(row: Row, above: Row | undefined): Scale | null {
  const columns = above && columnsOf(above);
  if (!columns || !isTable(row)) return null;
  const filled = row.cells.flatMap((cell, at) => (cell === "" ? [] : [at]));
  const from = filled[0] ?? 0;
  const isScale =
    filled.length === LEVELS &&
    from >= columns.level &&
    filled.every((at, place) => at === from + place && levelOf(row.cells[at] ?? "") === place + 1);
  return isScale ? { row, from, level: columns.level } : null;
}

/** The head of the ticked column is the level; where none is ticked, or several are, nothing is. */
function levelled(row: Row, { row: heads, from, level }: Scale, ticks: Words[]): Row {
  const own = Array.from({ length: LEVELS }, (_, place) => from + place);
  const ticked = own.filter((at) => isTick(row.cells[at] ?? ""));
  if (!own.some((at) => (row.cells[at] ?? "") !== "")) return row;
  const [only = -1] = ticked.length === 1 ? ticked : [];
  if (only !== -1) ticks.push(cellWords(row, only));
  const words = row.cells.map((_, at) => {
    if (at === level) return cellWords(heads, only);
    return own.includes(at) ? NOTHING : cellWords(row, at);
  });
  return withWords(row, words);
}

function tell(ticks: readonly Words[], ledger: Ledger): void {
  const words = joinWords(ticks);
  const message = `${ticks.length} level dibaca dari kolom yang bertanda; tanda dapat bergeser ke kolom sebelahnya. Cocokkan dengan naskah sumber.`;
  ledger.form(words);
  ledger.note({ kind: "TO_VERIFY", severity: ledger.hasCells ? "INFO" : "WARNING", words, message });
}
