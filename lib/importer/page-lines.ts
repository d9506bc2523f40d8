import { isTable, rowWords, type Row } from "./lines";
import { plain } from "./words";

const PAGE_LINE =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|[-–—]\s*[ivxlc]{1,6}\s*[-–—]|(?:hal(?:aman)?|page)\.?\s*[:|-]?\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:\/|dari|of)\s*\d{1,4}|\d{1,4}\s*\|\s*(?:hal(?:aman)?|page)|(?:https?:\/\/|www\.|jdih\.)\S{1,200})$/i;

/** A page number, or an address in the footer. */
export function isPageLine(row: Row): boolean {
  if (!isTable(row)) return isPageText(row.cells[0] ?? "");
  // Within a table a bare number may be a level; one between dashes is none.
  const [first = "", second = "", ...others] = row.cells.filter((cell) => cell !== "");
  if (others.length > 0) return false;
  const text = `${first.slice(0, 20)} ${second.slice(0, 20)}`.trim();
  return (
    (second === "" && /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text)) ||
    /^hal(?:aman)?\.?\s*\d{1,4}(?:\s*dari\s*\d{1,4})?$/i.test(text)
  );
}

/** Whether a line is a page number or an address, and nothing else. */
export function isPageText(line: string): boolean {
  return PAGE_LINE.test(line.slice(0, 250).trim());
}

const CATCHWORD = /^(\S.{0,60}?)\s*(?:…|\.{2,})[\s./-]*$/;

/** "Pasal 5 …" at the foot of a page, above the page that begins with "Pasal 5": the first words of the next page. */
export function isCatchword(row: Row, below: readonly Row[]): boolean {
  const words = isTable(row) ? "" : plain(CATCHWORD.exec((row.cells[0] ?? "").slice(0, 80))?.[1] ?? "");
  if (words === "") return false;
  const next = below.find((line) => !isPageLine(line));
  return next !== undefined && plain(rowWords(next).text.slice(0, 100)).startsWith(words);
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

/** Lines that stand beside a page number again and again, and hardly anywhere else; beside one of them a second. */
export function runningHeads(rows: readonly Row[]): ReadonlySet<Row> {
  const keys = rows.map(runningKey);
  const counts = countsOf(keys);
  const running = new Set<Row>();
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
    if (key === null || running.has(row) || !(isPage(rows[at - 1]) || isPage(rows[at + 1]))) return;
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
