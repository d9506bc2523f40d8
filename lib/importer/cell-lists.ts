import type { Ledger } from "./ledger";
import { sliceWords, type Words } from "./lines";

/** "1.", "2)", "(3)" that opens a cell, or stands behind a closed item, perhaps with "dan" or "atau" between. */
const MARKER = /(?:^|(?<=(?:[;.:,]|\b(?:dan|atau))\s))\(?(\d{1,2})[.)]\s*(?=\p{L})/gu;

/**
 * The items of a numbered list that stands in one cell, each with its number; null where the cell is no more than a text,
 * or its numbers do not plainly count its items: 1, 2, 3 from its first word on.
 */
export function itemsInCell(words: Words): readonly Words[] | null {
  const markers = [...words.text.matchAll(MARKER)];
  const isPlain =
    markers.length > 1 && markers[0]?.index === 0 && markers.every(([, number], at) => Number(number) === at + 1);
  return isPlain ? markers.map(({ index }, at) => sliceWords(words, index, markers[at + 1]?.index)) : null;
}

/** A number of a list within a text that was kept whole. */
export function tellItemsWithin(words: Words, about: object, ledger: Ledger): void {
  const [within] = [...words.text.matchAll(MARKER)].filter(({ index }) => index > 0);
  if (!within) return;
  const message = `Di dalam teks ini terbaca nomor butir "${within[0].trim()}"; isinya tidak dipisah. Periksa apakah memuat beberapa butir.`;
  ledger.note({ kind: "TO_VERIFY", words, message, about });
}
