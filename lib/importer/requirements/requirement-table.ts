import { isTick, WEIGHT_HEADS } from "@/lib/sources/reading";

import { bare, cellWords, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { orderOf } from "../numbering";
import { paragraphsIn } from "../paragraphs";
import { itemsInCell } from "../tables/cell-lists";
import type { Item } from "./requirement-draft";
import {
  heading,
  isHead,
  joined,
  LETTER,
  LETTERED,
  markedBy,
  NUMBERED,
  openCategory,
  type State,
} from "./requirement-state";
import { categoryOf, isCategoryTitle, isFormLabel } from "./requirement-words";

/** The words of a requirement usually stand in the third column. */
const FIRST_MARK = 3;

/** Reads a row of the table of requirements. */
export function readCells(state: State, row: Row): void {
  if (row.cells.length > 30 || readHead(state, row)) return;
  const { first, marks, stray } = marksOf(state, row);
  const { leads, text, isParted } = besideColon(state, row) ?? farFrom(state, row) ?? leadsAndText(row, first - 1);
  const label = openLeads(state, leads, isParted);
  if (text.text === "") tellEmpty(state, leads.at(-1));
  else addItem(state, { text, marks, stray, label, hasLeads: leads.length > 0 });
}

type Marks = { readonly first: number; readonly marks: Words[] | null; readonly stray?: Words };

/** The cells of the ticks; where the table has no columns for them, the cell that says the importance in a word. */
function marksOf(state: State, row: Row): Marks {
  const { marks } = state;
  if (marks) return ticksOf(state, row, marks);
  const written = row.cells.findLastIndex((cell, at) => at > 0 && WEIGHT_HEADS.includes(cell.toLowerCase()));
  if (written !== -1) state.worded = written;
  const at = state.worded;
  if (at === null || at >= row.cells.length) return { first: FIRST_MARK, marks: null };
  const own = withoutDash(cellWords(row, at), state.ledger);
  if (own === NOTHING) return { first: at, marks: [NOTHING, NOTHING, NOTHING] };
  // A tick says no more than that there is one.
  if (isTick(own.text)) return { first: at, marks: null, stray: own };
  const word = own.text.toLowerCase();
  const columns = WEIGHT_HEADS.map((head) => (head === word ? own : NOTHING));
  return { first: at, marks: columns.every((each) => each === NOTHING) ? [own, NOTHING, NOTHING] : columns };
}

/** A dash, or a box that is left empty, says that no mark stands there. */
function withoutDash(words: Words, ledger: State["ledger"]): Words {
  if (!/^(?:[-–—.☐□\s]*|[([]\s*[)\]])$/.test(words.text)) return words;
  ledger.form(words);
  return NOTHING;
}

/**
 * A row that lacks a cell has its tick where its words should stand: by one column too far to the left where that is all
 * it lacks, else in none that is known.
 */
function ticksOf({ width, ledger }: State, row: Row, columns: readonly number[]): Marks {
  const first = Math.min(...columns);
  const own = cellWords(row, first - 1);
  const isTicked = /^[√✓✔]{1,3}$/.test(own.text) || (isTick(own.text) && first > 1);
  if (!isTicked || !row.cells.slice(0, first - 1).some((cell) => cell !== "")) {
    return { first, marks: columns.map((at) => withoutDash(cellWords(row, at), ledger)) };
  }
  const isShort = row.cells.length === width - 1 && columns.every((at) => at < width);
  const message = isShort
    ? "Baris ini kurang satu sel, sehingga tandanya dibaca satu kolom lebih ke kanan; cocokkan dengan naskahnya."
    : "Tanda pada baris ini berdiri di kolom uraian; pilih mutlak, penting atau perlu.";
  ledger.note({ kind: "TO_VERIFY", words: own, message });
  return isShort
    ? { first: first - 1, marks: columns.map((at) => cellWords(row, at - 1)) }
    : { first: first - 1, marks: null, stray: own };
}

/** Headings open a category, anything else is the label of what follows. */
function openLeads(state: State, leads: readonly Words[], isParted: boolean): Words | null {
  const [first] = leads;
  const hasCategory = first !== undefined && isCategory(first);
  if (hasCategory) {
    openCategory(state, first);
    state.isParted = isParted;
  }
  const label = leads.slice(hasCategory ? 1 : 0).at(-1) ?? null;
  if (label) state.label = label;
  // "6 | Kesehatan" below "5 | Usia": a kind of its own, which its words say.
  if (label && isParted && state.isParted && !isFormLabel(label.text)) state.category = null;
  return label;
}

type Leads = { readonly leads: readonly Words[]; readonly text: Words; readonly isParted: boolean };

/**
 * "A. Pendidikan | 1. Jenjang | Sarjana": a heading, a numbered label and the words. Where their column is empty the words
 * stand in the one before it; a number may have a cell of its own.
 */
function leadsAndText(row: Row, wordsAt: number): Leads {
  const before = row.cells.flatMap((cell, at) =>
    cell === "" || at >= wordsAt ? [] : titleAndLabel(cellWords(row, at)).map((words) => ({ at, words })),
  );
  const words = cellWords(row, wordsAt);
  const { leads, isParted } = leadsIn(before.map((lead) => lead.words));
  const last = before.at(-1);
  const isEmpty = words.text === "" && last !== undefined && last.at > 0;
  const [lead = NOTHING] = leads.slice(-1);
  const isTitle = isCategoryTitle(lead.text) || isFormLabel(last?.words.text ?? "");
  if (!isEmpty || isTitle) return { leads, text: withoutColon(words), isParted };
  return { leads: leads.slice(0, -1), text: withoutColon(lead), isParted };
}

/** "A. Pendidikan 1. Jenjang" in one cell, where nothing wider than a blank parts the two. */
function titleAndLabel(words: Words): readonly Words[] {
  const at = words.text.length > MAX_LEAD ? -1 : words.text.search(/\s\d{1,2}[.)]\s*\p{L}/u);
  const parts = [sliceWords(words, 0, at), sliceWords(words, at)];
  const isBoth = at > 0 && isCategoryTitle(parts[0]?.text ?? "") && isFormLabel(parts[1]?.text ?? "");
  return isBoth ? parts : [words];
}

