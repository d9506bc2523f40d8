import { annexLabel, opensAnnex } from "../annexes/annex-head";
import { bareStartOf, isTable, startOf, type Row } from "../lines";
import { isFormLine } from "../standards/position-form";
import { opensRequirements, sectionOf } from "../tables/table-head";
import { plain } from "../words";

const PAGE_LINE =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|[-–—]\s*[ivxlc]{1,6}\s*[-–—]|(?:hal(?:aman)?|page)\.?\s*[:|-]?\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:\/|dari|of)\s*\d{1,4}|\d{1,4}\s*\|\s*(?:hal(?:aman)?|page)|(?:https?:\/\/|www\.|jdih\.)\S{1,200})$/i;

/** A page number, or an address in the footer. */
export function isPageLine(row: Row): boolean {
  if (!isTable(row)) return isPageText(row.cells[0] ?? "");
  // Within a table a bare number may be a level; one between dashes is none.
  const [first = "", second = "", ...others] = row.cells.filter((cell) => cell !== "");
  if (others.length > 0) return isPageHead([first, second, ...others]);
  const text = `${first.slice(0, 20)} ${second.slice(0, 20)}`.trim();
  return (second === "" && /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text)) || PAGE.test(text) || isPageHead([first, second]);
}

const PAGE = /^hal(?:aman)?\.?\s*\d{1,4}(?:\s*dari\s*\d{1,4})?$/i;

/** A head or foot over several columns: "PEMERINTAH PROVINSI X | Lampiran II | Halaman 14". */
function isPageHead(cells: readonly string[]): boolean {
  return (
    cells.length > 1 && cells.length < 4 && PAGE.test(cells.at(-1) ?? "") && cells.every(({ length }) => length < 100)
  );
}

/** Whether a line is a page number or an address, and nothing else. */
export function isPageText(line: string): boolean {
  return PAGE_LINE.test(line.slice(0, 250).trim());
}

const CATCHWORD = /^(\S.{0,60}?)\s*(?:…|\.{2,})[\s./-]*$/;
/** What opens a part of the body, alone on its line: right above a page number it needs no dots. */
const OPENING = /^(MEMUTUSKAN|Menimbang|Mengingat|Menetapkan|Pasal\s+\d{1,3}|BAB\s+[IVXL]{1,6})[\s:]*$/;

/** "Pasal 5 …" at the foot of a page, above the page that begins with "Pasal 5": the first words of the next page. */
export function isCatchword(row: Row, below: readonly Row[]): boolean {
  const text = isTable(row) ? "" : (row.cells[0] ?? "").slice(0, 80);
  const isFoot = below[0] !== undefined && isPageLine(below[0]);
  const words = plain((CATCHWORD.exec(text) ?? (isFoot ? OPENING.exec(text) : null))?.[1] ?? "");
  if (words === "") return false;
  const next = below.find((line) => !isPageLine(line));
  return next !== undefined && plain(startOf(next, 100)).startsWith(words);
}

const COLUMN_NUMBER = /^\(?\s*(\d{1,2})\s*[).]?$/;

/** "1 | 2 | 3 | 4" below the head of a table: each cell counts its column. */
export function isColumnNumbers({ cells }: Row): boolean {
  return (
    cells.length > 1 &&
    cells.length < 30 &&
    cells.every((cell, at) => Number(COLUMN_NUMBER.exec(cell.slice(0, 8))?.[1]) === at + 1)
  );
}

const OFTEN = 3;
/** Lines of a running head. */
const MAX_HEAD = 3;

/**
 * Lines that stand beside a page number again and again, and hardly anywhere else; beside one of them a second. The name of
 * the regulation, or of an annex that is open already, needs to stand there once.
 */
