import type { Ledger } from "../ledger";
import { bare, cellWords, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { paragraphsIn } from "../paragraphs";
import type { Entry, EntryIndicator, IndicatorPart } from "./entry";
import { FurtherColumns } from "./further-columns";
import { goesOn, isBulleted, isClosed, splitIndicators } from "./indicators";
import { isRepeated, lastText, opensEntry, type Opening } from "./opening";
import { placeContinuation, placeOrphans, type Orphan } from "./placing";
import { followsRow, readStatements } from "./statements";
import { subheadOf, tellSubhead } from "./subheads";
import {
  columnsOf,
  kindNamed,
  opensRequirements,
  sectionOf,
  usualHeading,
  type Columns,
  type Section,
} from "./table-head";
import { tellBare, tellHeadless, tellItems, withoutNumbers, withStatements } from "./table-rows";
import { hasMarks, tellUnmarked, unmarkedParts } from "./unmarked";

export type CompetencyTable = {
  readonly entries: readonly Entry[];
  readonly headings: readonly Words[];
  /** Index of the first row after the table. */
  readonly next: number;
};

/** "1.", "(1)", "1", "1," of a scan, and, with their mark, "a." and "IV.". */
const NUMBERED =
  /^\(?(?:(\d{1,3}(?:\.\d{1,2}(?=[.)]?(?:\s+\p{L}|$)))?)(?:[.)]{1,2}\s*|,?\s+|$)|([a-z]|[IVX]{1,5})(?:[.)]{1,2}\s*(?=\p{L}|$)|$))/u;
const DEFAULT_COLUMNS: Columns = { number: null, name: 0, level: 1, description: 2, indicators: 3, others: [] };

const MAX_SCRAP = 15;

type State = {
  readonly ledger: Ledger;
  readonly entries: Entry[];
  readonly headings: Words[];
  readonly orphans: Orphan[];
  /** What stands in columns that the form does not know, by their heads. */
  readonly further: FurtherColumns;
  /** From the first row of the table on. */
  readonly rows: readonly Row[];
  /** Whether its indicators have marks; null before that mattered. */
  isMarked: boolean | null;
  columns: Columns;
  /** Whether the table has a head of its own. */
  isHeaded: boolean;
  section: Section["kind"];
  /** No section was met yet, or one for two kinds together. */
  isOfAnyKind: boolean;
};

type Range = {
  readonly start: number;
  readonly end: number;
  /** Of the table before it, which hold where it has no head of its own. */
  readonly columns: Columns | null;
};

/** Reads the competencies from `start` (the head or the first section of the table) to the requirements or `end`. */
export function readTable(rows: readonly Row[], range: Range, ledger: Ledger): CompetencyTable {
  const state: State = {
    ledger,
    entries: [],
    headings: [],
    orphans: [],
    further: new FurtherColumns(),
    rows: rows.slice(range.start, range.end),
    isMarked: null,
    columns: range.columns ?? DEFAULT_COLUMNS,
    isHeaded: false,
    section: "MANAGERIAL",
    isOfAnyKind: true,
  };
  let next = range.start;
  for (; next < range.end; next += 1) {
    const row = rows[next];
    if (!row || opensRequirements(row)) break;
    readRow(state, row);
  }
  placeOrphans(state.orphans, state.entries, ledger);
  state.further.tell("tabel kompetensi ini", "WARNING", ledger);
  if (!state.isHeaded) tellHeadless(state.entries, state.columns === DEFAULT_COLUMNS, ledger);
  tellBare(state.entries, ledger);
  tellItems(state.entries, ledger);
  return { entries: withoutNumbers(withStatements(state.entries), ledger), headings: state.headings, next };
}

