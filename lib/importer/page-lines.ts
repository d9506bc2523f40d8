import { isTable, type Row } from "./lines";

const PAGE_LINE =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:hal(?:aman)?|page)\.?\s*:?\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?|(?:https?:\/\/|www\.|jdih\.)\S{1,200})$/i;

/** A page number, or an address in the footer. */
export function isPageLine(row: Row): boolean {
  if (!isTable(row)) return PAGE_LINE.test(row.cells[0]?.slice(0, 250).trim() ?? "");
  // Within a table a bare number may be a level; one between dashes is none.
  const [only, ...others] = row.cells.filter((cell) => cell !== "");
  return others.length === 0 && /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(only?.slice(0, 20) ?? "");
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
