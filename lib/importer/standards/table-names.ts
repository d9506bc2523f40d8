import { levelOf } from "@/lib/sources/levels";

import type { Ledger } from "../ledger";
import { cellWords, isTable, NOTHING, rowWords, sliceWords, withWords, type Row, type Words } from "../lines";
import { isOffice } from "../names";
import { columnsOf, opensRequirements, sectionOf } from "../tables/table-head";
import { plain } from "../words";
import { isFormLine, opensForm } from "./position-form";

const MAX_NAME = 150;
const MARKS = /^[\s#>*:·•\-–—]*(?:\(?(?:\d{1,3}|[A-Za-z]|[IVX]{1,4})[.)]\s*)?(?:JABATAN\s+)?/i;
/** What ends a sentence or an item of a list, and no name. */
const CLOSED = /[.;:,]$/;
const HEADING =
  /^[#*\s]*(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+)?(?:STANDAR\s+KOMPETENSI(?:\s+JABATAN)?|IDENTITAS\s+JABATAN)[\s*]*$/i;

/** The name in a row that says no more than an office, without its number: "2. KEPALA BAGIAN HUKUM"; null for any other. */
function officeIn(row: Row): Words | null {
  const at = row.cells.findIndex((cell) => cell !== "");
  const cell = row.cells[at] ?? "";
  // A cell over the whole width may be printed in each of its columns.
  if (cell.length > MAX_NAME || row.cells.some((other) => other !== "" && other !== cell)) return null;
  const whole = cellWords(row, at);
  const words = sliceWords(whole, MARKS.exec(whole.text)?.[0].length ?? 0, whole.text.replace(/[\s*]+$/, "").length);
  return isOffice(words.text) && !CLOSED.test(words.text) ? words : null;
}

/**
 * The rows of an annex, those marked that name the position of the table below them: an office on a line or in a row of
 * its own, above the head of the table or right below it, and each new name in a column for the position.
 */
export function withNames(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  return officesMarked(rows.some(hasNameColumn) ? namesTakenOut(rows, ledger) : rows);
}

const NAME_HEADS = ["nama jabatan", "jabatan"];

function nameColumn({ cells }: Row): number {
  return cells.findIndex((cell) => cell.length < MAX_NAME && NAME_HEADS.includes(plain(cell)));
}

function hasNameColumn(row: Row): boolean {
  return isTable(row) && nameColumn(row) !== -1 && hasIndicators(row);
}

function hasIndicators(row: Row): boolean {
  return typeof columnsOf(row)?.indicators === "number";
}

/** Each name that a column for the position prints, as a row of its own above the row in which it stands. */
function namesTakenOut(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  const taken: Row[] = [];
  let at = -1;
  let name = "";
  for (const row of rows) {
    const isHead = hasNameColumn(row);
    if (isHead) [at, name] = [nameColumn(row), ""];
    else if (!isTable(row) || opensRequirements(row)) at = -1;
    const own = isHead ? NOTHING : cellWords(row, at);
    // A cell over several rows may be printed in each of them.
    if (own.text === name) ledger.form(own);
    else if (own.text !== "") taken.push({ ...row, cells: [own.text], parts: [own.pieces], isName: true });
    taken.push(own.text === "" ? row : without(row, at));
    name = own.text || name;
  }
  return taken;
}

function without(row: Row, at: number): Row {
  const words = row.cells.map((_, place) => (place === at ? NOTHING : cellWords(row, place)));
  return withWords(row, words);
}

function asName(row: Row): Row {
  return { ...row, parts: row.cells.map((_, at) => cellWords(row, at).pieces), isName: true };
}

function officesMarked(rows: readonly Row[]): readonly Row[] {
  const marked: Row[] = [];
  let isForm = false;
  rows.forEach((row, at) => {
    isForm = opensForm(row) || (isForm && !columnsOf(row) && !sectionOf(row));
    const isName = row.isName ?? (!isForm && isOfficeAbove(rows, at));
    const above = marked.at(-1);
    // The name below the head is that of the whole table.
    if (isName && above && hasIndicators(above)) marked.splice(-1, 1, asName(row), above);
    else marked.push(isName ? asName(row) : row);
  });
  return marked;
}

/** Whether the row is an office that a table follows; several below each other are a list of positions. */
function isOfficeAbove(rows: readonly Row[], at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!row || !officeIn(row) || (above && officeIn(above))) return false;
  const below = rows.slice(at + 1, at + 4).find((next) => !HEADING.test(rowWords(next).text.slice(0, 80)));
  return below !== undefined && (hasIndicators(below) || opensRows(below) || opensFormBelow(rows, at));
}

/** Whether a form without the label of the name begins below the row: "2. Inspektur" above "A. Ikhtisar Jabatan". */
export function opensFormBelow(rows: readonly Row[], at: number): boolean {
  const below = rows.slice(at + 1, at + 3).find((row) => !HEADING.test(rowWords(row).text.slice(0, 80)));
  return below !== undefined && isFormLine(below) && !opensForm(below);
}

/** The first section of a table, or its first row where no section parts it: number 1, with a level. */
function opensRows(row: Row): boolean {
  if (sectionOf(row)?.kind === "MANAGERIAL") return true;
  const [first = ""] = row.cells.filter((cell) => cell !== "");
  return (
    isTable(row) &&
    /^\(?1(?:[.)\s]|$)/.test(first) &&
    row.cells.some((cell) => levelOf(cell) !== null && cell !== first)
  );
}

/** The words that name the position in a row that is marked for it. */
export function nameIn(row: Row, ledger: Ledger): Words {
  const words = officeIn(row) ?? rowWords(row);
  ledger.form(rowWords(row));
  return words;
}
