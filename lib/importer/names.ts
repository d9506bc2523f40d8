import type { Ledger } from "./ledger";
import { joinWords, sliceWords, type Words } from "./lines";
import { orderOf } from "./numbering";
import { paragraphsIn } from "./paragraphs";

const OFFICES =
  "Kepala|Sekretaris|Camat|Lurah|Inspektur|Asisten|Staf\\s+Ahli|Direktur|Wakil\\s+Direktur|Ajudan|Bendahara|Analis|Pengelola|Pengadministrasi";
const LEVELS = "(?:Ahli\\s+)?(?:Pertama|Muda|Madya|Utama)|Terampil|Mahir|Penyelia|Pemula";
const BETWEEN = "(?:\\s*,\\s*(?:(?:dan|serta)\\s+)?|\\s+(?:dan|serta|dan/atau)\\s+)";

/** Whether a line opens with an office: "Kepala Bidang …", or ends with the level of a functional position. */
export function isOffice(text: string): boolean {
  return new RegExp(
    `^(?:${OFFICES})\\b|\\b(?:Ahli\\s+(?:Pertama|Muda|Madya|Utama)|Terampil|Mahir|Penyelia|Pemula)$`,
    "i",
  ).test(text.slice(0, 200));
}

/**
 * What parts names: a semicolon, a number or letter in front, and a comma or "dan" before a further office or behind the
 * level of a functional position. Within a name ("Bidang Hukum dan Politik") neither stands beside it.
 */
const BETWEEN_NAMES = new RegExp(
  [
    "\\s*;\\s*(?:dan\\s+)?(?:(?:\\d{1,3}|[a-z])[.)]\\s+)?",
    "(?:^|\\s)\\(?(?:\\d{1,3}|(?<!\\p{L}\\s)[a-z])[.)]\\s+",
    `${BETWEEN}(?=(?:${OFFICES})(?:[\\s,;]|$))`,
    `(?<=\\bAhli\\s+(?:Pertama|Muda|Madya|Utama)|\\b(?:Terampil|Mahir|Penyelia|Pemula))${BETWEEN}(?!(?:${LEVELS})\\b)`,
  ].join("|"),
  "giu",
);

/** The names of positions that share one table: an office each paragraph of their cell, or several in one text. */
export function splitNames(words: Words, ledger: Ledger): readonly Words[] {
  const lines = paragraphsIn(words, ledger.breaks) ?? [words];
  return (lines.every(({ text }) => isOffice(text)) ? lines : [words]).flatMap((line) => namesIn(line, ledger));
}

/** "1. Camat A 2. Camat B", "Camat A; Camat B", "Camat dan Lurah". */
function namesIn(words: Words, ledger: Ledger): readonly Words[] {
  const names: Words[] = [];
  const between: Words[] = [];
  let start = 0;
  for (const match of words.text.slice(0, 5000).matchAll(BETWEEN_NAMES)) {
    names.push(sliceWords(words, start, match.index));
    start = match.index + match[0].length;
    between.push(sliceWords(words, match.index, start));
  }
  const filled = [...names, sliceWords(words, start)].filter(({ text }) => text !== "");
  if (filled.length < 2) {
    // "a. Camat Utara", a line of a list: its mark is none of the name.
    if (names[0]?.text === "") between.forEach((each) => ledger.form(each));
    tellStroke(words, ledger);
    return filled;
  }
  // Numbers that count the names are words of the form; any other number is told.
  const counts = between.map(({ text }) => orderOf(/\d{1,3}|\b[a-z](?=[.)])/.exec(text)?.[0] ?? ""));
  // The first name has no number before it where the second has number 2.
  const first = names[0]?.text === "" ? 1 : 2;
  if (counts.every((count, at) => count === at + first)) between.forEach((each) => ledger.form(each));
  tellPart(filled, between, ledger);
  // Commas and "dan" that only part the names.
  for (const each of between) if (!/\d|\b[a-z][.)]/.test(each.text)) ledger.form(each);
  return filled;
}

const STROKE = new RegExp(`/\\s*(?:${OFFICES})\\b`, "i");

/** "Camat / Lurah" may be two positions, or two names of one. */
function tellStroke(words: Words, ledger: Ledger): void {
  if (!STROKE.test(words.text.slice(0, 500)) || !isOffice(words.text)) return;
  const message =
    "Garis miring di sini berdiri di antara dua sebutan jabatan; dibaca sebagai satu jabatan. Pisahkan bila memang dua.";
  ledger.note({ kind: "TO_VERIFY", words, message });
}

/** "Pengawas dan Kepala UPT": what stands before the "dan" is no office by itself, and may be a part of one title. */
function tellPart(names: readonly Words[], between: readonly Words[], ledger: Ledger): void {
  const isCounted = between.some(({ text }) => /[\d;]|\b[a-z][.)]/.test(text));
  const part = isCounted ? undefined : names.find(({ text }) => !isOffice(text));
  if (!part) return;
  const message = `Sebutan ini dibaca sebagai ${names.length} jabatan, tetapi "${part.text}" saja bukan sebutan jabatan yang lazim; mungkin semuanya nama satu jabatan. Gabungkan bila demikian.`;
  ledger.note({ kind: "TO_VERIFY", words: joinWords(names), message });
}

const SMALL = new Set(["dan", "di", "pada", "dengan", "untuk", "serta", "yang", "dari", "ke", "atas", "bagi", "antar"]);
/** Letters that are said one by one, and Roman numerals. */
const LETTERS =
  /^(?:DPRD|UPTD?|RSUD|RS|UKM|UMKM|BPBD|SDM|BLUD|PAUD|SD|SMP|KB|ASN|TIK|IT|PPA|PTSP|DPMPTSP|BAPPEDA|[IVX]{1,4})$/;

/** A name in capitals as it is usually written ("Sekretaris Daerah"); null where it is written so. */
export function usualCase(name: string): string | null {
  if (!/\p{Lu}{3}/u.test(name) || /\p{Ll}/u.test(name)) return null;
  return name
    .split(" ")
    .map((word, at) => caseOf(word, at === 0))
    .join(" ");
}

function caseOf(word: string, isFirst: boolean): string {
  const small = word.toLowerCase();
  if (LETTERS.test(word.replace(/[^\p{L}]/gu, ""))) return word;
  if (!isFirst && SMALL.has(small)) return small;
  return small.replace(/(?<=^|[(/-])\p{L}/gu, (letter) => letter.toUpperCase());
}
