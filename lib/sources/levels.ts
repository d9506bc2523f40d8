// How regulations write the level of a competency.

const COUNTED = ["satu", "dua", "tiga", "empat", "lima"];
const LEVEL =
  /^(?:(?:level|tingkat|lv|l)\s*[.:-]?\s*)?([1-5]|iv|v|i{1,3}|satu|dua|tiga|empat|lima)\s*[.)]?(?:\s*\(\s*([^()]{1,12})\s*\))?$/i;

/** Reads "4", "IV", "Level 4", "Lv. 4", "L4", "4 (empat)", "empat (4)", "(4)"; null where it is no level from 1 to 5, or two. */
export function levelOf(text: string): number | null {
  const match = LEVEL.exec(
    text
      .slice(0, 40)
      .trim()
      .replace(/^\(([1-5IV]{1,3})\)$/i, "$1"),
  );
  const [read, beside] = [countOf(match?.[1] ?? ""), countOf(match?.[2] ?? "")];
  return beside !== null && beside !== read ? null : read;
}

const BESIDE = /\(([^()]*)\)$/;

/** Whether all that the words say is this level: "4", "IV", "Level 4" and "4 (empat)" of 4, not "4 (baik)". */
export function saysLevel(level: string | number, words: string): boolean {
  const beside = BESIDE.exec(words)?.[1];
  return levelOf(words) === level && (beside === undefined || levelOf(beside) === level);
}

function countOf(written: string): number | null {
  const read = written.toLowerCase().trim();
  if (/^[1-5]$/.test(read)) return Number(read);
  if (NUMERALS.includes(read)) return NUMERALS.indexOf(read) + 1;
  const at = COUNTED.indexOf(read);
  return at === -1 ? null : at + 1;
}

const NUMERALS = ["i", "ii", "iii", "iv", "v"];
