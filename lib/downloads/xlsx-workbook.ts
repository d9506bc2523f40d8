import writeExcelFile from "write-excel-file/node";
import type { Sheet } from "write-excel-file/node";

export type CellValue = string | number | null;

/** One sheet of a workbook about a `Subject`. */
export type SheetPlan<Subject> = {
  readonly name: string;
  /** Title, width in characters and, where numbers are to look alike, the format of the column. */
  readonly columns: readonly (readonly [title: string, width: number, format?: string])[];
  readonly rows: (subject: Subject) => readonly (readonly CellValue[])[];
};

/** A number with two decimals, in the separators of whoever opens the file: percentages. */
export const TWO_DECIMALS = "0.00";

/** More is refused by Excel, which then calls the whole file damaged. */
const MAX_CELL = 32_767;
const CUT = " … (terpotong; lihat berkas PDF)";

/** The sheets as a workbook, each with its titles in a row that stays. */
export async function renderWorkbook<Subject>(plans: readonly SheetPlan<Subject>[], subject: Subject): Promise<Buffer> {
  return writeExcelFile(plans.map((plan) => toSheet(plan, subject))).toBuffer();
}

function toSheet<Subject>({ name, columns, rows }: SheetPlan<Subject>, subject: Subject) {
  const head = columns.map(([title]) => ({ type: String, value: title, fontWeight: "bold" as const }));
  const body = rows(subject).map((row) => row.map((value, at) => toCell(value, columns[at]?.[2])));
  const widths = columns.map(([, width]) => ({ width }));
  return { sheet: name, data: [head, ...body], columns: widths, stickyRowsCount: 1 } satisfies Sheet<never>;
}

/** A string is declared as one: "=1+1" in a regulation stays these four characters. */
function toCell(value: CellValue, format: string | undefined) {
  if (value === null || value === "") return null;
  if (typeof value === "number")
    return { type: Number, value, alignVertical: "top" as const, ...(format && { format }) };
  const fitting = value.length <= MAX_CELL ? value : `${value.slice(0, MAX_CELL - CUT.length)}${CUT}`;
  return { type: String, value: fitting, wrap: true, alignVertical: "top" as const };
}
