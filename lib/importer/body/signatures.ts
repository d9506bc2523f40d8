import { civilDateIn, writtenDayIn } from "@/lib/core/dates";

import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, bareStartOf, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";

type Signature = ImportedRegulation["signatures"][number];

const ISSUER =
  /^(?:P(?:js?|l?t|l[th]|gs|JS?|L?T|L[TH]|GS)\.?\s+)?(?:BUPATI|WALI\s?KOTA|GUBERNUR)(?:\s+[A-Z.]+){0,5}\s*(,|$)?/;
/** A line that may be the name of who signs: no other line of the form, nor a rank below a name that is lost. */
const NAME =
  /^(?!(?:LAMPIRAN|NOMOR|TANGGAL|TENTANG|STANDAR|JABATAN|PERATURAN|KEPUTUSAN|PROVINSI|KABUPATEN|BERITA|LEMBARAN|SALINAN|Salinan|Pembina|Penata|Peraturan|Lampiran)\b)\p{Lu}[\p{L}.,'’/ -]{2,80}$/u;
const PLACE = /^\p{L}+\s+di\s+(.{2,60}?)(?=\s+pada\b|\s*,|$)/iu;
const OFFICE = /^(?:BUPATI|WALI\s?KOTA|GUBERNUR|SEKRETARIS|P(?:js?|lt|lh|gs)\b\.?|a\.\s?n\.)/i;

/** Whether a line is the office under an annex: "BUPATI PURWAKARTA,"; without its comma only above a name. */
export function isIssuerLine(row: Row, next?: Row): boolean {
  const text = bareStartOf(row, 80);
  const match = text.length < 80 ? ISSUER.exec(text) : null;
  if (!match) return false;
  return text.includes(",") || (match[1] === "" && next !== undefined && NAME.test(bare(rowWords(next)).text));
}

/** Ditetapkan / diundangkan: place, date, office and name, from the lines between this act and the next. */
export function readSignature(act: Signature["act"], rows: readonly Row[], ledger: Ledger): Signature {
  const words = joinWords(rows.slice(0, MAX_BELOW).map((row) => bare(rowWords(row))));
  const day = writtenDayIn(words.text.slice(0, 300));
  const officeAt = rows.findIndex((row) => OFFICE.test(bare(rowWords(row)).text));
  const { office, name } = readOffice(officeAt === -1 ? [] : rows.slice(officeAt), ledger);
  formWords(words, ledger);
  return {
    act,
    place: ledger.text(placeIn(rows, words)),
    date: day === null ? noDate(words, ledger) : dateOf(partOf(words, day), ledger),
    office,
    name,
  };
}

/** The place on the line that opens the act, or below it; a page may end between it and the date. */
function placeIn([first]: readonly Row[], words: Words): Words {
  const own = first ? bare(rowWords(first)) : NOTHING;
  const place = PLACE.exec(own.text) ?? PLACE.exec(words.text);
  return place?.[1] === undefined ? NOTHING : partOf(words, place[1]);
}

function partOf(words: Words, text: string): Words {
  const from = words.text.indexOf(text);
  return sliceWords(words, from, from + text.length);
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

/** How many lines below the first one of a signature may still be of it: a page may end in between, with its head or foot. */
const MAX_BELOW = 3;

type Signed = Pick<Signature, "office" | "name"> & { /** The line of the name. */ readonly signer: Row | null };

/** "Cap / ttd", also on the line of the office, where the name may follow. */
const SEAL = /\b(?:cap|ttd)\b(?:[\s./,]*\b(?:cap|ttd)\b)*[\s./,]*/i;

/** Who signs: named behind the seal, or on a line below the office. */
function signerOf(beside: Words, rows: readonly Row[], below: number): { signer: Row | null; words: Words } {
  if (NAME.test(beside.text)) return { signer: rows[0] ?? null, words: beside };
  const signer = rows.slice(below, below + MAX_BELOW).find((row) => NAME.test(bare(rowWords(row)).text)) ?? null;
  return { signer, words: signer ? bare(rowWords(signer)) : NOTHING };
}

/** What follows the seal on its line. */
function besideSeal(line: Words, ledger: Ledger): Words {
  const seal = SEAL.exec(line.text.slice(0, 200));
  if (!seal) return NOTHING;
  const end = seal.index + seal[0].length;
  ledger.signOff(sliceWords(line, seal.index, end));
  return sliceWords(line, end);
}

/** Office over one or two lines up to its comma, then the name: "SEKRETARIS DAERAH / KABUPATEN X / NAMA". */
export function readOffice(rows: readonly Row[], ledger: Ledger): Signed {
  const [first = NOTHING, second = NOTHING] = rows.slice(0, 2).map((row) => bare(rowWords(row)));
  const isTwo = !first.text.includes(",") && /^(?:KABUPATEN|KOTA|PROVINSI)\b/.test(second.text);
  const whole = isTwo ? joinWords([first, second]) : first;
  const comma = whole.text.indexOf(",");
  const beside = besideSeal(whole, ledger);
  const office = ledger.text(comma === -1 ? whole : sliceWords(whole, 0, comma));
  const { signer, words } = signerOf(beside, rows, isTwo ? 2 : 1);
  return { office, name: readName(words, { whole, ledger }), signer };
}

function readName(words: Words, { whole, ledger }: { whole: Words; ledger: Ledger }): Signature["name"] {
  if (words === NOTHING) {
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