const MAX_LEAD = 80;
const NUMBER_ALONE = /^(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)]?$/;

/** The cells before the words; the number of the first belongs to it. */
function leadsIn(leads: readonly Words[]): Pick<Leads, "leads" | "isParted"> {
  const [number, name, ...others] = leads;
  if (!number || !name || !NUMBER_ALONE.test(number.text)) return { leads, isParted: false };
  return { leads: [joinWords([number, name]), ...others], isParted: true };
}

/** "1. | Pendidikan | : | Sarjana": a list that is set with tabs; null where the table has columns for marks, or no colon. */
function besideColon({ marks, worded, ledger }: State, row: Row): Leads | null {
  const colon = row.cells.indexOf(":");
  if (marks || worded !== null || colon < 1) return null;
  ledger.form(cellWords(row, colon));
  const own = leadsAndText(row, colon);
  const beyond = row.cells.map((_, at) => (at > colon ? cellWords(row, at) : NOTHING));
  return { ...own, text: joinWords(beyond) };
}

/** "| | | 2) | Bidang Ilmu : Hukum": it goes on with the words of such a list, in whichever columns they stand. */
function farFrom({ marks, worded }: State, row: Row): Leads | null {
  const isFar = marks === null && worded === null && row.cells.slice(0, FIRST_MARK).every((cell) => cell === "");
  return isFar ? { leads: [], text: rowWords(row), isParted: false } : null;
}

/** ": Sarjana" beside "a. Pendidikan". */
function withoutColon(words: Words): Words {
  return words.text.startsWith(":") ? sliceWords(words, 1) : words;
}

/** A label of the form beside which nothing stands: no requirement. */
function tellEmpty({ ledger, headings }: State, label: Words | undefined): void {
  if (!label || !isFormLabel(label.text)) return;
  headings.push(label);
  const message = "Di samping judul ini tidak ada isian; tidak dijadikan persyaratan.";
  ledger.note({ kind: "MISSING_FIELD", severity: "INFO", words: label, message });
}

/** "A. Pendidikan", also where the letter is lost; "1. Jenjang" is a label. */
function isCategory({ text }: Words): boolean {
  if (LETTERED.test(text) || isCategoryTitle(text)) return true;
  return !NUMBERED.test(text) && !LETTER.test(text) && !isFormLabel(text) && categoryOf(text) !== null;
}

type Cell = {
  readonly text: Words;
  readonly marks: Words[] | null;
  readonly stray?: Words | undefined;
  readonly label: Words | null;
  readonly hasLeads: boolean;
};

/** A cell without number, heading or mark goes on with the requirement above it. */
function addItem(state: State, cell: Cell): void {
  const last = state.items.at(-1);
  state.isOpen = true;
  if (!last || opensItem(cell, last)) {
    state.items.push(...itemsOf(state, cell));
    return;
  }
  last.texts.push(cell.text);
  joined(state.ledger, cell.text);
}

function opensItem({ text, marks, stray, hasLeads }: Cell, { texts }: Item): boolean {
  if (NUMBERED.test(text.text) || hasLeads || stray || (marks ?? []).some((mark) => mark.text !== "")) return true;
  // "b. …" below "a. …".
  const letterIn = (read = ""): string => LETTER.exec(read)?.[1] ?? "";
  const [above, own] = [letterIn(texts[0]?.text), letterIn(text.text)];
  return own !== "" && above !== "" && orderOf(own) === orderOf(above) + 1;
}

