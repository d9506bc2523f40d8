import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, isTable, joinWords, rowWords, type Row, type Words } from "../lines";
import { opensForm } from "../standards/position-form";
import { plain, tight } from "../words";

type Heading = ImportedRegulation["annexes"][number]["heading"];
export type AnnexHead = { readonly label: string; readonly heading: Heading; readonly rest: readonly Row[] };

/** "II", "3", "I.a" and "IV-B". */
const LABEL = "((?:[IVXLC]{1,7}|\\d{1,2})(?:\\s?[.-]\\s?(?:[A-Za-z]|\\d{1,2})(?![\\p{L}\\d]))?)";
const ANNEX = new RegExp(`^LAMPIRAN(?:\\s+${LABEL})?(?=[\\s.:]|$)`, "u");
/** In small letters a sentence of the body may begin so: only before the instrument it is a heading. */
const SMALL = new RegExp(
  `^Lampiran(?:\\s+${LABEL})?\\s*:?\\s*(?:$|(?=(?:Peraturan|Keputusan)\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}))`,
  "u",
);
/** Or before what it holds: "Lampiran I: Jabatan Administrator", with a number and no full stop. */
const TITLED = new RegExp(
  `^Lampiran\\s+${LABEL}\\s*[:.–-]?\\s*(?=(?:Standar\\s+Kompetensi\\s+)?Jabatan\\s+\\p{Lu}[^.;,]*$)`,
  "u",
);

/**
 * Whether an annex begins on this line: "LAMPIRAN II PERATURAN BUPATI …", "Lampiran I Peraturan Bupati X"; "Lampiran I"
 * alone where `next`, the line below, names the instrument.
 */
export function opensAnnex(row: Row, next?: Row): boolean {
  if (!MAYBE_ANNEX.test((row.cells.find((cell) => cell !== "") ?? "").slice(0, 40))) return false;
  if (isTable(row) && !isSetWithTabs(row)) return false;
  const text = annexText(row);
  if (ANNEX.test(text) || TITLED.test(text)) return true;
  const below = next ? bare(rowWords(next)).text.slice(0, 40) : "";
  return (
    SMALL.test(text) && (/\b(?:Peraturan|Keputusan)\b/.test(text) || /^(?:PERATURAN|KEPUTUSAN)\s+\p{L}/iu.test(below))
  );
}

/** Every row is asked, more than once: its words are put together only where the word may stand. */
const MAYBE_ANNEX = /l\s?a\s?m\s?p/i;

/** The line alone, or parted by tabs: "LAMPIRAN | : | PERATURAN BUPATI X". */
function isSetWithTabs({ cells }: Row): boolean {
  const [, ...others] = cells.filter((cell) => cell !== "");
  return others.length < 3 && others.every((cell) => /^(?::\s*)?(?:$|(?:PERATURAN|KEPUTUSAN)\b)/i.test(cell));
}

function annexText(row: Row): string {
  return tight(bare(rowWords(row)).text.slice(0, 80));
}

/** The block above an annex: which instrument, NOMOR, TANGGAL, TENTANG; the subject may run over several lines. */
export function readAnnexHead(rows: readonly Row[], { subject, number, year }: Regulation, ledger: Ledger): AnnexHead {
  const blocks: Words[][] = [];
  let last: Row | null = null;
  for (const row of rows) {
    const words = bare(rowWords(row));
    const about: Words[] | null = aboutBlock(blocks, { last, row, subject });
    const goesOn =
      about !== null || (last === null && opensAnnex(row, rows[1])) || HEADING.test(words.text.slice(0, 40));
    if (!goesOn || isHeadOfTable(row)) break;
    if (about) about.push(words);
    else blocks.push([words]);
    last = row;
  }
  const heading = blocks.map((block) => ledger.text(joinWords(block)));
  tellYear(heading, ledger);
  tellOther(heading, { subject, number, year }, ledger);
  const count = blocks.flat().length;
  return { label: rows[0] ? annexLabel(rows[0]) : "", heading, rest: rows.slice(count) };
}

