import { sliceWords, type Words } from "../lines";
import type { Above, IndicatorPart } from "./entry";

/** "1.2.3": the number of the competency, and behind it that of the indicator. */
const DEEP = /(?:^|(?<=\s))((?:\d{1,2}\.){2,3})(\d{1,2})[.)]?\s+(?=\p{L})/gu;
const DEEP_CODE = /^((?:\d{1,2}\.){2,3})(\d{1,2})$/;

/** The place of an indicator in its list by such a number, 3 of "1.2.3"; null of any other. */
export function deepPlace(code: string): number | null {
  const place = DEEP_CODE.exec(code)?.[2];
  return place === undefined ? null : Number(place);
}

/** Indicators that are numbered below their competency; null where the words begin no such list, nor go on in one. */
export function splitDeep(words: Words, above: Above): readonly IndicatorPart[] | null {
  const parts: IndicatorPart[] = [];
  let last = above?.code?.text ?? "";
  let [code, from]: [Words | null, number] = [null, 0];
  for (const match of words.text.matchAll(DEEP)) {
    const own = `${match[1]}${match[2]}`;
    if (match.index > 0) {
      if (!follows(last, own)) continue;
      parts.push({ code, text: sliceWords(words, from, match.index) });
    }
    last = own;
    code = sliceWords(words, match.index, match.index + own.length);
    from = match.index + match[0].length;
  }
  return code ? [...parts, { code, text: sliceWords(words, from) }] : null;
}

function follows(last: string, next: string): boolean {
  const [, prefix, place] = DEEP_CODE.exec(last) ?? [];
  const [, own, number] = DEEP_CODE.exec(next) ?? [];
  const step = Number(number) - Number(place);
  return own === prefix && (step === 1 || step === 2);
}
