import writeExcelFile from "write-excel-file/node";
import type { Sheet } from "write-excel-file/node";

import { COLUMNS } from "@/lib/candidate-import/columns";
import type { Headings } from "@/lib/candidate-import/layout";
import type { CheckedRow } from "@/lib/candidate-import/rules";
import { writeCsv } from "@/lib/core/csv";
import type { Grid } from "@/lib/core/grid";
import { writeGridCorrections } from "@/lib/core/grid-corrections";
import { emptyCell, table, textCell } from "@/lib/core/grid-workbook";

/** Rows of the template whose NIP cell is text before anything is typed: a number of 18 digits loses its last ones. */
const PREPARED_ROWS = 500;

export type TemplatePosition = { readonly slug: string; readonly name: string };

/** Headings with two examples; what each column takes; and the positions that may be aimed at. */
export async function writeTemplate(positions: readonly TemplatePosition[]): Promise<Buffer> {
  const prepared = Array.from({ length: PREPARED_ROWS }, () => COLUMNS.map(({ isText = false }) => emptyCell(isText)));
  const rows = [...templateRows(positions).map((row) => row.map(textCell)), ...prepared];
  return writeExcelFile([
    table("Peserta", { titles: COLUMNS.map(({ title }) => title), widths: COLUMNS.map(({ width }) => width), rows }),
    ...lookups(positions),
  ]).toBuffer();
}

/** What each column takes, and the positions that may be aimed at, each spelt as it is looked for. */
function lookups(positions: readonly TemplatePosition[]): readonly Sheet<never>[] {
  const help = COLUMNS.map((column) =>
    [column.title, column.optional ? "Tidak wajib" : "Wajib", column.help].map(textCell),
  );
  const targets = positions.map(({ name, slug }) => [name, slug].map(textCell));
  return [
    table("Petunjuk", { titles: ["Kolom", "Wajib", "Isi"], widths: [24, 14, 100], rows: help }),
    table("Jabatan target", { titles: ["Nama", "Kode"], widths: [70, 50], rows: targets }),
  ];
}

/** The same headings and examples for who works with CSV. */
export function writeCsvTemplate(positions: readonly TemplatePosition[]): string {
  return writeCsv([COLUMNS.map(({ title }) => title), ...templateRows(positions)]);
}

function templateRows(positions: readonly TemplatePosition[]): readonly (readonly string[])[] {
  return ([0, 1] as const).map((index) => {
    const target = positions[index] ?? positions[0];
    return COLUMNS.map(({ key, examples }) => (key === "targetPosition" ? (target?.name ?? "") : examples[index]));
  });
}

type Corrections = {
  readonly grid: Grid;
  readonly headings: Headings;
  readonly checked: readonly CheckedRow[];
  readonly positions: readonly TemplatePosition[];
};

/** The file as it was sent, with what has to be corrected beside each row; behind it what the template has behind its own. */
export function writeCorrections({ grid, headings, checked, positions }: Corrections): Promise<Buffer> {
  const problems = checked.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
  const sent = { sheet: "Peserta", grid, headings, columns: COLUMNS };
  return writeGridCorrections({ ...sent, problems, lookups: lookups(positions) });
}
