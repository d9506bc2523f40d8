import { isMarkOf, isTick, isWeight, WEIGHTS } from "@/lib/sources/reading";
import type { DraftStandard } from "@/lib/standards/schema";

import type { Ledger } from "../ledger";
import { joinWords, NOTHING, type Words } from "../lines";
import { orderOf } from "../numbering";
import { tellCodeWithin, tellItemsWithin } from "../tables/cell-lists";
import { withWordBehind } from "./importance-words";
import { categoryOf, otherRank, ruleOf } from "./requirement-words";

export type Requirement = DraftStandard["requirements"][number];
export type Item = {
  category: Requirement["category"] | null;
  ordinal: Words;
  label: Words;
  texts: Words[];
  marks: Words[] | null;
  /** A tick of which no column is known. */
  stray?: Words;
};
const IMPORTANCES = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[];
/** The requirements as the draft has them, and what is odd about their list or table. */
export function draftRequirements(read: readonly Item[], ledger: Ledger): Requirement[] {
  checkList(read, ledger);
  const items = read.map(withWordBehind);
  const requirements = items.map((item, at) => draft(item, { items, at, ledger }));
  tellTwice(items, requirements, ledger);
  const ticks = items.flatMap(({ marks }) => (marks ?? []).filter(({ text }) => text !== "" && !isWeight(text)));
  if (ticks.length > 0 && !ledger.hasCells) {
    const message = `${ticks.length} tanda mutlak, penting dan perlu tabel ini perlu dicocokkan dengan naskah sumber: tanda dapat bergeser ke kolom sebelahnya.`;
    ledger.note({ kind: "TO_VERIFY", words: joinWords(ticks), message, about: requirements });
  }
  return requirements;
}

/** A requirement that says what the one before it said. */
function tellTwice(items: readonly Item[], requirements: readonly Requirement[], ledger: Ledger): void {
  const saying = ({ label, texts }: Item): string => `${label.text}: ${joinWords(texts).text}`;
  items.forEach((item, at) => {
    const above = items[at - 1];
    if (!above || saying(above) !== saying(item) || saying(item).length < 5) return;
    const message = "Persyaratan ini sama dengan yang di atasnya; mungkin tercetak dua kali.";
    ledger.note({ kind: "TO_VERIFY", words: joinWords(item.texts), message, about: requirements[at]?.text ?? item });
  });
}

type Where = { readonly items: readonly Item[]; readonly at: number; readonly ledger: Ledger };

function draft(item: Item, where: Where): Requirement {
  const { items, at, ledger } = where;
  const words = joinWords(item.texts);
  const category = item.category ?? categoryOf(words.text);
  const text = ledger.item(words);
  ledger.became(item, text);
  tellText(words, text, ledger);
  tellItemsWithin(words, text, ledger);
  tellCodeWithin(words, text, ledger);
  tellCategory(category, { words, text, ledger });
  const rule = category === null ? undefined : ruleOf(category, words.text);
  const group = anyOfGroup(items, at);
  if (group !== null) {
    const message = 'Dua butir ini disambung "atau": cukup salah satu yang dipenuhi.';
    ledger.note({ kind: "TO_VERIFY", words, message, about: text });
  }
  return {
    category: category ?? "EXPERTISE",
    ordinal: item.ordinal.text === "" ? null : ledger.text(item.ordinal),
    label: labelOf(item, where),
    text,
    importance: importanceOf(item, { words, category, ledger }),
    ...(group === null ? {} : { anyOfGroup: group }),
    ...(rule ? { rule } : {}),
  };
}

type Told = { readonly words: Words; readonly text: Requirement["text"]; readonly ledger: Ledger };

function tellCategory(category: Requirement["category"] | null, { words, text, ledger }: Told): void {
  if (category === "RANK") tellRank(words, text, ledger);
  if (category !== null) return;
  const message = "Jenis persyaratan ini tidak dikenali; pilih jenisnya.";
  ledger.note({ kind: "TO_VERIFY", words, message, about: text });
}

