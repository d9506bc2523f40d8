import { WEIGHT_HEADS } from "@/lib/sources/reading";

import { itemsInCell } from "./cell-lists";
import { goesOn, isBulleted } from "./indicators";
import type { Ledger } from "./ledger";
import { bare, cellWords, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { draftRequirements, type Item, type Requirement } from "./requirement-draft";
import { categoryOf, isCategoryTitle, isFormLabel } from "./requirement-words";
import { tightLine } from "./tight-requirements";

export type Requirements = { readonly requirements: Requirement[]; readonly headings: readonly Words[] };

type State = {
  readonly items: Item[];
  readonly headings: Words[];
  readonly ledger: Ledger;
  /** Cells of its widest row. */
  readonly width: number;
  marks: readonly number[] | null;
  /** Its head stands on lines of words: only one blank parts its columns. */
  isTight: boolean;
  category: Requirement["category"] | null;
  /** Whether a requirement already stands below the heading of the category. */
  isOpen: boolean;
  label: Words;
};

/** Reads the requirements of a position: a numbered list, or a table with mutlak / penting / perlu. */
export function readRequirements(rows: readonly Row[], ledger: Ledger): Requirements {
  const width = rows.reduce((most, { cells: { length } }) => (length > 30 ? most : Math.max(most, length)), 0);
  const state: State = {
    items: [],
    headings: [],
    ledger,
    width,
    marks: null,
    isTight: false,
    category: null,
    isOpen: false,
    label: NOTHING,
  };
  rows.forEach((row, at) => {
    if (at === 0) readTitle(state, row);
    else if (isTable(row)) readCells(state, row);
    else readLine(state, row);
  });
  return { requirements: draftRequirements(state.items, ledger), headings: state.headings };
}

const HEADS =
  /^(?:(?:[A-Z]|[IVX]{1,4})[.)]?\s+)?(?:(?:jenis\s+)?persyaratan(?:\s+jabatan)?|jenis|uraian|(?:tingkat\s+)?pentingnya(?:\s+(?:terhadap|untuk)\s+jabatan)?|mutlak|penting|perlu|no\.?)\s*:?$/i;

/** Where the title is lost the head of the table opens the requirements. */
function readTitle(state: State, row: Row): void {
  if (isTable(row) && readHead(state, row)) return;
  for (const words of cells(row)) heading(state, words);
}

/** A head of the table that a scan has left on lines of its own. */
const HEAD_WORDS =
  /^(?:(?:jenis|persyaratan|jabatan|uraian|tingkat|pentingnya|terhadap|untuk|mutlak|penting|perlu|no)\.?(?:\s+|$))+$/i;

/** The columns of the importance, on a line that has no cells. */
const TIGHT_HEAD = /\bmutlak\s+penting\s+perlu$|^(?=.*\buraian\b).*\bpentingnya\b/i;

function heading({ headings, ledger }: State, words: Words): void {
  headings.push(words);
  const { text } = bare(words);
  if (HEADS.test(text.slice(0, 100)) || HEAD_WORDS.test(text.slice(0, 200))) return;
  const message = "Kepala tabel persyaratan ini terpotong atau tidak dikenali.";
  ledger.note({ kind: "NOT_RECOGNISED", severity: "INFO", words, message });
}

function cells(row: Row): readonly Words[] {
  return row.cells.flatMap((cell, at) => (cell === "" ? [] : [cellWords(row, at)]));
}

const NUMBERED = /^\(?(\d{1,3})[.)]\s*/;
const LETTERED = /^(?:[A-H]|[IVX]{1,4})[.)]?\s+/;
const LETTER = /^\(?([a-z])[.)]\s+/;

function readLine(state: State, row: Row): void {
  const words = bare(rowWords(row));
  if (state.isTight && readTight(state, words)) return;
  if (readHeading(state, words)) return;
  const last = state.items.at(-1);
  const marked = markedBy(words, NUMBERED) ?? (isLetter(last) ? markedBy(words, LETTER) : null);
  if (marked) addLine(state, marked.ordinal, marked.rest);
  else if (opensUnnumbered(state, row)) addLine(state, NOTHING, words);
  else if (!last) readLead(state, words);
  else if (continues(last, words)) {
    last.texts.push(words);
    joined(state.ledger, words);
  }
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
  if (!LETTERED.test(title.text) || !isCategoryTitle(title.text)) return false;
  openCategory(state, title);
  const rest = colon === -1 ? NOTHING : sliceWords(words, colon + 1);
  if (rest.text !== "") addLine(state, NOTHING, rest);
  return true;
}

