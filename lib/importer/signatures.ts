import { civilDateIn } from "@/lib/core/dates";

import type { ImportedRegulation } from "./draft";
import type { Ledger } from "./ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";

type Signature = ImportedRegulation["signatures"][number];

const DATE = /(\d{1,2})\s+(\p{L}{3,9})\s+(\d{4})/u;
const ISSUER = /^(?:P[jl]t?\.?\s+|P[JL]T?\.?\s+)?(?:BUPATI|WALI\s?KOTA|GUBERNUR)(?:\s+[A-Z.]+){0,5}\s*(,|$)?/;
const NAME =
  /^(?!(?:LAMPIRAN|NOMOR|TANGGAL|TENTANG|STANDAR|JABATAN|PERATURAN|KEPUTUSAN|PROVINSI)\b)\p{Lu}[\p{L}.,'/ ]{2,80}$/u;
const OFFICE = /^(?:BUPATI|WALI\s?KOTA|GUBERNUR|SEKRETARIS|Pj\.?|Plt\.?|a\.n\.)/i;

/** Whether a line is the office under an annex: "BUPATI PURWAKARTA,"; without its comma only above a name. */
export function isIssuerLine(row: Row, next?: Row): boolean {
  const { text } = bare(rowWords(row));
  const match = text.length < 80 ? ISSUER.exec(text) : null;
  if (!match) return false;
  return text.includes(",") || (match[1] === "" && next !== undefined && NAME.test(bare(rowWords(next)).text));
}

/** Ditetapkan / diundangkan: place, date, office and name, from the lines between this act and the next. */
export function readSignature(act: Signature["act"], rows: readonly Row[], ledger: Ledger): Signature {
  const words = joinWords(rows.slice(0, 3).map((row) => bare(rowWords(row))));
  const place = /^\p{L}+\s+di\s+(.{2,60}?)(?=\s+pada\b|\s*,|$)/iu.exec(words.text);
  const date = DATE.exec(words.text.slice(0, 300));
  const officeAt = rows.findIndex((row) => OFFICE.test(bare(rowWords(row)).text));
  const { office, name } = readOffice(officeAt === -1 ? [] : rows.slice(officeAt), ledger);
  formWords(words, ledger);
  return {
    act,
    place: ledger.text(
      place?.[1] === undefined
        ? NOTHING
        : sliceWords(words, words.text.indexOf(place[1]), words.text.indexOf(place[1]) + place[1].length),
    ),
    date: date ? dateOf(sliceWords(words, date.index, date.index + date[0].length), ledger) : noDate(words, ledger),
    office,
    name,
  };
}

function formWords(words: Words, ledger: Ledger): void {
  for (const match of words.text.matchAll(/(?:Ditetapkan|Diundangkan)\s+di|pada\s+tanggal/gi)) {
    ledger.form(sliceWords(words, match.index, match.index + match[0].length));
  }
}

function dateOf(words: Words, ledger: Ledger): Signature["date"] {
  const date = civilDateIn(words.text);
  return date === null ? noDate(words, ledger) : ledger.value(words, date);
}

function noDate(words: Words, ledger: Ledger): Signature["date"] {
  const date = ledger.missing(NOTHING, "Tanggal tidak terbaca pada dokumen sumber.");
  ledger.note({ kind: "MISSING_FIELD", severity: "ERROR", words, message: "Tanggal ini tidak terbaca.", about: date });
  return date;
}

type Signed = Pick<Signature, "office" | "name">;

/** Office over one or two lines up to its comma, then the name: "SEKRETARIS DAERAH / KABUPATEN X / NAMA". */
export function readOffice(rows: readonly Row[], ledger: Ledger): Signed {
  const [first = NOTHING, second = NOTHING, third = NOTHING] = rows.slice(0, 3).map((row) => bare(rowWords(row)));
  const isTwo = !first.text.includes(",") && /^(?:KABUPATEN|KOTA|PROVINSI)\b/.test(second.text);
  const whole = isTwo ? joinWords([first, second]) : first;
  const comma = whole.text.indexOf(",");
  const seal = /\b(?:cap|ttd)\b.*$/i.exec(whole.text.slice(0, 200));
  if (seal) ledger.signOff(sliceWords(whole, seal.index));
  const office = ledger.text(comma === -1 ? whole : sliceWords(whole, 0, comma));
  return { office, name: readName(isTwo ? third : second, { whole, ledger }) };
}

function readName(words: Words, { whole, ledger }: { whole: Words; ledger: Ledger }): Signature["name"] {
  if (!/^\p{Lu}[\p{L}.,'/ ]{2,80}$/u.test(words.text)) {
    const name = ledger.text(NOTHING);
    const message = "Nama penanda tangan tidak terbaca.";
    ledger.note({ kind: "MISSING_FIELD", words: whole, message, about: name });
    return name;
  }
  const name = ledger.personName(words);
  if (words.text.includes("/")) {
    const message = "Nama penanda tangan memuat coretan; periksa.";
    const suggestion = words.text.replaceAll("/", " ");
    ledger.note({ kind: "MISSPELLING", words, message, suggestion, about: name });
  }
  return name;
}
