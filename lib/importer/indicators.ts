import { sliceWords, type Words } from "./lines";

/** An indicator as it stands: "4.1" and its words; the code is null for words that stand before any code. */
export type IndicatorPart = { readonly code: Words | null; readonly text: Words };

const CODE = /(\d{1,2})\s?\.\s?(\d{1,2})\.?(?=[\s\p{L}]|$)/gu;

/** Splits the words of an indicator cell at its codes: "4.1", "4.1.", with or without space, on one line or several. */
export function splitIndicators(words: Words): readonly IndicatorPart[] {
  const parts: IndicatorPart[] = [];
  let code: Words | null = null;
  let start = 0;
  let last: readonly [number, number] | null = null;
  for (const match of words.text.matchAll(CODE)) {
    const numbers = [Number(match[1]), Number(match[2])] as const;
    if (!opensIndicator(words.text, match.index, follows(last, numbers))) continue;
    parts.push({ code, text: sliceWords(words, start, match.index) });
    const digits = match[0].replace(/\.$/, "");
    code = sliceWords(words, match.index, match.index + digits.length);
    start = match.index + match[0].length;
    last = numbers;
  }
  parts.push({ code, text: sliceWords(words, start) });
  return parts.filter((part) => part.code !== null || part.text.text !== "");
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

/** "4.2" as [4, 2]; null where it is no code. */
export function codeNumbers(code: string | null): readonly [number, number] | null {
  const match = /^(\d{1,2})\s?\.\s?(\d{1,2})$/.exec(code ?? "");
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** Whether a sentence is at its end: it closes with a mark, perhaps followed by "dan" or "atau". */
export function isClosed(text: string): boolean {
  return /[.;:!?)](?:\s*(?:dan|atau)(?:\/atau)?)?$/.test(text.slice(-40).trim());
}

/** Whether a line goes on from the one above: that one is open, or closes with no more than a bracket, "3 (tiga) / tahun". */
export function goesOn(above: string, line: string): boolean {
  return !isClosed(above) || (/\)$/.test(above.trimEnd()) && /^[\p{Ll}(]/u.test(line));
}
