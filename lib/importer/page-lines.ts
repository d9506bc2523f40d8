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
