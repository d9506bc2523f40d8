import { slugFrom } from "@/lib/core/slug";
import { levelOf } from "@/lib/sources/levels";

/** How far two words may be apart and still be one word misread: a letter or two, as the word is long. */
export function isNearly(read: string, meant: string): boolean {
  const allowed = meant.length < 5 ? 0 : meant.length < 9 ? 1 : 2;
  return differByAtMost(allowed, read, meant);
}

/** Whether so many letters at most were changed, added or left out: where the words part, each of the three is tried. */
function differByAtMost(letters: number, a: string, b: string): boolean {
  if (letters === 0) return a === b;
  if (Math.abs(a.length - b.length) > letters) return false;
  let same = 0;
  while (same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  if (same === a.length || same === b.length) return true;
  const [afterA, afterB] = [a.slice(same + 1), b.slice(same + 1)];
  return (
    differByAtMost(letters - 1, afterA, afterB) ||
    differByAtMost(letters - 1, afterA, b.slice(same)) ||
    differByAtMost(letters - 1, a.slice(same), afterB)
  );
}

const SPACED_OUT = /(?<!\p{L})(?:\p{Lu} ){3,}\p{Lu}(?!\p{L})/gu;
const KEYWORD = /(PERATURAN|KEPUTUSAN|DAERAH|BUPATI|WALI ?KOTA|GUBERNUR|LAMPIRAN|MEMUTUSKAN|TENTANG|NOMOR|TAHUN)/g;

/**
 * Capitals that stand apart for show as the words that they are: "P E R A T U R A N  B U P A T I". Only to recognise a
 * line: a value keeps what is printed.
 */
export function tight(text: string): string {
  if (!/^\P{L}*\p{Lu} \p{Lu} /u.test(text)) return text;
  return text.replace(SPACED_OUT, (letters) => letters.replaceAll(" ", "").replace(KEYWORD, " $1 ").trim());
}

/** A name as comparisons see it: small letters and digits, single spaces. */
export function plain(text: string): string {
  // The classes of Unicode cost three times as much, and nearly every text does without.
  const others = BEYOND_ASCII.test(text) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g;
  return text.toLowerCase().replace(others, " ").trim();
}

const BEYOND_ASCII = /[^\x00-\x7f]/;

/** The number before a title: "2.", "B)", "IV.", and over several levels, "A.1." */
export const NUMBERED = /^(?:\d{1,3}|[A-Z]|[IVXL]{1,6})(?:\.(?:\d{1,3}|[A-Za-z]))*[.)]\s*/;

const MAX_SLUG_WORDS = 7;
const MAX_SLUG_LENGTH = 100;

/** A slug from a name, null where it holds no letter or digit that a slug may hold. */
export function slugOf(text: string, words = Infinity): string | null {
  const slug = slugFrom(text, { length: MAX_SLUG_LENGTH, words });
  return slug === "" ? null : slug;
}

/** Code of a statement: its first words (seeds: `menguasai-regulasi-regulasi-terkait-dengan-urusan-yang`). */
export function statementCode(text: string): string | null {
  return slugOf(text.replace(/;?\s*dan$/, ""), MAX_SLUG_WORDS);
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a Roman numeral up to 89, small letters or capitals; a numeral before a larger one is taken off. */
export function romanNumber(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((letter) => NUMERALS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const OUTSIDE = /^(?:(?:level|tingkat|lv)\s*[.:-]?\s*)?(\d{1,2}|ix|vi{1,3}|x)\s*[.)]?$/i;

/** A number in the place of a level that is readable and none from 1 to 5, as it is written: "7" of "Level 7"; null for anything else. */
export function levelOutside(text: string): string | null {
  const written = OUTSIDE.exec(text.slice(0, 40).trim())?.[1];
  return written === undefined || levelOf(written) !== null ? null : written;
}