/** The first line below a heading, and lines behind bullets where the list has no numbers. */
function opensUnnumbered({ category, isOpen, items }: State, row: Row): boolean {
  if (category !== null && !isOpen) return true;
  const last = items.at(-1);
  return isBulleted(rowWords(row)) && (!last || last.ordinal === NOTHING);
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

/** A list is lettered where its first item is; letters below a number are parts of that item. */
function isLetter(last: Item | undefined): boolean {
  return last === undefined || /^[a-z]$/.test(last.ordinal.text);
}

function continues(last: Item, words: Words): boolean {
  const above = last.texts.at(-1)?.text ?? "";
  // What follows a table begins with a capital; only a sentence goes on in small letters.
  if (last.marks && !/^[\p{Ll}(\d]/u.test(words.text)) return false;
  const isPart = LETTER.test(words.text) && (above.endsWith(":") || last.texts.some(({ text }) => LETTER.test(text)));
  return isPart || goesOn(above, words.text);
}

function joined(ledger: Ledger, words: Words): void {
  const message = "Lanjutan persyaratan disambung ke baris sebelumnya.";
  ledger.note({ kind: "JOINED", severity: "INFO", words, message });
}

function readCells(state: State, row: Row): void {
  if (row.cells.length > 30 || readHead(state, row)) return;
  const { first, marks } = marksOf(state, row);
  const { leads, text } = leadsAndText(row, first - 1);
  const label = openLeads(state, leads);
  if (text.text === "") return;
  const opens = NUMBERED.test(text.text) || leads.length > 0 || (marks ?? []).some(isFilled);
  addItem(state, { text, marks, isLabelled: label !== null }, opens);
}

type Marks = { readonly first: number; readonly marks: Words[] | null };

/** The cells of the ticks; where the table has no columns for them, the cell that says the importance in a word. */
function marksOf({ marks }: State, row: Row): Marks {
  if (marks) return { first: Math.min(...marks), marks: marks.map((at) => cellWords(row, at)) };
  const written = row.cells.findLastIndex((cell, at) => at > 0 && WEIGHT_HEADS.includes(cell.toLowerCase()));
  if (written === -1) return { first: FIRST_MARK, marks: null };
  const word = (row.cells[written] ?? "").toLowerCase();
  return { first: written, marks: WEIGHT_HEADS.map((head) => (head === word ? cellWords(row, written) : NOTHING)) };
}

/** Headings open a category, anything else is the label of what follows. */
function openLeads(state: State, leads: readonly Words[]): Words | null {
  const [first] = leads;
  const hasCategory = first !== undefined && isCategory(first);
  if (hasCategory) openCategory(state, first);
  const label = leads.slice(hasCategory ? 1 : 0).at(-1) ?? null;
  if (label) state.label = label;
  return label;
}

/**
 * "A. Pendidikan | 1. Jenjang | Sarjana": a heading, a numbered label and the words. Where their column is empty the words
 * stand in the one before it; a number may have a cell of its own.
 */
function leadsAndText(row: Row, wordsAt: number): { readonly leads: readonly Words[]; readonly text: Words } {
  const before = row.cells.flatMap((cell, at) =>
    cell === "" || at >= wordsAt ? [] : [{ at, words: cellWords(row, at) }],
  );
  const words = cellWords(row, wordsAt);
  const [number, name, ...others] = before.map((lead) => lead.words);
  const isParted = number && name && /^(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]?$/.test(number.text);
  const leads = isParted ? [joinWords([number, name]), ...others] : before.map((lead) => lead.words);
  const last = before.at(-1);
  if (isFilled(words) || !last || last.at === 0) return { leads, text: words };
  return { leads: leads.slice(0, -1), text: leads.at(-1) ?? NOTHING };
}

/** "A. Pendidikan", also where the letter is lost; "1. Jenjang" is a label. */
function isCategory({ text }: Words): boolean {
  if (LETTERED.test(text) || isCategoryTitle(text)) return true;
  return !NUMBERED.test(text) && !LETTER.test(text) && !isFormLabel(text) && categoryOf(text) !== null;
}

/** A cell without number, heading or mark goes on with the requirement above it. */
function addItem(state: State, cell: Cell, opens: boolean): void {
  const last = state.items.at(-1);
  if (!last || opens) {
    state.items.push(...itemsOf(state, cell));
    return;
  }
  last.texts.push(cell.text);
  joined(state.ledger, cell.text);
}

function isFilled(words: Words | null): boolean {
  return words !== null && words.text !== "";
}

function openCategory(state: State, heading: Words): void {
  tellGap(state, heading);
  state.category = categoryOf(heading.text);
  state.isOpen = false;
  state.headings.push(heading);
  state.label = NOTHING;
}

/** The form letters its categories: a letter left out is a row that is lost. */
function tellGap({ headings, ledger }: State, heading: Words): void {
  const letterOf = ({ text }: Words): number => (/^[A-H][.)]/.exec(text)?.[0] ?? "").charCodeAt(0);
  const [above, own] = [letterOf(headings.at(-1) ?? NOTHING), letterOf(heading)];
  if (Number.isNaN(above) || Number.isNaN(own) || own === above || own === above + 1) return;
  const message = `Bagian "${heading.text.slice(0, 60)}" tidak melanjutkan bagian di atasnya; satu bagian mungkin hilang.`;
  ledger.note({ kind: "NUMBERING", words: heading, message });
}

type Cell = { readonly text: Words; readonly marks: Words[] | null; readonly isLabelled: boolean };

/** The requirements of a cell: several where it holds a plain list, which then share its label and its mark. */
function itemsOf(state: State, cell: Cell): readonly Item[] {
  const items = (itemsInCell(cell.text) ?? [cell.text]).map((text) => itemOf(state, { ...cell, text }));
  const [first] = items;
  if (first && items.length > 1) {
    const message = `Daftar bernomor dalam sel ini dipisah menjadi ${items.length} persyaratan yang bertanda sama; periksa, juga apakah cukup salah satunya.`;
    state.ledger.note({ kind: "TO_VERIFY", words: cell.text, message, about: first });
  }
  return items;
}

function itemOf({ category, label }: State, { text, marks, isLabelled }: Cell): Item {
  const own = markedBy(text, NUMBERED);
  const ofLabel = markedBy(label, NUMBERED) ?? markedBy(label, LETTER);
  if (own && !ofLabel) return { category, ordinal: own.ordinal, label: NOTHING, texts: [own.rest], marks };
  const ordinal = isLabelled && ofLabel ? ofLabel.ordinal : NOTHING;
  return { category, ordinal, label: ofLabel?.rest ?? label, texts: [text], marks };
}

function markedBy(words: Words, pattern: RegExp): { readonly ordinal: Words; readonly rest: Words } | null {
  const [whole, mark] = pattern.exec(words.text) ?? [];
  if (whole === undefined || mark === undefined) return null;
  const from = whole.indexOf(mark);
  return { ordinal: sliceWords(words, from, from + mark.length), rest: sliceWords(words, whole.length) };
}

/** The rows that head the table; the one with Mutlak, Penting and Perlu says where the marks stand. */
function readHead(state: State, row: Row): boolean {
  const names = row.cells.map((cell) => cell.toLowerCase());
  const marks = WEIGHT_HEADS.map((head) => names.findIndex((name) => name.startsWith(head)));
  const hasMarks = marks.every((at) => at !== -1);
  if (!hasMarks && !(state.items.length === 0 && names.some((name) => name === "uraian"))) return false;
  if (hasMarks) state.marks = marks.map((at) => at + shiftOf(marks, state.width));
  for (const words of cells(row)) heading(state, words);
  return true;
}

/** The words of a requirement usually stand in the third column. */
const FIRST_MARK = 3;

/** A head that spans columns may print its marks too far left: by as much as the table is wider than it. */
function shiftOf(marks: readonly number[], width: number): number {
  return Math.max(0, Math.min(FIRST_MARK - Math.min(...marks), width - 1 - Math.max(...marks)));
}
