import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { slugOf, tight } from "../words";

type Head = Pick<
  ImportedRegulation,
  "slug" | "institution" | "kind" | "number" | "year" | "title" | "issuer" | "preamble"
>;

const KINDS = { BUPATI: "PERBUP", WALIKOTA: "PERWAL", GUBERNUR: "PERGUB" } as const;
const ISSUER = /^(BUPATI|WALI\s?KOTA|GUBERNUR)\s+(.{2,60}?)(?=\s+PROVINSI\b|\s*,|$)/i;
const INSTRUMENT = /^PERATURAN\s+(BUPATI|WALI\s?KOTA|GUBERNUR)\s+(.{2,60}?)(?=\s+NOMOR\b|\s*,|$)/i;
/** Instruments of which the store has no kind: nothing is put among the regulations that calls itself otherwise. */
const OTHER_INSTRUMENT =
  /^(KEPUTUSAN\s+(?:BUPATI|WALI\s?KOTA|GUBERNUR|SEKRETARIS\s+DAERAH)|PERATURAN\s+DAERAH|INSTRUKSI\s+(?:BUPATI|WALI\s?KOTA|GUBERNUR)|SURAT\s+EDARAN)\b/i;
/** Blanks that were left for a number to be written in stand beside its strokes: "188.45/ 217 /KPTS". */
const NUMBER = /(?:NOMOR|^NO\b\.?)\s*:?\s*(\S{1,30}(?:(?<=\/)\s\S{1,30}|\s\/\S{0,30}){0,4})\s+TAHUN\s*(\d{4})?/i;
/** Of a Keputusan, whose year may stand in its number alone. */
const BARE_NUMBER = /^NOMOR\s*:?\s*(?=.*\d)(\S+(?:(?<=\/)\s\S+|\s\/\S*){0,4})$/i;
const GRACE = /^DENGAN\s+RAHMAT/i;

/** The heading above Menimbang: issuer, number, year and subject; the words of the subject too. */
export function readHead(rows: readonly Row[], ledger: Ledger): { readonly head: Head; readonly title: Words } {
  const lines = rows.map((row) => bare(rowWords(row))).filter(({ text }) => text !== "");
  const issuer = firstMatch(lines, ISSUER);
  const numbered = numberedIn(lines);
  const { titleLines, others } = splitTitle(lines, numbered?.line);
  const issuerWords = issuer ? matchedWords(issuer) : NOTHING;
  const preamble = others.map((line) => (line === issuer?.line ? sliceWords(line, issuerWords.text.length) : line));
  const number = part(numbered, 1);
  const year = numbered?.match[2] === undefined ? yearElsewhere(lines, numbered) : part(numbered, 2);
  const names = readNames({ lines, issuer }, { number, year }, ledger);
  const title = joinWords(titleLines);
  const head = {
    ...names,
    number: ledger.text(number),
    year: yearOf(year, ledger),
    title: ledger.text(title),
    issuer: ledger.text(issuerWords),
    preamble: preamble.filter(({ text }) => text !== "").map((line) => ledger.text(line)),
  };
  tellNumber(number, head.number, ledger);
  // A text that is no regulation has no head of which it could be a part.
  if (numbered) tellStrange(preamble, ledger);
  if (title.text === "") {
    const message = "Judul peraturan (tentang) tidak terbaca.";
    ledger.note({
      kind: "MISSING_FIELD",
      severity: "ERROR",
      words: joinWords(lines.slice(0, 3)),
      message,
      about: head.title,
    });
  }
  return { head, title };
}

type Heading = { readonly lines: readonly Words[]; readonly issuer: Matched };
type Numbered = { readonly number: Words; readonly year: Words };

/** The names of the regulation, and what keeps it from having them: another instrument, or words that are not readable. */
function readNames({ lines, issuer }: Heading, numbered: Numbered, ledger: Ledger) {
  const instrument = firstMatch(lines, INSTRUMENT);
  const names = namesOf(issuer ?? instrument, numbered);
  const other = instrument ? undefined : firstMatch(lines, OTHER_INSTRUMENT);
  if (other) tellOther(other, ledger);
  if ((!other && names.kind === null) || numbered.number === NOTHING || numbered.year === NOTHING) {
    const message = "Jenis, nomor atau tahun peraturan tidak terbaca.";
    ledger.note({ kind: "MISSING_FIELD", severity: "ERROR", words: joinWords(lines.slice(0, 3)), message });
  }
  return other ? { ...names, kind: null, slug: null } : names;
}

function tellOther({ line, match }: NonNullable<Matched>, ledger: Ledger): void {
  const message =
    `Naskah ini menyebut dirinya "${match[0]}". Portal memuat Peraturan Bupati, Peraturan Walikota dan Peraturan ` +
    "Gubernur; pilih jenisnya hanya bila naskahnya memang salah satu dari ketiganya.";
  const words = matchedWords({ line, match });
  ledger.note({ kind: "NOT_RECOGNISED", severity: "ERROR", words, message });
}

/** What stands above Menimbang in a regulation; its other lines are capitals. */
const USUAL =
  /^(?:SALINAN|RANCANGAN|PROVINSI|KABUPATEN|KOTA|PEMERINTAH|PERATURAN|KEPUTUSAN|INSTRUKSI|SURAT|NOMOR|NO\.|TAHUN|TANGGAL|TENTANG|DENGAN|BUPATI|WALI\s?KOTA|GUBERNUR|SEKRETARIS|BERITA|LEMBARAN|SERI)\b/i;

