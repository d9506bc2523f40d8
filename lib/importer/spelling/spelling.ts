import type { Ledger } from "../ledger";
import { cellWords, isTable, joinWords, sliceWords, type Row } from "../lines";
import { REGULATION_WORDS } from "./regulation-words";
import { isGluedPreposition, OFTEN, slipFinder } from "./slips";
import { isUsualWord } from "./usual-words";

const MAX_LENGTH = 48;

/** "DIII", "SI": a numeral, also of a degree. */
const NUMERAL = /^[ds]?[ivx]+$/;

type Place = { readonly row: Row; readonly cell: number; readonly at: number };

/**
 * Tells words that are likely misread: a rare word one letter away from a frequent one, a frequent word that lost its
 * end, words glued to themselves or to a number, doubled words that lost their hyphen. Suggests; changes nothing.
 */
export function tellSpelling(rows: readonly Row[], ledger: Ledger): void {
  const { counts, rare } = countWords(rows);
  const near = frequentNeighbours(counts);
  for (const [word, place] of rare) {
    if (word.length < 3 || isUsualWord(word) || NUMERAL.test(word)) continue;
    // No dictionary has the name of a person: what it is like says nothing.
    const like = ledger.namesPerson(place.row) ? null : near(word);
    const meant = doubled(word) ?? like ?? glued(word, counts);
    if (meant !== null) tell(place, { word, meant }, ledger);
  }
  tellBroken(rows, ledger);
  const hasPrepositions = [...counts.keys()].some(isGluedPreposition);
  const slipsOf = slipFinder({ counts, hasPrepositions });
  for (const row of rows) {
    row.cells.forEach((text, cell) => {
      for (const { at, found, ...slip } of slipsOf(text)) {
        ledger.note({ kind: "MISSPELLING", words: sliceWords(cellWords(row, cell), at, at + found.length), ...slip });
      }
    });
  }
}

function countWords(rows: readonly Row[]): { counts: ReadonlyMap<string, number>; rare: ReadonlyMap<string, Place> } {
  const counts = new Map<string, number>();
  const rare = new Map<string, Place>();
  for (const [text, { row, cell, times }] of textsOf(rows)) {
    for (const match of text.matchAll(/\p{L}+/gu)) {
      const word = match[0].toLowerCase();
      if (word.length > MAX_LENGTH || word.length < 2) continue;
      const before = counts.get(word) ?? 0;
      counts.set(word, before + times);
      if (before + times >= OFTEN) rare.delete(word);
      else if (before === 0) rare.set(word, { row, cell, at: match.index });
    }
  }
  return { counts, rare };
}

type Text = { readonly row: Row; readonly cell: number; times: number };

/** The texts of all cells, where each stands first, and how often: regulations repeat theirs. */
function textsOf(rows: readonly Row[]): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  for (const row of rows) {
    row.cells.forEach((text, cell) => {
      const known = texts.get(text);
      if (known) known.times += 1;
      else texts.set(text, { row, cell, times: 1 });
    });
  }
  return texts;
}

/** "nilainilai": a word that is twice another. */
function doubled(word: string): string | null {
  const half = word.length / 2;
  const first = word.slice(0, half);
  return half >= 3 && word === first + first ? `${first}-${first}` : null;
}

/** Letters that stand so close on a scan that they are read as one, or one that is read as two. */
const READ_ALIKE = [
  ["rn", "m"],
  ["m", "rn"],
  ["cl", "d"],
  ["vv", "w"],
] as const;

