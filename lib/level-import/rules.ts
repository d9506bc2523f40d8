import type { Grid, GridProblem } from "@/lib/core/grid";
import { cellText, comparable } from "@/lib/core/grid";
import type { FilledRow, GridHeadings } from "@/lib/core/grid-layout";
import { filledRows } from "@/lib/core/grid-layout";
import { readLevel } from "@/lib/level-import/cells";
import type { Column, ColumnKey } from "@/lib/level-import/columns";
import { isLevelColumn } from "@/lib/level-import/columns";
import type { RowsByNip } from "@/lib/people/cells";
import { readNip, repeatedNip, rowsByNip } from "@/lib/people/cells";
import { MAX_NOTE } from "@/lib/sheets/schema";

/** A rating as it stands on a sheet. */
export type Slot = {
  readonly requirementId: string;
  readonly level: number | null;
  readonly note: string;
  /** 0 where nothing was written yet. */
  readonly revision: number;
};

/** An own sheet of the test, with the rating of each competency that it has by the column of a file. */
export type ImportSheet = {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly targetPosition: string;
  readonly isSent: boolean;
  readonly slots: ReadonlyMap<ColumnKey, Slot>;
};

/** What the rows are held against. */
export type ImportContext = { readonly columns: readonly Column[]; readonly sheets: readonly ImportSheet[] };

export type LevelChange = {
  readonly sheetId: string;
  readonly name: string;
  readonly column: string;
  readonly before: Slot;
  readonly level: number;
};

export type CheckedRow =
  | { readonly row: number; readonly outcome: "invalid"; readonly problems: readonly GridProblem[] }
  | {
      readonly row: number;
      /** "same": it says nothing that does not stand on the sheet. */
      readonly outcome: "changing" | "same";
      readonly changes: readonly LevelChange[];
      /** Levels that stand on the sheet as the file says. */
      readonly same: number;
      /** The file has another name beside this NIP: rows may have been sorted without it. */
      readonly isOtherName: boolean;
    };

/** Every row with something in it: what it would change, or everything that is wrong with it. Empty cells change nothing. */
export function checkRows(
  grid: Grid,
  headings: GridHeadings<ColumnKey>,
  { columns, sheets }: ImportContext,
): readonly CheckedRow[] {
  const rows = filledRows(grid, headings);
  const context = {
    columns,
    repeated: rowsByNip(rows),
    byNip: new Map(sheets.map((sheet) => [sheet.nip, sheet])),
  };
  return rows.map((row) => checkRow(row, context));
}

type RowContext = {
  readonly columns: readonly Column[];
  readonly repeated: RowsByNip;
  readonly byNip: ReadonlyMap<string, ImportSheet>;
};
type Said = { readonly column: Column; readonly level: number };

function checkRow(filled: FilledRow<ColumnKey>, context: RowContext): CheckedRow {
  const { row, cell } = filled;
  const { sheet, messages } = findSheet(filled, context);
  const { said, problems } = readLevels(filled, context.columns, sheet);
  const changes = sheet ? changesOf(sheet, said) : [];
  if (sheet?.isSent && changes.length > 0) messages.push(SENT);
  const value = cellText(cell("nip"));
  const all = [...messages.map((message) => ({ row, column: "NIP", value, message })), ...problems];
  if (!sheet || all.length > 0) return { row, outcome: "invalid", problems: all };
  const name = cellText(cell("name"));
  return {
    row,
    outcome: changes.length > 0 ? "changing" : "same",
    changes,
    same: said.length - changes.length,
    isOtherName: name !== "" && comparable(name) !== comparable(sheet.name),
  };
}

const SENT =
  "Lembar peserta ini sudah terkirim, sedangkan berkas mengubah levelnya. Hapus baris ini, atau minta lembarnya dikembalikan lebih dahulu.";
const UNKNOWN = "Anda tidak memegang lembar tes ini untuk NIP tersebut. Periksa NIP-nya, atau hapus baris ini.";

function findSheet({ row, cell }: FilledRow<ColumnKey>, { repeated, byNip }: RowContext) {
  const nip = readNip(cell("nip"));
  if ("problem" in nip) return { sheet: undefined, messages: [nip.problem] };
  if (nip.value === "") return { sheet: undefined, messages: ["Isi NIP peserta, atau kosongkan seluruh baris ini."] };
  const sheet = byNip.get(nip.value);
  return { sheet, messages: [...(sheet ? [] : [UNKNOWN]), ...repeatedNip(nip.value, row, repeated)] };
}

function readLevels(
  { row, cell }: FilledRow<ColumnKey>,
  columns: readonly Column[],
  sheet: ImportSheet | undefined,
): { readonly said: readonly Said[]; readonly problems: readonly GridProblem[] } {
  const said: Said[] = [];
  const problems: GridProblem[] = [];
  for (const column of columns.filter(isLevelColumn)) {
    const written = cell(column.key);
    const level = readLevel(written);
    const message = "problem" in level ? level.problem : surplus(column, sheet, level.value);
    if (message !== null) problems.push({ row, column: column.title, value: cellText(written), message });
    else if ("value" in level && level.value !== null) said.push({ column, level: level.value });
  }
  return { said, problems };
}

function surplus({ key }: Column, sheet: ImportSheet | undefined, level: number | null): string | null {
  if (level === null || !sheet || sheet.slots.has(key)) return null;
  return `Standar jabatan ${sheet.targetPosition} tidak mempersyaratkan kompetensi ini. Kosongkan sel ini.`;
}

function changesOf({ id, name, slots }: ImportSheet, said: readonly Said[]): readonly LevelChange[] {
  return said.flatMap(({ column, level }) => {
    const before = slots.get(column.key);
    if (!before || before.level === level) return [];
    return [{ sheetId: id, name, column: column.title, before, level }];
  });
}

const IMPORTED = /^Diimpor dari .+, \d{1,2} \p{L}+ \d{4}$/u;

/** A note that an import wrote: where the level is from, and nothing that anybody saw. */
export function isImportNote(note: string): boolean {
  return IMPORTED.test(note.trim());
}

/** The note of a rating whose level was imported: what a person wrote stays, what an import wrote is the new one's. */
export function noteOf(before: string, fileName: string, day: string): string {
  const kept = before.trim();
  if (kept !== "" && !isImportNote(kept)) return before;
  const ending = `, ${day}`;
  const beginning = `Diimpor dari ${fileName}`;
  return beginning.slice(0, MAX_NOTE - ending.length) + ending;
}