export function runningHeads(rows: readonly Row[]): ReadonlySet<Row> {
  const keys = rows.map(runningKey);
  const counts = countsOf(keys);
  const running = namesAtPages(rows);
  for (let step = 0; step < MAX_HEAD; step += 1) {
    const before = running.size;
    for (const [key, found] of besidePages(rows, keys, running)) {
      const isOften = found.length >= OFTEN && found.length * 5 >= (counts.get(key) ?? 0) * 4;
      for (const row of isOften ? found : []) running.add(row);
    }
    if (running.size === before) break;
  }
  return running;
}

function countsOf(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function besidePages(
  rows: readonly Row[],
  keys: readonly (string | null)[],
  running: ReadonlySet<Row>,
): ReadonlyMap<string, Row[]> {
  const beside = new Map<string, Row[]>();
  const isPage = (row: Row | undefined): boolean => row !== undefined && (running.has(row) || isPageLine(row));
  rows.forEach((row, at) => {
    const key = keys[at] ?? null;
    if (key === null || running.has(row) || !(isPage(rows[at - 1]) || isPage(rows[at + 1])) || isContent(row)) return;
    const found = beside.get(key);
    if (found) found.push(row);
    else beside.set(key, [row]);
  });
  return beside;
}

function runningKey(row: Row): string | null {
  const text = row.cells[0] ?? "";
  return isTable(row) || text.length > 150 || isPageLine(row) ? null : text.toLowerCase();
}

/** Items of a list, and what opens or names a part: forms that are alike have the same lines at the same place of their pages. */
const ITEM = /^(?:\(?(?:\d{1,3}|[a-z])[.)]\s|[•●▪■◦‣➢*·–—-]\s*\p{L})|;$|:$|\b(?:dan|atau)$/u;
const TITLE =
  /^(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s*)?(?:STANDAR\s+KOMPETENSI|(?:NAMA\s+)?JABATAN|IKHTISAR|IDENTITAS)\b/i;

function isContent(row: Row): boolean {
  const text = row.cells[0] ?? "";
  return ITEM.test(text) || TITLE.test(text) || sectionOf(row) !== null || opensRequirements(row) || isFormLine(row);
}

const OF_REGULATION = /^PERATURAN\s+(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s.{2,60}\sNOMOR\s*:?\s*\S{1,30}\s+TAHUN\s+\d{4}$/i;
/** What follows the name of a regulation where it is the heading of one, or of an annex. */
const GOES_ON = /^(?:TENTANG|NOMOR|TANGGAL|PERATURAN|KEPUTUSAN)\b/i;

/** "LAMPIRAN II PERATURAN BUPATI X" or "PERATURAN BUPATI X NOMOR 5 TAHUN 2020" at a page number, and no heading there. */
function namesAtPages(rows: readonly Row[]): Set<Row> {
  const opened = new Set<string>();
  const running = new Set<Row>();
  rows.forEach((row, at) => {
    const isAnnex = opensAnnex(row, rows[at + 1]);
    const label = isAnnex ? annexLabel(row) : "";
    const isNamed = isAnnex ? opened.has(label) : isOfRegulation(row);
    if (isNamed && isAtPage(rows, at) && !isHeading(rows, at)) running.add(row);
    else if (isAnnex) opened.add(label);
  });
  return running;
}

function isOfRegulation(row: Row): boolean {
  return !isTable(row) && OF_REGULATION.test((row.cells[0] ?? "").slice(0, 150));
}

function isAtPage(rows: readonly Row[], at: number): boolean {
  return [rows[at - 1], rows[at + 1]].some((beside) => beside !== undefined && isPageLine(beside));
}

/** Whether the lines beside it, page numbers aside, are of the same heading. */
function isHeading(rows: readonly Row[], at: number): boolean {
  const above = rows[at - 1];
  const below = rows.slice(at + 1, at + 3).find((row) => !isPageLine(row));
  const isBelow = below !== undefined && GOES_ON.test(bareStartOf(below, 40));
  return isBelow || (above !== undefined && opensAnnex(above, rows[at]));
}
