import type { Cell } from "@/lib/candidate-import/cells";
import { cellText, comparable } from "@/lib/candidate-import/cells";
import type { ColumnKey } from "@/lib/candidate-import/columns";
import { COLUMNS, MARK_TITLE, MAX_COLUMNS, MAX_ROWS } from "@/lib/candidate-import/columns";

/** A sheet as read: row 1 of Excel is `grid[0]`. */
export type Grid = readonly (readonly Cell[])[];

export type Headings = {
  /** As Excel numbers it. */
  readonly row: number;
  readonly places: ReadonlyMap<ColumnKey, number>;
  /** Columns that the import does not read. */
  readonly ignored: readonly string[];
};

export type Layout = { readonly headings: Headings } | { readonly obstacles: readonly string[] };

/** Finds the columns by their headings, in any order; says everything that stands in the way of reading the rows. */
export function readLayout(grid: Grid): Layout {
  const place = grid.findIndex((row) => !isBlank(row));
  const header = grid[place];
  if (!header) return { obstacles: ["Berkas ini kosong. Isi templat, lalu kirim kembali."] };
  const found = header.map((cell, index) => ({ index, title: cellText(cell), key: keyOf(cell) }));
  const places = new Map<ColumnKey, number>();
  const obstacles: string[] = [];
  for (const { index, title, key } of found) {
    if (key && places.has(key))
      obstacles.push(`Kolom ${titleOf(key)} ada dua kali (lihat "${title}"); hapus salah satunya.`);
    if (key) places.set(key, places.get(key) ?? index);
  }
  obstacles.push(...missingColumns(places, place + 1), ...sizeObstacles(grid, place));
  if (obstacles.length > 0) return { obstacles };
  const ignored = found.filter(({ key, title }) => !key && title !== "" && !isMark(title)).map(({ title }) => title);
  return { headings: { row: place + 1, places, ignored } };
}

function missingColumns(places: ReadonlyMap<ColumnKey, number>, row: number): readonly string[] {
  const missing = COLUMNS.filter(({ key, optional }) => !optional && !places.has(key)).map(({ title }) => title);
  if (missing.length === 0) return [];
  if (places.size === 0) {
    return [`Baris ${row} bukan baris judul kolom. Baris pertama lembar pertama harus berisi: ${missing.join(", ")}.`];
  }
  return [`Kolom yang tidak ada: ${missing.join(", ")}. Tambahkan judulnya pada baris ${row}, seperti pada templat.`];
}

function sizeObstacles(grid: Grid, header: number): readonly string[] {
  const filled = grid.slice(header + 1).filter((row) => !isBlank(row)).length;
  const widest = Math.max(...grid.slice(0, header + 1).map((row) => row.length));
  return [
    ...(filled === 0 ? ["Belum ada baris di bawah judul kolom. Isi satu baris untuk tiap peserta."] : []),
    ...(filled > MAX_ROWS ? [`Berkas berisi lebih dari ${MAX_ROWS} baris. Bagi menjadi beberapa berkas.`] : []),
    ...(widest > MAX_COLUMNS ? [`Berkas berisi lebih dari ${MAX_COLUMNS} kolom. Hapus kolom yang tidak dipakai.`] : []),
  ];
}

export function isBlank(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === "");
}

const KEYS: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMNS.flatMap(({ key, title, aliases }) => [title, ...aliases].map((name) => [comparable(name), key] as const)),
);

function keyOf(cell: Cell): ColumnKey | undefined {
  return KEYS.get(comparable(cellText(cell)));
}

/** Whether the column is the one in which a workbook that was given back says what to correct. */
export function isMark(title: string): boolean {
  return comparable(title) === comparable(MARK_TITLE);
}

function titleOf(key: ColumnKey): string {
  return COLUMNS.find((column) => column.key === key)?.title ?? key;
}
