import type { Entry, EntryIndicator } from "./entry";
import { goesOn, isClosed, splitIndicators, type IndicatorPart } from "./indicators";
import type { Ledger } from "./ledger";
import { bare, cellWords, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { placeContinuation, placeOrphans, type Orphan } from "./placing";
import { columnsOf, opensRequirements, sectionOf, usualHeading, type Columns, type Section } from "./table-head";

export type CompetencyTable = {
  readonly entries: readonly Entry[];
  readonly headings: readonly Words[];
  /** Index of the first row after the table. */
  readonly next: number;
};

const NUMBERED = /^(\d{1,3})(?:[.)]\s*|\s+|$)/;
const DEFAULT_COLUMNS: Columns = { number: null, name: 0, level: 1, description: 2, indicators: 3 };

type State = {
  readonly ledger: Ledger;
  readonly entries: Entry[];
  readonly headings: Words[];
  readonly orphans: Orphan[];
  columns: Columns;
  section: Section["kind"];
};

/** Reads the competencies from `start` (the head or the first section of the table) to the requirements or `end`. */
export function readTable(
  rows: readonly Row[],
  range: { start: number; end: number },
  ledger: Ledger,
): CompetencyTable {
  const state: State = {
    ledger,
    entries: [],
    headings: [],
    orphans: [],
    columns: DEFAULT_COLUMNS,
    section: "MANAGERIAL",
  };
  let next = range.start;
  for (; next < range.end; next += 1) {
    const row = rows[next];
    if (!row || opensRequirements(row)) break;
    readRow(state, row);
  }
  placeOrphans(state.orphans, state.entries, ledger);
  tellHeadless(state);
  return { entries: withStatements(state.entries), headings: state.headings, next };
}

/** Without a head the columns are taken in their usual order, which is told. */
function tellHeadless({ columns, entries, ledger }: State): void {
  const first = entries.find(({ isStatement }) => !isStatement);
  if (columns !== DEFAULT_COLUMNS || !first) return;
  const message = "Kepala kolom tabel ini tidak ditemukan; kolomnya dibaca menurut urutan yang lazim.";
  ledger.note({ kind: "TO_VERIFY", words: joinWords([first.ordinal, ...first.name]), message });
}

/** Technical rows of which none has a level, a description or an indicator are statements that stand in a table. */
function withStatements(entries: readonly Entry[]): readonly Entry[] {
  const technical = entries.filter(({ kind }) => kind === "TECHNICAL");
  const areBare = technical.every(
    ({ level, description, indicators }) =>
      (level?.text ?? "") === "" && description.length === 0 && indicators.length === 0,
  );
  if (!areBare) return entries;
  return entries.map((entry) => (entry.kind === "TECHNICAL" ? { ...entry, level: null, isStatement: true } : entry));
}

function readRow(state: State, row: Row): void {
  const columns = columnsOf(row);
  const section = sectionOf(row);
  if (columns) {
    state.columns = columns;
    row.cells.forEach((_, cell) => heading(state, cellWords(row, cell)));
  } else if (section) {
    state.section = section.kind;
    heading(state, section.heading);
    for (const rest of section.rest) state.ledger.rubbish(rest, "Sisa pemindaian di baris judul bagian; dikeluarkan.");
  } else if (isList(state, row)) {
    readStatements(state, rowWords(row));
  } else if (isTable(row)) {
    readCells(state, row);
  } else {
    readLoose(state, rowWords(row));
  }
}

/** Running text below a table row: indicators that go on from it on lines of their own. What does not, is no part of it. */
function readLoose({ entries, ledger }: State, words: Words): void {
  const entry = entries.at(-1);
  if (!entry || entry.isStatement) return;
  const parts = splitIndicators(bare(words));
  const above = entry.indicators.at(-1)?.texts.at(-1)?.text ?? "";
  // A sentence of its own below a closed one is no part of the table.
  if (parts[0]?.code === null && isClosed(above) && !goesOn(above, words.text)) return;
  placeContinuation(entry, parts, ledger);
}

function heading(state: State, words: Words): void {
  if (words.text === "") return;
  state.headings.push(words);
  const usual = usualHeading(words.text);
  if (usual === null) return;
  const message = `Judul ini lazimnya tertulis "${usual}".`;
  state.ledger.note({ kind: "SPELLING_VARIANT", severity: "INFO", words, suggestion: usual, message });
}

/** Technical statements: running lines, or a single filled cell, with a numbered list. */
function isList({ section, columns, entries }: State, row: Row): boolean {
  if (section !== "TECHNICAL") return false;
  const last = entries.at(-1);
  if (!isTable(row)) return last?.kind !== "TECHNICAL" || last.isStatement;
  const [first, ...others] = row.cells.filter((cell) => cell !== "");
  return first !== undefined && others.length === 0 && row.cells[columns.name] === first && first.length > 80;
}

