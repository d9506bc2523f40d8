import { foldReading } from "@/lib/sources/reading";

import type { Row } from "../lines";

type Columns = { readonly left: string; readonly right: string };

const ACT = "(?:Ditetapkan|Diundangkan)\\s+di\\b";
/** Both acts on one line, parted by a tab or by more blanks than stand between words. */
const OPENING = new RegExp(`^\\s*${ACT}.{0,120}?(?:\\t|\\s{3,})\\s*${ACT}`, "i");
/** What follows the signatures and is none of them. */
const END = /^\s*(?:(?:BERITA|LEMBARAN)\s+DAERAH|LAMPIRAN|SALINAN|MENIMBANG|Ditetapkan\s+di|Diundangkan\s+di)\b/i;
const MOST_LINES = 20;

/**
 * The lines from here on over which two signatures stand side by side: how many, and their two columns as rows one below
 * the other, the enactment first; every word keeps its line. Null where no such lines begin.
 */
export function sideBySide(
  lines: readonly string[],
  at: number,
): { readonly end: number; readonly rows: Row[] } | null {
  const opening = lines[at] ?? "";
  if (opening.length > 400 || !OPENING.test(opening)) return null;
  const border = borderOf(opening);
  const [left, right]: [Row[], Row[]] = [[], []];
  let end = at;
  for (; end < lines.length && end - at < MOST_LINES; end += 1) {
    const line = lines[end] ?? "";
    if (end > at && END.test(line)) break;
    const { left: one, right: other } = columnsOf(line, border);
    const printed: Row = { index: 0, line: end + 1, cells: [one, other].map(foldReading) };
    left.push(...cellOf(printed, 0));
    right.push(...cellOf(printed, 1));
  }
  const isTurned = /^\s*Diundangkan/i.test(opening);
  return { end, rows: isTurned ? [...right, ...left] : [...left, ...right] };
}

/** Halfway between the end of the left column and the begin of the right one. */
function borderOf(opening: string): number {
  const gap = /(?:\t|\s{3,})\s*(?=Di)/i.exec(opening.trimStart());
  const indent = opening.length - opening.trimStart().length;
  return indent + (gap ? gap.index + gap[0].length / 2 : 0);
}

function columnsOf(line: string, border: number): Columns {
  if (line.includes("\t")) {
    const [left = "", ...right] = line.split("\t");
    return { left, right: right.join(" ") };
  }
  const parts = [...line.matchAll(/\S+(?:\s\S+)*/g)];
  const isRight = ({ index }: { readonly index: number }, place: number): boolean =>
    parts.length === 2 ? place === 1 : index >= border;
  const column = (wanted: boolean): string =>
    parts
      .filter((part, place) => isRight(part, place) === wanted)
      .map(([text]) => text)
      .join(" ");
  return { left: column(false), right: column(true) };
}

function cellOf(printed: Row, cell: number): readonly Row[] {
  const text = printed.cells[cell] ?? "";
  if (text === "") return [];
  return [{ ...printed, cells: [text], parts: [[{ row: printed, cell, from: 0, to: text.length }]] }];
}
