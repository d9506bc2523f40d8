import { refuseLargeTable, tableLines, type GridCell } from "./grid";
import { literal } from "./literal";
import { MAX_TEXT_CHARACTERS, Refusal } from "./reading";
import type { NumberingPlace } from "./word-numbering";

type Attributes = () => Readonly<Record<string, string>>;
type Paragraph = {
  readonly words: string[];
  numId: string | null;
  level: number | null;
  style: string | null;
  breaksBefore: boolean;
};
type Table = { readonly widths: number[]; readonly rows: GridCell[][]; cells: number; column: number; isGone: boolean };
type Cell = { span: number; isContinued: boolean };

/** What of a Word document was seen, but is no text that could be read. */
export type Unread = { pictures: number; changes: number; inserted: number; hidden: number; footnotes: number };

/** The words of footnotes and endnotes by their number in the file. */
export type Notes = Readonly<Record<"kaki" | "akhir", ReadonlyMap<string, string>>>;

export type MarkerOf = (paragraph: { style: string | null; direct: Partial<NumberingPlace> }) => string;

/** What was there before a tracked change, instructions of fields, and what older programs are shown instead. */
const SKIPPED = new Set([
  "w:del",
  "w:moveFrom",
  "w:delText",
  "w:instrText",
  "w:delInstrText",
  "mc:Fallback",
  "w:sdtPr",
  "w:rt",
  "w:pPrChange",
  "w:rPrChange",
  "w:tblPrChange",
  "w:tblGridChange",
  "w:trPrChange",
  "w:tcPrChange",
  "w:tblPrExChange",
  "w:sectPrChange",
  "w:numberingChange",
]);
const MAX_TABLES = 12;
const MAX_SPAN = 200;
const MAX_WIDTHS = 1000;

/** Puts the lines of a Word document together while its XML is gone through. */
export class WordBody {
  readonly unread: Unread = { pictures: 0, changes: 0, inserted: 0, hidden: 0, footnotes: 0 };
  private readonly frames: string[][] = [[]];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly cells: Cell[] = [];
  private skipping = 0;
  private run: { isHidden: boolean; font: string } | null = null;
  private isText = false;
  private written = 0;

  private readonly markerOf: MarkerOf;
  private readonly notes: Notes;
  /** Notes of the paragraph or table that is open, and how many there were of each kind. */
  private readonly pending: string[] = [];
  private readonly counted = { kaki: 0, akhir: 0 };

  constructor(markerOf: MarkerOf, notes: Notes = { kaki: new Map(), akhir: new Map() }) {
    this.markerOf = markerOf;
    this.notes = notes;
  }

