import { itemStarts, sliceWords, type Words } from "../lines";
import { orderOf } from "../numbering";
import { romanNumber } from "../words";
import { deepPlace, splitDeep } from "./deep-codes";
import type { Above, IndicatorPart } from "./entry";

/** "4.1", "4.1.", "4.1)", "IV.1", "4,1", and "4.l" where the scan took a figure for a letter. */
const CODE =
  /(?<!\p{L})(\d{1,2}|(?:I{1,3}|IV|V|l)(?=\s?[.,]\s?\d))\s?[.,]\s?(?:(\d{1,2})[.)]?(?=[\s\p{L}]|$)|([lI])\.?(?=\s|$))/gu;

/**
 * Splits the words of an indicator cell at its codes: with or without space, on one line or several. Where the cell goes
 * on from `above`, a list without levels ("1)", "a.", "•") goes on in it too.
 */
export function splitIndicators(words: Words, above?: Above): readonly IndicatorPart[] {
  const parts: IndicatorPart[] = [];
  let code: Words | null = null;
  let start = 0;
  let last: readonly [number, number] | null = null;
  for (const match of words.text.matchAll(CODE)) {
    const numbers = [figure(match[1]), figure(match[2] ?? match[3])] as const;
    const at = match.index - bulletBefore(words.text, match.index);
    if (!opensIndicator(words.text, at, follows(last, numbers))) continue;
    parts.push({ code, text: sliceWords(words, start, at) });
    const digits = match[0].replace(/[.)]$/, "");
    code = sliceWords(words, match.index, match.index + digits.length);
    start = match.index + match[0].length;
    last = numbers;
  }
  if (code === null) return splitDeep(words, above) ?? splitList(words, above);
  parts.push({ code, text: sliceWords(words, start) });
  return parts.filter((part) => part.code !== null || part.text.text !== "");
}

const BULLET_BEFORE = /(?:^|(?<=\s))[•●▪■◦‣➢*·–—-]\s+$/u;

/** The length of a bullet that stands before a code, "- 4.1": the list is of HTML, its items have numbers of their own. */
function bulletBefore(text: string, at: number): number {
  return BULLET_BEFORE.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
}

function figure(read: string | undefined): number {
  if (read === "l") return 1;
  return /^[IV]/.test(read ?? "") ? romanNumber(read ?? "") : Number(read);
}

/** At the end of a line its words stand on the next. */
const MARKER = /(?:^|(?<=\s))\(?(\d{1,2}|[a-z])[.)](?:\s+(?=\p{L})|$)/gu;

/** Indicators without the level in front: "1. … 2. …", "a. … b. …"; only a list that begins the cell and goes up by one. */
function splitList(words: Words, above: Above): readonly IndicatorPart[] {
  if (words.text === "") return [];
  const parts: IndicatorPart[] = [];
  let [code, from]: [Words | null, number] = [null, 0];
  let last = listMarker(above);
  for (const match of words.text.matchAll(MARKER)) {
    const marker = match[1] ?? "";
    if (!opensItem({ words, at: match.index, isOpen: code !== null }, marker, last)) continue;
    if (match.index > 0) parts.push({ code, text: sliceWords(words, from, match.index) });
    const at = match.index + match[0].indexOf(marker);
    code = sliceWords(words, at, at + marker.length);
    from = match.index + match[0].length;
    last = marker;
  }
  if (code) return [...parts, { code, text: sliceWords(words, from) }];
  return splitItems(words, above);
}

/** The marker of a list without levels that stands above: "a", "1"; "" where there is none. */
function listMarker(above: Above): string {
  return above?.code && codeNumbers(above.code.text) === null ? above.code.text : "";
}

type At = { readonly words: Words; readonly at: number; readonly isOpen: boolean };

/** A list begins the cell, or goes on by one: "b." after "a.", behind a closed sentence where it is not open in this cell. */
function opensItem({ words, at, isOpen }: At, marker: string, last: string): boolean {
  if (at === 0 && !isOpen) return true;
  const isNext = last !== "" && /\d/.test(marker) === /\d/.test(last) && orderOf(marker) === orderOf(last) + 1;
  const isEnd = at + marker.length + 2 >= words.text.length;
  return isNext && ((isOpen && !isEnd) || isClosed(words.text.slice(0, at)));
}

