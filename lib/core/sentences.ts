import { formatNumber } from "@/lib/core/numbers";

/** So many names are read in a sentence where nothing else is asked for. */
const MOST_NAMES = 5;

/** A list in a regulation ends its items with these, the last but one with "; dan". */
const LIST_SIGN = /(?:[;,]\s*(?:dan\/atau|dan|atau))?[\s;,:]*$/i;

/** An item of a list of a regulation by itself: "Menyusun rencana" for "Menyusun rencana;" and for "Menyusun rencana; dan". */
export function withoutListSign(item: string): string {
  return item.replace(LIST_SIGN, "");
}

/** The full stop of a sentence; that of a degree ("S.T.", "Ph.D.", "Dr.") and of "dll." belongs to the word. */
const OWN_STOP = /(?<=(?:^|\s)[^\s.]{4,})\.$/;

/** A name as it stands within a sentence: without the sign that ends it where it is an item of a list ("Menyusun rencana;"). */
function withinSentence(name: string): string {
  return withoutListSign(name).replace(OWN_STOP, "");
}

/** Names in a row: "A, B"; where a name has a comma or semicolon of its own ("Ahmad, S.T."), "Ahmad, S.T.; B". */
export function joinNames(names: readonly string[]): string {
  const shown = names.map(withinSentence);
  return shown.join(shown.some((name) => /[,;]/.test(name)) ? "; " : ", ");
}

/** "A, B, C dan 2 lainnya": the first few names, and how many more there are, also where only the first ones were read. */
export function enumerate(names: readonly string[], most = MOST_NAMES, total = names.length): string {
  const rest = total - most;
  return joinNames(names.slice(0, most)) + (rest > 0 ? ` dan ${formatNumber(rest)} lainnya` : "");
}

/** The first so many characters of words that are longer, "Menyusun ren…". */
export function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** The text with one full stop at its end, also where it ends with a degree ("S.T.") or as an item of a list ("rencana;"). */
export function endSentence(text: string): string {
  const shown = withoutListSign(text);
  return /[.?!]$/.test(shown) ? shown : `${shown}.`;
}
