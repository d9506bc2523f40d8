import { WEIGHT_HEADS } from "@/lib/sources/reading";

import { headsList } from "../annexes/positions";
import type { Ledger } from "../ledger";
import { bare, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isOffice } from "../names";
import { opensOther } from "../standards/position-form";
import { goesOn, isBulleted } from "../tables/indicators";
import { columnsOf } from "../tables/table-head";
import { NUMBERED as TITLE_NUMBER } from "../words";
import { draftRequirements, type Item, type Requirement } from "./requirement-draft";
import {
  heading,
  HEAD_WORDS,
  joined,
  LETTER,
  LETTERED,
  markedBy,
  NUMBERED,
  openCategory,
  type State,
} from "./requirement-state";
import { cells, readCells, readHead, widthOf } from "./requirement-table";
import { isCategoryTitle } from "./requirement-words";
import { tightLine } from "./tight-requirements";

export type Requirements = { readonly requirements: Requirement[]; readonly headings: readonly Words[] };

/**
 * Reads the requirements of a position: a numbered list, or a table with mutlak / penting / perlu. Where something else
 * begins below them, nothing more is read: it stays, and is told.
 */
export function readRequirements(rows: readonly Row[], ledger: Ledger): Requirements {
  const state: State = {
    items: [],
    headings: [],
    ledger,
    width: widthOf(rows),
    marks: null,
    worded: null,
    isTight: false,
    category: null,
    isParted: false,
    isOpen: false,
    isOver: false,
    label: NOTHING,
  };
  rows.forEach((row, at) => {
    if (at === 0) readTitle(state, row);
    else if (!ends(state, row)) readRow(state, row);
  });
  return { requirements: draftRequirements(state.items, ledger), headings: state.headings };
}

function readRow(state: State, row: Row): void {
  if (isTable(row)) readCells(state, row);
  else readLine(state, row);
}

/** Whether another form, a table of competencies or a list of positions has begun, or the row is a title of one. */
function ends(state: State, row: Row): boolean {
  state.isOver ||= opensOther(row) || columnsOf(row) !== null || headsList(row) || isOfficeTitle(row);
  return state.isOver || TITLE.test(openingOf(row).replace(TITLE_NUMBER, ""));
}

/** The first words of a row, put together no further. */
function openingOf({ cells: [first = "", second = ""] }: Row): string {
  return `${first.slice(0, 80)} ${second.slice(0, 80)}`.trim();
}

/** "### 2. Kepala Bidang Aset": a heading of Markdown that names an office. */
function isOfficeTitle(row: Row): boolean {
  const text = row.cells[0] ?? "";
  return /^#+\s/.test(text) && !isTable(row) && isOffice(bare(rowWords(row)).text.replace(TITLE_NUMBER, ""));
}

const TITLE = /^(?:STANDAR\s+KOMPETENSI|IDENTITAS\s+JABATAN|KOMPETENSI(?:\s+JABATAN)?\s*:?$)/;

/** Where the title is lost the head of the table opens the requirements; its number may stand in a cell of its own. */
function readTitle(state: State, row: Row): void {
  if (isTable(row) && readHead(state, row)) return;
  const [first, ...others] = cells(row);
  const isParted = first !== undefined && others.length > 0 && /^(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]?$/.test(first.text);
  const titles = isParted ? [joinWords([first, ...others.slice(0, 1)]), ...others.slice(1)] : cells(row);
  for (const words of titles.filter(({ text }) => text !== ":")) heading(state, words);
}

/** The columns of the importance, on a line that has no cells. */
const TIGHT_HEAD = /\bmutlak\s+penting\s+perlu$|^(?=.*\buraian\b).*\bpentingnya\b/i;

function readLine(state: State, row: Row): void {
  const words = bare(rowWords(row));
  if (state.isTight && readTight(state, words)) return;
  if (readHeading(state, words)) return;
  const last = state.items.at(-1);
  const marked = markOf(state, words, last);
  if (marked) addLine(state, marked.ordinal, marked.rest);
  else if (opensUnnumbered(state, row)) addLine(state, NOTHING, words);
  else if (!last) readLead(state, words);
  else if (continues(last, words)) {
    last.texts.push(words);
    joined(state.ledger, words);
  }
}

/** What stands below a table is none of the category of its last row. */
function isOfTable({ isTight }: State, { marks }: Item): boolean {
  return !isTight && marks !== null;
}

function markOf(state: State, words: Words, last: Item | undefined): ReturnType<typeof markedBy> {
  if (last && (isPart(last, words) || isOfTable(state, last))) return null;
  return markedBy(words, NUMBERED) ?? (isLetter(last) ? markedBy(words, LETTER) : null);
}

