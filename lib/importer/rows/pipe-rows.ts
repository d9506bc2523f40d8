const PIPE = /(?<!\\)\|/g;
const LEADING = /^\s*\|/;
/** A line with so many bars is a row of a table, also where it stands alone. */
const MANY_PIPES = 3;

/** Rows of Markdown pipe tables, line by line: with bars around each row or only between its cells. */
export class PipeTable {
  /** Whether the line that was seen last is a row. */
  isOpen = false;
  private count = 0;
  /** Bars stand only between the cells: one that opens a line has an empty cell before it. */
  private isBare = false;

  see(lines: readonly string[], at: number): void {
    const line = lines[at] ?? "";
    const count = line.includes("\t") ? 0 : pipesIn(line);
    const wasBare = this.isOpen && this.isBare && count === this.count;
    const besides = count === 0 ? [] : [lines[at - 1], lines[at + 1]].filter((beside) => pipesIn(beside) === count);
    this.isOpen = isRow(line, count, besides.length > 0);
    this.isBare = wasBare || ![line, ...besides].every((each) => LEADING.test(each ?? ""));
    this.count = count;
  }

  /** The cells of the row that was seen. */
  cellsIn(line: string): readonly string[] {
    const row = this.isBare ? line : line.trim().replace(/^\||(?<!\\)\|$/g, "");
    return row.split(PIPE);
  }
}

function isRow(line: string, count: number, hasBeside: boolean): boolean {
  if (count === 0) return false;
  return count >= MANY_PIPES || hasBeside || (LEADING.test(line) && line.trim().length > 2);
}

function pipesIn(line = ""): number {
  return line.includes("|") ? (line.match(PIPE)?.length ?? 0) : 0;
}