/** Items of an HTML list that begins the cell, each an indicator without a code. */
function splitItems(words: Words, above: Above): readonly IndicatorPart[] {
  const starts = itemStarts(words);
  if (starts[0] !== 0) return splitBullets(words, above);
  return starts.map((start, at) => ({ code: null, text: sliceWords(words, start, starts[at + 1]), isItem: true }));
}

const BULLET = /^[•●▪■◦‣➢*·–—-]\s*(?=\p{L})/u;
/** A dash within a sentence is none: it opens behind a closed one. */
const NEXT_BULLET = /(?:\s[•●▪■◦‣➢]|(?<=[;.:,])\s[*·–—-](?=\s|$))\s*(?=\p{L}|$)/gu;

/** Whether words stand behind a bullet, or are an item of an HTML list. */
export function isBulleted(words: Words): boolean {
  return BULLET.test(words.text) || itemStarts(words)[0] === 0;
}

/** "• …; • …": where the cell begins with a bullet, or goes on from one, each of them opens an indicator. */
function splitBullets(words: Words, above: Above): readonly IndicatorPart[] {
  const first = BULLET.exec(words.text)?.[0].length;
  if (first === undefined && !above?.isItem) return [{ code: null, text: words }];
  const parts: IndicatorPart[] = [];
  let from = first ?? 0;
  let isOwn = first !== undefined;
  for (const match of words.text.slice(from).matchAll(NEXT_BULLET)) {
    const at = (first ?? 0) + match.index;
    parts.push(bulleted(sliceWords(words, from, at), isOwn));
    [from, isOwn] = [at + match[0].length, true];
  }
  return [...parts, bulleted(sliceWords(words, from), isOwn)];
}

/** Words before the first bullet of the cell go on from the item above. */
function bulleted(text: Words, isOwn: boolean): IndicatorPart {
  return isOwn ? { code: null, text, isItem: true, isBulleted: true } : { code: null, text };
}

/** The place of an indicator in its list: 2 of "4.2", "2" and "b"; null where its code says none. */
export function placeOf(code: string): number | null {
  return deepPlace(code) ?? codeNumbers(code)?.[1] ?? (/^(?:\d{1,2}|[a-z])$/.test(code) ? orderOf(code) : null);
}

function follows(last: readonly [number, number] | null, [major, minor]: readonly [number, number]): boolean {
  return last !== null && last[0] === major && minor > last[1] && minor <= last[1] + 2;
}

/** A code opens an indicator at the start, after closing punctuation, or where it goes on from the one before. */
function opensIndicator(text: string, at: number, goesOn: boolean): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/[\d.]$/.test(before) && !/\D\.$/.test(before)) return false;
  if (at === 0 || /[;.:,)]\s*$/.test(before)) return true;
  return goesOn && /\s$/.test(before);
}

/** "4.2" as [4, 2], also "4,2" and "4.l"; null where it is no code. */
export function codeNumbers(code: string | null): readonly [number, number] | null {
  const match = /^(\d{1,2}|I{1,3}|IV|V|l)\s?[.,]\s?(\d{1,2}|[lI])$/.exec(code ?? "");
  return match ? [figure(match[1]), figure(match[2])] : null;
}

/** The code of that place in the list of this one: "3.1" for 1 and "3.3", "b" for 2 and "d". */
export function codeAt(place: number, code: string): string {
  return /^[a-z]$/.test(code) ? String.fromCharCode(96 + place) : code.replace(/(?:\d{1,2}|[lI])$/, String(place));
}

/** Whether a sentence is at its end: it closes with a mark, perhaps followed by "dan" or "atau". */
export function isClosed(text: string): boolean {
  return /[.;:!?)](?:\s*(?:dan|atau)(?:\/atau)?)?$/.test(text.slice(-40).trim());
}

/** Whether a line goes on from the one above: that one is open, or closes with no more than a bracket, "3 (tiga) / tahun". */
export function goesOn(above: string, line: string): boolean {
  return !isClosed(above) || (/\)$/.test(above.trimEnd()) && /^[\p{Ll}(]/u.test(line));
}
