import { REGULATION_WORDS } from "./regulation-words";
import { isKnownWord, isUsualWord } from "./usual-words";

/** A word that stands this often in the document is taken to be spelled as meant. */
export const OFTEN = 3;

/** What is odd about some words of a text, by itself. */
export type Slip = {
  readonly at: number;
  readonly found: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly severity?: "INFO" | "WARNING";
};

type Vocabulary = {
  /** How often each word of the document stands in it. */
  readonly counts: ReadonlyMap<string, number>;
  /** It writes prepositions apart. */
  readonly hasPrepositions: boolean;
};

/** Finds the slips of a text. Regulations repeat their texts, so that each is looked at once. */
export function slipFinder(vocabulary: Vocabulary): (text: string) => readonly Slip[] {
  const known = new Map<string, readonly Slip[]>();
  return (text) => {
    const slips = known.get(text) ?? [...slipsIn(text, vocabulary)];
    known.set(text, slips);
    return slips;
  };
}

function* slipsIn(text: string, { counts, hasPrepositions }: Vocabulary): Generator<Slip> {
  yield* wrongForms(text, hasPrepositions);
  if (text.includes("-")) yield* partedWords(text, counts);
  yield* splitWords(text, counts);
  if (/[^\n\x20-\x7E]|[\\^~{}<>]/.test(text)) yield* oddSigns(text);
}

/** Not behind the number of an indicator, "3.1Memastikan", which is no part of its words. */
const GLUED_NUMBER = /(?<!\p{L}|\d[.,]\d?)\d{1,4}\p{L}{4,}/gu;
const REPEATED = /(?<!\p{L})(\p{L}{3,20})(?:\s+-\s*|\s*-\s+|\s+)\1(?!\p{L})/giu;

/** "didalam", "kedalam": a preposition that is written apart; "keluar" is a verb. */
const PREPOSITION =
  "(?:di(?:dalam|atas|bawah|luar|antara|samping|sekitar|mana|sana|sini|seluruh)|ke(?:dalam|atas|bawah|samping|mana|sana|sini))(?:nya)?";
const GLUED_PREPOSITION = new RegExp(`(?<!\\p{L})${PREPOSITION}(?!\\p{L})`, "giu");
const PREPOSITION_ALONE = new RegExp(`^${PREPOSITION}$`);
/** "kerja-nya": what is written together. */
const PARTED_ENDING = /(?<![\p{L}-])(\p{Ll}{3,20})-(nya|lah|kah)(?!\p{L})/gu;

/** Whether the word is a preposition with what it is written apart from. */
export const isGluedPreposition = (word: string): boolean => PREPOSITION_ALONE.test(word);

function* wrongForms(text: string, hasPrepositions: boolean): Generator<Slip> {
  const wrong = (at: number, found: string, suggestion: string): Slip => ({
    ...{ at, found, suggestion },
    message: `"${found}" mungkin seharusnya "${suggestion}".`,
    severity: "INFO",
  });
  for (const { 0: found, index } of text.matchAll(GLUED_NUMBER))
    yield wrong(index, found, found.replace(/^\d+/, "$& "));
  if (hasPrepositions)
    for (const { 0: found, index } of text.matchAll(GLUED_PREPOSITION))
      yield wrong(index, found, found.replace(/^../, "$& "));
  for (const { 0: found, 1: word, 2: ending, index } of text.matchAll(PARTED_ENDING))
    yield wrong(index, found, `${word}${ending}`);
  for (const { 0: found, 1: word, index } of text.matchAll(REPEATED))
    yield wrong(index, found, `${word}-${word?.toLowerCase()}`);
}

/** "komu-nikasi", "komu- nikasi": a word that a line ended in, and another printing has on one line. */
const PARTED = /(?<![\p{L}-])(\p{L}{2,20})-(\s?)(\p{Ll}{2,20})(?![\p{L}-])/gu;
/** "pra- dan pascabencana": the hyphen stands for what follows. */
const SHARED_ENDING = /^(?:dan|atau|serta|maupun|hingga|sampai)$/;

/** Behind the hyphen a space, or the whole is a word of the document or of regulations: "lintas-sektor" is meant. */
function* partedWords(text: string, counts: Vocabulary["counts"]): Generator<Slip> {
  for (const { 0: found, 1: first = "", 2: space = "", 3: second = "", index: at } of text.matchAll(PARTED)) {
    const whole = `${first}${second}`;
    const isWord = counts.has(whole.toLowerCase()) || REGULATION_WORDS.has(whole.toLowerCase());
    if (/^(?:nya|lah|kah)$/.test(second) || !(isWord || isParted({ first, space, second }))) continue;
    yield {
      at,
      found,
      suggestion: whole,
      message: `"${found}" mungkin satu kata yang terpotong di ujung baris: "${whole}".`,
    };
  }
}

function isParted({ first, space, second }: Readonly<Record<"first" | "space" | "second", string>>): boolean {
  return space !== "" && !SHARED_ENDING.test(second) && first.toLowerCase() !== second;
}

/** Two words of small letters with one space between; the second may begin the next pair. */
const NEIGHBOURS = /(?<![\p{L}-])(\p{L}\p{Ll}{1,19}) (?=(\p{Ll}{2,20})(?![\p{L}-]))/gu;

/** "pro duksi": a space within a word, where the whole is a word and one of its parts is none. */
function* splitWords(text: string, counts: Vocabulary["counts"]): Generator<Slip> {
  const isWord = (part: string): boolean => isUsualWord(part) || (counts.get(part) ?? 0) >= OFTEN;
  for (const { 1: first = "", 2: second = "", index: at } of text.matchAll(NEIGHBOURS)) {
    const whole = `${first}${second}`;
    if (!isKnownWord(whole.toLowerCase()) || (isWord(first.toLowerCase()) && isWord(second))) continue;
    const found = `${first} ${second}`;
    const message = `"${found}" mungkin satu kata yang terpisah spasi: "${whole}".`;
    yield { at, found, suggestion: whole, message, severity: "INFO" };
  }
}

/** A word of Latin letters with one of another script among them: it looks right and is not. */
const FOREIGN = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}+/gu;
/** Signs that no regulation prints. */
const ODD_SIGN = /\p{L}*[\uFFFD\u00A5\u00A7\u00AC\u00A4\u00A6\u00B6¢£€©®™°¿¡†‡‰~^{}\\<>]+\p{L}*/gu;

function* oddSigns(text: string): Generator<Slip> {
  for (const { 0: found, index: at } of text.matchAll(FOREIGN))
    yield { at, found, message: "Kata ini memuat huruf dari aksara lain; ketik ulang.", severity: "WARNING" };
  for (const { 0: found, index: at } of text.matchAll(ODD_SIGN))
    yield { at, found, message: "Di sini terbaca tanda yang tidak lazim pada peraturan; periksa.", severity: "INFO" };
}
