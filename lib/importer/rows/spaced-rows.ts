import { type Piece, type Row } from "../lines";
import { columnsOf, sectionOf, type Columns } from "../tables/table-head";
import { isPageLine } from "./page-lines";
import type { SpacedTable } from "./spaced-table";

const NUMBERED = /^\(?(?:\d{1,3}(?:[.)]|\s|$)|(?:[a-z]|[IVX]{1,5})[.)](?:\s|$))/;
/** In a column of their own letters and numerals have no mark either. */
const NUMBER_ALONE = /^(?:[a-z]|[IVX]{1,5})$/;
const LETTERED = /^(?:[A-H]|[IVX]{1,4})[.)]\s/;
const FIRST_CODE = /^\d{1,2}\s?\.\s?1\b/;

/** How a table set with spaces was put together; `isCentred`: numbers stand in the middle of their rows, which is a guess. */
export type Joined = { readonly rows: readonly Row[]; readonly isCentred: boolean };

/** Puts the lines of a table set with spaces together to its rows: cells run over as many lines as they need. */
export function joinSpaced(printed: readonly Row[], { kind }: SpacedTable): Joined {
  const [head, ...body] = printed;
  if (!head) return { rows: printed, isCentred: false };
  const columns = columnsOf(head);
  const opening = columns ? competencyOpening(body, columns) : { isTop: true, opens: () => false };
  const rows: Row[] = [head];
  let open: Row[] = [];
  const close = (): void => {
    if (open.length > 0) rows.push(together(open));
    open = [];
  };
  body.forEach((row, at) => {
    if (row.cells.length === 1 || isPageLine(row)) {
      close();
      rows.push(row);
      return;
    }
    if (columns ? opening.opens(at) : opensOther(row, open, kind)) close();
    open.push(row);
  });
  close();
  return { rows, isCentred: !opening.isTop };
}

type Opening = { readonly isTop: boolean; readonly opens: (at: number) => boolean };

/** A row opens at its number; where its number stands in the middle of it, at the blank line or the first indicator above. */
function competencyOpening(body: readonly Row[], columns: Columns): Opening {
  const isTable = body.map(({ cells }) => cells.length > 1);
  const isSection = body.map((row, at) => isTable[at] === true && sectionOf(row) !== null);
  const ordinal = columns.number ?? columns.name;
  const opensAt = (cell: string): boolean =>
    NUMBERED.test(cell) || (columns.number !== null && NUMBER_ALONE.test(cell));
  const numbered = body.map(({ cells }, at) => isTable[at] && !isSection[at] && opensAt(cells[ordinal] ?? ""));
  const coded = body.map(({ cells }) => FIRST_CODE.test(cells[columns.indicators ?? -1] ?? ""));
  // A number without a level is that of a plain statement.
  const isLevelled = (at: number): boolean => (body[at]?.cells[columns.level] ?? "") !== "";
  const isTop = numbered.every((has, at) => !has || !isLevelled(at) || coded[at] || !coded.some(Boolean));
  const isFresh = (at: number): boolean => isSection[at] === true || isSection[at - 1] === true;
  if (isTop) return { isTop, opens: (at) => isFresh(at) || numbered[at] === true };
  const isParted = body.map(({ line }, at) => line !== (body[at - 1]?.line ?? 0) + 1);
  const opens = partsNumbers(numbered, isParted) ? isParted : coded;
  return { isTop, opens: (at) => isFresh(at) || opens[at] === true };
}

/** Whether blank lines stand between all numbers. */
function partsNumbers(numbered: readonly (boolean | undefined)[], isParted: readonly boolean[]): boolean {
  let inPart = 0;
  return numbered.every((has, at) => {
    if (isParted[at]) inPart = 0;
    if (has) inPart += 1;
    return inPart < 2;
  });
}

function opensOther({ cells }: Row, open: readonly Row[], kind: SpacedTable["kind"]): boolean {
  const [first = "", second = "", third = "", ...marks] = cells;
  if (kind === "LIST") return NUMBERED.test(first);
  if ([first, second, third].some((cell) => NUMBERED.test(cell))) return true;
  if (LETTERED.test(first)) return !/^\p{Ll}/u.test(third) || open.some((row) => (row.cells[0] ?? "") !== "");
  // A second mark is that of a further requirement.
  return marks.some((mark) => mark !== "") && open.some((row) => row.cells.slice(3).some((mark) => mark !== ""));
}

function together(rows: readonly Row[]): Row {
  const [first] = rows;
  if (!first || rows.length === 1) return first ?? { index: 0, line: 0, cells: [] };
  const parts = first.cells.map((_, cell) => rows.flatMap((row) => pieceIn(row, cell)));
  const texts = first.cells.map((_, cell) =>
    rows
      .map(({ cells }) => cells[cell] ?? "")
      .filter((text) => text !== "")
      .join(" "),
  );
  return { index: first.index, line: first.line, cells: texts, parts };
}

function pieceIn(row: Row, cell: number): readonly Piece[] {
  const text = row.cells[cell] ?? "";
  return text === "" ? [] : [{ row, cell, from: 0, to: text.length }];
}
