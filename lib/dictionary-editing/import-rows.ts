import type { z } from "zod";

import type { Grid, GridProblem } from "@/lib/core/grid";
import { cellText } from "@/lib/core/grid";
import type { FilledRow, GridHeadings } from "@/lib/core/grid-layout";
import { filledRows } from "@/lib/core/grid-layout";
import { fieldOf } from "@/lib/dictionary-editing/import-cells";
import type { ColumnKey } from "@/lib/dictionary-editing/import-columns";
import { COLUMNS, EXAMPLE_CODE } from "@/lib/dictionary-editing/import-columns";
import type { Put, ReadRow, Register } from "@/lib/dictionary-editing/import-register";
import { codeFor, entryMessages, putRow, textKey, workingCopy } from "@/lib/dictionary-editing/import-register";
import type { LevelWords } from "@/lib/dictionary-editing/rules";
import { ImportRow } from "@/lib/dictionary-editing/schema";

/** A value that stands stored and would be replaced. */
export type Replacement = { readonly field: string; readonly before: string; readonly after: string };

export type CheckedRow =
  | { readonly row: number; readonly outcome: "invalid"; readonly problems: readonly GridProblem[] }
  | {
      readonly row: number;
      readonly outcome: "new" | "changed" | "same";
      readonly name: string;
      readonly replaced: readonly Replacement[];
    };

export type CheckedFile = {
  readonly rows: readonly CheckedRow[];
  /** The dictionary as it would stand. */
  readonly after: Register;
};

type Headings = GridHeadings<ColumnKey>;
type Messages = Partial<Record<ColumnKey, readonly string[]>>;

/** Every row with something in it: what it would do, or everything that is wrong with it. Blank cells change nothing. */
export function checkRows(grid: Grid, headings: Headings, stored: Register): CheckedFile {
  const after = workingCopy(stored);
  const seen = new Map<string, number>();
  const rows = filledRows(grid, headings).map((filled): CheckedRow => {
    const read = readRow(filled, after);
    const messages = { ...("words" in read ? entryMessages(read, after, seen) : {}), ...read.told };
    const problems = problemsOf(filled, messages);
    if (!("words" in read) || problems.length > 0) return { row: filled.row, outcome: "invalid", problems };
    remember(seen, read);
    return outcomeOf(read, putRow(after, read));
  });
  return { rows, after };
}

type Filled = FilledRow<ColumnKey>;

function problemsOf({ row, cell }: Filled, messages: Messages): readonly GridProblem[] {
  return COLUMNS.flatMap(({ key, title }) =>
    (messages[key] ?? []).map((message) => ({ row, column: title, value: cellText(cell(key)), message })),
  );
}

/** What is wrong with cells each for itself; the entry, as far as the cells that say which one it is are fine. */
type Reading = { readonly told: Messages } | (ReadRow & { readonly told: Messages });

/** Which entry a row is about: wrong cells of these leave nothing to hold against the dictionary. */
const IDENTITY = ["code", "name", "kind"] as const satisfies readonly ColumnKey[];

/** By the rules of the forms. */
function readRow({ row, cell }: Filled, register: Register): Reading {
  const written = Object.fromEntries(COLUMNS.map(({ key }) => [key, fieldOf(key, cell(key))]));
  if (written["code"] === EXAMPLE_CODE) {
    return { told: { code: ["Ini baris contoh dari templat; hapus baris ini."] } };
  }
  const { told, parsed } = readCells(written, {});
  if (parsed === null || IDENTITY.some((key) => told[key])) return { told };
  const { code, level, description, indicators, source, ...words } = parsed;
  const text = level === null ? null : { level, words: { description, indicators, source } };
  return { row, code: code ?? codeFor(words, register), words, text, told };
}

type Cells = Readonly<Record<string, string>>;

/** Reads on without the cells that are wrong, so that a row is told of everything at once. */
function readCells(cells: Cells, told: Messages): { told: Messages; parsed: z.infer<typeof ImportRow> | null } {
  const parsed = ImportRow.safeParse(cells);
  if (parsed.success) return { told, parsed: parsed.data };
  const found: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) {
    const key = String(path[0]);
    if (!(key in told)) (found[key] ??= []).push(message);
  }
  if (Object.keys(found).length === 0) return { told, parsed: null };
  const blank = Object.fromEntries(Object.keys(found).map((key) => [key, ""]));
  return readCells({ ...cells, ...blank }, { ...told, ...found });
}

/** Which row says what first: a later one must not say something else. */
function remember(seen: Map<string, number>, { row, code, words, text }: ReadRow): void {
  if (words.definition !== null && !seen.has(`${code} definition`)) seen.set(`${code} definition`, row);
  if (text) seen.set(textKey(code, text.level), row);
}

function outcomeOf({ row, words: { name } }: ReadRow, { entry: [old, now], text }: Put): CheckedRow {
  const [oldText, nowText] = text ?? [];
  const replaced = [
    ...replacedFields(old && { Definisi: old.definition }, { Definisi: now.definition }),
    ...replacedFields(oldText && fieldsOf(oldText), nowText && fieldsOf(nowText)),
  ];
  const isAdding = old !== now || oldText !== nowText;
  return { row, name, replaced, outcome: replaced.length > 0 ? "changed" : isAdding ? "new" : "same" };
}

const fieldsOf = ({ description, indicators, source }: LevelWords) => ({
  "Uraian Level": description,
  "Indikator Perilaku": indicators.join("\n") || null,
  Sumber: source,
});

type Fields = Readonly<Record<string, string | null>> | undefined;

/** What stood there and stands otherwise: an empty field that is filled replaces nothing. */
function replacedFields(before: Fields, after: Fields): readonly Replacement[] {
  if (!before || !after) return [];
  return Object.entries(before).flatMap(([field, old]) => {
    const value = after[field] ?? "";
    return old === null || old === value ? [] : [{ field, before: old, after: value }];
  });
}
