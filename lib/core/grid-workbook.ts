import { readSheet } from "read-excel-file/universal";
import type { Sheet } from "write-excel-file/node";

import type { Cell, Grid } from "@/lib/core/grid";

export type WrittenCell = NonNullable<Sheet<never>["data"]>[number][number];

/** Format of a cell that holds text, whatever it looks like. */
export const TEXT = "@";

/**
 * The first sheet of a workbook. Dates become "YYYY-MM-DD", formulas the value that Excel last calculated.
 *
 * @throws Error of some kind where it cannot be read; what would exhaust the memory is refused before (lib/core/workbook-archive.ts)
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const rows: readonly (readonly unknown[])[] = await readSheet(new Blob([new Uint8Array(bytes)]));
  return rows.map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : (value.toISOString().split("T")[0] ?? null);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

type TablePlan = {
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
};

/** A sheet with bold headings that stay in view. */
export function table(sheet: string, { titles, widths, rows }: TablePlan): Sheet<never> {
  const head = titles.map((value) => ({ type: String, value, fontWeight: "bold" as const, wrap: true }));
  const data = [head, ...rows.map((row) => [...row])];
  return { sheet, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

/** Declared as text: "=1+1" stays these four characters, and 18 digits stay 18 digits. */
export function textCell(value: string): WrittenCell {
  return value === "" ? null : { type: String, value, format: TEXT, wrap: true, alignVertical: "top" };
}

/** An empty cell, in which what is typed stays text where `isText`. */
export function emptyCell(isText: boolean): WrittenCell {
  return isText ? { type: String, format: TEXT } : null;
}
