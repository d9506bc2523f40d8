// A sheet of a workbook or a CSV as it was sent: what every import by template shares.

/** What stands in one cell. A real date of Excel arrives as "YYYY-MM-DD", an empty cell as null. */
export type Cell = string | number | boolean | null;

/** A value that was understood, or what is wrong and what to do. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

/** A sheet as read: row 1 of Excel is `grid[0]`. */
export type Grid = readonly (readonly Cell[])[];

/**
 * The text of a cell in one line: what PostgreSQL cannot store (U+0000, halves of a character) and what nobody sees
 * (line breaks, doubled and unbreakable spaces) is made plain.
 */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return (cell ?? "")
    .normalize("NFC")
    .replace(/\p{Surrogate}/gu, "�")
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\u200e\u200f\ufeff]+/gu, " ")
    .trim();
}

/** Of as many digits a spreadsheet keeps a number; it shows noughts behind them. */
const KEPT_DIGITS = 15;

/** Never "1.98504e+17": people look for the digits that they typed, as Excel shows them. */
function numberText(number: number): string {
  if (!Number.isInteger(number)) return String(number);
  const [, first = "", rest = "", places = ""] = /^(-?\d)\.?(\d*)e\+(\d+)$/.exec(number.toPrecision(KEPT_DIGITS)) ?? [];
  return places === "" ? String(number) : first + rest.padEnd(Number(places), "0");
}

/** Letters and digits only: "S-1", "s 1" and "S1" are one. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Every spelling ("D-IV|Diploma IV") of every value, and the value itself, as `comparable` writes it. */
export function spellings<T extends string>(table: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries<string>(table).flatMap(([value, written]) =>
    [value, ...written.split("|")].map((spelling) => [comparable(spelling), value as T] as const),
  );
  return new Map(entries);
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === "");
}

const MAX_LISTED = 5;

/** Numbers of rows in a sentence. */
export function listedRows(rows: readonly number[], most = MAX_LISTED): string {
  const more = rows.length - most;
  return rows.slice(0, most).join(", ") + (more > 0 ? `, dan ${more} baris lain` : "");
}

export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 60;
/** Of the sheet as JSON: one text may stand in thousands of cells and still make a small file. */
export const MAX_CHARACTERS = 2_000_000;
/** Rows that are empty count too: the grid keeps the numbers that Excel gives. */
export const MAX_GRID_ROWS = MAX_ROWS * 4;

/** What is wrong with one cell of a file. */
export type GridProblem = {
  /** As Excel numbers it. */
  readonly row: number;
  /** As the file heads it. */
  readonly column: string;
  readonly value: string;
  /** What is wrong, and what to do. */
  readonly message: string;
};
