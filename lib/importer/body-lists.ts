import type { ImportedRegulation } from "./draft";
import { isClosed } from "./indicators";
import type { Ledger } from "./ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { orderOf } from "./numbering";

type ListItem = ImportedRegulation["considerations"][number];
type Open = { marker: Words | null; texts: Words[]; items: Open[] };
export type Listed = { readonly lead: Words[]; readonly items: Open[] };

const MARKER = /^(\((?:\d{1,3}|[a-z]{1,2})\)|\d{1,3}[.)]|(?:[a-z]{1,2}|[ivx]{3,5})[.)])\s*(?=\S)/;

/** Sorts lines into an opening sentence and marked items with their sub-items; page breaks are joined. */
export function listOf(rows: readonly Words[], ledger: Ledger): Listed {
  const list: Listed = { lead: [], items: [] };
  for (const row of rows) addLine(list, bare(row), ledger);
  return list;
}

function addLine({ lead, items }: Listed, words: Words, ledger: Ledger): void {
  if (words.text === "") return;
  const marker = MARKER.exec(words.text)?.[1];
  const last = items.at(-1);
  if (marker !== undefined) {
    const item = { marker: sliceWords(words, 0, marker.length), texts: [sliceWords(words, marker.length)], items: [] };
    (isSubItem(marker, last) ? last.items : items).push(item);
  } else if (!last) {
    if (lead.length > 0 && startsItem({ texts: lead }, words)) items.push({ marker: null, texts: [words], items: [] });
    else lead.push(words);
  } else {
    const into = last.items.at(-1) ?? last;
    if (startsItem(into, words)) items.push({ marker: null, texts: [words], items: [] });
    else continueItem(into, words, ledger);
  }
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
export function draftItems(items: readonly Open[], ledger: Ledger): ListItem[] {
  let last = 0;
  return items.map((item, at) => {
    const text = ledger.text(joinWords(item.texts));
    ledger.became(item.texts, text);
    const marker = draftMarker(item, { at, last, isOnly: items.length === 1, ledger });
    last = item.marker ? orderOf(item.marker.text, last) : at + 1;
    return { marker, text };
  });
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
export function draftNested(items: readonly Open[], ledger: Ledger): ImportedRegulation["articles"][number]["items"] {
  return draftItems(items, ledger).map((item, at) => ({ ...item, items: draftItems(items[at]?.items ?? [], ledger) }));
}

/** The words of each row, one after the other. */
export function wordsOfRows(rows: readonly Row[]): readonly Words[] {
  return rows.map(rowWords);
}
