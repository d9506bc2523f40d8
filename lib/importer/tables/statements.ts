import type { Ledger } from "../ledger";
import { bare, NOTHING, sliceWords, type Words } from "../lines";
import { orderOf } from "../numbering";
import { paragraphsIn } from "../paragraphs";
import type { Entry } from "./entry";
import { goesOn, isBulleted } from "./indicators";

/** The list that is open, and what is above its first statement. */
export type StatementList = {
  readonly entries: Entry[];
  readonly headings: Words[];
  readonly section: Entry["kind"];
  readonly ledger: Ledger;
};

/** "1.", "1)", "(1)", also several on one line. */
const NUMBERS = /(^|[\s;.])\(?(\d{1,3})[.)]\s*(?=\p{L})/gu;
const LETTERS = /(^|[\s;.])\(?([a-z])[.)]\s+(?=\p{L})/gu;
const PART = /^(?:\(?[a-z][.)]\s|[•●▪■◦‣➢*·–—-]\s)/u;

/** Reads a line of plain technical statements, or a cell of them, each of whose paragraphs is one. */
export function readStatements(list: StatementList, words: Words): void {
  const parts = paragraphsIn(words, list.ledger.breaks);
  const isUnmarked = parts?.every(({ text }) => !ANY_MARK.test(text)) === true;
  const opens = isUnmarked && !list.entries.at(-1)?.isStatement;
  for (const part of parts ?? [words]) {
    if (opens) open(list, NOTHING, part);
    else readLine(list, part);
  }
}

const NUMBER = /^\(?(\d{1,3})[.)]\s+\p{L}/u;

/** Whether a line is numbered as what follows the row above, and not as the next of its indicators. */
export function followsRow({ ordinal, indicators }: Entry, line: Words): boolean {
  const number = Number(NUMBER.exec(bare(line).text)?.[1]);
  const code = indicators.at(-1)?.code?.text ?? "";
  const isNextIndicator = !/\d[.,]\d/.test(code) && number === orderOf(code) + 1;
  return number === orderOf(ordinal.text) + 1 && !isNextIndicator;
}

const ANY_MARK = /^(?:\(?(?:\d{1,3}|[a-z])[.)]\s|[•●▪■◦‣➢*·–—-]\s)/u;

/** Numbered, lettered or behind bullets; what has no mark goes on from above. */
function readLine(list: StatementList, words: Words): void {
  const above = list.entries.filter(({ isStatement }) => isStatement);
  const [first] = above;
  const hasBullet = isBulleted(words);
  if (hasBullet && (!first || first.ordinal === NOTHING)) open(list, NOTHING, bare(words));
  else readMarked(list, hasBullet ? words : bare(words), above);
}

function readMarked(list: StatementList, line: Words, above: readonly Entry[]): void {
  const [first] = above;
  let last = lastOrder(above);
  let [start, ordinal]: [number, Words | null] = [0, null];
  for (const match of line.text.matchAll(isLettered(first, line) ? LETTERS : NUMBERS)) {
    const [whole, before = "", marker = ""] = match;
    const at = match.index + before.length;
    if (at !== 0 && orderOf(marker, last) !== last + 1) continue;
    add(list, ordinal, sliceWords(line, start, at));
    const from = at + whole.slice(before.length).indexOf(marker);
    ordinal = sliceWords(line, from, from + marker.length);
    start = match.index + whole.length;
    last = orderOf(marker, last);
  }
  add(list, ordinal, sliceWords(line, start));
}

function isLettered(first: Entry | undefined, line: Words): boolean {
  return first ? /^[a-z]$/.test(first.ordinal.text) : /^\(?a[.)]\s/.test(line.text);
}

function lastOrder(above: readonly Entry[]): number {
  return above.reduce((last, { ordinal }) => (ordinal === NOTHING ? last + 1 : orderOf(ordinal.text, last)), 0);
}

function add(list: StatementList, ordinal: Words | null, text: Words): void {
  if (ordinal) open(list, ordinal, text);
  else if (text.text !== "") goOn(list, text);
}

function open({ entries, section }: StatementList, ordinal: Words, text: Words): void {
  const name = text.text === "" ? [] : [text];
  entries.push({ kind: section, ordinal, name, level: null, description: [], indicators: [], isStatement: true });
}

/** What goes on is joined; what does not is no part of the list, and is told as unread. */
function goOn({ entries, headings, ledger }: StatementList, text: Words): void {
  const last = entries.at(-1);
  if (!last?.isStatement) {
    if (text.text.endsWith(":")) headings.push(text);
    return;
  }
  const above = last.name.at(-1)?.text ?? "";
  if (!isPart(last, text) && !goesOn(above, text.text)) return;
  ledger.note({
    kind: "JOINED",
    severity: "INFO",
    words: text,
    message: `Lanjutan pernyataan nomor ${last.ordinal.text || "(tanpa nomor)"} disambung ke baris sebelumnya.`,
    about: last.name,
  });
  last.name.push(text);
}

const NUMBER_PART = /^\(?\d{1,2}[.)]\s/;

/** Letters or bullets below a statement that ends with a colon, numbers below a lettered one, and those after them. */
function isPart({ name, ordinal }: Entry, text: Words): boolean {
  const part = /^[a-z]$/.test(ordinal.text) ? NUMBER_PART : PART;
  return (
    part.test(text.text) && (name.at(-1)?.text.endsWith(":") === true || name.some((line) => part.test(line.text)))
  );
}
