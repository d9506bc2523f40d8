import type { DraftStandard } from "@/lib/standards/schema";

import { goesOn } from "./indicators";
import type { Ledger } from "./ledger";
import { bare, cellWords, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { categoryOf, ruleOf } from "./requirement-words";

type Requirement = DraftStandard["requirements"][number];
type Item = {
  category: Requirement["category"] | null;
  ordinal: Words;
  label: Words;
  texts: Words[];
  marks: Words[] | null;
};
export type Requirements = { readonly requirements: Requirement[]; readonly headings: readonly Words[] };

const IMPORTANCES = ["MANDATORY", "IMPORTANT", "USEFUL"] as const;
const MARK_HEADS = ["mutlak", "penting", "perlu"];

type State = {
  readonly items: Item[];
  readonly headings: Words[];
  readonly ledger: Ledger;
  marks: readonly number[] | null;
  category: Requirement["category"] | null;
  label: Words;
};

/** Reads the requirements of a position: a numbered list, or a table with mutlak / penting / perlu. */
export function readRequirements(rows: readonly Row[], ledger: Ledger): Requirements {
  const state: State = { items: [], headings: [], ledger, marks: null, category: null, label: NOTHING };
  rows.forEach((row, at) => {
    if (at === 0) for (const words of cells(row)) heading(state, words);
    else if (isTable(row)) readCells(state, row);
    else readLine(state, row);
  });
  checkList(state);
  return {
    requirements: state.items.map((item, at) => draft(item, { items: state.items, at, ledger })),
    headings: state.headings,
  };
}

const HEADS =
  /^(?:(?:[A-Z]|[IVX]{1,4})[.)]?\s+)?(?:(?:jenis\s+)?persyaratan(?:\s+jabatan)?|jenis|uraian|(?:tingkat\s+)?pentingnya(?:\s+(?:terhadap|untuk)\s+jabatan)?|mutlak|penting|perlu|no\.?)$/i;

/** A head of the table that a scan has left on lines of its own. */
const HEAD_WORDS =
  /^(?:(?:jenis|persyaratan|jabatan|uraian|tingkat|pentingnya|terhadap|untuk|mutlak|penting|perlu|no)\.?(?:\s+|$))+$/i;

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

const NUMBERED = /^(\d{1,3})[.)]\s*/;
const LETTERED = /^(?:[A-H]|[IVX]{1,4})[.)]?\s+/;

function readLine(state: State, row: Row): void {
  const words = bare(rowWords(row));
  const number = NUMBERED.exec(words.text);
  const last = state.items.at(-1);
  if (number?.[1]) {
    const ordinal = sliceWords(words, 0, number[1].length);
    state.items.push({
      category: null,
      ordinal,
      label: NOTHING,
      texts: [sliceWords(words, number[0].length)],
      marks: null,
    });
  } else if (!last && HEAD_WORDS.test(words.text.slice(0, 200))) {
    heading(state, words);
  } else if (last && goesOn(last.texts.at(-1)?.text ?? "", words.text)) {
    last.texts.push(words);
    joined(state.ledger, words);
  }
}

function joined(ledger: Ledger, words: Words): void {
  const message = "Lanjutan persyaratan disambung ke baris sebelumnya.";
  ledger.note({ kind: "JOINED", severity: "INFO", words, message });
}

function readCells(state: State, row: Row): void {
  if (row.cells.length > 30 || readHead(state, row)) return;
  const first = cellWords(row, 0);
  if (LETTERED.test(first.text)) openCategory(state, first);
  const { label, text } = labelAndText(row);
  if (label) state.label = label;
  if (text.text === "") return;
  const marks = state.marks === null ? null : state.marks.map((at) => cellWords(row, at));
  const opens = NUMBERED.test(text.text) || [first, label, ...(marks ?? [])].some(isFilled);
  addItem(state, { text, marks, isLabelled: label !== null }, opens);
}

