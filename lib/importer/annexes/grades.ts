import type { Ledger } from "../ledger";
import { cellWords, isTable, joinWords, NOTHING, rowWords, withWords, type Row, type Words } from "../lines";
import { isOffice } from "../names";
import { opensForm } from "../standards/position-form";
import { opensRequirements, sectionOf } from "../tables/table-head";
import { plain } from "../words";

/** A table that holds the standards of several positions beside or below each other, and one table for each of them. */
export type Grades = {
  readonly names: readonly Words[];
  /** Each with its head. */
  readonly tables: readonly (readonly Row[])[];
};
export type GradesApart = {
  /** With the table of the first position in place of the one for all. */
  readonly rows: readonly Row[];
  /** By the head of that table. */
  readonly grades: ReadonlyMap<Row, Grades>;
};

/** Columns of one position, and those for all. */
type Group = { readonly name: Words; readonly columns: readonly number[] };
type Head = { readonly rows: readonly Row[]; readonly cells: readonly Words[]; readonly groups: readonly Group[] };
type Found = Grades & {
  readonly end: number;
  /** Words of its heads, and of the column for the grade, that no value holds. */
  readonly form: readonly Words[];
};

const GRADE =
  /^(?:(?:jenjang|jf|jabatan fungsional) )?(?:(?:ahli )?(?:pertama|muda|madya|utama)|terampil|mahir|penyelia|pemula)$/;
const MAX_NAME = 80;
const MAX_CELLS = 30;
const LEVEL = /^(?:level|tingkat)\b/i;
const COMPETENCY = /^(?:(?:nama|jenis|unit) )?kompetensi$/;
const GRADE_COLUMN = /^(?:kategori )?jenjang(?: jabatan)?$/;

/** Whether the words are no more than the grade of a functional position, "Ahli Muda". */
export function isGrade(text: string): boolean {
  return text.length <= MAX_NAME && GRADE.test(plain(text));
}

/** Parts the tables in which the grades of one functional position stand side by side, or in a column for the grade. */
export function gradesApart(rows: readonly Row[], ledger: Ledger): GradesApart {
  const grades = new Map<Row, Grades>();
  const parted: Row[] = [];
  let end = 0;
  rows.forEach((row, at) => {
    if (at < end) return;
    const found = foundAt(rows, at);
    if (found) take(found, grades, ledger);
    parted.push(...(found?.tables[0] ?? [row]));
    end = found?.end ?? at + 1;
  });
  return { rows: parted, grades };
}

function foundAt(rows: readonly Row[], at: number): Found | null {
  const row = rows[at];
  return row && mayHead(row) ? (besideAt(rows, at) ?? belowAt(rows, at)) : null;
}

function take(found: Found, grades: Map<Row, Grades>, ledger: Ledger): void {
  const head = found.tables[0]?.[0];
  if (head) grades.set(head, found);
  found.form.forEach((words) => ledger.form(words));
  tell(found, ledger);
}

/** Every row is asked: the cheap questions alone. */
function mayHead(row: Row): boolean {
  return (
    isTable(row) &&
    row.cells.length <= MAX_CELLS &&
    row.cells.some((cell) => cell.length <= MAX_NAME && /kompetensi/i.test(cell) && COMPETENCY.test(plain(cell)))
  );
}

function besideAt(rows: readonly Row[], at: number): Found | null {
  const head = headAt(rows, at);
  if (!head) return null;
  const taken = new Set(head.groups.flatMap(({ columns }) => columns));
  const shared = head.cells.flatMap((_, column) => (taken.has(column) ? [] : [column]));
  const body = bodyBelow(rows, at + head.rows.length, head.rows);
  const tables = head.groups.map(({ columns }) => {
    const own = [...shared, ...columns];
    const heads = own.map((column) =>
      levelHead(head.cells[column] ?? NOTHING, columns.length === 1 && taken.has(column)),
    );
    const first = head.rows[0];
    return [...(first ? [rowOf(first, heads)] : []), ...body.rows.map((row) => projected(row, own))];
  });
  const form = [...head.rows, ...body.again].map(rowWords);
  return { names: head.groups.map(({ name }) => name), tables, end: body.end, form };
}

/** A column that is headed by its position alone holds the levels. */
function levelHead(words: Words, isLevel: boolean): Words {
  return isLevel && !LEVEL.test(words.text) ? { text: "Level", pieces: [] } : words;
}

/** The head over one row or two, in which at least two columns, or groups of columns, are those of a position each. */
function headAt(rows: readonly Row[], at: number): Head | null {
  const [row, below] = rows.slice(at, at + 2);
  if (!row) return null;
  const single = headOf([row], cellsOf(row), spansOf(row));
  if (single || !below || !isTable(below) || below.cells.length > MAX_CELLS) return single;
  const width = Math.max(row.cells.length, below.cells.length);
  const cells = Array.from({ length: width }, (_, column) =>
    (below.cells[column] ?? "") === "" ? cellWords(row, column) : cellWords(below, column),
  );
  const spans = row.cells.flatMap((cell, from) =>
    cell !== "" && (below.cells[from] ?? "") !== "" ? [{ from, name: cellWords(row, from) }] : [],
  );
  return headOf([row, below], cells, spans);
}

