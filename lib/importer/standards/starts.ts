import { bare, isTable, NOTHING, rowWords, type Row } from "../lines";
import { columnsOf, opensRequirements, sectionOf } from "../tables/table-head";
import { NUMBERED, plain } from "../words";
import { isFormLine, nameOnForm, opensForm } from "./position-form";
import { opensFormBelow } from "./table-names";

/** Where each position's standard begins among the rows of an annex: at its form, or at the title above its table. */
export function standardStarts(rows: readonly Row[]): readonly number[] {
  const starts: number[] = [];
  // What the standard that is open has. A form that has more than its name is whole: its table may be lost.
  let open: OpenStandard = { hasTable: true, isRequired: false, isFilled: false };
  rows.forEach((row, at) => {
    if (opensForm(row)) {
      const hasBody = open.hasTable || open.isRequired;
      if (hasBody || open.isFilled) starts.push(titleAbove(rows, at, hasBody));
      open = { hasTable: false, isRequired: false, isFilled: false };
    } else if (row.isName || opensOwnTable(rows, at, open)) {
      const start = titleAbove(rows, at);
      // The table right below the name that has opened it.
      if (open.hasTable && start !== starts.at(-1)) starts.push(start);
      open = { hasTable: !(row.isName && opensFormBelow(rows, at)), isRequired: false, isFilled: false };
    } else open = withRow(open, row);
  });
  return starts;
}

/** Whether a table of competencies opens here: among requirements only below a head. */
function opensOwnTable(rows: readonly Row[], at: number, { hasTable, isRequired }: OpenStandard): boolean {
  if (!opensTable(rows, at) || (isRequired && !isHeaded(rows, at))) return false;
  return !hasTable || isRequired || !goesOnBelow(rows, at);
}

/** A section printed again on the page on which its table goes on: the row below it has a later number than 1. */
function goesOnBelow(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (!row || sectionOf(row) === null) return false;
  const below = rows.slice(at + 1, at + 3).find((next) => isTable(next) && columnsOf(next) === null);
  const [first = ""] = below?.cells.filter((cell) => cell !== "") ?? [];
  return Number(/^\(?(\d{1,2})(?:[.)\s]|$)/.exec(first)?.[1] ?? 1) > 1;
}

type OpenStandard = { readonly hasTable: boolean; readonly isRequired: boolean; readonly isFilled: boolean };

function withRow(open: OpenStandard, row: Row): OpenStandard {
  if (opensRequirements(row)) return { ...open, isRequired: true };
  return isFormLine(row) || columnsOf(row) ? { ...open, isFilled: true } : open;
}

/** Among the requirements "1. Manajerial" is a training: a table of competencies has its head beside it. */
function isHeaded(rows: readonly Row[], at: number): boolean {
  return [-2, -1, 1].some((step) => {
    const beside = rows[at + step];
    return beside !== undefined && columnsOf(beside) !== null;
  });
}

export function opensTable(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row && opensUnsectioned(rows, at)) return true;
  if (!row || sectionOf(row)?.kind !== "MANAGERIAL") return false;
  return isTable(row) || [rows[at - 1], rows[at + 1]].some((beside) => beside && columnsOf(beside) !== null);
}

/** "Kompetensi Teknis" right above the head of the columns, where the standard has no other competencies. */
export function headsTable(rows: readonly Row[], at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  return row !== undefined && below !== undefined && columnsOf(below) !== null && sectionOf(row) !== null;
}

/** The head of a table right below its title ("STANDAR KOMPETENSI JABATAN ADMINISTRATOR") or the head of its annex, whose rows no section parts. */
function opensUnsectioned(rows: readonly Row[], at: number): boolean {
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (!row || !below || (above && !isTitleOfTable(rows, at - 1))) return false;
  const columns = columnsOf(row);
  return columns !== null && columns.indicators !== null && sectionOf(below) === null;
}