function tellRank(words: Words, about: object, ledger: Ledger): void {
  const rank = otherRank(words.text);
  if (rank === null) return;
  const message = `Pangkat dan golongan pada baris ini tidak sepasang; pangkat itu bergolongan ${rank}.`;
  ledger.note({ kind: "TO_VERIFY", words, message, about });
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
  if (/\s[√✓✔]$/.test(words.text.slice(-5))) {
    const message = "Di belakang uraian ini berdiri tanda centang; kolomnya bergeser.";
    ledger.note({ kind: "TO_VERIFY", words, message, suggestion: words.text.slice(0, -1).trimEnd(), about });
  }
  const stroke = /^(.*(?<!\b[IV]{1,3})[;.])\s*\p{L}$/u.exec(words.text.slice(-60));
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

/** The form asks for no mark there, and "-" is no requirement. */
function isUnmarked({ words, category }: Marked): boolean {
  return category === "RANK" || category === "PERFORMANCE_INDICATOR" || /^[-–—.\s]*$/.test(words.text);
}

type Marked = {
  readonly words: Words;
  readonly category: Requirement["category"] | null;
  readonly ledger: Ledger;
};

function importanceOf({ marks, stray }: Item, marked: Marked): Requirement["importance"] {
  if (marks) return importance(marks, marked);
  if (stray === undefined || stray === NOTHING) return null;
  const value = marked.ledger.missing(
    stray,
    "Tanda ini berdiri tanpa kolom: mutlak, penting atau perlu tidak terbaca.",
  );
  const message = "Tanda centang ini berdiri tanpa kolom; pilih mutlak, penting atau perlu.";
  const words = joinWords([marked.words, stray]);
  marked.ledger.note({ kind: "TO_VERIFY", words, found: stray.text, message, about: value });
  return value;
}

type Tick = { readonly mark: Words; readonly importance: (typeof IMPORTANCES)[number] };

function importance(marks: readonly Words[], marked: Marked): Requirement["importance"] {
  const ticks = marks.flatMap((mark, at): Tick[] =>
    isTick(mark.text) || isWeight(mark.text) ? [{ mark, importance: IMPORTANCES[at] ?? "USEFUL" }] : [],
  );
  const read = joinWords([...marks]);
  const [only] = ticks;
  if (ticks.length > 1) return unreadMark(read, marked, severalMarks(ticks));
  if (!only) return unreadMark(read, marked);
  // The column and the word say two things: neither is taken for the other.
  const isClear = isMarkOf(only.importance, only.mark.text);
  return isClear ? readMark(only, read, marked) : unreadMark(read, marked, otherColumn(only));
}

/**
 * Ticks of a scan shift from column to column: what is read is to be verified, but where cells are known (DOMAIN.md). That
 * is told once for the table, and for a row that holds more than its tick.
 */
function readMark({ mark, importance: read }: Tick, all: Words, { words, ledger }: Marked): Requirement["importance"] {
  ledger.form(mark);
  const value = ledger.value<Tick["importance"]>(mark, read);
  if (all.text === mark.text) return value;
  ledger.note({
    kind: "TO_VERIFY",
    words: joinWords([words, all]),
    found: all.text,
    message: "Perlu verifikasi: tanda pada naskah sumber dapat bergeser ke kolom sebelahnya.",
    about: value,
  });
  return value;
}

/** As its column is headed. */
function headOf({ importance: column }: Tick): string {
  return WEIGHTS[column];
}

function severalMarks(ticks: readonly Tick[]): string {
  return `Baris ini bertanda di kolom ${ticks.map(headOf).join(" dan ")}`;
}

function otherColumn(tick: Tick): string {
  return `Kata "${tick.mark.text}" berdiri di kolom ${headOf(tick)}`;
}

/** @param conflict what the row says twice, as the beginning of a sentence; without it no mark of the row was read */
function unreadMark(read: Words, marked: Marked, conflict?: string): Requirement["importance"] {
  const { words, ledger } = marked;
  const isAbsent = ledger.hasCells && read.text === "";
  const [said, where] = ["mutlak, penting atau perlu", "pada dokumen sumber"];
  const unread = isAbsent ? `Baris ini tidak bertanda ${said}` : `Tanda ${said} tidak terbaca`;
  const value = ledger.missing(read, `${conflict ?? unread} ${where}.`);
  ledger.note({
    kind: "TO_VERIFY",
    severity: read.text === "" && isUnmarked(marked) ? "INFO" : "WARNING",
    words: joinWords([words, read]),
    found: read.text,
    message: conflict === undefined ? `${unread}.` : `${conflict}; pilih ${said}.`,
    about: value,
  });
  return value;
}

/** Numbers of a plain list go up by one, and its last item does not end with "dan". */
function checkList(items: readonly Item[], ledger: Ledger): void {
  if (items.some(({ marks }) => marks !== null)) return;
  let [before, category]: [number, Item["category"]] = [0, null];
  for (const { ordinal, texts, category: own } of items) {
    // Below each heading of a category the numbers begin anew.
    if (own !== category) before = 0;
    category = own;
    if (ordinal.text === "") continue;
    const number = orderOf(ordinal.text, before);
    if (number !== before + 1) {
      const message = `Nomor persyaratan ${ordinal.text} tidak melanjutkan ${before === 0 ? "awal daftar" : `nomor ${before}`}.`;
      ledger.note({ kind: "NUMBERING", words: joinWords([ordinal, ...texts]), message });
    }
    before = number;
  }
  const last = items.at(-1)?.texts.at(-1);
  if (last && /\b(?:dan|atau)\s*[;,.]?$/i.test(last.text.slice(-20))) {
    const message = "Persyaratan terakhir berakhir dengan kata sambung; lanjutannya mungkin hilang.";
    ledger.note({ kind: "CUT_OFF", words: last, message });
  }
}
