import type { Ledger } from "../ledger";
import { bare, isTable, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isOffice } from "../names";
import { orderOf } from "../numbering";
import { onlyTierOf, positionSlug, type Position, type PositionList } from "./positions";

const MARKER = /^\(?(\d{1,3}|[a-z])[.)]\s+(?=\p{L})/u;
const END = /[\s;,.]*(?:\b(?:dan|serta)\b[\s;,.]*)?$/i;
const MAX_NAME = 150;

type Line = {
  readonly row: Row;
  readonly ordinal: Words;
  readonly name: Words;
  readonly end: Words;
  readonly tier: Position["tier"];
};

/**
 * A list of positions that is set as lines, not as a table: "1. Camat A; 2. Camat B". Only where most of the lines are
 * offices: any other list is left to whoever reads it.
 */
export function readPositionLines(rows: readonly Row[], tier: Position["tier"], ledger: Ledger): PositionList {
  const lines = linesIn(rows, tier);
  const areOffices = lines.filter(({ name }) => isOffice(name.text)).length * 2 >= lines.length;
  if (lines.length < 2 || !areOffices) return { positions: [], rest: rows };
  const taken = new Set(lines.map(({ row }) => row));
  for (const { end } of lines) ledger.form(end);
  const positions = lines.map(({ ordinal, name, tier: own }) => ({
    slug: positionSlug(name.text),
    name: ledger.text(name),
    ordinal: ledger.text(ordinal),
    tier: own,
  }));
  return { positions, rest: rows.filter((row) => !taken.has(row)) };
}

/** Lines whose numbers go up by one; a heading between them may begin a further list, and say its tier. */
function linesIn(rows: readonly Row[], tier: Position["tier"]): readonly Line[] {
  const lines: Line[] = [];
  let [last, own] = [0, tier];
  for (const row of rows) {
    const line = lineIn(row, own);
    const order = line ? orderOf(line.ordinal.text, last) : 0;
    if (!line) own = onlyTierOf(rowWords(row).text) ?? own;
    else if (order === last + 1 || order === 1) {
      lines.push(line);
      last = order;
    }
  }
  return lines;
}

function lineIn(row: Row, tier: Position["tier"]): Line | null {
  const words = bare(rowWords(row));
  const [whole, marker] = (isTable(row) || words.text.length > MAX_NAME ? null : MARKER.exec(words.text)) ?? [];
  if (whole === undefined || marker === undefined) return null;
  const from = whole.indexOf(marker);
  const end = END.exec(words.text)?.index ?? words.text.length;
  const name = sliceWords(words, whole.length, end);
  return { row, ordinal: sliceWords(words, from, from + marker.length), name, end: sliceWords(words, end), tier };
}
