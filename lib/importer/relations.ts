import type { ImportedRegulation } from "./draft";
import type { Ledger } from "./ledger";
import { bare, joinWords, rowWords, sliceWords, type Row } from "./lines";

type Relation = ImportedRegulation["relations"][number];
type Parts = {
  readonly legalBases: ImportedRegulation["legalBases"];
  /** The rows above Menimbang, and all of the body. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  readonly ledger: Ledger;
};

const REVOKED =
  /((?:Peraturan|Keputusan)\s(?:(?!\b(?:dicabut|mencabut)\b).){5,600}?)\s+(?:dicabut\b|dinyatakan\s+tidak\s+berlaku)/i;
const NOT_ITSELF = /^.*?\bmulai\s+berlaku,?\s*/i;

const AMENDED = /\bPERUBAHAN\s+(?:KE\p{L}+(?:\s+BELAS)?\s+)?ATAS\s+(PERATURAN\s.{5,200}?\sTAHUN\s+\d{4})\b/iu;

/**
 * What the regulation amends (its title), revokes (its closing articles) and rests on (Mengingat), as cited; finding it in
 * the store is not done here.
 */
export function relationsOf({ legalBases, head, rows, ledger }: Parts): Relation[] {
  const revoked = rows.flatMap((row): Relation[] => {
    const words = rowWords(row);
    if (words.text.length > 20_000 || !/dicabut|tidak\s+berlaku/i.test(words.text)) return [];
    const start = NOT_ITSELF.exec(words.text)?.[0].length ?? 0;
    const match = REVOKED.exec(words.text.slice(start));
    if (!match?.[1]) return [];
    const at = start + match.index;
    return [{ type: "REVOKES", target: null, citation: ledger.text(sliceWords(words, at, at + match[1].length)) }];
  });
  return [...amendedBy(head, ledger), ...revoked, ...legalBases.flatMap(({ text }) => basisOf(text))];
}

/** An amendment names what it amends in its title: "Perubahan Kedua atas Peraturan … Nomor … Tahun …" (UU 12/2011). */
function amendedBy(head: readonly Row[], ledger: Ledger): Relation[] {
  const words = joinWords(head.map((row) => bare(rowWords(row))));
  const match = AMENDED.exec(words.text.slice(0, 5_000));
  if (!match?.[1]) return [];
  const at = match.index + match[0].length - match[1].length;
  return [{ type: "AMENDS", target: null, citation: ledger.text(sliceWords(words, at, at + match[1].length)) }];
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