function readRow(state: State, row: Row): void {
  const columns = columnsOf(row);
  const section = sectionOf(row);
  if (columns) {
    state.columns = columns;
    state.isHeaded = true;
    openSection(state, kindNamed(row.cells[columns.name] ?? ""));
    row.cells.forEach((_, cell) => heading(state, cellWords(row, cell)));
  } else if (section) {
    openSection(state, section);
    heading(state, section.heading);
    if (section.repeated.length > 0)
      state.ledger.rubbish(joinWords(section.repeated), "Judul bagian tercetak lagi di kolom lain; dikeluarkan.");
    // Whole words are no scraps of a scan: they stay unread, and are told.
    for (const rest of section.rest.filter(({ text }) => text.length <= MAX_SCRAP))
      state.ledger.rubbish(rest, "Sisa pemindaian di baris judul bagian; dikeluarkan.");
  } else if (isList(state, row)) {
    readStatements(state, rowWords(row));
  } else if (isTable(row)) {
    const subhead = subheadOf(row, columnsFor(state, row), state.entries.at(-1));
    if (subhead) openSubhead(state, subhead);
    else readCells(state, row);
  } else {
    readLoose(state, rowWords(row));
  }
}

function openSection(state: State, section: Pick<Section, "kind" | "isShared"> | null): void {
  if (section === null) return;
  state.section = section.kind;
  state.isOfAnyKind = section.isShared;
}

function openSubhead({ headings, section, ledger }: State, words: Words): void {
  headings.push(words);
  tellSubhead(words, section, ledger);
}

/** Running text below a table row: indicators that go on from it on lines of their own. What does not, is no part of it. */
function readLoose({ entries, ledger }: State, words: Words): void {
  const entry = entries.at(-1);
  if (!entry || entry.isStatement) return;
  const parts = splitIndicators(isBulleted(words) ? words : bare(words), entry.indicators.at(-1));
  const [first] = parts;
  const isMarked = first !== undefined && (first.code !== null || first.isBulleted === true);
  const above = lastText(entry);
  // A sentence of its own below a closed one is no part of the table.
  if (!isMarked && isClosed(above) && !goesOn(above, words.text)) return;
  placeContinuation(entry, parts, ledger);
}

function heading(state: State, words: Words): void {
  // A column that its table heads by a position has no words of its own.
  if (words.pieces.length === 0) return;
  state.headings.push(words);
  const usual = usualHeading(words.text);
  if (usual === null) return;
  const message = `Judul ini lazimnya tertulis "${usual}".`;
  state.ledger.note({ kind: "SPELLING_VARIANT", severity: "INFO", words, suggestion: usual, message });
}

/** Technical statements: running lines, or a single filled cell, with a numbered list or several paragraphs. */
function isList(state: State, row: Row): boolean {
  if (state.section !== "TECHNICAL") return false;
  const last = state.entries.slice(-1).find(({ kind }) => kind === "TECHNICAL");
  const isNext = last !== undefined && followsRow(last, rowWords(row));
  if (!isTable(row)) return !last || last.isStatement || isNext;
  if (!isOneCell(state, row)) return false;
  const words = cellWords(row, state.columns.name);
  return isNext || words.text.length > 80 || paragraphsIn(words, state.ledger.breaks) !== null;
}

function isOneCell({ columns }: State, { cells }: Row): boolean {
  return cells.every((cell, at) => (cell === "") === (at !== columns.name));
}

/** Without a head a number in a cell of its own says that all columns stand one further. */
function columnsFor({ columns }: State, { cells }: Row): Columns {
  const isShifted = columns === DEFAULT_COLUMNS && cells.length > 4 && /^\(?\d{1,3}[.)]{0,2}$/.test(cells[0] ?? "");
  return isShifted ? { ...columns, number: 0, name: 1, level: 2, description: 3, indicators: 4 } : columns;
}