/** The requirements of a cell: several where it holds a plain list or paragraphs, which then share its label and its mark. */
function itemsOf(state: State, cell: Cell): readonly Item[] {
  const list = itemsInCell(cell.text) ?? paragraphsIn(cell.text, state.ledger.breaks) ?? [cell.text];
  const items = list.map((text) => itemOf(state, { ...cell, text }));
  const [first] = items;
  if (first && items.length > 1) {
    const message = `Daftar di dalam sel ini dipisah menjadi ${items.length} persyaratan yang bertanda sama; periksa, juga apakah cukup salah satunya.`;
    state.ledger.note({ kind: "TO_VERIFY", words: cell.text, message, about: first });
  }
  return items;
}

function itemOf({ category, label }: State, { text, marks, stray, label: named }: Cell): Item {
  const own = markedBy(text, NUMBERED);
  const ofLabel = markedBy(label, NUMBERED) ?? markedBy(label, LETTER);
  const tick = stray ? { stray } : {};
  if (own && !ofLabel) {
    const beside = labelledBy(own.rest);
    return { category, ordinal: own.ordinal, label: beside.label, texts: [beside.text], marks, ...tick };
  }
  const ordinal = named && ofLabel ? ofLabel.ordinal : NOTHING;
  const read = ofLabel?.rest ?? label;
  return { category, ordinal, label: read === NOTHING ? NOTHING : bare(read), texts: [text], marks, ...tick };
}

/** "Jenjang : Sarjana" of a cell that holds both. */
function labelledBy(words: Words): { readonly label: Words; readonly text: Words } {
  const colon = words.text.slice(0, MAX_LEAD).indexOf(":");
  const label = sliceWords(words, 0, Math.max(0, colon));
  if (!isFormLabel(label.text)) return { label: NOTHING, text: words };
  return { label, text: sliceWords(words, colon + 1) };
}

/** The rows that head the table; the one with Mutlak, Penting and Perlu says where the marks stand. */
export function readHead(state: State, row: Row): boolean {
  const names = row.cells.map((cell) => cell.toLowerCase());
  const marks = markColumns(state, row, names);
  const hasMarks = marks.every((at) => at !== -1);
  if (!hasMarks && !isHeadRow(state, row, names)) return false;
  if (hasMarks) state.marks = marks.map((at) => at + shiftOf(marks, state.width));
  else if (names.length === state.width && IMPORTANCE.test(names.at(-1) ?? "")) state.worded = state.width - 1;
  for (const words of cells(row)) heading(state, words);
  return true;
}

/**
 * Where Mutlak, Penting and Perlu head their columns, in that order. One that is written otherwise stands beside the two
 * that are known, which is told.
 */
function markColumns({ ledger }: State, row: Row, names: readonly string[]): number[] {
  const marks = WEIGHT_HEADS.map((head) => names.findIndex((name) => name.startsWith(head)));
  const known = marks.filter((at) => at !== -1);
  if (known.length !== 2) return marks;
  const [from, to] = [Math.min(...known) - 1, Math.max(...known) + 1];
  const other = names.findIndex((name, at) => at >= from && at <= to && !known.includes(at) && isOtherMark(name));
  if (other === -1) return marks;
  const head = WEIGHT_HEADS[marks.indexOf(-1)] ?? "";
  const words = cellWords(row, other);
  const message = `Kepala kolom "${words.text}" dibaca sebagai "${head}"; periksa.`;
  ledger.note({ kind: "MISSPELLING", words, message, suggestion: head });
  return marks.map((at) => (at === -1 ? other : at));
}

function isOtherMark(name: string): boolean {
  return /^\p{L}[\p{L}\d ]{2,15}$/u.test(name) && !isHead(name);
}

/** The head of a single column for the importance, the last one. */
const IMPORTANCE = /^(?:tingkat\s+)?(?:pentingnya|kepentingan)\b/;

function isHeadRow({ items }: State, { cells: all }: Row, names: readonly string[]): boolean {
  if (items.length === 0 && names.some((name) => name === "uraian")) return true;
  const filled = all.filter((cell) => cell !== "");
  return filled.length > 1 && filled.every((cell) => isHead(cell));
}

/** The filled cells of a row. */
export function cells(row: Row): readonly Words[] {
  return row.cells.flatMap((cell, at) => (cell === "" ? [] : [cellWords(row, at)]));
}

/** A head that spans columns may print its marks too far left: by as much as the table is wider than it. */
function shiftOf(marks: readonly number[], width: number): number {
  return Math.max(0, Math.min(FIRST_MARK - Math.min(...marks), width - 1 - Math.max(...marks)));
}

/** The cells of its widest row. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce(
    (most, row) => (row.cells.length > 30 || !isTable(row) ? most : Math.max(most, row.cells.length)),
    0,
  );
}
