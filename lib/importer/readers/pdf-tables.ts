import { tableLines, type GridCell } from "./grid";
import { literal } from "./literal";
import type { RuledTable } from "./pdf-rulings";
import { joinPrinted, linesOfRuns, textOf, type Run } from "./pdf-runs";

const POINT = 20; // twentieths

/** Where in the table a run stands, null where beside it. */
function placeOf({ xs, ys }: RuledTable, run: Run): { row: number; column: number } | null {
  const row = indexOf(ys, run.y - run.size * 0.3);
  // The begin of a word, moved in by half a letter: long words may stand out of their cell.
  const column = indexOf(xs, Math.min(run.x + run.size * 0.5, (run.x + run.end) / 2));
  return row === -1 || column === -1 ? null : { row, column };
}

function indexOf(borders: readonly number[], place: number): number {
  const after = borders.findIndex((border) => border > place);
  return after === -1 ? -1 : after - 1;
}

/** Takes the runs that stand in the table and lays them out as its rows; a merged cell is printed once. */
export function ruledLines(
  table: RuledTable,
  runs: readonly Run[],
): { readonly lines: readonly string[]; readonly rest: readonly Run[] } {
  const owners = ownersOf(table);
  const cells = new Map<string, Run[]>();
  const rest: Run[] = [];
  for (const run of runs) {
    const place = placeOf(table, run);
    const owner = place ? owners[place.row]?.[place.column] : undefined;
    if (owner === undefined) rest.push(run);
    else cells.set(owner, [...(cells.get(owner) ?? []), run]);
  }
  const rows = owners.map((row, at) => rowOf(row, at, cells));
  const widths = table.xs.slice(1).map((x, at) => (x - (table.xs[at] ?? 0)) * POINT);
  const filled = rows.filter((row) => row.some(({ lines }) => lines.length > 0));
  return { lines: filled.length === 0 ? [] : tableLines(filled, widths), rest };
}

/** For each place of the grid the cell to which it belongs, named by its first place. */
function ownersOf({ xs, ys, isBeside, isAbove }: RuledTable): readonly (readonly string[])[] {
  const owners: string[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const own: string[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const left = own[column - 1];
      const above = owners[row - 1]?.[column];
      if (left !== undefined && !isBeside(column, row)) own.push(left);
      else if (above !== undefined && !isAbove(row, column)) own.push(above);
      else own.push(`${row}:${column}`);
    }
    owners.push(own);
  }
  return owners;
}

function rowOf(
  owners: readonly string[],
  row: number,
  cells: ReadonlyMap<string, readonly Run[]>,
): readonly GridCell[] {
  return owners.flatMap((owner, column) => {
    if (column > 0 && owners[column - 1] === owner) return [];
    const isContinued = owner !== `${row}:${column}`;
    const text = isContinued ? "" : literal(joinPrinted(linesOfRuns(cells.get(owner) ?? []).map(textOf)));
    return [{ start: column, lines: text === "" ? [] : [text], isContinued }];
  });
}
