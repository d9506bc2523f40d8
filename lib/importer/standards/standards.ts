import type { ImportedStandard } from "../draft";
import type { Ledger } from "../ledger";
import { bare, isTable, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isOffice } from "../names";
import { readRequirements, type Requirements } from "../requirements/requirements";
import type { Entry } from "../tables/entry";
import { readTable } from "../tables/table";
import { columnsOf, opensRequirements, sectionOf, type Columns } from "../tables/table-head";
import { NUMBERED, plain } from "../words";
import { checkCompetencies } from "./checks";
import { draftCompetency, withKind, type Dictionary } from "./competencies";
import { isFormLine, nameOnForm, opensForm, readForm, type PositionForm } from "./position-form";
import { nameIn, opensFormBelow } from "./table-names";

export type ReadStandard = {
  readonly names: readonly Words[];
  readonly unit: Words | null;
  readonly isForm: boolean;
  /** Of a table that says levels alone: what another part of the document says of the position goes before it. */
  readonly isLevels?: true;
  readonly standard: Omit<
    ImportedStandard,
    "regulation" | "position" | "annex" | "validFrom" | "positionNameAsWritten"
  >;
};

type Context = {
  readonly dictionary: Dictionary;
  readonly ledger: Ledger;
  /** Of the table before it in the annex. */
  readonly columns: Columns | null;
};

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
function opensOwnTable(rows: readonly Row[], at: number, { isRequired }: OpenStandard): boolean {
  return opensTable(rows, at) && (!isRequired || isHeaded(rows, at));
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

function opensTable(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row && opensUnsectioned(rows, at)) return true;
  if (!row || sectionOf(row)?.kind !== "MANAGERIAL") return false;
  return isTable(row) || [rows[at - 1], rows[at + 1]].some((beside) => beside && columnsOf(beside) !== null);
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
function titleAbove(rows: readonly Row[], at: number, hasLabels = false): number {
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
export function isTitle(row: Row): boolean {
  const [first = "", ...others] = row.cells.filter((cell) => cell !== "");
  const isAlone = others.length === 0 || (others.length === 1 && NUMBERED.exec(first)?.[0] === first);
  const { text } = isAlone ? rowWords(row) : NOTHING;
  return text !== "" && text.length < 200 && TITLE.test(text.replace(/^[#*\s]+/, "").replace(NUMBERED, ""));
}

/** Reads the standard that stands in these rows. */
export function readStandard(rows: readonly Row[], { dictionary, ledger, columns }: Context): ReadStandard {
  const bodyAt = rows.findIndex(
    (row, at) =>
      columnsOf(row) !== null ||
      opensTable(rows, at) ||
      opensRequirements(row) ||
      (isTable(row) && rows[at - 1]?.isName === true),
  );
  const above = rows.slice(0, bodyAt === -1 ? rows.length : bodyAt);
  const form = formOf(above, ledger);
  const table = readCompetencies(rows, { start: above.length, end: rows.length, columns }, { dictionary, ledger });
  const required = readRequirements(rows.slice(table.next), ledger);
  if (form.names[0]) tellMissing(form.names[0], { competencies: table.competencies, required, ledger });
  const headings = [...form.headings, ...table.headings, ...required.headings].filter(({ text }) => text !== "");
  return {
    names: form.names,
    unit: form.unit?.text ? form.unit : null,
    isForm: above.some(opensForm),
    standard: {
      positionGroup: field(form.group, ledger),
      affair: field(form.affair, ledger),
      positionCode: field(form.code, ledger),
      summary: field(form.summary, ledger),
      headings: headings.map((words) => ledger.text(words)),
      competencies: table.competencies,
      requirements: required.requirements,
      findings: [],
    },
  };
}

type Competencies = ImportedStandard["competencies"];

/** The competencies of a table, in their order, with what is odd about them told. */
export function readCompetencies(
  rows: readonly Row[],
  range: Parameters<typeof readTable>[1],
  { dictionary, ledger }: Pick<Context, "dictionary" | "ledger">,
): { readonly competencies: Competencies; readonly headings: readonly Words[]; readonly next: number } {
  const { entries, headings, next } = readTable(rows, range, ledger);
  const pairs = entries
    .map((entry) => withKind(entry, dictionary))
    .map((entry) => ({ entry, competency: draftCompetency(entry, { dictionary, ledger }) }));
  checkCompetencies(pairs, { dictionary, ledger });
  return { competencies: inOrder(pairs), headings, next };
}

type Parts = { readonly competencies: Competencies; readonly required: Requirements; readonly ledger: Ledger };

function tellMissing(words: Words, { competencies, required, ledger }: Parts): void {
  if (required.requirements.length === 0) {
    const message = "Persyaratan jabatan tidak ditemukan pada bagian ini.";
    ledger.note({ kind: "MISSING_FIELD", words, found: "", message });
  }
  if (competencies.length > 0) return;
  const message = "Tabel kompetensi tidak ditemukan pada bagian ini.";
  ledger.note({ kind: "MISSING_FIELD", severity: "ERROR", words, found: "", message });
}

function field(words: Words | null, ledger: Ledger): ReadStandard["standard"]["summary"] {
  if (words === null) return null;
  const read = ledger.text(words);
  ledger.became(words, read);
  return read;
}

/** A form by its labels, with the name that may stand above it instead of in it; else what the titles say. */
function formOf(rows: readonly Row[], ledger: Ledger): PositionForm {
  if (rows.some(opensForm)) return readForm(rows, ledger);
  if (!rows.some(isFormLine)) return tierTitle(rows, ledger);
  const names = rows.filter(({ isName }) => isName).map((row) => nameIn(row, ledger));
  return readForm(
    rows.filter(({ isName }) => !isName),
    ledger,
    names,
  );
}

/** The title of a tier's table names the position; the bare words "STANDAR KOMPETENSI" are a heading. */
function tierTitle(rows: readonly Row[], ledger: Ledger): PositionForm {
  const own = rows.filter(({ isName }) => isName).map((row) => nameIn(row, ledger));
  const titles = rows.filter(({ isName }) => !isName);
  const words = [...own, ...titles.flatMap((row) => titleParts(withoutNumber(bare(rowWords(row)), ledger)))];
  const names = words.filter(({ text }) => !HEADING.test(text));
  return {
    names: names.slice(0, 1),
    unit: null,
    group: null,
    affair: null,
    code: null,
    summary: null,
    headings: words.filter((title) => title !== names[0]),
  };
}

/** "B. JABATAN PENGAWAS", "2. STANDAR KOMPETENSI JABATAN …": the number of a table is none of the name. */
function withoutNumber(words: Words, ledger: Ledger): Words {
  const length =
    /^(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s*(?=(?:STANDAR\s+KOMPETENSI\s+)?JABATAN\b)/.exec(words.text)?.[0].length ?? 0;
  if (length === 0) return words;
  ledger.form(sliceWords(words, 0, length));
  return sliceWords(words, length);
}

const HEADING =
  /^[#*\s]*(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s*)?(?:STANDAR\s+KOMPETENSI(?:\s+JABATAN)?|KOMPETENSI(?:\s+JABATAN)?|IDENTITAS\s+JABATAN)[\s:]*$/i;

/** "STANDAR KOMPETENSI JABATAN PENGAWAS" on one line: the heading, and the name. */
function titleParts(words: Words): readonly Words[] {
  const heading =
    /^[#*\s]*(?:[IVX]{1,3}[.)]\s*)?STANDAR\s+KOMPETENSI(?=\s+JABATAN\s+\p{L})/iu.exec(words.text)?.[0].length ?? 0;
  if (heading === 0) return [words];
  const name = sliceWords(words, heading);
  // "JABATAN KEPALA BAGIAN HUKUM": an office has a name of its own, a tier is called by both words.
  const office = sliceWords(name, "JABATAN".length);
  return isOffice(office.text)
    ? [sliceWords(words, 0, heading + 1 + "JABATAN".length), office]
    : [sliceWords(words, 0, heading), name];
}

type Pair = { readonly entry: Entry; readonly competency: ImportedStandard["competencies"][number] };

/** Table rows that the page scatters stand in the order of their numbers, where each number is there once per section. */
function inOrder(pairs: readonly Pair[]): ImportedStandard["competencies"] {
  const kinds = [...new Set(pairs.map(({ entry }) => entry.kind))];
  return kinds.flatMap((kind) => {
    const own = pairs.filter(({ entry }) => entry.kind === kind);
    const numbers = own.map(({ entry }) => Number(entry.ordinal.text));
    const isClear = new Set(numbers).size === own.length && numbers.every((number) => number > 0);
    const sorted = isClear ? own.toSorted((a, b) => Number(a.entry.ordinal.text) - Number(b.entry.ordinal.text)) : own;
    return sorted.map(({ competency }) => competency);
  });
}
