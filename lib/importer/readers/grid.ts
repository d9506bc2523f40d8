import { CELL_BREAK } from "@/lib/sources/breaks";

import { columnsOf as columnsOfHead } from "../tables/table-head";
import { Refusal } from "./reading";

// Tables of Word, HTML and PDF as the lines that the importer knows: cells parted by tabs, a merged cell printed once.

export type GridCell = {
  /** Column of the table's grid in which the cell begins. */
  readonly start: number;
  /** What stands in it, paragraph by paragraph; a row of a table inside the cell has tabs. */
  readonly lines: readonly string[];
  /** Goes on with the cell above it. */
  readonly isContinued: boolean;
};
export type GridRow = readonly GridCell[];

const MAX_CELLS = 1_000_000;

/**
 * @param count cells and rows of one table so far
 * @throws Refusal where no regulation has so many, and memory would be spent on them
 */
export function refuseLargeTable(count: number): void {
  if (count > MAX_CELLS)
    throw new Refusal("Satu tabel di dalam berkas ini terlalu besar. Bagi tabelnya, lalu kirim kembali.");
}

/** Of any table; what lies beyond is put into its last column. */
export const MAX_GRID_COLUMNS = 200;

/** Borders that lie closer are the same column drawn twice by hand; in twentieths of a point (5 mm). */
const SAME_BORDER = 300;
const DEFAULT_WIDTH = 1000;

/**
 * The rows of a table as lines. Columns are counted between the rows that go over the whole width ("A. Manajerial",
 * "III. PERSYARATAN JABATAN"), because what stands above and below them is often another table in the same frame.
 *
 * @param widths of the grid's columns, in twentieths of a point; where they are not known, every border is a column
 */
export function tableLines(rows: readonly GridRow[], widths: readonly number[] = []): readonly string[] {
  const parts = partsOf(rows).map((part) => ({ part, columns: columnsOf(part, widths) }));
  const width = parts.reduce((most, { columns }) => Math.max(most, columns.count), 1);
  refuseLargeTable(rows.length * width);
  if (width === 1) return rows.flatMap((row) => row.flatMap(({ lines }) => lines));
  if (isLayout(rows)) return rows.flatMap(layoutLines);
  return parts.flatMap(({ part, columns }) =>
    part.flatMap((row) => (isFull(row) ? fullLines(row, width) : [rowLine(row, columns)])),
  );
}

/** What opens a part of a regulation that Word users set with a table for want of tabs: running text all the same. */
const RUNNING =
  /^(?:LAMPIRAN|Menimbang|Mengingat|Memperhatikan|MEMUTUSKAN|Menetapkan|Ditetapkan\s+di|Diundangkan\s+di)\b/i;

/** Who signs, under an annex: "BUPATI CONTOH,", alone or beside a block of initials. */
const SIGNED = /^(?:P(?:js?|lt|lh)\.?\s+)?(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s[^,]{2,60},/;

function isSigned(rows: readonly GridRow[]): boolean {
  return rows.length < 4 && rows.some((row) => row.length < 4 && row.some(({ lines }) => SIGNED.test(cellText(lines))));
}

function isLayout(rows: readonly GridRow[]): boolean {
  if (isSigned(rows)) return true;
  const opens = rows.some((row) =>
    RUNNING.test(
      row
        .find(({ lines }) => isFilled(lines))
        ?.lines.join(" ")
        .trim() ?? "",
    ),
  );
  return (
    opens && !rows.some((row) => columnsOfHead({ index: 0, line: 0, cells: row.map(({ lines }) => cellText(lines)) }))
  );
}

function isFilled(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== "");
}

/** "Menimbang | : | a. …": a line, and the further paragraphs of its last cell; blocks side by side one after the other. */
function layoutLines(row: GridRow): readonly string[] {
  const cells = row.filter(({ lines, isContinued }) => !isContinued && isFilled(lines)).map(({ lines }) => lines);
  const last = cells.at(-1) ?? [];
  const isBlocks = cells.slice(0, -1).some((lines) => lines.filter((line) => line.trim() !== "").length > 1);
  if (isBlocks) return cells.flat();
  const lead = [...cells.slice(0, -1).map(cellText), last[0] ?? ""].join(" ").trim();
  return [lead, ...last.slice(1)];
}

type Columns = { readonly count: number; readonly of: ReadonlyMap<number, number> };

function isFull(row: GridRow): boolean {
  return row.length < 2;
}

function partsOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const parts: GridRow[][] = [];
  let before: boolean | null = null;
  for (const row of rows) {
    if (before !== isFull(row)) parts.push([]);
    parts.at(-1)?.push(row);
    before = isFull(row);
  }
  return parts;
}

/** The columns in which the cells of these rows begin; borders that nearly meet and never part two cells are one. */
function columnsOf(rows: readonly GridRow[], widths: readonly number[]): Columns {
  const starts = [...new Set(rows.flatMap((row) => row.map(({ start }) => start)))].sort((a, b) => a - b);
  const nexts = nextStarts(rows);
  const places = placesOf(widths);
  const of = new Map<number, number>();
  let [count, first, limit] = [0, -Infinity, Infinity];
  for (const start of starts) {
    const place = places(start);
    const isSame = count > 0 && place - first <= SAME_BORDER && start < limit;
    if (!isSame) {
      count = Math.min(count + 1, MAX_GRID_COLUMNS);
      [first, limit] = [place, Infinity];
    }
    limit = Math.min(limit, nexts.get(start) ?? Infinity);
    of.set(start, count - 1);
  }
  return { count, of };
}

/** For each border the nearest one that parts a cell from it in some row. */
function nextStarts(rows: readonly GridRow[]): ReadonlyMap<number, number> {
  const nexts = new Map<number, number>();
  for (const row of rows) {
    row.forEach(({ start }, at) => {
      const next = row[at + 1]?.start;
      if (next !== undefined) nexts.set(start, Math.min(next, nexts.get(start) ?? Infinity));
    });
  }
  return nexts;
}

function placesOf(widths: readonly number[]): (start: number) => number {
  const sums = [0];
  for (const width of widths) sums.push((sums.at(-1) ?? 0) + width);
  return (start) => sums[start] ?? (sums.at(-1) ?? 0) + (start - widths.length) * DEFAULT_WIDTH;
}

function rowLine(row: GridRow, { count, of }: Columns): string {
  const cells = Array.from({ length: count }, () => "");
  for (const { start, lines, isContinued } of row) {
    if (isContinued) continue;
    const at = of.get(start) ?? 0;
    cells[at] = [cells[at] ?? "", cellLines(lines).join(CELL_BREAK)].filter((text) => text !== "").join(" ");
  }
  return cells.join("\t");
}

/** A row that goes over the whole width; a table inside it stands as it does outside of one. */
function fullLines(row: GridRow, width: number): readonly string[] {
  const lines = row[0]?.lines ?? [];
  if (lines.some((line) => line.includes("\t"))) return lines;
  return [`${cellLines(lines).join(CELL_BREAK)}${"\t".repeat(width - 1)}`];
}

function cellText(lines: readonly string[]): string {
  return cellLines(lines).join(" ");
}

function cellLines(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}
