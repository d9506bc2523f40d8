import { isTick, isWeight } from "@/lib/sources/reading";

import { NOTHING, sliceWords, type Words } from "../lines";
import { FORM_LABELS, isCategoryTitle } from "./requirement-words";

/** A line of a requirement table whose columns only one blank parts; what it does not hold is NOTHING. */
export type TightLine = {
  readonly category: Words;
  readonly ordinal: Words;
  readonly label: Words;
  readonly text: Words;
  /** A tick, or the word of an importance. */
  readonly mark: Words;
};

/** Where the label ends the words begin. */
const LABEL = new RegExp(`^(\\d{1,2}[.)]?)\\s+(${FORM_LABELS})(?=\\s|$)`, "i");
const LETTERED = /^(?:[A-H]|[IVX]{1,4})[.)]?\s/;
/** Words of a category at most, its letter among them. */
const MOST_WORDS = 7;

/** Takes a line apart by what the form prints: category, numbered label, words, and a mark at the end. */
export function tightLine(line: Words): TightLine {
  const category = categoryIn(line);
  const below = sliceWords(line, category.text.length);
  const [whole = "", number = "", name = ""] = LABEL.exec(below.text) ?? [];
  const rest = sliceWords(below, whole.length);
  const mark = markIn(rest);
  return {
    category,
    ordinal: sliceWords(below, 0, number.length),
    label: name === "" ? NOTHING : sliceWords(below, whole.length - name.length, whole.length),
    text: sliceWords(rest, 0, rest.text.length - mark.text.length),
    mark,
  };
}

/** The longest beginning of the line that is the title of a category: "C. Pengalaman Kerja". */
function categoryIn(line: Words): Words {
  if (!LETTERED.test(line.text)) return NOTHING;
  const ends = [...line.text.matchAll(/\s|$/g)].slice(0, MOST_WORDS).map(({ index }) => index);
  const end = ends.findLast((at) => isCategoryTitle(line.text.slice(0, at)));
  return end === undefined ? NOTHING : sliceWords(line, 0, end);
}

function markIn(words: Words): Words {
  const at = words.text.lastIndexOf(" ") + 1;
  const last = words.text.slice(at);
  // A figure is the end of a sentence sooner than a tick.
  return isWeight(last) || (isTick(last) && !/\d/.test(last)) ? sliceWords(words, at) : NOTHING;
}
