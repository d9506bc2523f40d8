import writeExcelFile from "write-excel-file/node";

import { writeCsv } from "@/lib/core/csv";
import type { Grid } from "@/lib/core/grid";
import { writeGridCorrections } from "@/lib/core/grid-corrections";
import type { WrittenCell } from "@/lib/core/grid-workbook";
import { table, textCell } from "@/lib/core/grid-workbook";
import type { Column } from "@/lib/level-import/columns";
import type { CheckedLevels, LevelImport } from "@/lib/level-import/queries";
import type { ImportSheet } from "@/lib/level-import/rules";
import { formatNip } from "@/lib/people/rules";

const SHEET = "Level";
/** A cell that the candidate's standard has no level for. */
const SURPLUS = "#e4e4e7";

type Template = { readonly columns: readonly Column[]; readonly sheets: readonly ImportSheet[] };

/** What is to be filled in: the sheets that are not sent, and the competencies that one of them has. */
export function templateOf({ columns, sheets }: Pick<LevelImport, "columns" | "sheets">): Template {
  const open = sheets.filter(({ isSent }) => !isSent);
  const isAsked = ({ key }: Column) => key in HELD || open.some(({ slots }) => slots.has(key));
  return { columns: columns.filter(isAsked), sheets: open };
}

/** One row per candidate with the levels that are there already, and what each column takes. */
export function writeLevelTemplate(test: Pick<LevelImport, "columns" | "sheets">): Promise<Buffer> {
  const { columns, sheets } = templateOf(test);
  const help = columns.map((column) =>
    [column.title, column.optional ? "Tidak wajib" : "Wajib", column.help].map(textCell),
  );
  return writeExcelFile([
    table(SHEET, {
      titles: columns.map(({ title }) => title),
      widths: columns.map(({ width }) => width),
      rows: sheets.map((sheet) => columns.map((column) => prefilled(column, sheet))),
    }),
    table("Petunjuk", { titles: ["Kolom", "Wajib", "Isi"], widths: [32, 14, 100], rows: help }),
  ]).toBuffer();
}

/** The same for who works with CSV. */
export function writeLevelCsvTemplate(test: Pick<LevelImport, "columns" | "sheets">): string {
  const { columns, sheets } = templateOf(test);
  const rows = sheets.map((sheet) =>
    columns.map(({ key }) => heldText(key, sheet) ?? String(sheet.slots.get(key)?.level ?? "")),
  );
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}

function prefilled({ key }: Column, sheet: ImportSheet): WrittenCell {
  const text = heldText(key, sheet);
  if (text !== null) return textCell(text);
  const slot = sheet.slots.get(key);
  if (!slot) return { type: String, backgroundColor: SURPLUS };
  return slot.level === null ? null : { type: Number, value: slot.level, format: "0" };
}

/** What stands in the columns that say who it is. */
const HELD: Readonly<Record<string, (sheet: ImportSheet) => string>> = {
  nip: ({ nip }) => formatNip(nip),
  name: ({ name }) => name,
  targetPosition: ({ targetPosition }) => targetPosition,
};

function heldText(key: string, sheet: ImportSheet): string | null {
  return HELD[key]?.(sheet) ?? null;
}

/** The file as it was sent, with what has to be corrected beside each row. */
export function writeLevelCorrections(grid: Grid, { test, headings, rows }: CheckedLevels): Promise<Buffer> {
  const problems = rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
  return writeGridCorrections({ sheet: SHEET, grid, headings, columns: test.columns, problems });
}
