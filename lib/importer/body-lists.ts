import type { ImportedRegulation } from "./draft";
import { isClosed } from "./indicators";
import type { Ledger } from "./ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { orderOf } from "./numbering";

type ListItem = ImportedRegulation["considerations"][number];
type Open = { marker: Words | null; texts: Words[]; items: Open[] };
export type Listed = { readonly lead: Words[]; readonly items: Open[] };

const MARKER = /^(\((?:\d{1,3}|[a-z]{1,2})\)|\d{1,3}[.)]|(?:[a-z]{1,2}|[ivx]{3,5})[.)])\s*(?=\S|$)/;

/** Sorts lines into an opening sentence and marked items with their sub-items; page breaks are joined. */
export function listOf(rows: readonly Words[], ledger: Ledger): Listed {
  const list: Listed = { lead: [], items: [] };
  for (const row of rows) addLine(list, bare(row), ledger);
  return list;
}

function addLine({ lead, items }: Listed, words: Words, ledger: Ledger): void {
  if (words.text === "") return;
  const last = items.at(-1);
  const marker = markerIn(words, last);
  if (marker !== null) {
    (isSubItem(marker, last) ? last.items : items).push(itemAt(words, marker));
    return;
  }
  const into = last?.items.at(-1) ?? last;
  if (startsItem(into ?? { texts: lead }, words)) items.push({ marker: null, texts: [words], items: [] });
  else if (into) continueItem(into, words, ledger);
  else lead.push(words);
}

/** The mark of the item that opens on this line; a mark alone is one only where it is the next of its list. */
function markerIn({ text }: Words, last: Open | undefined): string | null {
  const marker = MARKER.exec(text)?.[1];
  if (marker === undefined) return null;
  return marker !== text || goesOnAlone(marker, last) ? marker : null;
}

function itemAt(words: Words, marker: string): Open {
  const text = sliceWords(words, marker.length);
  return { marker: sliceWords(words, 0, marker.length), texts: text.text === "" ? [] : [text], items: [] };
}

/** "(2)" on a line of its own, its words on the next. */
function goesOnAlone(marker: string, last: Open | undefined): boolean {
  const order = last?.marker ? orderOf(last.marker.text) : 0;
  return orderOf(marker, order) === order + 1;
}

/** What an amending regulation changes: "1. Ketentuan Pasal 3 diubah …", "2. Di antara Pasal 5 dan Pasal 6 disisipkan …". */
const AMENDMENT =
  /^(?:Ketentuan|Di\s?antara|Judul|Setelah|Sebelum|Lampiran|Pasal|Bab|Bagian|Paragraf|Penjelasan|Mengubah|Menambah|Menghapus|Beberapa|Angka|Huruf|Ayat)\b/i;
/** The heading of an article that is quoted. */
const QUOTED = /^(?:Pasal\s+\d{1,3}[A-Z]{0,2}|B ?A ?B\s+[IVXLC]{1,7}[A-Z]?\b.*)$/i;

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
  return items.map((item, at) => {
    const text = ledger.text(joinWords(item.texts));
    ledger.became(item.texts, text);
    const marker = isQuoted
      ? quotedMarker(item, ledger)
      : draftMarker(item, { at, last, isOnly: items.length === 1, ledger });
    last = item.marker ? orderOf(item.marker.text, last) : at + 1;
    return { marker, text };
  });
}

/** The marks of a quoted article are its own affair. */
function quotedMarker({ marker }: Open, ledger: Ledger): ListItem["marker"] {
  return marker ? ledger.text(marker) : ledger.missing(NOTHING, "Judul pasal yang dikutip; tidak bernomor.");
}

type Place = {
  readonly at: number;
  /** What the item before it counts. */
  readonly last: number;
  readonly isOnly: boolean;
  readonly ledger: Ledger;
};

function draftMarker({ marker, texts }: Open, { at, last, isOnly, ledger }: Place): ListItem["marker"] {
  if (marker === null) {
    if (isOnly) return ledger.missing(NOTHING, "Butir tunggal; dokumen sumber tidak menomorinya.");
    const read = ledger.missing(NOTHING, "Nomor urut tidak terbaca pada dokumen sumber.");
    const message = `Nomor urut butir ini tidak terbaca; menurut urutannya butir ke-${at + 1}.`;
    ledger.note({ kind: "NUMBERING", words: joinWords(texts), suggestion: `${at + 1}.`, message, about: read });
    return read;
  }
  const read = ledger.text(marker);
  if (orderOf(marker.text, last) !== last + 1) {
    const message = `Butir "${marker.text}" tidak melanjutkan butir sebelumnya.`;
    ledger.note({ kind: "NUMBERING", words: joinWords([marker, ...texts]), found: marker.text, message, about: read });
  }
  return read;
}

/** Articles' lists: as `draftItems`, with the lettered items below each. */
export function draftNested(
  items: readonly Open[],
  ledger: Ledger,
  isQuoting = false,
): ImportedRegulation["articles"][number]["items"] {
  return draftItems(items, ledger).map((item, at) => {
    const own = items[at]?.items ?? [];
    return { ...item, items: draftItems(isQuoting ? flat(own) : own, ledger, isQuoting) };
  });
}

/** The draft has two levels: what a quoted article holds stands line below line. */
function flat(items: readonly Open[]): readonly Open[] {
  return items.flatMap((item) => [{ ...item, items: [] }, ...flat(item.items)]);
}

/** The words of each row, one after the other. */
export function wordsOfRows(rows: readonly Row[]): readonly Words[] {
  return rows.map(rowWords);
}