function readCells(state: State, row: Row): void {
  const { ledger } = state;
  const columns = columnsFor(state, row);
  for (const { at, head } of columns.others) readFurther(state, head, cellWords(row, at));
  const cell = (at: number | null): Words => (at === null ? NOTHING : cellWords(row, at));
  const [ordinal, name] = ordinalAndName(cell(columns.number), cell(columns.name));
  const [level, description] = [cell(columns.level), cell(columns.description)];
  const others = [
    columns.number,
    columns.name,
    columns.level,
    columns.description,
    ...columns.others.map(({ at }) => at),
  ];
  const first = columns.indicators ?? Math.max(columns.name, columns.level);
  const beyond = row.cells.map((_, at) => (at > first && !others.includes(at) ? cellWords(row, at) : NOTHING));
  const indicators = joinWords([cell(columns.indicators), ...beyond]);
  const last = state.entries.at(-1);
  const parts = partsIn(state, indicators);
  const opening = { ordinal, name: withoutScrap(name, ledger), level, description };
  if (opensEntry(opening, parts, last) && !isRepeated(opening, { parts, last, ledger })) {
    const isBare = columns.indicators === null;
    const { isOfAnyKind } = state;
    state.entries.push({ ...entryOf(state.section, opening, parts), isBare, isOfAnyKind });
  } else if (last && !last.isStatement) {
    const isAgain = ordinal !== NOTHING || level.text !== "";
    if (!isAgain) continueEntry(last, { ...opening, ledger });
    const orphan = placeContinuation(last, partsIn(state, indicators, last.indicators.at(-1)), ledger);
    if (orphan) state.orphans.push(orphan);
  }
}

/** A column may say the section of its rows, "Manajerial"; of any other the draft has none. */
function readFurther(state: State, head: string, words: Words): void {
  const kind = words.text === "" ? null : kindNamed(words.text);
  if (!kind) {
    state.further.keep(head, words);
    return;
  }
  if (kind.kind === state.section && !state.isOfAnyKind) state.ledger.form(words);
  else heading(state, words);
  openSection(state, kind);
}

/** The indicators of a cell: by their marks, or, in a table that has none, by its lines and sentences. */
function partsIn(state: State, words: Words, above?: EntryIndicator): readonly IndicatorPart[] {
  const parts = splitIndicators(words, above);
  if (words.text === "" || parts.some(({ code, isItem }) => code !== null || isItem)) return parts;
  if (state.isMarked === null) {
    state.isMarked = hasMarks(state.rows, state.columns.indicators ?? Infinity);
    if (!state.isMarked) tellUnmarked(words, state.ledger);
  }
  return state.isMarked ? parts : unmarkedParts(words, above, state.ledger.breaks);
}

function entryOf(kind: Entry["kind"], { name, description, ...own }: Opening, parts: readonly IndicatorPart[]): Entry {
  const words = { name: filled(name), description: filled(description) };
  return { kind, isStatement: false, ...own, ...words, indicators: openIndicators(parts) };
}

function withoutScrap(name: Words, ledger: Ledger): Words {
  if (name.text === "" || /\p{L}/u.test(name.text)) return name;
  ledger.rubbish(name, "Sisa pemindaian di kolom nama; dikeluarkan.");
  return NOTHING;
}

function filled(words: Words): Words[] {
  return words.text === "" ? [] : [words];
}

function ordinalAndName(number: Words, name: Words): readonly [Words, Words] {
  const digits = ordinalOf(number);
  if (digits) return [digits.ordinal, name];
  const own = ordinalOf(name);
  // A letter alone is a scrap, a number alone has lost its name.
  const isScrap = own?.rest.text === "" && !/^\d/.test(own.ordinal.text);
  return own && !isScrap ? [own.ordinal, own.rest] : [NOTHING, name];
}

function ordinalOf(words: Words): { readonly ordinal: Words; readonly rest: Words } | null {
  const match = NUMBERED.exec(words.text);
  const marker = match?.[1] ?? match?.[2];
  if (!match || marker === undefined) return null;
  const at = match[0].indexOf(marker);
  return { ordinal: sliceWords(words, at, at + marker.length), rest: sliceWords(words, match[0].length) };
}

/** The indicators of a row's first line. Words before the first code belong to none: they stay, and are told as unread. */
function openIndicators(parts: readonly IndicatorPart[]): EntryIndicator[] {
  const coded = parts.filter(({ code }) => code !== null);
  const [only] = parts;
  if (only?.isItem) return parts.map(({ text }) => ({ code: null, texts: [text], isItem: true }));
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
