import { formatNumber } from "@/lib/core/numbers";
import type { Cell, Grid } from "@/lib/core/grid";
import { cellText, comparable, isBlank, MAX_COLUMNS, MAX_ROWS } from "@/lib/core/grid";

/** A column that an import reads. */
export type GridColumn<Key extends string> = {
  readonly key: Key;
  /** As the template writes it. */
  readonly title: string;
  /** Other ways to head the column; compared without case, spaces and punctuation. */
  readonly aliases: readonly string[];
  readonly optional?: true;
  /** What to write, for the template's second sheet. */
  readonly help: string;
  /** In characters, for the workbook. */
  readonly width: number;
  /** What is typed into it stays text: a number of 18 digits loses its last ones. */
  readonly isText?: true;
};

/** Where the corrections stand in a workbook that is given back; not read when it is sent again. */
export const MARK_TITLE = "Yang perlu diperbaiki";

export type GridHeadings<Key extends string> = {
  /** As Excel numbers it. */
  readonly row: number;
  readonly places: ReadonlyMap<Key, number>;
  /** Columns that the import does not read. */
  readonly ignored: readonly string[];
};

type Layout<Key extends string> = { readonly headings: GridHeadings<Key> } | { readonly obstacles: readonly string[] };

/** What an import reads: its columns, and what one row is for ("peserta"). */
export type GridPlan<Key extends string> = {
  readonly columns: readonly GridColumn<Key>[];
  readonly rowsAre: string;
};

/** Finds the columns by their headings, in any order; says everything that stands in the way of reading the rows. */
export function readLayout<Key extends string>(grid: Grid, plan: GridPlan<Key>): Layout<Key> {
  const place = grid.findIndex((row) => !isBlank(row));
  const header = grid[place];
  if (!header) return { obstacles: ["Berkas ini kosong. Isi templat, lalu kirim kembali."] };
  const keys = keysByHeading(plan);
  const found = header.map((cell, index) => ({
    index,
    title: cellText(cell),
    key: keys.get(comparable(cellText(cell))),
  }));
  const places = new Map<Key, number>();
  const obstacles: string[] = [];
  for (const { index, title, key } of found) {
    if (key && places.has(key))
      obstacles.push(`Kolom ${titleOf(plan, key)} ada dua kali (lihat "${title}"); hapus salah satunya.`);
    if (key) places.set(key, places.get(key) ?? index);
  }
  obstacles.push(...missingColumns(plan, places, place + 1), ...sizeObstacles(plan, grid, place));
  if (obstacles.length > 0) return { obstacles };
  const ignored = found.filter(({ key, title }) => !key && title !== "" && !isMark(title)).map(({ title }) => title);
  return { headings: { row: place + 1, places, ignored } };
}

/** A row with something in it. */
export type FilledRow<Key extends string> = {
  /** As Excel numbers it. */
  readonly row: number;
  /** What stands in the column; null too where the file has none of them. */
  readonly cell: (key: Key) => Cell;
};

export function filledRows<Key extends string>(
  grid: Grid,
  { row: header, places }: Pick<GridHeadings<Key>, "row" | "places">,
): readonly FilledRow<Key>[] {
  return grid.flatMap((cells, index) => {
    if (index < header || isBlank(cells)) return [];
    return [{ row: index + 1, cell: (key: Key) => cells[places.get(key) ?? -1] ?? null }];
  });
}

function missingColumns<Key extends string>(
  { columns }: GridPlan<Key>,
  places: ReadonlyMap<Key, number>,
  row: number,
): readonly string[] {
  const missing = columns.filter(({ key, optional }) => !optional && !places.has(key)).map(({ title }) => title);
  if (missing.length === 0) return [];
  if (places.size === 0) {
    return [`Baris ${row} bukan baris judul kolom. Baris pertama lembar pertama harus berisi: ${missing.join(", ")}.`];
  }
  return [`Kolom yang tidak ada: ${missing.join(", ")}. Tambahkan judulnya pada baris ${row}, seperti pada templat.`];
}

function sizeObstacles<Key extends string>({ rowsAre }: GridPlan<Key>, grid: Grid, header: number): readonly string[] {
  const filled = grid.slice(header + 1).filter((row) => !isBlank(row)).length;
  const widest = Math.max(...grid.slice(0, header + 1).map((row) => row.length));
  return [
    ...(filled === 0 ? [`Belum ada baris di bawah judul kolom. Isi satu baris untuk tiap ${rowsAre}.`] : []),
    ...(filled > MAX_ROWS
      ? [`Berkas berisi lebih dari ${formatNumber(MAX_ROWS)} baris. Bagi menjadi beberapa berkas.`]
      : []),
    ...(widest > MAX_COLUMNS ? [`Berkas berisi lebih dari ${MAX_COLUMNS} kolom. Hapus kolom yang tidak dipakai.`] : []),
  ];
}

function keysByHeading<Key extends string>({ columns }: GridPlan<Key>): ReadonlyMap<string, Key> {
  return new Map(
    columns.flatMap(({ key, title, aliases }) => [title, ...aliases].map((name) => [comparable(name), key] as const)),
  );
}

/** Whether the column is the one in which a workbook that was given back says what to correct. */
export function isMark(title: string): boolean {
  return comparable(title) === comparable(MARK_TITLE);
}

function titleOf<Key extends string>({ columns }: GridPlan<Key>, key: Key): string {
  return columns.find((column) => column.key === key)?.title ?? key;
}