  get lines(): readonly string[] {
    return this.frames[0] ?? [];
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      if (this.skipping === 0 && (name === "w:del" || name === "w:moveFrom")) this.openChange();
      this.skipping += 1;
      return;
    }
    this.openers[name]?.(attributes);
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    this.closers[name]?.();
  }

  text(text: string): void {
    if (!this.isText || this.skipping > 0) return;
    if (this.run?.isHidden) this.unread.hidden += 1;
    else this.write(this.run?.font === "symbol" ? [...text].map(symbol).join("") : text);
  }

  private readonly openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    "w:p": () => this.paragraphs.push({ words: [], numId: null, level: null, style: null, breaksBefore: false }),
    "w:pStyle": (attributes) => this.inParagraph((own) => (own.style = value(attributes))),
    "w:numId": (attributes) => this.inParagraph((own) => (own.numId = value(attributes))),
    "w:ilvl": (attributes) => this.inParagraph((own) => (own.level = Number(value(attributes)) || 0)),
    "w:pageBreakBefore": (attributes) => this.inParagraph((own) => (own.breaksBefore = isOn(attributes))),
    "w:r": () => (this.run = { isHidden: false, font: "" }),
    "w:vanish": (attributes) => this.inRun((run) => (run.isHidden = isOn(attributes))),
    "w:rFonts": (attributes) => this.inRun((run) => (run.font = fontOf(attributes()))),
    "w:t": () => (this.isText = true),
    "m:t": () => (this.isText = true),
    "w:tab": () => this.inRun(() => this.write(" ")),
    "w:ptab": () => this.inRun(() => this.write(" ")),
    "w:br": (attributes) => this.write(attributes()["w:type"] === "page" ? "\f" : "\n"),
    "w:cr": () => this.write("\n"),
    "w:noBreakHyphen": () => this.write("-"),
    "w:sym": (attributes) => this.write(symbolOf(attributes()["w:char"] ?? "")),
    "w:txbxContent": () => this.frames.push([]),
    "w:tbl": () => this.openTable(),
    "w:gridCol": (attributes) => this.addWidth(Number(attributes()["w:w"])),
    "w:tr": () => this.openRow(),
    "w:gridBefore": (attributes) => this.inTable((table) => (table.column += spanOf(attributes))),
    "w:tc": () => this.openCell(),
    "w:gridSpan": (attributes) => this.inCell((cell) => (cell.span = Math.max(1, spanOf(attributes)))),
    "w:vMerge": (attributes) => this.inCell((cell) => (cell.isContinued = value(attributes) !== "restart")),
    "w:hMerge": (attributes) => this.inCell((cell) => (cell.isContinued = value(attributes) !== "restart")),
    "w:footnoteReference": (attributes) => this.addNote("kaki", attributes()["w:id"] ?? ""),
    "w:endnoteReference": (attributes) => this.addNote("akhir", attributes()["w:id"] ?? ""),
    "w:altChunk": () => (this.unread.inserted += 1),
    "w:subDoc": () => (this.unread.inserted += 1),
    "w:object": () => (this.unread.inserted += 1),
    "a:blip": () => (this.unread.pictures += 1),
    "v:imagedata": () => (this.unread.pictures += 1),
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    "w:p": () => this.closeParagraph(),
    "w:r": () => (this.run = null),
    "w:t": () => (this.isText = false),
    "m:t": () => (this.isText = false),
    "w:txbxContent": () => this.addLines(this.frames.length > 1 ? (this.frames.pop() ?? []) : []),
    "w:tbl": () => this.closeTable(),
    "w:tc": () => this.closeCell(),
    "w:tr": () => this.closeRow(),
  };

  /** A deleted row says so inside its properties; a deleted run stands in an element of its own. */
  private openChange(): void {
    this.unread.changes += 1;
    if (this.paragraphs.length === 0) this.inTable((table) => (table.isGone = this.cells.length < this.tables.length));
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const { numId, level, style, words } = paragraph;
    const direct = { ...(numId === null ? {} : { numId }), ...(level === null ? {} : { level }) };
    // What a deleted row held is not counted either.
    const isGone = this.tables.some((table) => table.isGone);
    const marker = isGone ? "" : this.markerOf({ style, direct });
    const pages = `${marker}${words.join("")}`.split("\f");
    if (paragraph.breaksBefore && this.tables.length === 0) this.addLines(["\f"]);
    pages.forEach((page, at) => {
      if (at > 0) this.addLines(["\f"]);
      if (page !== "" || pages.length === 1) this.addLines(page.split("\n").map(lineOf));
    });
    this.addNotes();
  }

  /** @throws Error where tables stand in each other as no person puts them: each would copy the words of all inner ones */
  private openTable(): void {
    if (this.tables.length > MAX_TABLES) throw new Error("tables in tables");
    this.tables.push({ widths: [], rows: [], cells: 0, column: 0, isGone: false });
  }

  private openRow(): void {
    this.inTable((table) => {
      table.rows.push([]);
      table.column = 0;
      table.isGone = false;
    });
  }

  private openCell(): void {
    this.cells.push({ span: 1, isContinued: false });
    this.frames.push([]);
  }

  private closeCell(): void {
    const cell = this.cells.pop();
    const lines = this.frames.length > 1 ? (this.frames.pop() ?? []) : [];
    this.inTable((table) => {
      const { span, isContinued } = cell ?? { span: 1, isContinued: false };
      refuseLargeTable((table.cells += 1));
      table.rows.at(-1)?.push({ start: table.column, lines: lines.filter((line) => line !== "\f"), isContinued });
      table.column += span;
    });
  }

  private closeRow(): void {
    this.inTable((table) => {
      if (table.isGone || table.rows.at(-1)?.length === 0) table.rows.pop();
    });
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table) this.addLines(tableLines(table.rows, table.widths));
    this.addNotes();
  }

  private addWidth(width: number): void {
    this.inTable(({ widths }) => {
      if (widths.length < MAX_WIDTHS) widths.push(Number.isFinite(width) ? Math.min(Math.max(width, 0), 100_000) : 0);
    });
  }

  private addNote(kind: keyof Notes, id: string): void {
    const text = this.notes[kind].get(id) ?? "";
    if (text === "") this.unread.footnotes += 1;
    else this.pending.push(`[Catatan ${kind} ${(this.counted[kind] += 1)}] ${text}`);
  }

  /** Notes stand below what they are notes of: a row of a table has no place for them. */
  private addNotes(): void {
    if (this.tables.length === 0) this.addLines(this.pending.splice(0));
  }

  private addLines(lines: readonly string[]): void {
    const frame = this.frames.at(-1);
    for (const line of lines) frame?.push(line);
  }

  private write(text: string): void {
    this.written += text.length;
    if (this.written > MAX_TEXT_CHARACTERS) {
      throw new Refusal("Teks di dalam berkas ini terlalu panjang. Bagi naskahnya, misalnya per lampiran.");
    }
    this.paragraphs.at(-1)?.words.push(text);
  }

  private inParagraph(change: (paragraph: Paragraph) => void): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) change(paragraph);
  }

  private inRun(change: (run: { isHidden: boolean; font: string }) => void): void {
    if (this.run) change(this.run);
  }

  private inTable(change: (table: Table) => void): void {
    const table = this.tables.at(-1);
    if (table) change(table);
  }

  private inCell(change: (cell: Cell) => void): void {
    const cell = this.cells.at(-1);
    if (cell) change(cell);
  }
}

function value(attributes: Attributes): string {
  return attributes()["w:val"] ?? "";
}

function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off)$/.test(value(attributes));
}

function spanOf(attributes: Attributes): number {
  return Math.min(Math.max(Math.trunc(Number(value(attributes))) || 0, 0), MAX_SPAN);
}

function lineOf(text: string): string {
  return literal(text.replace(/[^\S\n]+/g, " ").trim());
}

function fontOf(attributes: Readonly<Record<string, string>>): string {
  return /^(?:wingdings|symbol|webdings)/i.test(attributes["w:ascii"] ?? "") ? "symbol" : "";
}

function symbolOf(code: string): string {
  const number = Number.parseInt(code, 16);
  return number > 0 && number <= 0xffff ? symbol(String.fromCharCode(number)) : "";
}

/** Ticks and bullets of Word's picture fonts, as they look. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0xfc: "√",
  0xfe: "√",
  0x50: "√",
  0xd6: "√",
  0xb7: "•",
  0xa7: "•",
  0xd8: "•",
  0x76: "•",
  0xa8: "",
  0x6f: "",
  0xfb: "×",
  0xfd: "×",
};

/** @param sign of a picture font; Word moves them to U+F000 */
function symbol(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xf000 && code <= 0xf0ff) return SYMBOLS[code - 0xf000] ?? "•";
  return SYMBOLS[code] ?? sign;
}