/** Finds the frequent word that a rare one is a slip of: one letter more, less or other, read as two, or its lost end. */
function frequentNeighbours(counts: ReadonlyMap<string, number>): (word: string) => string | null {
  const byGap = new Map<string, string>();
  const byStart = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count < OFTEN || word.length < 4) continue;
    if (word.length > 7) byStart.set(word.slice(0, -2), word);
    for (let at = 0; at < word.length; at += 1) byGap.set(`${word.slice(0, at)}_${word.slice(at + 1)}`, word);
  }
  return (word) => {
    const alike = READ_ALIKE.map(([read, meant]) => word.replace(read, meant)).find(
      (meant) => meant !== word && often(meant) !== undefined,
    );
    if (alike !== undefined) return alike;
    for (let at = 0; at <= word.length; at += 1) {
      // Short words differ by a letter by nature: only a lost last letter tells.
      if (word.length < 5 && at < word.length) continue;
      const [start, end] = [word.slice(0, at), word.slice(at + 1)];
      const slips = [byGap.get(`${start}_${word.slice(at)}`), byGap.get(`${start}_${end}`), often(start + end)];
      const meant = slips.find((slip) => slip !== undefined && slip !== word);
      if (meant !== undefined) return meant;
    }
    return byStart.get(word) ?? null;
  };

  function often(word: string): string | undefined {
    return word.length > 4 && (counts.get(word) ?? 0) >= OFTEN ? word : undefined;
  }
}

/** "unitkerja": a word that is two words of the document or of regulations; short parts must stand there often. */
function glued(word: string, counts: ReadonlyMap<string, number>): string | null {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    const isShort = parts.some((part) => part.length < 4);
    if (isPrefixed(parts)) continue;
    const isWord = (part: string): boolean => (counts.get(part) ?? 0) >= 1 || REGULATION_WORDS.has(part);
    if (parts.every((part) => (isShort ? (counts.get(part) ?? 0) >= OFTEN : isWord(part)))) return parts.join(" ");
  }
  return null;
}

const PLACES =
  /^(?:antara|atas|bawah|bidang|daerah|dalam|depan|kabupaten|kantor|kecamatan|kelurahan|kota|lingkungan|luar|provinsi|samping|sekitar|seluruh|tempat|tingkat|unit|wilayah)$/;

/** "diganti", "kepada": before anything but a place these are prefixes, and the word is right as it stands. */
function isPrefixed([first, second]: readonly [string, string]): boolean {
  return (first === "di" || first === "ke") && !PLACES.test(second);
}

function tell({ row, cell, at }: Place, { word, meant }: { word: string; meant: string }, ledger: Ledger): void {
  const words = sliceWords(cellWords(row, cell), at, at + word.length);
  const suggestion = inCaseOf(words.text, meant);
  const message = `"${words.text}" mungkin salah baca dari "${suggestion}".`;
  ledger.note({ kind: "MISSPELLING", severity: "INFO", words, suggestion, message });
}

/** A suggestion begins, or is written throughout, in capitals where the word that it is put in place of is. */
function inCaseOf(word: string, meant: string): string {
  // "ADMlNISTRATOR": the letter that was misread need not be a capital itself.
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals > 1 && capitals > word.length / 2) return meant.toUpperCase();
  return /^\p{Lu}/u.test(word) ? meant.slice(0, 1).toUpperCase() + meant.slice(1) : meant;
}

const ENDS_PARTED = /(?<![\p{L}-])\p{L}{2,20}-$/u;
const GOES_ON = /^\p{Ll}{2,20}(?![\p{L}-])/u;

function lastCell(row: Row) {
  const at = row.cells.findLastIndex((cell) => cell !== "");
  return { at, words: cellWords(row, at) };
}

function firstCell(row: Row) {
  const at = row.cells.findIndex((cell) => cell !== "");
  return { at, words: cellWords(row, at) };
}

/** A line that ends within a word; a word that is said twice keeps its hyphen. */
function tellBroken(rows: readonly Row[], ledger: Ledger): void {
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    if (!next) return;
    const [above, below] = [lastCell(row), firstCell(next)];
    // Within a table only the same column goes on.
    if (isTable(row) && isTable(next) && above.at !== below.at) return;
    const first = ENDS_PARTED.exec(above.words.text.slice(-30))?.[0];
    const second = GOES_ON.exec(below.words.text.slice(0, 30))?.[0];
    if (first === undefined || second === undefined) return;
    const words = joinWords([
      sliceWords(above.words, above.words.text.length - first.length),
      sliceWords(below.words, 0, second.length),
    ]);
    const isDoubled = first.slice(0, -1).toLowerCase() === second;
    const suggestion = `${isDoubled ? first : first.slice(0, -1)}${second}`;
    const message = `Kata ini terpotong di ujung baris; mungkin "${suggestion}".`;
    ledger.note({ kind: "MISSPELLING", words, suggestion, message });
  });
}
