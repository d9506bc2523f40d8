import { foldReading } from "@/lib/sources/reading";

import type { Row } from "../lines";
import { MarkupRows, opensMarkup } from "./markup-rows";
import { mergedHeads } from "./merged-heads";
import { PipeTable } from "./pipe-rows";
import { sideBySide } from "./side-by-side";
import { spacedTables } from "./spaced";
import { joinSpaced } from "./spaced-rows";

/** The rows of a text, and the heads of those of its tables whose columns only spaces part. */
export type TextRows = {
  readonly rows: readonly Row[];
  readonly spaced: readonly { readonly head: Row; readonly isCentred: boolean; readonly isTight: boolean }[];
};

/** Splits a text into its rows; line numbers are those of `linesOf`. Linear in the length of the text. */
export function rowsOf(text: string): TextRows {
  const lines = text.split("\n");
  const rows: Row[] = [];
  const spaced: TextRows["spaced"][number][] = [];
  const markup = new MarkupRows(rows);
  const pipes = new PipeTable();
  const readTo = (end: number, from: number): void => {
    for (let at = from; at < end; at += 1) {
      const signatures = markup.isOpen ? null : sideBySide(lines, at);
      if (signatures) {
        for (const row of signatures.rows) rows.push({ ...row, index: rows.length });
        at = signatures.end - 1;
        continue;
      }
      pipes.see(lines, at);
      readLine({ line: lines[at] ?? "", number: at + 1, pipes }, rows, markup);
    }
  };
  let next = 0;
  for (const table of spacedTables(lines)) {
    readTo(table.head, next);
    const printed: Row[] = [];
    for (next = table.head; next < table.end; next += 1)
      pushRow(printed, { number: next + 1, before: rows.length }, table.cells.get(next) ?? [lines[next] ?? ""]);
    const joined = joinSpaced(printed, table);
    if (printed[0]) spaced.push({ head: printed[0], isCentred: joined.isCentred, isTight: table.isTight ?? false });
    for (const row of joined.rows) rows.push(row);
  }
  readTo(lines.length, next);
  markup.close();
  return { rows: mergedHeads(rows), spaced };
}

type Line = { readonly line: string; readonly number: number; readonly pipes: PipeTable };

function readLine({ line, number, pipes }: Line, rows: Row[], markup: MarkupRows): void {
  if (markup.isOpen || opensMarkup(line)) markup.read(line, number);
  else if (pipes.isOpen) pushRow(rows, { number, before: 0 }, pipes.cellsIn(line));
  else for (const part of itemsIn(line)) pushRow(rows, { number, before: 0 }, part.split("\t"));
}

function pushRow(
  rows: Row[],
  { number, before }: { number: number; before: number },
  printed: readonly string[],
): void {
  const cells = printed.map(foldReading);
  if (!cells.some((cell) => cell !== "")) return;
  const isMarked = printed.some((cell) => cell.includes("<"));
  rows.push({ index: before + rows.length, line: number, cells, ...(isMarked ? startsIn(printed) : {}) });
}

/** Tags that part the lines of a cell. */
const LINE = /(?=<(?:br|p|li|div)(?:\s[^<>]*)?\/?>)|(?<=<\/(?:p|li|div)>)/i;
const ITEM = /^<li[\s>]/i;

/** Where the items of HTML lists, and where other lines, begin in the words of each cell. */
function startsIn(printed: readonly string[]): Pick<Row, "items" | "breaks"> {
  const starts = printed.map((cell) => {
    const own: { readonly start: number; readonly isItem: boolean }[] = [];
    let [end, isItem] = [0, false];
    for (const part of cell.includes("<") ? cell.split(LINE) : []) {
      const reading = foldReading(part);
      isItem ||= ITEM.test(part);
      if (reading === "") continue;
      const start = end === 0 ? 0 : end + 1;
      own.push({ start, isItem });
      [end, isItem] = [start + reading.length, false];
    }
    return own;
  });
  const items = starts.map((own) => own.flatMap(({ start, isItem }) => (isItem ? [start] : [])));
  const breaks = starts.map((own) => own.flatMap(({ start }) => (start > 0 ? [start] : [])));
  return { ...(isFilled(items) ? { items } : {}), ...(isFilled(breaks) ? { breaks } : {}) };
}

function isFilled(starts: readonly (readonly number[])[]): boolean {
  return starts.some((own) => own.length > 0);
}

const BREAK = /(?=<li[\s>])|<br\s*\/?>|<\/p>/i;

/** Paragraphs, broken lines and items of HTML on one line; within a table row they stay in their cell. */
function itemsIn(line: string): readonly string[] {
  return line.includes("<") && !line.includes("\t") ? line.split(BREAK) : [line];
}
