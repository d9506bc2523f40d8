import type { Download } from "@/lib/downloads/request";
import {
  COMPETENCY_SHEET,
  IDENTITY_SHEET,
  INDICATOR_SHEET,
  NOTE_SHEET,
  REQUIREMENT_SHEET,
} from "@/lib/downloads/xlsx-sheets";
import { renderWorkbook } from "@/lib/downloads/xlsx-workbook";

const SHEETS = [IDENTITY_SHEET, COMPETENCY_SHEET, INDICATOR_SHEET, REQUIREMENT_SHEET, NOTE_SHEET];

/** The standard as a workbook, for sorting and counting. */
export async function renderXlsx(download: Download): Promise<Buffer> {
  return renderWorkbook(SHEETS, download);
}
