import readWorkbookSheets from "read-excel-file/universal";

import { formatDate } from "@/lib/core/dates";
import { workbookObstacle } from "@/lib/core/workbook-archive";

import { literal } from "./literal";
import { Refusal, type ReaderOutcome } from "./reading";
import { HEAD_SHEET } from "./template-columns";
import { headText, templatePlaces, templateText, type TextGrid } from "./template-text";

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

/** The text of a table that is no workbook (CSV): the template, or the table itself. */
export function textOfSheets(sheets: readonly Sheet[]): Pick<ReaderOutcome, "text" | "notes"> {
  const found = sheets.map(({ grid }) => ({ grid, at: templatePlaces(grid) })).find(({ at }) => at !== null);
  if (!found?.at) {
    const text = sheets.map(({ grid }) => grid.map((row) => row.join("\t").trimEnd()).join("\n")).join("\n\f\n");
    return { text, notes: ["Tabel ini bukan templat impor; isinya dibaca sebagai tabel apa adanya."] };
  }
  const { lines, examples } = templateText(found.grid, found.at);
  const head = sheets.find(({ name }) => name === HEAD_SHEET);
  const text = [...(head ? headText(head.grid) : []), "LAMPIRAN", ...lines].join("\n");
  return { text, notes: examples === 0 ? [] : [`${examples} jabatan contoh dari templat tidak dibaca.`] };
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
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return typeof value === "string" ? lineText(value) : "";
}

export function lineText(text: string): string {
  return literal(text.replace(/\s+/g, " ").trim());
}
