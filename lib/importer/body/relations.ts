import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, joinWords, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isClosed } from "../tables/indicators";
import { diktumAt } from "./dikta";

type Relation = ImportedRegulation["relations"][number];
type Parts = {
  readonly title: Words;
  readonly legalBases: ImportedRegulation["legalBases"];
  readonly rows: readonly Row[];
  readonly ledger: Ledger;
};

type Revoked = { readonly words: Words; readonly isPartial: boolean };

/**
 * What the regulation amends (its title), revokes (its closing articles) and rests on (Mengingat), as cited; finding it in
 * the store is not done here.
 */
export function relationsOf({ title, legalBases, rows, ledger }: Parts): Relation[] {
  const cite = (type: Relation["type"]) => (words: Words) => ({ type, target: null, citation: ledger.text(words) });
  const revoke = ({ words, isPartial }: Revoked): Relation => {
    const relation = cite(isPartial ? "AMENDS" : "REVOKES")(words);
    const doubts = [...(isPartial ? [PARTIAL] : []), ...(words.text.search(NEXT_CITED) === -1 ? [] : [SEVERAL])];
    for (const message of doubts) ledger.note({ kind: "TO_VERIFY", words, message, about: relation.citation });
    return relation;
  };
  return [
    ...amended(title).map(cite("AMENDS")),
    ...articlesOf(rows).flatMap(revoked).map(revoke),
    ...legalBases.flatMap(({ text }) => basisOf(text)),
  ];
}

const AMENDED =
  /\bPERUBAHAN\s+(?:KE\p{L}+(?:\s+BELAS)?\s+)?ATAS\s+((?:PERATURAN|KEPUTUSAN)\s.{5,200}?\sTAHUN\s+\d{4})\b/iu;

/** "Perubahan Kedua atas Peraturan … Nomor … Tahun …" (UU 12/2011). */
function amended(title: Words): readonly Words[] {
  const match = AMENDED.exec(title.text.slice(0, 5000));
  if (!match?.[1]) return [];
  const end = match.index + match[0].length;
  return [sliceWords(title, end - match[1].length, end)];
}

const ARTICLE = /^(?:Pasal\s+(?:\d{1,3}[A-Z]{0,2}|[IVXL]{1,6})$|BAB\s+[IVXLC]{1,7}\b)/i;
const MAX_ARTICLE = 20_000;

/** The sentences and items of each article, joined where they run over lines. */
function articlesOf(rows: readonly Row[]): readonly (readonly Words[])[] {
  const articles: Words[][] = [[]];
  for (const row of rows) {
    const words = bare(rowWords(row));
    if (ARTICLE.test(words.text.slice(0, 40)) || diktumAt(words.text)) articles.push([]);
    const passages = articles.at(-1) ?? [];
    const above = passages.at(-1);
    if (above && goesOn(above, words)) passages[passages.length - 1] = joinWords([above, words]);
    else passages.push(words);
  }
  return articles;
}

function goesOn(above: Words, words: Words): boolean {
  const isWhole = isClosed(above.text) || ARTICLE.test(above.text.slice(0, 40)) || above.text.length > MAX_ARTICLE;
  return !isWhole && !MARKER.test(words.text);
}

const MARKER = /^(?:\(\d{1,3}\)|\d{1,3}[.)]|[a-z][.)])\s*/;
const REVOKED =
  /((?:Peraturan|Keputusan)\s(?:(?!\b(?:dicabut|mencabut)\b).){5,600}?)\s*,?\s+(?:dicabut\b|dinyatakan\s+(?:dicabut|tidak\s+berlaku))/i;
const NOT_ITSELF =
  /^.*?\b(?:mulai\s+berlaku|(?:di)?(?:berlaku|tetap|undang)(?:kan)?nya\s+(?:Peraturan|Keputusan)\s+(?:\p{L}+\s+){0,3}?ini),?\s*(?:maka\s+)?/iu;

