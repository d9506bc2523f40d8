import { foldReading } from "@/lib/sources/reading";

import { pieceOf, type Piece, type Row } from "../lines";

const ROW_TAG = /<(?:table|t[rdh])(?:\s[^<>]*)?>/i;
const TAG = /<(\/?)(table|t[rdh])((?:\s[^<>]*)?)>/gi;
/** Tags that part the lines of a cell; what is captured stands between them. */
const BREAK = /(<(?:br|\/?(?:p|li|ol|ul|div))(?:\s[^<>]*)?\/?>)/i;
const ITEM = /^<li[\s>]/i;
const ITEM_END = /^<\/li[\s>]/i;
const MAX_CELL_LINES = 400;
const MAX_SPAN = 40;

type Cell = { readonly columns: number; readonly rows: number; readonly pieces: Piece[] };

/** Whether a table of HTML begins on this line; where cells are parted by tabs, tags within them are words' markup. */
export function opensMarkup(line: string): boolean {
  return !line.includes("\t") && ROW_TAG.test(line);
}

/**
 * Puts rows of HTML tables together, however they are spread over lines: all rows on one, or a cell on each. Cells that
 * span rows or columns stand once, in the first of them.
 */
export class MarkupRows {
  private depth = 0;
  private cells: Cell[] | null = null;
  private isExplicit = false;
  private cell: Cell | null = null;
  private covered: number[] = [];
  /** The next words open an item of a list, though the tag may stand on a line above. */
  private opensItem = false;
  /** So do a further paragraph or line of the cell. */
  private opensLine = false;
  /** Lines of the row that is open. */
  private pending = 0;

  private readonly rows: Row[];

  constructor(rows: Row[]) {
    this.rows = rows;
  }

  get isOpen(): boolean {
    return this.depth > 0 || (this.cells !== null && this.isExplicit);
  }

  read(line: string, number: number): void {
    let from = 0;
    for (const match of line.matchAll(TAG)) {
      this.words(line.slice(from, match.index), number);
      this.tag(match[2]?.toLowerCase() ?? "", match[1] === "/", match[3] ?? "");
      from = match.index + match[0].length;
    }
    this.words(line.slice(from), number);
    if (!this.isOpen) this.closeRow();
  }

  close(): void {
    this.closeRow();
    this.depth = 0;
  }

  private tag(name: string, closes: boolean, attributes: string): void {
    if (name === "table") this.table(closes);
    else if (this.depth > 1) return;
    else if (name === "tr") {
      this.closeRow();
      if (!closes) [this.cells, this.isExplicit] = [[], true];
    } else {
      this.cell = null;
      [this.opensItem, this.opensLine] = [false, false];
      if (closes) return;
      this.cell = { columns: span(attributes, "colspan"), rows: span(attributes, "rowspan"), pieces: [] };
      (this.cells ??= []).push(this.cell);
    }
  }

  /** A table within a cell is words of that cell. */
  private table(closes: boolean): void {
    if (this.depth <= 1) {
      this.closeRow();
      this.covered = [];
    }
    this.depth = closes ? Math.max(0, this.depth - 1) : this.depth + 1;
  }

  private words(text: string, line: number): void {
    for (const part of text.split(BREAK)) {
      if (ITEM.test(part)) this.opensItem = true;
      else if (ITEM_END.test(part)) this.opensItem = false;
      this.opensLine ||= BREAK.test(part);
      const reading = foldReading(part);
      if (reading === "") continue;
      const row: Row = { index: this.rows.length + this.pending, line, cells: [reading], ...this.starts() };
      if (this.cell) {
        this.cell.pieces.push(pieceOf(row));
        this.pending += 1;
      } else this.rows.push(row);
    }
    // A cell that is never closed swallows no more of the document than this.
    if ((this.cell?.pieces.length ?? 0) > MAX_CELL_LINES) this.close();
  }

  /** What begins with the next words. */
  private starts(): Pick<Row, "items" | "breaks"> {
    const isFurther = this.opensLine && (this.cell?.pieces.length ?? 0) > 0;
    const starts = { ...(this.opensItem ? { items: [[0]] } : {}), ...(isFurther ? { breaks: [[0]] } : {}) };
    [this.opensItem, this.opensLine] = [false, false];
    return starts;
  }

  private closeRow(): void {
    const cells = this.cells;
    [this.cells, this.cell, this.isExplicit, this.pending] = [null, null, false, 0];
    if (!cells) return;
    const parts = this.grid(cells);
    const first = parts.find(([piece]) => piece)?.[0];
    if (!first) return;
    const texts = parts.map((pieces) => pieces.map(({ row }) => row.cells[0]).join(" "));
    this.rows.push({ index: first.row.index, line: first.row.line, cells: texts, parts });
  }

  /** The pieces of each column, those empty that a cell above or to the left covers. */
  private grid(cells: readonly Cell[]): readonly (readonly Piece[])[] {
    const parts: (readonly Piece[])[] = [];
    const skip = (): void => {
      while ((this.covered[parts.length] ?? 0) > 0) {
        this.covered[parts.length] = (this.covered[parts.length] ?? 0) - 1;
        parts.push([]);
      }
    };
    for (const { columns, rows, pieces } of cells) {
      skip();
      for (let step = 0; step < columns; step += 1) {
        this.covered[parts.length] = rows - 1;
        parts.push(step === 0 ? pieces : []);
      }
    }
    skip();
    return parts;
  }
}

function span(attributes: string, name: "colspan" | "rowspan"): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, "i").exec(attributes)?.[1];
  return Math.min(Math.max(Number(written ?? 1), 1), MAX_SPAN);
}