/** "1. Jenjang | Sarjana": a numbered label and its words; without a label the words may stand in either column. */
function labelAndText(row: Row): { readonly label: Words | null; readonly text: Words } {
  const [second, third] = [cellWords(row, 1), cellWords(row, 2)];
  if (third.text === "") return { label: null, text: second };
  return { label: second.text === "" ? null : second, text: third };
}

/** A cell without number, heading or mark goes on with the requirement above it. */
function addItem(state: State, cell: Cell, opens: boolean): void {
  const last = state.items.at(-1);
  if (!last || opens) {
    state.items.push(itemOf(state, cell));
    return;
  }
  last.texts.push(cell.text);
  joined(state.ledger, cell.text);
}

function isFilled(words: Words | null): boolean {
  return words !== null && words.text !== "";
}

function openCategory(state: State, heading: Words): void {
  state.category = categoryOf(heading.text);
  state.headings.push(heading);
  state.label = NOTHING;
}

type Cell = { readonly text: Words; readonly marks: Words[] | null; readonly isLabelled: boolean };

function itemOf({ category, label }: State, { text, marks, isLabelled }: Cell): Item {
  const own = NUMBERED.exec(text.text);
  const ofLabel = NUMBERED.exec(label.text);
  if (own?.[1] && !ofLabel) {
    const ordinal = sliceWords(text, 0, own[1].length);
    return { category, ordinal, label: NOTHING, texts: [sliceWords(text, own[0].length)], marks };
  }
  const name = ofLabel ? sliceWords(label, ofLabel[0].length) : label;
  const ordinal = isLabelled && ofLabel?.[1] ? sliceWords(label, 0, ofLabel[1].length) : NOTHING;
  return { category, ordinal, label: name, texts: [text], marks };
}

/** The rows that head the table; the one with Mutlak, Penting and Perlu says where the marks stand. */
function readHead(state: State, row: Row): boolean {
  const names = row.cells.map((cell) => cell.toLowerCase());
  const marks = MARK_HEADS.map((head) => names.findIndex((name) => name.startsWith(head)));
  const hasMarks = marks.every((at) => at !== -1);
  if (!hasMarks && !(state.items.length === 0 && names.some((name) => name === "uraian"))) return false;
  if (hasMarks) state.marks = marks.map((at) => at + shiftOf(marks));
  for (const words of cells(row)) heading(state, words);
  return true;
}

/** The words of a requirement stand in the third column; a head that spans columns may print its marks too far left. */
const FIRST_MARK = 3;

function shiftOf([first = FIRST_MARK]: readonly number[]): number {
  return Math.max(0, FIRST_MARK - first);
}

const TICK = /^(?:[√✓✔vVxX1Öö]|\([vV√x]\))(?:\s*[√✓vV])?$/;
type Where = { readonly items: readonly Item[]; readonly at: number; readonly ledger: Ledger };

function draft(item: Item, where: Where): Requirement {
  const { items, at, ledger } = where;
  const words = joinWords(item.texts);
  const category = item.category ?? categoryOf(words.text);
  const text = ledger.text(words);
  tellText(words, text, ledger);
  if (category === null) {
    ledger.note({
      kind: "TO_VERIFY",
      words,
      message: "Jenis persyaratan ini tidak dikenali; pilih jenisnya.",
      about: text,
    });
  }
  const rule = category === null ? undefined : ruleOf(category, words.text);
  const group = anyOfGroup(items, at);
  if (group !== null) {
    const message = 'Dua butir ini disambung "atau": cukup salah satu yang dipenuhi.';
    ledger.note({ kind: "TO_VERIFY", words, message, about: text });
  }
  return {
    category: category ?? "EXPERTISE",
    ordinal: item.ordinal === NOTHING ? null : ledger.text(item.ordinal),
    label: labelOf(item, where),
    text,
    importance: item.marks ? importance(item.marks, { words, ledger }) : null,
    ...(group === null ? {} : { anyOfGroup: group }),
    ...(rule ? { rule } : {}),
  };
}

