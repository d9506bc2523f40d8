import type { Ledger } from "./ledger";
import { cellWords, isTable, joinWords, sliceWords, type Row } from "./lines";
import { REGULATION_WORDS } from "./regulation-words";
import { isKnownWord, isUsualWord } from "./usual-words";

/** A word that stands this often in the document is taken to be spelled as meant. */
const OFTEN = 3;
const MAX_LENGTH = 48;

type Place = { readonly row: Row; readonly cell: number; readonly at: number };

/**
 * Tells words that are likely misread: a rare word one letter away from a frequent one, a frequent word that lost its
 * end, words glued to themselves or to a number, doubled words that lost their hyphen. Suggests; changes nothing.
 */
export function tellSpelling(rows: readonly Row[], ledger: Ledger): void {
  const { counts, rare } = countWords(rows);
  const near = frequentNeighbours(counts);
  for (const [word, place] of rare) {
    if (word.length < 3 || isUsualWord(word)) continue;
    const meant = doubled(word) ?? near(word) ?? glued(word, counts);
    if (meant !== null) tell(place, { word, meant }, ledger);
  }
  tellBroken(rows, ledger);
  const hasPrepositions = [...counts.keys()].some((word) => PREPOSITION_ALONE.test(word));
  for (const row of rows) {
    row.cells.forEach((text, cell) => {
      tellForms({ row, cell, text }, hasPrepositions, ledger);
      if (text.includes("-")) tellParted({ row, cell, text }, counts, ledger);
      tellSplit({ row, cell, text }, counts, ledger);
      if (/[^\n\x20-\x7E]|[\\^~{}<>]/.test(text)) tellSigns({ row, cell, text }, ledger);
    });
  }
}

function countWords(rows: readonly Row[]): { counts: ReadonlyMap<string, number>; rare: ReadonlyMap<string, Place> } {
  const counts = new Map<string, number>();
  const rare = new Map<string, Place>();
  for (const row of rows) {
    row.cells.forEach((text, cell) => {
      for (const match of text.matchAll(/\p{L}+/gu)) {
        const word = match[0].toLowerCase();
        if (word.length > MAX_LENGTH || word.length < 2) continue;
        const count = (counts.get(word) ?? 0) + 1;
        counts.set(word, count);
        if (count === 1) rare.set(word, { row, cell, at: match.index });
        else if (count === OFTEN) rare.delete(word);
      }
    });
  }
  return { counts, rare };
}

/** "nilainilai": a word that is twice another. */
function doubled(word: string): string | null {
  const half = word.length / 2;
  const first = word.slice(0, half);
  return half >= 3 && word === first + first ? `${first}-${first}` : null;
}

/** Finds the frequent word that a rare one is a slip of: one letter more, less or other, or its lost end. */
function frequentNeighbours(counts: ReadonlyMap<string, number>): (word: string) => string | null {
  const byGap = new Map<string, string>();
  const byStart = new Map<string, string>();
  for (const [word, count] of counts) {
    if (count < OFTEN || word.length < 4) continue;
    if (word.length > 7) byStart.set(word.slice(0, -2), word);
    for (let at = 0; at < word.length; at += 1) byGap.set(`${word.slice(0, at)}_${word.slice(at + 1)}`, word);
  }
  return (word) => {
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
    const parts = [word.slice(0, at), word.slice(at)];
    const isShort = parts.some((part) => part.length < 4);
    const isWord = (part: string): boolean => (counts.get(part) ?? 0) >= 1 || REGULATION_WORDS.has(part);
    if (parts.every((part) => (isShort ? (counts.get(part) ?? 0) >= OFTEN : isWord(part)))) return parts.join(" ");
  }
  return null;
}

function tell({ row, cell, at }: Place, { word, meant }: { word: string; meant: string }, ledger: Ledger): void {
  const words = sliceWords(cellWords(row, cell), at, at + word.length);
  const message = `"${words.text}" mungkin salah baca dari "${meant}".`;
  ledger.note({ kind: "MISSPELLING", severity: "INFO", words, suggestion: meant, message });
}

const GLUED_NUMBER = /(?<!\p{L})\d{1,4}\p{L}{4,}/gu;
const REPEATED = /(?<!\p{L})(\p{L}{3,20})(?:\s+-\s*|\s*-\s+|\s+)\1(?!\p{L})/giu;

/** "didalam", "kedalam": a preposition that is written apart; "keluar" is a verb. */
const PREPOSITION =
  "(?:di(?:dalam|atas|bawah|luar|antara|samping|sekitar|mana|sana|sini|seluruh)|ke(?:dalam|atas|bawah|samping|mana|sana|sini))(?:nya)?";
const GLUED_PREPOSITION = new RegExp(`(?<!\\p{L})${PREPOSITION}(?!\\p{L})`, "giu");
const PREPOSITION_ALONE = new RegExp(`^${PREPOSITION}$`);
/** "kerja-nya": what is written together. */
const PARTED_ENDING = /(?<![\p{L}-])(\p{Ll}{3,20})-(nya|lah|kah)(?!\p{L})/gu;

/** A word of Latin letters with one of another script among them: it looks right and is not. */
const FOREIGN = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}+/gu;
/** Signs that no regulation prints. */
const ODD_SIGN = /\p{L}*[\uFFFD\u00A5\u00A7\u00AC\u00A4\u00A6\u00B6¢£€©®™°¿¡†‡‰~^{}\\<>]+\p{L}*/gu;

