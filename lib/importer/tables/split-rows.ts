import { levelOf } from "@/lib/sources/levels";

import { cellWords, isTable, NOTHING, withWords, type Row } from "../lines";
import { columnsOf, type Columns } from "./table-head";

const NUMBERED = /^\(?\d{1,3}[.),]{0,2}(?:\s|$)/;

/** The rows of an annex, with a row of a table in one where the name of a competency is printed above what belongs to it. */
export function withSplitRows(rows: readonly Row[]): readonly Row[] {
  const read: Row[] = [];
  let columns: Columns | null = null;
  for (const row of rows) {
    columns = columnsOf(row) ?? columns;
    const above = read.at(-1);
    if (columns && above && isRest(row, columns) && isNameAlone(above, columns)) read.splice(-1, 1, joined(above, row));
    else read.push(row);
  }
  return read;
}

/** A level, and neither a number nor a name. */
function isRest(row: Row, { number, name, level }: Columns): boolean {
  if (!isTable(row) || levelOf(row.cells[level] ?? "") === null) return false;
  return (row.cells[name] ?? "") === "" && (number === null || (row.cells[number] ?? "") === "");
}

/** A number and a name, and nothing else; behind a letter it is the title of a section. */
function isNameAlone({ cells }: Row, { number, name }: Columns): boolean {
  const isEmpty = cells.every((cell, at) => cell === "" || at === name || at === number);
  return isEmpty && (cells[name] ?? "") !== "" && NUMBERED.test(cells[number ?? name] ?? "");
}

function joined(above: Row, row: Row): Row {
  const width = Math.max(above.cells.length, row.cells.length);
  const words = Array.from({ length: width }, (_, at) => {
    const own = cellWords(above, at);
    return own === NOTHING ? cellWords(row, at) : own;
  });
  return withWords(above, words);
}