/** A line that opens a category or a label, or goes on with what stands above it; false for any other. */
function readTight(state: State, words: Words): boolean {
  const { category, ordinal, label, text, mark } = tightLine(words);
  if (HEAD_WORDS.test(words.text.slice(0, 200))) {
    heading(state, words);
    return true;
  }
  if (category === NOTHING && label === NOTHING && mark === NOTHING) return false;
  if (category !== NOTHING) openCategory(state, category);
  const weight = WEIGHT_HEADS.indexOf(mark.text.toLowerCase());
  const marks = weight === -1 ? null : WEIGHT_HEADS.map((_, at) => (at === weight ? mark : NOTHING));
  const stray = mark !== NOTHING && marks === null ? mark : NOTHING;
  state.items.push({ category: state.category, ordinal, label, texts: [text], marks, stray });
  state.isOpen = true;
  return true;
}

/** What stands above the first requirement: the rest of a head, or the sentence that opens the list. */
function readLead(state: State, words: Words): void {
  if (TIGHT_HEAD.test(words.text.slice(0, 200))) state.isTight = true;
  if (HEAD_WORDS.test(words.text.slice(0, 200)) || words.text.endsWith(":")) heading(state, words);
}

/** "A. Pendidikan" on a line of its own, or "D. Pangkat : Pembina (IV/a)" with its only requirement beside it. */
function readHeading(state: State, words: Words): boolean {
  const colon = words.text.slice(0, 60).indexOf(":");
  const title = colon === -1 ? words : sliceWords(words, 0, colon);
  const rest = colon === -1 ? NOTHING : sliceWords(words, colon + 1);
  if (!opensCategory(state, title, rest) || !isCategoryTitle(title.text)) return false;
  openCategory(state, title);
  if (rest.text !== "") addLine(state, NOTHING, rest);
  return true;
}

/**
 * Behind a number or a small letter it is a heading where nothing stands beside it, and where one above it was:
 * "1. Pendidikan", "4. Pangkat : Pembina".
 */
function opensCategory({ category }: State, title: Words, rest: Words): boolean {
  if (LETTERED.test(title.text)) return true;
  const isMarked = NUMBERED.test(title.text) || LETTER.test(title.text);
  return isMarked && (rest.text === "" || category !== null);
}

/** The first line below a heading, and lines behind bullets where the list has no numbers. */
function opensUnnumbered(state: State, row: Row): boolean {
  if (state.category !== null && !state.isOpen) return true;
  const last = state.items.at(-1);
  return isBulleted(rowWords(row)) && (!last || (last.ordinal === NOTHING && !isOfTable(state, last)));
}

const LABELLED = /^(\p{L}[\p{L}/ ]{2,40}?)\s*:\s*(?=\S)/u;

/** Below the heading of a category a line may have its label: "1. Jenjang : Sarjana". */
function addLine(state: State, ordinal: Words, words: Words): void {
  const label = state.category === null ? null : LABELLED.exec(words.text);
  const item = label
    ? { label: sliceWords(words, 0, label[1]?.length), texts: [sliceWords(words, label[0].length)] }
    : { label: NOTHING, texts: [words] };
  state.items.push({ category: state.category, ordinal, ...item, marks: null });
  state.isOpen = true;
}

/** A list is lettered where its first item is; letters below a number are parts of that item, and numbers below a letter. */
function isLetter(last: Item | undefined): boolean {
  return last === undefined || /^[a-z]$/.test(last.ordinal.text);
}

function continues(last: Item, words: Words): boolean {
  const above = last.texts.at(-1)?.text ?? "";
  if (CAPITALS.test(words.text.slice(0, 150))) return false;
  if (isPart(last, words)) return true;
  // What follows a table begins with a capital, also behind a number or letter; only a sentence goes on in small letters.
  if (last.marks && !IN_SENTENCE.test(words.text)) return false;
  return goesOn(above, words.text);
}

const IN_SENTENCE = /^(?:\p{Ll}(?![.)])|[(\d])(?!\d*[.)]?\s+\p{Lu})/u;

/** "B. DINAS SOSIAL": the heading of what follows. */
const CAPITALS = /^(?:[A-Z]|[IVX]{1,5})(?:\.\d{1,2})*[.)]\s*\p{Lu}{3}[^\p{Ll}]*$/u;

function isPart({ ordinal, texts }: Item, words: Words): boolean {
  if (ordinal === NOTHING) return false;
  const mark = /^[a-z]$/.test(ordinal.text) ? NUMBERED : LETTER;
  const isOpened = texts.at(-1)?.text.endsWith(":") === true || texts.some(({ text }) => mark.test(text));
  return mark.test(words.text) && isOpened;
}
