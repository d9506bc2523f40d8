import writeExcelFile from "write-excel-file/node";
import type { Sheet } from "write-excel-file/node";

import {
  COMPETENCY_SHEET,
  IDENTITY_SHEET,
  INDICATOR_SHEET,
  NOTE_SHEET,
  REQUIREMENT_SHEET,
} from "@/lib/downloads/xlsx-sheets";
import type { SheetPlan } from "@/lib/downloads/xlsx-sheets";
import type { Download } from "@/lib/downloads/request";

const SHEETS = [IDENTITY_SHEET, COMPETENCY_SHEET, INDICATOR_SHEET, REQUIREMENT_SHEET, NOTE_SHEET];
/** More is refused by Excel, which then calls the whole file damaged. */
const MAX_CELL = 32_767;
const CUT = " … (terpotong; lihat berkas PDF)";

/** The standard as a workbook, for sorting and counting. */
export async function renderXlsx(download: Download): Promise<Buffer> {
  return writeExcelFile(SHEETS.map((plan) => toSheet(plan, download))).toBuffer();
}

function toSheet({ name, columns, rows }: SheetPlan, download: Download) {
  const head = columns.map(([title]) => ({ type: String, value: title, fontWeight: "bold" as const }));
  const body = rows(download).map((row) => row.map(toCell));
  const widths = columns.map(([, width]) => ({ width }));
  return { sheet: name, data: [head, ...body], columns: widths, stickyRowsCount: 1 } satisfies Sheet<never>;
}

/** A string is declared as one: "=1+1" in a regulation stays these four characters. */
function toCell(value: string | number | null) {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { type: Number, value, alignVertical: "top" as const };
  const fitting = value.length <= MAX_CELL ? value : `${value.slice(0, MAX_CELL - CUT.length)}${CUT}`;
  return { type: String, value: fitting, wrap: true, alignVertical: "top" as const };
}
