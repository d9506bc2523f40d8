import { WEIGHT_HEADS } from "@/lib/sources/reading";

import { joinWords, NOTHING, sliceWords, type Words } from "../lines";

type Marked = { readonly texts: Words[]; readonly marks: Words[] | null; readonly stray?: Words };

/** "Sarjana (mutlak)", "Diklat teknis - Perlu": the importance in a word behind the requirement. */
const BEHIND = /(?:\(\s*(mutlak|penting|perlu)\s*\)|\s[-–—:/]\s*(mutlak|penting|perlu))[\s;.,]*$/i;
const MAX_BEHIND = 30;

/** The requirement with the importance that a word behind it says, where nothing else says any. */
export function withWordBehind<Item extends Marked>(item: Item): Item {
  const isMarked = item.stray !== undefined || (item.marks ?? []).some(({ text }) => text !== "");
  const words = joinWords(item.texts);
  const from = Math.max(0, words.text.length - MAX_BEHIND);
  const match = isMarked ? null : BEHIND.exec(words.text.slice(from));
  const word = match?.[1] ?? match?.[2];
  if (!match || word === undefined || from + match.index === 0) return item;
  const at = from + match.index + match[0].toLowerCase().indexOf(word.toLowerCase());
  const mark = sliceWords(words, at, at + word.length);
  return { ...item, texts: [sliceWords(words, 0, from + match.index)], marks: columnsWith(mark) };
}

function columnsWith(mark: Words): Words[] {
  return WEIGHT_HEADS.map((head) => (head === mark.text.toLowerCase() ? mark : NOTHING));
}
