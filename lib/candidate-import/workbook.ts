import writeExcelFile from "write-excel-file/node";

import { COLUMNS } from "@/lib/candidate-import/columns";
import type { Headings } from "@/lib/candidate-import/layout";
import type { CheckedRow } from "@/lib/candidate-import/rules";
import { writeCsv } from "@/lib/core/csv";
import type { Cell, Grid } from "@/lib/core/grid";
import { cellText } from "@/lib/core/grid";
import { isMark, MARK_TITLE } from "@/lib/core/grid-layout";
import type { WrittenCell } from "@/lib/core/grid-workbook";
import { emptyCell, table, TEXT, textCell } from "@/lib/core/grid-workbook";

/** Rows of the template whose NIP cell is text before anything is typed: a number of 18 digits loses its last ones. */
const PREPARED_ROWS = 500;
const WRONG = "#fde2e0";
const MARK_WIDTH = 70;
const OTHER_WIDTH = 20;

export type TemplatePosition = { readonly slug: string; readonly name: string };

/** Headings with two examples; what each column takes; and the positions that may be aimed at. */
export async function writeTemplate(positions: readonly TemplatePosition[]): Promise<Buffer> {
  const prepared = Array.from({ length: PREPARED_ROWS }, () => COLUMNS.map(({ key }) => emptyCell(key === "nip")));
  const rows = [...templateRows(positions).map((row) => row.map(textCell)), ...prepared];
  const help = COLUMNS.map((column) =>
    [column.title, column.optional ? "Tidak wajib" : "Wajib", column.help].map(textCell),
  );
  const targets = positions.map(({ name, slug }) => [name, slug].map(textCell));
  return writeExcelFile([
    table("Peserta", { titles: COLUMNS.map(({ title }) => title), widths: COLUMNS.map(({ width }) => width), rows }),
    table("Petunjuk", { titles: ["Kolom", "Wajib", "Isi"], widths: [24, 14, 100], rows: help }),
    table("Jabatan target", { titles: ["Nama", "Kode"], widths: [70, 50], rows: targets }),
  ]).toBuffer();
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

/**
 * The file as it was sent, each row where it was, with what has to be corrected in a last column and the cells in
 * question coloured.
 */
export async function writeCorrections(
  grid: Grid,
  headings: Headings,
  checked: readonly CheckedRow[],
): Promise<Buffer> {
  const header = grid[headings.row - 1] ?? [];
  const kept = [...header.keys()].filter((place) => !isMark(cellText(header[place] ?? null)));
  const titles = new Map(COLUMNS.map(({ key, title }) => [title, headings.places.get(key)]));
  const problems = new Map(checked.map((row) => [row.row, row.outcome === "invalid" ? row.problems : []]));
  const data = grid.map((cells, index) => {
    const found = problems.get(index + 1) ?? [];
    const wrong = new Set(found.map(({ column }) => titles.get(column)));
    const mark = found.map(({ column, message }) => `${column}: ${message}`).join("\n");
    const isHeader = index + 1 === headings.row;
    const row = kept.map((place) => givenCell(cells[place] ?? null, isHeader, wrong.has(place)));
    return [...row, isHeader ? { type: String, value: MARK_TITLE, fontWeight: "bold" as const } : textCell(mark)];
  });
  const widths = kept.map(
    (place) => COLUMNS.find(({ key }) => headings.places.get(key) === place)?.width ?? OTHER_WIDTH,
  );
  const columns = [...widths, MARK_WIDTH].map((width) => ({ width }));
  return writeExcelFile([{ sheet: "Peserta", data, columns, stickyRowsCount: headings.row }]).toBuffer();
}

/** A number stays one: written as text, digits that Excel has lost would look as if they were right. */
function givenCell(cell: Cell, isHeader: boolean, isWrong: boolean): WrittenCell {
  const style = {
    ...(isHeader ? { fontWeight: "bold" as const } : {}),
    ...(isWrong ? { backgroundColor: WRONG } : {}),
  };
  if (typeof cell === "number")
    return { type: Number, value: cell, ...(Number.isInteger(cell) ? { format: "0" } : {}), ...style };
  if (cell === null || cell === "") return isWrong ? { type: String, ...style } : null;
  return { type: String, value: cellText(cell), format: TEXT, alignVertical: "top", ...style };
}
