import type { SourceReference } from "@/lib/sources/document";

export type LineRange = SourceReference["spans"][number];

const MAX_RANGES = 50;
const RANGE = /^(\d{1,6})(?:-(\d{1,6}))?$/;

/** Line ranges as an address carries them: "211-212,217". */
export function linesParameter(ranges: readonly LineRange[]): string {
  return ranges
    .map(({ lineFrom, lineTo }) => (lineFrom === lineTo ? `${lineFrom}` : `${lineFrom}-${lineTo}`))
    .join(",");
}

/** Line ranges as people read them, each once: "baris 211–212, 217". */
export function linesText(ranges: readonly LineRange[]): string {
  const distinct = new Set(linesParameter(ranges).split(","));
  return `baris ${[...distinct].join(", ").replaceAll("-", "–")}`;
}

/** Reads "211-212,217"; null where it is anything else. */
export function parseLines(text: string): readonly LineRange[] | null {
  const parts = text.split(",");
  if (parts.length > MAX_RANGES) return null;
  const ranges = parts.map((part) => {
    const match = RANGE.exec(part.trim());
    const lineFrom = Number(match?.[1]);
    const lineTo = Number(match?.[2] ?? match?.[1]);
    return match && lineFrom >= 1 && lineFrom <= lineTo ? { lineFrom, lineTo } : null;
  });
  return ranges.every((range) => range !== null) ? ranges : null;
}
