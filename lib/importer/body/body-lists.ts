import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { orderOf } from "../numbering";
import { isClosed } from "../tables/indicators";

type ListItem = ImportedRegulation["considerations"][number];
type Open = { marker: Words | null; texts: Words[]; items: Open[] };
export type Listed = { readonly lead: Words[]; readonly items: Open[] };

/** A scan may set blanks within brackets, "( 2 )". */
const MARKER = /^(\(\s?(?:\d{1,3}|[a-z]{1,2})\s?\)|\d{1,3}[.)]|(?:[a-z]{1,2}|[ivx]{3,5})[.)])\s*(?=\S|$)/;

/** Sorts lines into an opening sentence and marked items, each with the items below it; page breaks are joined. */
export function listOf(rows: readonly Words[], ledger: Ledger): Listed {
  const list: Listed = { lead: [], items: [] };
  for (const row of rows) for (const line of itemsOnLine(bare(row))) addLine(list, line, ledger);
  return list;
}

/** A mark, behind a closed item of the same line, of a sentence of its own. */
const NEXT_ON_LINE = /(?<=;\s(?:dan\s|atau\s)?)(?:\([a-z]\)|[a-z][.)]|\d{1,2}[.)])\s+(?=bahwa\s|\p{Lu})/gu;

/** "a. bahwa …; b. bahwa …", items that stand on one line, all counted in the way of its first. */
function itemsOnLine(line: Words): readonly Words[] {
  const kindOf = (mark = ""): string => mark.trim().replace(/\d+/, "1").replace(/[a-z]/, "a");
  const kind = kindOf(MARKER.exec(line.text)?.[1]);
  const starts = [...line.text.matchAll(NEXT_ON_LINE)].filter(([mark]) => kindOf(mark) === kind);
  return [0, ...starts.map(({ index }) => index)].map((start, at) => sliceWords(line, start, starts[at]?.index));
}

function addLine({ lead, items }: Listed, words: Words, ledger: Ledger): void {
  if (words.text === "") return;
  const path = pathOf(items);
  const marker = markerIn(words, path);
  if (marker !== null) {
    placeFor(marker, items, path).push(itemAt(words, marker));
    return;
  }
  const into = path.at(-1);
  if (startsItem(into ?? { texts: lead }, words)) items.push({ marker: null, texts: [words], items: [] });
  else if (into) continueItem(into, words, ledger);
  else lead.push(words);
}

/** The items that are open: the last of the list, the last below that, and so on down. */
function pathOf(items: readonly Open[]): readonly Open[] {
  const last = items.at(-1);
  return last ? [last, ...pathOf(last.items)] : [];
}

/** The mark of the item that opens on this line; a mark alone is one only where it is the next of a list. */
function markerIn({ text }: Words, path: readonly Open[]): string | null {
  const marker = MARKER.exec(text)?.[1];
  if (marker === undefined) return null;
  return marker !== text || path.length === 0 || path.some((item) => isNext(marker, item)) ? marker : null;
}

/**
 * The list to which the mark belongs: one that it goes on from, counted in the same way; below the open item, where that
 * leads to a list and the mark begins one of a kind of its own; else one of its kind, whose slip is told.
 */
function placeFor(marker: string, items: Open[], path: readonly Open[]): Open[] {
  const listAt = (level: number): Open[] => path[level - 1]?.items ?? items;
  const alike = path.map((item, level) => ({ item, level })).filter(({ item }) => isAlike(marker, item));
  const next = alike.findLast(({ item }) => isNext(marker, item)) ?? alike.at(-1);
  if (next) return listAt(next.level);
  const deepest = path.at(-1);
  const [last] = path;
  if (deepest && orderOf(marker) === 1 && leadsOn(deepest)) return deepest.items;
  return isSubItem(marker, last) ? last.items : items;
}

/** Whether what stands there is no whole sentence, or one that ends with a colon. */
function leadsOn({ texts }: Open): boolean {
  const text = texts.at(-1)?.text ?? "";
  return text.endsWith(":") || !isClosed(text);
}

function isNext(marker: string, { marker: last }: Open): boolean {
  const order = last ? orderOf(last.text) : 0;
  return orderOf(marker, order) === order + 1;
}