/** "Beranda", "Unduh PDF": of the page on which a website shows the regulation. */
function tellStrange(preamble: readonly Words[], ledger: Ledger): void {
  for (const words of preamble) {
    const text = tight(words.text.slice(0, 300));
    if (text === "" || USUAL.test(text) || !/\p{Ll}{3}/u.test(text)) continue;
    const message = "Baris ini di atas Menimbang bukan bagian kepala peraturan yang dikenal; disimpan apa adanya.";
    ledger.note({ kind: "NOT_RECOGNISED", words, message });
  }
}

/** "l2": letters that a scan took for figures. */
function tellNumber(number: Words, about: Head["number"], ledger: Ledger): void {
  if (!/^(?=.*\d)(?=.*[lIOo])[\dlIOo]+$/.test(number.text)) return;
  const suggestion = number.text.replace(/[lI]/g, "1").replace(/[Oo]/g, "0");
  const message = `Nomor peraturan "${number.text}" mungkin salah baca dari "${suggestion}".`;
  ledger.note({ kind: "MISSPELLING", words: number, message, suggestion, about });
}

/** The number below the name of the instrument: a gazette may print its own above it. */
function numberedIn(lines: readonly Words[]): Matched {
  const named = firstMatch(lines, INSTRUMENT) ?? firstMatch(lines, OTHER_INSTRUMENT);
  const own = named ? lines.slice(lines.indexOf(named.line)) : lines;
  return firstMatch(own, NUMBER) ?? firstMatch(own, BARE_NUMBER) ?? firstMatch(lines, NUMBER);
}

function firstMatch(lines: readonly Words[], pattern: RegExp): Matched {
  for (const line of lines) {
    const match = pattern.exec(tight(line.text.slice(0, 300)));
    if (match) return { line, match };
  }
  return undefined;
}

/** The words of the line that the pattern found; all of it where its letters stand apart. */
function matchedWords({ line, match }: NonNullable<Matched>): Words {
  return line.text.startsWith(match[0]) ? sliceWords(line, 0, match[0].length) : line;
}

/** What the store calls the regulation and its institution, as far as the heading says. */
function namesOf(issuer: Matched, { number, year }: Numbered): Pick<Head, "slug" | "institution" | "kind"> {
  const place = issuer?.match[2] ?? "";
  const kind = kindOf(issuer?.match[1] ?? "");
  return { slug: kind && slugOf(`${kind} ${place} ${number.text} ${year.text}`), institution: slugOf(place), kind };
}

type Matched = { readonly line: Words; readonly match: RegExpExecArray } | undefined;

function part(matched: Matched, group: 1 | 2): Words {
  const text = matched?.match[group];
  if (!matched || text === undefined) return NOTHING;
  const { line } = matched;
  // Where the letters of the label stand apart, the match does not say the place in the line.
  const label = group === 1 ? /N ?O ?M ?O ?R/i : /T ?A ?H ?U ?N/i;
  const from = line.text.indexOf(text, Math.max(0, line.text.search(label)));
  return sliceWords(line, from, from + text.length);
}

/** The year on the line below "NOMOR 41 TAHUN", or at the end of the number: "188.45/217/KPTS/2022". */
function yearElsewhere(lines: readonly Words[], numbered: Matched): Words {
  if (!numbered) return NOTHING;
  const below = lines[lines.indexOf(numbered.line) + 1];
  if (below && /^\d{4}$/.test(below.text)) return below;
  const number = part(numbered, 1);
  return /\/\s?(?:19|20)\d{2}$/.test(number.text) ? sliceWords(number, number.text.length - 4) : NOTHING;
}

function yearOf(words: Words, ledger: Ledger): Head["year"] {
  const year = Number(words.text);
  if (year >= 1945 && year <= 2200) return ledger.value(words, year);
  return ledger.missing(words, "Tahun peraturan tidak terbaca pada dokumen sumber.");
}

function kindOf(office: string): Head["kind"] {
  const key = office.toUpperCase().replace(/\s/g, "");
  return key in KINDS ? KINDS[key as keyof typeof KINDS] : null;
}

const ABOUT = /(?:^|\s)TENTANG(?:\s*:)?(?:\s+|$)/;

/** The subject stands between TENTANG (or the number, where TENTANG is lost) and the words of grace or the issuer. */
function splitTitle(
  lines: readonly Words[],
  numbered: Words | undefined,
): { titleLines: readonly Words[]; others: readonly Words[] } {
  const about = lines.findIndex(({ text }) => ABOUT.test(tight(text.slice(0, 300))));
  const from = about === -1 ? (numbered ? lines.indexOf(numbered) : lines.length) : about;
  const end = lines.findIndex(({ text }, at) => at > from && (GRACE.test(text) || ISSUER.test(text.slice(0, 200))));
  const to = end === -1 ? Math.min(lines.length, from + 8) : end;
  // "PERATURAN … TENTANG STANDAR …" on one line: the subject begins within it.
  const opening = lines[about] ?? NOTHING;
  const match = ABOUT.exec(opening.text.slice(0, 300));
  const inline = match ? sliceWords(opening, match.index + match[0].length) : NOTHING;
  const before = lines.slice(0, from + 1).map((line) => (line === opening ? without(line, inline) : line));
  return {
    titleLines: [inline, ...lines.slice(from + 1, to)].filter(({ text }) => text !== ""),
    others: [...before, ...lines.slice(to)],
  };
}

function without(line: Words, end: Words): Words {
  return sliceWords(line, 0, line.text.length - end.text.length);
}
