import writeExcelFile from "write-excel-file/node";
import type { Sheet } from "write-excel-file/node";

import { writeCsv } from "@/lib/core/csv";

import {
  HEAD_SHEET,
  HELP_SHEET,
  ROWS_SHEET,
  TEMPLATE_COLUMNS,
  TEMPLATE_EXAMPLES,
  TEMPLATE_HEAD,
} from "./template-columns";

type Table = { readonly titles: readonly string[]; readonly widths: readonly number[]; readonly rows: TextRows };
type TextRows = readonly (readonly string[])[];

/** The workbook to fill in: the regulation, a row for each indicator and requirement with an example, and what each column takes. */
export async function writeImportTemplate(): Promise<Buffer> {
  const help = TEMPLATE_COLUMNS.map(({ title, help: text }) => [title, text]);
  return writeExcelFile([
    sheet(ROWS_SHEET, {
      titles: TEMPLATE_COLUMNS.map(({ title }) => title),
      widths: TEMPLATE_COLUMNS.map(({ width }) => width),
      rows: TEMPLATE_EXAMPLES,
    }),
    sheet(HEAD_SHEET, { titles: ["Isian", "Isi", "Keterangan"], widths: [24, 50, 50], rows: TEMPLATE_HEAD }),
    sheet(HELP_SHEET, { titles: ["Kolom", "Isi"], widths: [36, 100], rows: help }),
  ]).toBuffer();
}

/** The same for who works with CSV, which has one sheet: the regulation stands above the headings of the rows. */
export function writeImportTemplateCsv(): string {
  return writeCsv([...TEMPLATE_HEAD, [], TEMPLATE_COLUMNS.map(({ title }) => title), ...TEMPLATE_EXAMPLES]);
}

/** Cells are declared as text: "4.1" and "=1+1" stay what was typed. */
function sheet(name: string, { titles, widths, rows }: Table): Sheet<never> {
  const head = titles.map((value) => ({ type: String, value, fontWeight: "bold" as const, wrap: true }));
  const body = rows.map((row) =>
    row.map((value) =>
      value === "" ? null : { type: String, value, format: "@", wrap: true, alignVertical: "top" as const },
    ),
  );
  return { sheet: name, data: [head, ...body], columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}