/** "II" of "LAMPIRAN II", "" where the annex has no number. */
export function annexLabel(row: Row): string {
  const text = annexText(row);
  return (ANNEX.exec(text) ?? TITLED.exec(text) ?? SMALL.exec(text))?.[1] ?? "";
}

/** What the body says of the regulation, and its annexes repeat. */
export type Regulation = { readonly subject: string; readonly number: string; readonly year: string };

/** An annex of another number or year: a slip, or the annex of another regulation. */
function tellOther(heading: Heading, { number, year }: Regulation, ledger: Ledger): void {
  // The subject may name another regulation: the one that it amends.
  const end = heading.findIndex(({ value }) => /^TENTANG\b/i.test(value ?? ""));
  const lines = end === -1 ? heading : heading.slice(0, end);
  const line = lines.find(({ value }) => isOther(value ?? "", { number, year }));
  if (!line || number === "") return;
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "WARNING",
    source: line.source,
    found: line.value ?? "",
    suggestion: null,
    message: `Kepala lampiran menyebut nomor atau tahun lain daripada peraturannya (Nomor ${number} Tahun ${year}).`,
    about: line,
  });
}

function isOther(text: string, { number, year }: Pick<Regulation, "number" | "year">): boolean {
  const [, own, ownYear = year] = /\bNOMOR\s*:?\s*(\S{1,30})\s+TAHUN\s*(\d{4})?/i.exec(text) ?? [];
  return own !== undefined && (own !== number || ownYear !== year);
}

const HEADING = /^(?:(?:PERATURAN|KEPUTUSAN)\s|NOMOR\b|TANGGAL\b|TENTANG\b)/i;

/** The block may be set with tabs; a table of the annex is none of it. */
function isHeadOfTable(row: Row): boolean {
  return (
    isTable(row) &&
    !/^(?:LAMPIRAN|PERATURAN|KEPUTUSAN|TANGGAL|TENTANG|NOMOR\s*:?\s*\d)/i.test(bare(rowWords(row)).text.slice(0, 40))
  );
}

/** The subject that this line goes on: right below it, and no title of its own. */
function aboutBlock(blocks: readonly Words[][], { last, row, subject }: Below): Words[] | null {
  const block = blocks.at(-1);
  if (!block || !opensSubject(block)) return null;
  const isBelow = last?.line === row.line - 1 && !(row.cells[0] ?? "").startsWith("#");
  return isBelow && !opensForm(row) && !isWhole(block, subject) ? block : null;
}

function opensSubject([first]: readonly Words[]): boolean {
  return /^TENTANG\b/i.test(first?.text.slice(0, 10) ?? "");
}

type Below = { readonly last: Row | null; readonly row: Row; readonly subject: string };

/** Whether the block holds the subject as the body has it: then the next line is a title, even right below. */
function isWhole(block: readonly Words[], subject: string): boolean {
  const read = plain(joinWords(block).text.slice(0, 2000)).replace(/^tentang\s*/, "");
  return read !== "" && scanned(read) === scanned(plain(subject.slice(0, 2000)));
}

/** As a scan may have it: of two places where the same words stand, one is often misread by a letter. */
const scanned = (text: string): string => text.replace(/[l1]/g, "i").replaceAll("0", "o").replaceAll("rn", "m");

function tellYear(heading: Heading, ledger: Ledger): void {
  for (const line of heading) {
    if (!/^NOMOR\b/i.test(line.value ?? "") || /\bTAHUN\s+\d{4}/i.test(line.value ?? "")) continue;
    ledger.findings.push({
      kind: "MISSING_FIELD",
      severity: "INFO",
      source: line.source,
      found: line.value ?? "",
      suggestion: null,
      message: "Angka tahun tidak tercetak pada kepala lampiran ini.",
      about: line,
    });
  }
}