/** "(1)", "1.", "1)", "(a)", "a." and "a)" each count a list of their own (UU 12/2011, lampiran II). */
function isAlike(marker: string, { marker: last }: Open): boolean {
  const kindOf = (mark: string): string =>
    mark
      .replace(/\s/g, "")
      .replace(/\d+/, "1")
      .replace(/[a-z]+/, "a");
  return last !== null && kindOf(marker) === kindOf(last.text);
}

function itemAt(words: Words, marker: string): Open {
  const text = sliceWords(words, marker.length);
  return { marker: sliceWords(words, 0, marker.length), texts: text.text === "" ? [] : [text], items: [] };
}

/** What an amending regulation changes: "1. Ketentuan Pasal 3 diubah …", "2. Di antara Pasal 5 dan Pasal 6 disisipkan …". */
const AMENDMENT =
  /^(?:Ketentuan|Di\s?antara|Judul|Setelah|Sebelum|Lampiran|Pasal|Bab|Bagian|Paragraf|Penjelasan|Mengubah|Menambah|Menghapus|Beberapa|Angka|Huruf|Ayat)\b/i;
/** The heading of an article that is quoted, perhaps behind the sign of it. */
const QUOTED = /^["“”'‘]?(?:Pasal\s+\d{1,3}[A-Z]{0,2}|B ?A ?B\s+[IVXLC]{1,7}[A-Z]?\b.*)$/i;

/**
 * The amendments of such an article, each with what it quotes line by line: headings and marks of the quoted article are
 * none of this one.
 */
export function amendmentsOf(rows: readonly Words[], ledger: Ledger): Listed {
  const list: Listed = { lead: [], items: [] };
  for (const row of rows) {
    const words = bare(row);
    const last = list.items.at(-1);
    const marker = MARKER.exec(words.text)?.[1] ?? "";
    const isNext = /^\d/.test(marker) && orderOf(marker) === list.items.length + 1;
    if (isNext && AMENDMENT.test(sliceWords(words, marker.length).text)) list.items.push(itemAt(words, marker));
    else if (!last) addLine(list, words, ledger);
    else if (QUOTED.test(words.text)) last.items.push({ marker: null, texts: [words], items: [] });
    else if (last.items.length > 0) addLine({ lead: [], items: last.items }, words, ledger);
    else addLine({ lead: [], items: [last] }, words, ledger);
  }
  return list;
}

function isSubItem(marker: string, last: Open | undefined): last is Open {
  return last !== undefined && isLetter(marker) && last.marker !== null && !isLetter(last.marker.text);
}

function isLetter(marker: string): boolean {
  return /^\(?[a-z]/.test(marker);
}

/** A sentence after a closed one is an item whose number was lost; considerations begin with "bahwa". */
function startsItem({ texts }: Pick<Open, "texts">, words: Words): boolean {
  return isClosed(texts.at(-1)?.text ?? "") && /^(?:[\p{Lu}"]|bahwa\s)/u.test(words.text);
}

function continueItem({ texts }: Open, words: Words, ledger: Ledger): void {
  texts.push(words);
  const message = "Kalimat yang terpotong disambung ke baris sebelumnya.";
  ledger.note({ kind: "JOINED", severity: "INFO", words, message, about: texts });
}

/** Items of the draft; a lost number stays lost and is told with the number that its place suggests. */
export function draftItems(items: readonly Open[], ledger: Ledger, isQuoted = false): ListItem[] {
  let last = 0;
  const like = items.find(({ marker }) => marker !== null)?.marker?.text;
  return items.map((item, at) => {
    const text = ledger.text(joinWords(item.texts));
    ledger.became(item.texts, text);
    tellFurther(joinWords(item.texts), text, ledger);
    const marker = isQuoted
      ? quotedMarker(item, ledger)
      : draftMarker(item, { at, last, like, isOnly: items.length === 1, ledger });
    last = item.marker ? orderOf(item.marker.text, last) : at + 1;
    return { marker, text };
  });
}

/** "bahwa …; b bahwa …": considerations whose marks were lost. */
const FURTHER = /;\s+(?:dan\s+)?(?:[a-z]\s+)?bahwa\s/;

function tellFurther(words: Words, about: object, ledger: Ledger): void {
  if (!/^(?:[a-z]\s+)?bahwa\s/i.test(words.text) || !FURTHER.test(words.text)) return;
  const message =
    "Di dalam butir ini dimulai pertimbangan lain; tandanya tidak terbaca, sehingga tidak dipisah. Periksa.";
  ledger.note({ kind: "TO_VERIFY", words, message, about });
}

/** The marks of a quoted article are its own affair. */
function quotedMarker({ marker }: Open, ledger: Ledger): ListItem["marker"] {
  return marker ? ledger.text(marker) : ledger.missing(NOTHING, "Judul pasal yang dikutip; tidak bernomor.");
}

type Place = {
  readonly at: number;
  /** What the item before it counts. */
  readonly last: number;
  /** A mark of the list, which shows how it counts. */
  readonly like: string | undefined;
  readonly isOnly: boolean;
  readonly ledger: Ledger;
};

function draftMarker({ marker, texts }: Open, { at, last, like, isOnly, ledger }: Place): ListItem["marker"] {
  if (marker === null) {
    if (isOnly) return ledger.missing(NOTHING, "Butir tunggal; dokumen sumber tidak menomorinya.");
    const read = ledger.missing(NOTHING, "Nomor urut tidak terbaca pada dokumen sumber.");
    const message = `Nomor urut butir ini tidak terbaca; menurut urutannya butir ke-${at + 1}.`;
    const suggestion = markAt(at + 1, like);
    ledger.note({ kind: "NUMBERING", words: joinWords(texts), suggestion, message, about: read });
    return read;
  }
  const read = ledger.text(marker);
  if (orderOf(marker.text, last) !== last + 1) {
    const message = `Butir "${marker.text}" tidak melanjutkan butir sebelumnya.`;
    ledger.note({ kind: "NUMBERING", words: joinWords([marker, ...texts]), found: marker.text, message, about: read });
  }
  return read;
}

/** The mark of that place in a list that counts as another mark of it shows: "b." for 2 and "a.". */
function markAt(order: number, like = "1."): string {
  return like.replace(/\d+|[a-z]+/, (counted) => (/\d/.test(counted) ? `${order}` : String.fromCharCode(96 + order)));
}

/** Articles' lists: as `draftItems`, with the items below each. */
export function draftNested(
  items: readonly Open[],
  ledger: Ledger,
  isQuoting = false,
): ImportedRegulation["articles"][number]["items"] {
  tellDeep(items, isQuoting ? [] : items.flatMap((item) => item.items.filter((own) => own.items.length > 0)), ledger);
  return draftItems(items, ledger).map((item, at) => {
    const own = items[at]?.items ?? [];
    return { ...item, items: isQuoting ? draftItems(flat(own), ledger, isQuoting) : draftBelow(own, ledger) };
  });
}

/** A list whose lists have no place of their own: each stands below the item that leads to it, counted for itself. */
export function draftBelow(items: readonly Open[], ledger: Ledger): ListItem[] {
  return draftItems(items, ledger).flatMap((item, at) => [item, ...draftBelow(items[at]?.items ?? [], ledger)]);
}

function tellDeep([first]: readonly Open[], deep: readonly Open[], ledger: Ledger): void {
  if (!first || deep.length === 0) return;
  const words = joinWords(deep.flatMap(({ marker, texts }) => (marker ? [marker, ...texts] : texts)));
  const message = "Rincian di bawah butir ini bertingkat tiga; pada rancangan ia berdiri tepat di bawah butirnya.";
  ledger.note({ kind: "TO_VERIFY", severity: "INFO", words, message });
}

/** The draft has two levels: what a quoted article holds stands line below line. */
function flat(items: readonly Open[]): readonly Open[] {
  return items.flatMap((item) => [{ ...item, items: [] }, ...flat(item.items)]);
}

/** The words of each row, one after the other. */
export function wordsOfRows(rows: readonly Row[]): readonly Words[] {
  return rows.map(rowWords);
}