type Span = { readonly from: number; readonly name: Words };

function headOf(rows: readonly Row[], cells: readonly Words[], spans: readonly Span[]): Head | null {
  const groups = spans.some(({ name }) => isName(name.text)) ? groupsUnder(spans, cells) : gradeColumns(cells);
  const levels = groups.filter(
    ({ columns }) => columns.length === 1 || columns.some((at) => LEVEL.test(cells[at]?.text ?? "")),
  );
  return groups.length > 1 && levels.length === groups.length ? { rows, cells, groups } : null;
}

/** The columns below what spans them, up to the next one. */
function groupsUnder(spans: readonly Span[], cells: readonly Words[]): readonly Group[] {
  return spans
    .map(({ from, name }, at) => ({ name, from, to: spans[at + 1]?.from ?? cells.length }))
    .filter(({ name }) => isName(name.text))
    .map(({ name, from, to }) => ({ name, columns: Array.from({ length: to - from }, (_, step) => from + step) }));
}

function gradeColumns(cells: readonly Words[]): readonly Group[] {
  return cells.flatMap((name, at) => (isGrade(name.text) ? [{ name, columns: [at] }] : []));
}

function isName(text: string): boolean {
  return isGrade(text) || (text.length <= MAX_NAME && isOffice(text));
}

/** What stands at its own place; of a head that was put together from two rows the rest spans others. */
function cellsOf(row: Row): readonly Words[] {
  return row.cells
    .map((_, at) => cellWords(row, at))
    .filter((words, at) => words.text === "" || columnOf(words) === at);
}

function spansOf(row: Row): readonly Span[] {
  return row.cells
    .map((_, at) => ({ name: cellWords(row, at), at }))
    .filter(({ name, at }) => name.text !== "" && columnOf(name) !== at)
    .map(({ name }) => ({ name, from: columnOf(name) }));
}

function columnOf({ pieces }: Words): number {
  return pieces[0]?.cell ?? -1;
}

type Body = { readonly rows: readonly Row[]; readonly again: readonly Row[]; readonly end: number };

/** The rows of the table, and its head where a page prints it again. */
function bodyBelow(rows: readonly Row[], start: number, heads: readonly Row[]): Body {
  const printed = new Set(heads.map((row) => rowWords(row).text));
  const [body, again]: [Row[], Row[]] = [[], []];
  let end = start;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    if (!row || opensRequirements(row) || opensForm(row)) break;
    if (printed.has(rowWords(row).text)) again.push(row);
    else if (isTable(row) || sectionOf(row)) body.push(row);
  }
  return { rows: body, again, end };
}

function projected(row: Row, columns: readonly number[]): Row {
  if (!isTable(row) || sectionOf(row)) return row;
  return rowOf(
    row,
    columns.map((column) => cellWords(row, column)),
  );
}

function rowOf(row: Row, words: readonly Words[]): Row {
  return withWords(row, words);
}

/** A column that says of which grade its row is, below the number and name of a competency that stand once. */
function belowAt(rows: readonly Row[], at: number): Found | null {
  const head = rows[at];
  const column = head?.cells.findIndex((cell) => cell.length <= MAX_NAME && GRADE_COLUMN.test(plain(cell))) ?? -1;
  if (!head || column === -1) return null;
  const body = bodyBelow(rows, at + 1, [head]);
  const said = body.rows.map((row) => cellWords(row, column)).filter(({ text }) => isGrade(text));
  const names = new Map(said.toReversed().map((words) => [plain(words.text), words]));
  if (names.size < 2) return null;
  const own = head.cells.flatMap((_, place) => (place === column ? [] : [place]));
  const grades = [...new Set(said.map(({ text }) => plain(text)))];
  const tables = grades.map((grade) => [projected(head, own), ...rowsOfGrade(body.rows, { grade, column, own })]);
  const form = [...[head, ...body.again].map(rowWords), ...said];
  return { names: grades.flatMap((grade) => names.get(grade) ?? []), tables, end: body.end, form };
}

type OfGrade = { readonly grade: string; readonly column: number; readonly own: readonly number[] };

function rowsOfGrade(rows: readonly Row[], { grade, column, own }: OfGrade): readonly Row[] {
  let [opened, current]: [Words[], string] = [[], ""];
  return rows.flatMap((row) => {
    if (!isTable(row) || sectionOf(row)) return [row];
    const before = row.cells.map((_, at) => (at < column ? cellWords(row, at) : NOTHING));
    if (before.some(({ text }) => text !== "")) opened = before;
    const isOpening = row.cells[column] !== "";
    current = isOpening ? plain(row.cells[column] ?? "") : current;
    if (current !== grade) return [];
    return [
      rowOf(
        row,
        own.map((at) => (at < column && isOpening ? (opened[at] ?? NOTHING) : cellWords(row, at))),
      ),
    ];
  });
}

function tell({ names }: Grades, ledger: Ledger): void {
  const message = `Tabel ini memuat level ${names.length} jenjang atau jabatan; standarnya dibuat untuk masing-masing, dengan ikhtisar dan persyaratan yang sama.`;
  ledger.note({ kind: "SHARED_TABLE", words: joinWords(names), message });
}
