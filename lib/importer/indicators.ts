import { itemStarts, sliceWords, type Words } from "./lines";

/** An indicator as it stands: "4.1" and its words; the code is null for words that stand before any code. */
export type IndicatorPart = {
  readonly code: Words | null;
  readonly text: Words;
  /** An item of an HTML list, which stands for itself without a code. */
  readonly isItem?: boolean;
};

/** "4.1", "4.1.", "4,1", and "4.l" where the scan took a figure for a letter. */
const CODE = /(?<!\p{L})(\d{1,2}|[lI](?=\s?[.,]\s?\d))\s?[.,]\s?(?:(\d{1,2})\.?(?=[\s\p{L}]|$)|([lI])\.?(?=\s|$))/gu;

/** Splits the words of an indicator cell at its codes: with or without space, on one line or several. */
export function splitIndicators(words: Words): readonly IndicatorPart[] {
  const parts: IndicatorPart[] = [];
  let code: Words | null = null;
  let start = 0;
  let last: readonly [number, number] | null = null;
  for (const match of words.text.matchAll(CODE)) {
    const numbers = [figure(match[1]), figure(match[2] ?? match[3])] as const;
    if (!opensIndicator(words.text, match.index, follows(last, numbers))) continue;
    parts.push({ code, text: sliceWords(words, start, match.index) });
    const digits = match[0].replace(/\.$/, "");
    code = sliceWords(words, match.index, match.index + digits.length);
    start = match.index + match[0].length;
    last = numbers;
  }
  if (code === null) return splitList(words);
  parts.push({ code, text: sliceWords(words, start) });
  return parts.filter((part) => part.code !== null || part.text.text !== "");
}

function figure(read: string | undefined): number {
  return read === "l" || read === "I" ? 1 : Number(read);
}

const MARKER = /(?:^|(?<=\s))(\d{1,2}|[a-z])[.)]\s+(?=\p{L})/gu;

/** Indicators without the level in front: "1. … 2. …", "a. … b. …"; only a list that begins the cell and goes up by one. */
function splitList(words: Words): readonly IndicatorPart[] {
  const parts: IndicatorPart[] = [];
  let open: { code: Words; from: number } | null = null;
  for (const match of words.text.matchAll(MARKER)) {
    const marker = match[1] ?? "";
    if (open ? orderOf(marker) !== orderOf(open.code.text) + 1 : match.index > 0) continue;
    if (open) parts.push({ code: open.code, text: sliceWords(words, open.from, match.index) });
    const code = sliceWords(words, match.index, match.index + marker.length);
    open = { code, from: match.index + match[0].length };
  }
  if (open) return [...parts, { code: open.code, text: sliceWords(words, open.from) }];
  return words.text === "" ? [] : splitItems(words);
}

/** Items of an HTML list that begins the cell, each an indicator without a code. */
function splitItems(words: Words): readonly IndicatorPart[] {
  const starts = itemStarts(words);
  if (starts[0] !== 0) return [{ code: null, text: words }];
  return starts.map((start, at) => ({ code: null, text: sliceWords(words, start, starts[at + 1]), isItem: true }));
}

function orderOf(marker: string): number {
  return /^[a-z]$/.test(marker) ? marker.charCodeAt(0) - 96 : Number(marker);
}

/** The place of an indicator in its list: 2 of "4.2", "2" and "b"; null where its code says none. */
export function placeOf(code: string): number | null {
  return codeNumbers(code)?.[1] ?? (/^(?:\d{1,2}|[a-z])$/.test(code) ? orderOf(code) : null);
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
  const match = /^(\d{1,2}|[lI])\s?[.,]\s?(\d{1,2}|[lI])$/.exec(code ?? "");
  return match ? [figure(match[1]), figure(match[2])] : null;
}

/** Whether a sentence is at its end: it closes with a mark, perhaps followed by "dan" or "atau". */
export function isClosed(text: string): boolean {
  return /[.;:!?)](?:\s*(?:dan|atau)(?:\/atau)?)?$/.test(text.slice(-40).trim());
}

/** Whether a line goes on from the one above: that one is open, or closes with no more than a bracket, "3 (tiga) / tahun". */
export function goesOn(above: string, line: string): boolean {
  return !isClosed(above) || (/\)$/.test(above.trimEnd()) && /^[\p{Ll}(]/u.test(line));
}