function tellSigns({ row, cell, text }: Cell, ledger: Ledger): void {
  for (const [signs, message] of [
    [FOREIGN, "Kata ini memuat huruf dari aksara lain; ketik ulang."],
    [ODD_SIGN, "Di sini terbaca tanda yang tidak lazim pada peraturan; periksa."],
  ] as const) {
    for (const match of text.matchAll(signs)) {
      const words = sliceWords(cellWords(row, cell), match.index, match.index + match[0].length);
      ledger.note({ kind: "MISSPELLING", severity: signs === FOREIGN ? "WARNING" : "INFO", words, message });
    }
  }
}

type Cell = { readonly row: Row; readonly cell: number; readonly text: string };

function tellForms({ row, cell, text }: Cell, hasPrepositions: boolean, ledger: Ledger): void {
  const told = (at: number, found: string, suggestion: string): void => {
    const words = sliceWords(cellWords(row, cell), at, at + found.length);
    const message = `"${found}" mungkin seharusnya "${suggestion}".`;
    ledger.note({ kind: "MISSPELLING", severity: "INFO", words, suggestion, message });
  };
  for (const match of text.matchAll(GLUED_NUMBER)) told(match.index, match[0], match[0].replace(/^\d+/, "$& "));
  // Both are asked for every cell of the document: only where there is something to find.
  if (hasPrepositions)
    for (const match of text.matchAll(GLUED_PREPOSITION)) told(match.index, match[0], match[0].replace(/^../, "$& "));
  if (/-(?:nya|lah|kah)/.test(text))
    for (const match of text.matchAll(PARTED_ENDING)) told(match.index, match[0], `${match[1]}${match[2]}`);
  for (const match of text.matchAll(REPEATED)) told(match.index, match[0], `${match[1]}-${match[1]?.toLowerCase()}`);
}

/** "komu-nikasi", "komu- nikasi": a word that a line ended in, and another printing has on one line. */
const PARTED = /(?<![\p{L}-])(\p{L}{2,20})-\s?(\p{Ll}{2,20})(?![\p{L}-])/gu;

/** Only where the whole is a word of the document or of regulations: "lintas-sektor" is meant. */
function tellParted({ row, cell, text }: Cell, counts: ReadonlyMap<string, number>, ledger: Ledger): void {
  for (const { 0: found, 1: first = "", 2: second = "", index } of text.matchAll(PARTED)) {
    const whole = `${first}${second}`;
    const isWord = counts.has(whole.toLowerCase()) || REGULATION_WORDS.has(whole.toLowerCase());
    if (!isWord || /^(?:nya|lah|kah)$/.test(second)) continue;
    const words = sliceWords(cellWords(row, cell), index, index + found.length);
    const message = `"${found}" mungkin satu kata yang terpotong di ujung baris: "${whole}".`;
    ledger.note({ kind: "MISSPELLING", words, suggestion: whole, message });
  }
}

/** Two words of small letters with one space between; the second may begin the next pair. */
const NEIGHBOURS = /(?<![\p{L}-])(\p{L}\p{Ll}{1,19}) (?=(\p{Ll}{2,20})(?![\p{L}-]))/gu;

/** "pro duksi": a space within a word, where the whole is a word and one of its parts is none. */
function tellSplit({ row, cell, text }: Cell, counts: ReadonlyMap<string, number>, ledger: Ledger): void {
  const isWord = (part: string): boolean => isUsualWord(part) || (counts.get(part) ?? 0) >= OFTEN;
  for (const { 1: first = "", 2: second = "", index } of text.matchAll(NEIGHBOURS)) {
    const whole = `${first}${second}`;
    if (!isKnownWord(whole.toLowerCase()) || (isWord(first.toLowerCase()) && isWord(second))) continue;
    const words = sliceWords(cellWords(row, cell), index, index + whole.length + 1);
    const message = `"${words.text}" mungkin satu kata yang terpisah spasi: "${whole}".`;
    ledger.note({ kind: "MISSPELLING", severity: "INFO", words, suggestion: whole, message });
  }
}

const ENDS_PARTED = /(?<![\p{L}-])\p{L}{2,20}-$/u;
const GOES_ON = /^\p{Ll}{2,20}(?![\p{L}-])/u;

/** A line of running text that ends within a word; a word that is said twice keeps its hyphen. */
function tellBroken(rows: readonly Row[], ledger: Ledger): void {
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    if (!next || isTable(row) || isTable(next)) return;
    const [above, below] = [cellWords(row, 0), cellWords(next, 0)];
    const first = ENDS_PARTED.exec(above.text.slice(-30))?.[0];
    const second = GOES_ON.exec(below.text.slice(0, 30))?.[0];
    if (first === undefined || second === undefined) return;
    const words = joinWords([sliceWords(above, above.text.length - first.length), sliceWords(below, 0, second.length)]);
    const isDoubled = first.slice(0, -1).toLowerCase() === second;
    const suggestion = `${isDoubled ? first : first.slice(0, -1)}${second}`;
    const message = `Kata ini terpotong di ujung baris; mungkin "${suggestion}".`;
    ledger.note({ kind: "MISSPELLING", words, suggestion, message });
  });
}
