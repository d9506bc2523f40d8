import type { Ledger } from "../ledger";
import { sliceWords, type Words } from "../lines";

/** "1.", "2)", "(3)" that opens a cell, or stands behind a closed item, perhaps with "dan" or "atau" between. */
const MARKER = /(?:^|(?<=(?:[;.:,]|\b(?:dan|atau))\s))\(?(\d{1,2})[.)]\s*(?=\p{L})/gu;

/** The same, and letters and bullets, also where the item before has no mark at its end: then a capital opens. */
const ANY_MARKER =
  /(?:^|(?<=(?:[;.:,]|\b(?:dan|atau))\s))(?:\(?(\d{1,2}|[a-z])[.)]|[•●▪■◦‣➢*·–—-])\s+(?=\p{L})|(?<=\s)(?:\(?(\d{1,2}|[a-z])[.)]|[•●▪■◦‣➢–—-])\s+(?=\p{Lu})/gu;

/**
 * The items of a list that stands in one cell, each with its mark; null where the cell is no more than a text, or its marks
 * do not plainly count its items, 1, 2, 3 or a, b, c from its first word on, and are not all bullets.
 */
export function itemsInCell(words: Words): readonly Words[] | null {
  const markers = [...words.text.matchAll(ANY_MARKER)];
  const [first] = markers;
  if (!first || first.index !== 0) return null;
  const kind = kindOf(first);
  const own = markers.filter((marker) => kindOf(marker) === kind);
  const isPlain = own.length > 1 && (kind === "bullet" || own.every((marker, at) => orderIn(marker) === at + 1));
  return isPlain ? own.map(({ index }, at) => sliceWords(words, index, own[at + 1]?.index)) : null;
}

function markIn([, closed, open]: RegExpExecArray): string {
  return closed ?? open ?? "";
}

function kindOf(marker: RegExpExecArray): "bullet" | "number" | "letter" {
  const mark = markIn(marker);
  if (mark === "") return "bullet";
  return /^\d/.test(mark) ? "number" : "letter";
}

/** A letter counts as one: "i" is the ninth. */
function orderIn(marker: RegExpExecArray): number {
  const mark = markIn(marker);
  return /^\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96;
}

/** "… 3.1 Menyusun": the first of a list of indicators, behind other words. */
const FIRST_CODE = /\s(?:[1-5]|I{1,3}|IV|V)[.,]1[.)]?\s+\p{Lu}/u;

/** The first code of a list behind other words: those of several columns, or rows, stand in this text. */
export function tellCodeWithin(words: Words, about: object, ledger: Ledger): void {
  const code = FIRST_CODE.exec(words.text)?.[0].trim().split(" ")[0];
  if (code === undefined) return;
  const message = `Di dalam teks ini terbaca nomor indikator "${code}"; isi beberapa kolom atau baris mungkin tercampur.`;
  ledger.note({ kind: "TO_VERIFY", words, message, about });
}

/** A number of a list within a text that was kept whole. */
export function tellItemsWithin(words: Words, about: object, ledger: Ledger): void {
  const [within] = [...words.text.matchAll(MARKER)].filter(({ index }) => index > 0);
  if (!within) return;
  const message = `Di dalam teks ini terbaca nomor butir "${within[0].trim()}"; isinya tidak dipisah. Periksa apakah memuat beberapa butir.`;
  ledger.note({ kind: "TO_VERIFY", words, message, about });
}