/** Before the name of the regulation: the part of it that is revoked. */
const PART_OF_IT = /\b(?:Pasal|Lampiran|Bab|ayat|huruf|angka)\s+[\dIVXLA-Z(]/i;
const PARTIAL =
  "Yang dicabut hanya sebagian dari peraturan ini, jadi dibaca sebagai perubahan: standar yang tidak dicabut tetap berlaku. Periksa bunyinya.";

/** A sentence that revokes, or, where a list ends in "dicabut dan dinyatakan tidak berlaku", every item of it. */
function revoked(passages: readonly Words[]): readonly Revoked[] {
  const revoking = passages.findIndex(({ text }) => /\bdicabut\b|tidak\s+berlaku/i.test(text.slice(0, MAX_ARTICLE)));
  if (revoking === -1) return [];
  const items = passages.slice(0, revoking + 1).flatMap(revokedItem);
  return items.length > 1 ? items.map((words) => ({ words, isPartial: false })) : passages.flatMap(revokedIn);
}

function revokedIn(words: Words): readonly Revoked[] {
  if (words.text.length > MAX_ARTICLE) return [];
  const start = NOT_ITSELF.exec(words.text)?.[0].length ?? 0;
  const match = REVOKED.exec(words.text.slice(start));
  if (!match?.[1]) return [];
  const at = start + match.index;
  const isPartial = PART_OF_IT.test(words.text.slice(start, at));
  return eachCited(sliceWords(words, at, at + match[1].length)).map((cited) => ({ words: cited, isPartial }));
}

/** Between two regulations that one sentence names: the next is cited by its number and year too. */
const NEXT_CITED =
  /\s*(?:[,;]\s*(?:dan|serta)?|\s(?:dan|serta))\s+(?=(?:Peraturan|Keputusan)\s[^,;]{0,80}?\bNomor\b.{1,30}?\bTahun\s+\d{4})/giu;
const NUMBER_AND_YEAR = /\bNomor\b.{1,30}?\bTahun\s+\d{4}/iu;
/** What stands behind these words may be cited by the regulation before it only. */
const CITED_WITHIN = /\b(?:diubah|(?:perubahan|pencabutan|pelaksanaan)\s(?:\p{L}+\s){0,2}?(?:Peraturan|Keputusan))\b/iu;
const SEVERAL =
  "Kalimat ini menyebut lebih dari satu peraturan yang mungkin dicabut. Periksa, lalu tambahkan hubungan untuk masing-masing.";

/** The regulations of one sentence, each by its own name; where that is not plain, as the sentence has them. */
function eachCited(words: Words): readonly Words[] {
  const cited: Words[] = [];
  let start = 0;
  for (const { index, 0: between } of words.text.matchAll(NEXT_CITED)) {
    const above = words.text.slice(start, index);
    if (!NUMBER_AND_YEAR.test(above) || CITED_WITHIN.test(above)) continue;
    cited.push(sliceWords(words, start, index));
    start = index + between.length;
  }
  return [...cited, sliceWords(words, start)];
}

const ITEM_END = /[\s;,]*(?:dan)?[\s;,]*(?:dicabut\b.*)?$/i;

function revokedItem(words: Words): readonly Words[] {
  const marker = MARKER.exec(words.text)?.[0].length ?? 0;
  const item = sliceWords(words, marker);
  if (marker === 0 || item.text.length > 1000 || !/^(?:Peraturan|Keputusan)\s.*\bNomor\b/i.test(item.text)) return [];
  return [sliceWords(item, 0, ITEM_END.exec(item.text)?.index)];
}

const BASIS_END = /\s*(?:\((?!\d{1,2}\))|,?\s+sebagaimana\s+telah\s+(?:beberapa\s+kali\s+)?diubah|;?\s*$)/;

/** A legal basis without its gazette and its amendments; it is a part of what the item already cites. */
function basisOf(text: ImportedRegulation["legalBases"][number]["text"]): Relation[] {
  if (text.value === null) return [];
  const value = text.value.slice(0, BASIS_END.exec(text.value)?.index).trim();
  if (value === "") return [];
  let left = value.length;
  const source = text.source.flatMap((span) => {
    if (left <= 0) return [];
    const reading = span.reading.slice(0, left).trim();
    left -= span.reading.length + 1;
    return [{ ...span, reading }];
  });
  return [{ type: "BASED_ON", target: null, citation: { value, source } }];
}