function isTitleOfTable(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (!row || isTable(row) || sectionOf(row)) return false;
  return isTitle(row) || isBelowTitle(rows, at);
}

/**
 * The titles right above a form or table: "STANDAR KOMPETENSI", "JABATAN PENGAWAS", "2. KEPALA DINAS KESEHATAN" above the
 * form of that position, the head of the columns; with `hasLabels` also labels of the form that stand above its name.
 */
export function titleAbove(rows: readonly Row[], at: number, hasLabels = false): number {
  const name = rows[at] ? nameOnForm(rows[at]) : "";
  let start = at;
  while (start > 0 && at - start < 6) {
    const isLabel = hasLabels && isLabelAbove(rows, start);
    if (!isLabel && !belongsAbove(rows, start - 1, name)) break;
    start -= 1;
  }
  return start;
}

function belongsAbove(rows: readonly Row[], at: number, name: string): boolean {
  const row = rows[at];
  return row !== undefined && (isHeading(row) || isNameOf(row, name) || isBelowTitle(rows, at));
}

function isNameOf(row: Row, name: string): boolean {
  const { text } = bare(rowWords(row));
  return name !== "" && text.length < 200 && plain(text.replace(NUMBERED, "").replace(/^JABATAN\s+/i, "")) === name;
}

/** "ADMINISTRATOR" below "STANDAR KOMPETENSI JABATAN": capitals right below a title that names no position. */
function isBelowTitle(rows: readonly Row[], at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!row || !above || isTable(row) || !CAPITALS.test((row.cells[0] ?? "").slice(0, MAX_NAME + 1))) return false;
  return HEADING.test(bare(rowWords(above)).text.slice(0, MAX_NAME));
}

const MAX_NAME = 100;
const CAPITALS = new RegExp(`^[#*\\s]*\\p{Lu}[^\\p{Ll}.;:]{3,${MAX_NAME - 1}}$`, "u");

function isHeading(row: Row): boolean {
  return columnsOf(row) !== null || isTitle(row) || row.isName === true || isCaption(row);
}

/** "Identitas | Isian": the head of a form that is set as a table. */
function isCaption(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell !== "");
  return filled.length > 1 && filled.length < 4 && filled.every((cell) => CAPTION.test(cell));
}

const CAPTION = /^(?:no\.?|identitas(?:\s+jabatan)?|unsur|uraian|isian|isi|keterangan|data|:)$/i;

/** "Kode Jabatan : …" above "Nama Jabatan : …": the labels of a form may stand in another order. */
function isLabelAbove(rows: readonly Row[], at: number): boolean {
  const [row, form] = [rows[at - 1], rows[at]];
  return row !== undefined && form !== undefined && isFormLine(row) && isFormLine(form);
}

const TITLE = /^[#*\s]*(?:(?:STANDAR|JABATAN|IDENTITAS\s+JABATAN)\b|KOMPETENSI(?:\s+JABATAN)?[\s:*]*$)/i;

/** Whether the row is a title above a form or table; its number may stand in a cell of its own. */
function isTitle(row: Row): boolean {
  const [first = "", ...others] = row.cells.filter((cell) => cell !== "");
  const isAlone = others.length === 0 || (others.length === 1 && NUMBERED.exec(first)?.[0] === first);
  const { text } = isAlone ? rowWords(row) : NOTHING;
  return (
    text !== "" &&
    text.length < 200 &&
    TITLE.test(
      text
        .replace(/^[#*\s]+/, "")
        .replace(NUMBERED, "")
        .replace(/^[a-z][.)]\s+/, ""),
    )
  );
}

/** The title of a standard that names no position. */
export const HEADING =
  /^[#*\s]*(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s*)?(?:STANDAR\s+KOMPETENSI(?:\s+JABATAN)?|KOMPETENSI(?:\s+JABATAN)?|IDENTITAS\s+JABATAN)[\s:]*$/i;
