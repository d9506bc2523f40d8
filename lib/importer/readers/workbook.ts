import readWorkbookSheets from "read-excel-file/universal";

import { formatDate } from "@/lib/core/dates";
import { workbookObstacle } from "@/lib/core/workbook-archive";
import { CELL_BREAK } from "@/lib/sources/breaks";

import { literal } from "./literal";
import { Refusal, type ReaderOutcome } from "./reading";
import { HEAD_SHEET, HELP_SHEET } from "./template-columns";
import { templateHead } from "./template-head";
import { templatePlaces, templateText, type TemplatePlaces, type TextGrid } from "./template-text";

const LIMITS = { maxUnpacked: 40 * 1024 * 1024, maxRow: 100_000 };
const UNREADABLE =
  "Berkas XLSX ini tidak dapat dibaca. Buka dengan Excel, simpan kembali sebagai .xlsx, lalu kirim kembali.";

type Sheet = { readonly name: string; readonly grid: TextGrid };

/**
 * The text of a workbook: the template of the importer as forms of positions; any other workbook as its tables, sheet
 * after sheet, which is told.
 *
 * @throws Refusal where it cannot be read
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReaderOutcome> {
  const obstacle = workbookObstacle(bytes, LIMITS);
  if (obstacle) throw new Refusal(obstacle);
  const sheets = await sheetsOf(bytes);
  return { ...textOfSheets(sheets), kind: "XLSX" };
}

/** The text of the tables of a workbook, or of a CSV, which is one: the template, or the tables themselves. */
export function textOfSheets(sheets: readonly Sheet[]): Pick<ReaderOutcome, "text" | "notes"> {
  const found = sheets.map((sheet) => ({ ...sheet, at: templatePlaces(sheet.grid) })).find(({ at }) => at !== null);
  if (!found?.at) {
    const text = sheets
      .map(({ grid }) => grid.map((row) => row.join("\t").replaceAll("\n", CELL_BREAK).trimEnd()).join("\n"))
      .join("\n\f\n");
    return { text, notes: ["Tabel ini bukan templat impor; isinya dibaca sebagai tabel apa adanya."] };
  }
  const { lines, examples } = templateText(found.grid, found.at);
  const about = sheets.find(({ name }) => name === HEAD_SHEET)?.grid ?? [];
  const head = templateHead([about, found.grid.slice(0, found.at.start - 1)].map(onOneLine));
  return {
    text: [...head.lines, "LAMPIRAN", ...lines].join("\n"),
    notes: [
      ...head.notes,
      ...(examples === 0 ? [] : [`${examples} jabatan contoh dari templat tidak dibaca.`]),
      ...leftOut(sheets, { name: found.name, ...found.at }),
    ],
  };
}

function onOneLine(grid: TextGrid): TextGrid {
  return grid.map((row) => row.map((cell) => cell.replaceAll("\n", " ")));
}

type Read = { readonly name: string } & TemplatePlaces;

/** Columns and sheets that are none of the template's, where something stands in them. */
function leftOut(sheets: readonly Sheet[], { name, places, start }: Read): readonly string[] {
  const own = new Set(places.values());
  const grid = sheets.find((sheet) => sheet.name === name)?.grid ?? [];
  const isFilled = (at: number): boolean => grid.slice(start).some((row) => (row[at] ?? "") !== "");
  const width = grid.slice(start - 1).reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => !own.has(at) && isFilled(at));
  const titles = columns.map((at) => `"${grid[start - 1]?.[at]?.replaceAll("\n", " ") || `ke-${at + 1}`}"`);
  const others = sheets.filter((sheet) => ![name, HEAD_SHEET, HELP_SHEET].includes(sheet.name) && hasCells(sheet));
  return [
    ...(titles.length === 0 ? [] : [`Kolom yang bukan kolom templat tidak dibaca: ${titles.join(", ")}.`]),
    ...(others.length === 0
      ? []
      : [`Lembar yang tidak dibaca: ${others.map((sheet) => `"${sheet.name}"`).join(", ")}.`]),
  ];
}

function hasCells({ grid }: Sheet): boolean {
  return grid.some((row) => row.some((cell) => cell !== ""));
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    const sheets = await readWorkbookSheets(new Blob([new Uint8Array(bytes)]));
    return sheets.map(({ sheet, data }) => ({ name: sheet, grid: data.map((row) => row.map(cellText)) }));
  } catch {
    // The reader throws errors of many kinds; each means the same to whoever sent the file.
    throw new Refusal(UNREADABLE);
  }
}

/** A cell as one line of text; a date of Excel as a regulation prints it. */
function cellText(value: unknown): string {
  if (value instanceof Date) {
    const [date] = Number.isNaN(value.getTime()) ? [] : value.toISOString().split("T");
    return date === undefined ? "" : formatDate(date);
  }
  // As Excel shows it in Indonesian: a cell is never dropped for its type.
  if (typeof value === "boolean") return value ? "BENAR" : "SALAH";
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return typeof value === "string" ? lineText(value) : "";
}

/** The lines of a cell, blank ones left out; `template-text` and `textOfSheets` write them as one. */
export function lineText(text: string): string {
  const lines = text.split(/[\r\n\u0085\u2028\u2029]/).map((line) => literal(line.replace(/\s+/g, " ").trim()));
  return lines.filter((line) => line !== "").join("\n");
}
