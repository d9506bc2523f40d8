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

const COUNTED = ["satu", "dua", "tiga", "empat", "lima"];
const LEVEL =
  /^(?:(?:level|tingkat|lv|l)\s*[.:-]?\s*)?([1-5]|iv|v|i{1,3}|satu|dua|tiga|empat|lima)\s*[.)]?(?:\s*\(\s*([^()]{1,12})\s*\))?$/i;

/** Reads "4", "IV", "Level 4", "Lv. 4", "L4", "4 (empat)", "empat (4)"; null where it is no level from 1 to 5, or two. */
export function levelOf(text: string): number | null {
  const match = LEVEL.exec(text.slice(0, 40).trim());
  const [read, beside] = [countOf(match?.[1] ?? ""), countOf(match?.[2] ?? "")];
  return beside !== null && beside !== read ? null : read;
}

function countOf(written: string): number | null {
  const read = written.toLowerCase().trim();
  if (/^[1-5]$/.test(read)) return Number(read);
  if (/^(?:iv|v|i{1,3})$/.test(read)) return romanNumber(read);
  const at = COUNTED.indexOf(read);
  return at === -1 ? null : at + 1;
}