const LIST_NUMBER = /(?:^|[\s;.])(\d{1,3})[.)]\s*(?=\p{L})/gu;

function readStatements(state: State, words: Words): void {
  const line = bare(words);
  let start = 0;
  let ordinal: Words | null = null;
  let last = lastNumber(state.entries);
  for (const match of line.text.matchAll(LIST_NUMBER)) {
    const digits = match[1] ?? "";
    const at = match.index + match[0].indexOf(digits);
    if (at !== 0 && Number(digits) !== last + 1) continue;
    statement(state, ordinal, sliceWords(line, start, at));
    ordinal = sliceWords(line, at, at + digits.length);
    start = match.index + match[0].length;
    last = Number(digits);
  }
  statement(state, ordinal, sliceWords(line, start));
}

function lastNumber(entries: readonly Entry[]): number {
  const last = entries.at(-1);
  return last?.isStatement ? Number(last.ordinal.text) : 0;
}

function statement(state: State, ordinal: Words | null, text: Words): void {
  if (ordinal) {
    const name = text.text === "" ? [] : [text];
    const entry = { ordinal, name, level: null, description: [], indicators: [], isStatement: true };
    state.entries.push({ kind: state.section, ...entry });
    return;
  }
  const last = state.entries.at(-1);
  if (!last?.isStatement || text.text === "" || !goesOn(last.name.at(-1)?.text ?? "", text.text)) return;
  state.ledger.note({
    kind: "JOINED",
    severity: "INFO",
    words: text,
    message: `Lanjutan pernyataan nomor ${last.ordinal.text} disambung ke baris sebelumnya.`,
    about: last.name,
  });
  last.name.push(text);
}

function readCells(state: State, row: Row): void {
  const { columns, ledger } = state;
  const cell = (at: number | null): Words => (at === null ? NOTHING : cellWords(row, at));
  const [ordinal, name] = ordinalAndName(cell(columns.number), cell(columns.name));
  const [level, description] = [cell(columns.level), cell(columns.description)];
  const beyond = row.cells.map((_, at) => (at > columns.indicators ? cellWords(row, at) : NOTHING));
  const parts = splitIndicators(joinWords([cell(columns.indicators), ...beyond]));
  const isScrap = name.text !== "" && !/\p{L}/u.test(name.text);
  if (isScrap) ledger.rubbish(name, "Sisa pemindaian di kolom nama; dikeluarkan.");
  const named = isScrap ? NOTHING : name;
  if (opensEntry({ ordinal, name: named, level }, parts)) {
    const indicators = openIndicators(parts);
    const entry = { ordinal, level, indicators, name: filled(named), description: filled(description) };
    state.entries.push({ kind: state.section, isStatement: false, ...entry });
    return;
  }
  const entry = state.entries.at(-1);
  if (!entry || entry.isStatement) return;
  continueEntry(entry, { ledger, name: named, description });
  const orphan = placeContinuation(entry, parts, ledger);
  if (orphan) state.orphans.push(orphan);
}

type Opening = { readonly ordinal: Words; readonly name: Words; readonly level: Words };

function opensEntry({ ordinal, name, level }: Opening, parts: readonly IndicatorPart[]): boolean {
  return ordinal !== NOTHING || level.text !== "" || (name.text !== "" && parts.length > 0);
}

function filled(words: Words): Words[] {
  return words.text === "" ? [] : [words];
}

function ordinalAndName(number: Words, name: Words): readonly [Words, Words] {
  const digits = NUMBERED.exec(number.text);
  if (digits?.[1]) return [sliceWords(number, 0, digits[1].length), name];
  const own = NUMBERED.exec(name.text);
  if (!own?.[1]) return [NOTHING, name];
  return [sliceWords(name, 0, own[1].length), sliceWords(name, own[0].length)];
}

/** The indicators of a row's first line. Words before the first code belong to none: they stay, and are told as unread. */
function openIndicators(parts: readonly IndicatorPart[]): EntryIndicator[] {
  const coded = parts.filter(({ code }) => code !== null);
  const [only] = parts;
  if (only?.isItem) return parts.map(({ text }) => ({ code: null, texts: [text] }));
  if (coded.length === 0 && only && isClosed(only.text.text)) return [{ code: null, texts: [only.text] }];
  return coded.map(({ code, text }) => ({ code, texts: text.text === "" ? [] : [text] }));
}

type Continued = { readonly ledger: Ledger; readonly name: Words; readonly description: Words };

function continueEntry(entry: Entry, { ledger, name, description }: Continued): void {
  for (const [words, into] of [
    [name, entry.name],
    [description, entry.description],
  ] as const) {
    if (words.text === "") continue;
    into.push(words);
    const message = "Teks yang terpotong pergantian halaman disambung ke baris sebelumnya; periksa.";
    ledger.note({ kind: "JOINED", severity: "INFO", words, message, about: into });
  }
}
