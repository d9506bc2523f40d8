/** How far two words may be apart and still be one word misread: a letter or two, as the word is long. */
export function isNearly(read: string, meant: string): boolean {
  const allowed = meant.length < 5 ? 0 : meant.length < 9 ? 1 : 2;
  if (read === meant) return true;
  if (allowed === 0 || Math.abs(read.length - meant.length) > allowed || !sharesAnEnd(read, meant)) return false;
  return distance(read, meant) <= allowed;
}

/** Words that differ by two letters at most share their first or their last one, or the letters beside them. */
function sharesAnEnd(a: string, b: string): boolean {
  const [start, end] = [b.slice(0, 3), b.slice(-3)];
  const ends = [a.charAt(0), a.charAt(1)].some((letter) => letter !== "" && start.includes(letter));
  return ends || end.includes(a.charAt(a.length - 1)) || a.slice(0, 3).includes(b.charAt(0));
}

const MAX_COMPARED = 80;

/** Levenshtein distance; texts beyond the length of a name are not compared but called far apart. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > MAX_COMPARED || b.length > MAX_COMPARED) return MAX_COMPARED;
  let [before, now] = [Array.from({ length: b.length + 1 }, (_, at) => at), [0]];
  for (let row = 1; row <= a.length; row += 1) {
    fillRow(now, before, { row, letter: a.charCodeAt(row - 1), b });
    [before, now] = [now, before];
  }
  return before[b.length] ?? 0;
}

type Line = { readonly row: number; readonly letter: number; readonly b: string };

/** Written in place: this is asked hundreds of times for every table. */
function fillRow(now: number[], before: readonly number[], { row, letter, b }: Line): void {
  now[0] = row;
  for (let at = 1; at <= b.length; at += 1) {
    const corner = (before[at - 1] ?? 0) + (letter === b.charCodeAt(at - 1) ? 0 : 1);
    now[at] = Math.min((now[at - 1] ?? 0) + 1, (before[at] ?? 0) + 1, corner);
  }
}

/** A name as comparisons see it: small letters and digits, single spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const MAX_SLUG_WORDS = 7;
const MAX_SLUG_LENGTH = 100;

/** A slug from a name, null where it holds no letter or digit that a slug may hold. */
export function slugOf(text: string, words = Infinity): string | null {
  const slug = text
    .slice(0, 500)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .slice(0, words)
    .join("-")
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/-$/, "");
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

/** Reads "4", "IV", "Level 4", "4 (empat)"; null where it is no level from 1 to 5. */
export function levelOf(text: string): number | null {
  const match = /^(?:level|tingkat|lv\.?)?\s*([1-5]|iv|v|i{1,3})[.)]?(?:\s*\([^()]{0,12}\))?$/i.exec(text.slice(0, 40));
  const read = match?.[1]?.toLowerCase() ?? "";
  if (read === "") return null;
  return /^\d/.test(read) ? Number(read) : romanNumber(read);
}
