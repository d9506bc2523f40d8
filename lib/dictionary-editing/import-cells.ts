import type { Cell } from "@/lib/core/grid";
import { cellText, comparable } from "@/lib/core/grid";
import type { ColumnKey } from "@/lib/dictionary-editing/import-columns";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

/** The lines of a cell, each in one line of plain text. */
function cellLines(cell: Cell): string {
  if (typeof cell !== "string") return cellText(cell);
  const lines = cell.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => cellText(line));
  return lines.filter((line) => line !== "").join("\n");
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(COMPETENCY_KIND_LABEL).flatMap(([kind, label]) =>
    [kind, label, `Kompetensi ${label}`].map((word) => [comparable(word), kind] as const),
  ),
  ["sosiokultural", "SOCIOCULTURAL"],
]);

const READERS: Partial<Record<ColumnKey, (cell: Cell) => string>> = {
  code: (cell) => cellText(cell).toLowerCase(),
  kind: (cell) => KINDS.get(comparable(cellText(cell))) ?? cellText(cell),
  definition: cellLines,
  aliases: (cell) => cellLines(cell).replace(/\s*;\s*/g, "\n"),
  level: (cell) => cellText(cell).replace(/^(level|tingkat)\s*/i, ""),
  description: cellLines,
  indicators: cellLines,
};

/** A cell as the form of an entry would send it. */
export function fieldOf(key: ColumnKey, cell: Cell): string {
  return (READERS[key] ?? cellText)(cell);
}