function labelOf({ label }: Item, { items, at, ledger }: Where): Requirement["label"] {
  if (label === NOTHING) return null;
  const read = ledger.text(label);
  const above = items[at - 1]?.label;
  if (above !== undefined && above !== NOTHING && above.pieces[0]?.row === label.pieces[0]?.row) {
    const message = "Sel ini tercetak sekali untuk beberapa baris.";
    ledger.note({ kind: "TO_VERIFY", severity: "INFO", words: label, message, about: read });
  }
  return read;
}

/** A letter after the closing mark is a stroke of the scan: kept in the reading, and told. */
function tellText(words: Words, about: object, ledger: Ledger): void {
  const stroke = /^(.*[;.])\s*\p{L}$/u.exec(words.text.slice(-60));
  if (!stroke) return;
  const suggestion = words.text.slice(0, -1).trimEnd();
  const message = "Huruf setelah tanda baca penutup mungkin coretan pada pindaian.";
  ledger.note({ kind: "MISSPELLING", severity: "INFO", words, suggestion, message, about });
}

/** A sentence that ends with "atau" and the next one are alternatives. */
function anyOfGroup(items: readonly Item[], at: number): string | null {
  const endsWithOr = (item: Item | undefined): boolean =>
    /\batau\s*[;,.]?$/i.test(item?.texts.at(-1)?.text.slice(-20) ?? "");
  const here = items[at]?.ordinal.text ?? "";
  if (endsWithOr(items[at]) && items[at + 1]) return `atau-${here || at}`;
  return endsWithOr(items[at - 1]) ? `atau-${items[at - 1]?.ordinal.text || at - 1}` : null;
}

/** Ticks of a scan shift from column to column: what is read is always to be verified (DOMAIN.md). */
function importance(
  marks: readonly Words[],
  { words, ledger }: { words: Words; ledger: Ledger },
): Requirement["importance"] {
  const ticks = marks.flatMap((mark, at) =>
    TICK.test(mark.text) ? [{ mark, importance: IMPORTANCES[at] ?? "USEFUL" }] : [],
  );
  const [only] = ticks;
  if (only && ticks.length === 1) {
    ledger.form(only.mark);
    const value = ledger.value<(typeof IMPORTANCES)[number]>(only.mark, only.importance);
    const message = "Perlu verifikasi: tanda pada pindaian dapat bergeser ke kolom sebelahnya.";
    ledger.note({
      kind: "TO_VERIFY",
      words: joinWords([words, only.mark]),
      found: only.mark.text,
      message,
      about: value,
    });
    return value;
  }
  const read = joinWords([...marks]);
  const value = ledger.missing(read, "Tanda mutlak, penting atau perlu tidak terbaca pada dokumen sumber.");
  const message = "Tanda mutlak, penting atau perlu tidak terbaca.";
  ledger.note({ kind: "TO_VERIFY", words: joinWords([words, read]), found: read.text, message, about: value });
  return value;
}

/** Numbers of a plain list go up by one, and its last item does not end with "dan". */
function checkList({ items, marks, ledger }: State): void {
  if (marks) return;
  items.forEach(({ ordinal, texts }, at) => {
    const before = Number(items[at - 1]?.ordinal.text ?? 0);
    if (Number(ordinal.text) === before + 1) return;
    const message = `Nomor persyaratan ${ordinal.text} tidak melanjutkan nomor ${before}.`;
    ledger.note({ kind: "NUMBERING", words: joinWords([ordinal, ...texts]), message });
  });
  const last = items.at(-1)?.texts.at(-1);
  if (last && /\b(?:dan|atau)\s*[;,.]?$/i.test(last.text.slice(-20))) {
    const message = "Persyaratan terakhir berakhir dengan kata sambung; lanjutannya mungkin hilang.";
    ledger.note({ kind: "CUT_OFF", words: last, message });
  }
}
