import { MAX_GRID_COLUMNS, refuseLargeTable, tableLines, type GridCell } from "./grid";

const TAG = /<(\/?)([a-z][a-z\d]{0,15})(?![a-z\d])([^<>]{0,4000})>/iy;
/** A "<" that may open a tag; any other is a word. */
const BEGIN = /<(?=[a-z/!?])/gi;
const SILENT = /^(?:script|style|head|template|noscript)$/;
const BLOCKS =
  /^(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|title|tr|ul)$/;
const CELL = /^t[dh]$/;
const MAX_LISTS = 50;

/** Whether a text is a whole page of HTML rather than text in which OCR has left tags. */
export function isPage(text: string): boolean {
  return /^\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 2000));
}

export function hasTables(text: string): boolean {
  return /<table[\s>]/i.test(text);
}

/** The words of a page of HTML, a block a line, tables as rows with tabs, the numbers of ordered lists written out. */
export function textOfPage(text: string): string {
  return readMarkup(text).join("\n");
}

/** A text with its `<table>`s as rows with tabs; everything else stays as it is, for the importer folds it itself. */
export function withTableRows(text: string): string {
  const pieces: string[] = [];
  const lower = lowerCase(text);
  let at = 0;
  for (;;) {
    const open = lower.indexOf("<table", at);
    const close = open === -1 ? -1 : endOfTable(lower, open);
    if (close === -1) break;
    pieces.push(text.slice(at, open), "\n", readMarkup(text.slice(open, close)).join("\n"), "\n");
    at = close;
  }
  return [...pieces, text.slice(at)].join("");
}

/** Behind the end of the table that opens here, tables within it counted; of one that is never closed, behind the last end. */
function endOfTable(lower: string, open: number): number {
  const tags = /<(\/?)table[\s>]/g;
  tags.lastIndex = open;
  let [depth, end] = [0, -1];
  for (let tag = tags.exec(lower); tag !== null; tag = tags.exec(lower)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (tag[1] === "/") end = tags.lastIndex;
    if (depth === 0) break;
  }
  return end;
}

/** ASCII only: other letters may change their length. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

type Cell = { column: number; columns: number; rows: number; lines: string[] };
type List = { readonly isOrdered: boolean; next: number };
type State = {
  readonly lines: string[];
  /** The line that is being written. */
  words: string;
  readonly lists: List[];
  /** The rows of each table that is open, the innermost last; what it lays out are lines of the cell around it. */
  readonly tables: Cell[][][];
};

function readMarkup(text: string): readonly string[] {
  const state: State = { lines: [], words: "", lists: [], tables: [] };
  let at = 0;
  while (at < text.length) {
    BEGIN.lastIndex = at;
    const open = BEGIN.test(text) ? BEGIN.lastIndex - 1 : text.length;
    write(state, text.slice(at, open));
    if (open === text.length) break;
    at = readTag(state, text, open);
  }
  while (state.tables.length > 0) closeTable(state);
  breakLine(state);
  return state.lines;
}

/** Handles what begins with "<"; answers where reading goes on. */
function readTag(state: State, text: string, at: number): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<!", at) || text.startsWith("<?", at)) return after(text, ">", at + 2);
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) {
    write(state, "<");
    return at + 1;
  }
  const [whole, slash, written = "", attributes = ""] = match;
  const name = written.toLowerCase();
  if (slash === "/") closeTag(state, name);
  else if (SILENT.test(name)) return endOfSilent(text, name, at + whole.length);
  else openTag(state, name, attributes);
  return at + whole.length;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function endOfSilent(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, "gi");
  close.lastIndex = from;
  return close.exec(text) ? close.lastIndex : text.length;
}

function openTag(state: State, name: string, attributes: string): void {
  if (CELL.test(name) || BLOCKS.test(name)) breakLine(state);
  if (name === "table") openTable(state);
  else if (name === "ol" || name === "ul") openList(state, name, attributes);
  else if (name === "li") write(state, markerOf(state.lists.at(-1)));
  else if (state.tables.length > 0) openPart(state, name, attributes);
}

function openPart(state: State, name: string, attributes: string): void {
  if (name === "tr") state.tables.at(-1)?.push([]);
  if (CELL.test(name)) openCell(state, attributes);
}

function closeTag(state: State, name: string): void {
  if (name === "table") closeTable(state);
  else if (name === "ol" || name === "ul") state.lists.pop();
  if (BLOCKS.test(name) || CELL.test(name)) breakLine(state);
}

/** The cells of deeper ones are those of the last: each would copy the words of all inner ones. */
const MAX_TABLES = 12;

function openTable({ tables }: State): void {
  tables.push(tables[MAX_TABLES - 1] ?? []);
}

function openCell(state: State, attributes: string): void {
  const rows = state.tables.at(-1);
  if (rows?.length === 0) rows.push([]);
  rows
    ?.at(-1)
    ?.push({ column: 0, columns: spanOf(attributes, "colspan"), rows: spanOf(attributes, "rowspan"), lines: [] });
}

function spanOf(attributes: string, name: "colspan" | "rowspan"): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, "i").exec(attributes)?.[1];
  return Math.min(Math.max(Number(written ?? 1), 1), MAX_GRID_COLUMNS);
}

function closeTable(state: State): void {
  breakLine(state);
  const rows = state.tables.pop();
  if (!rows || state.tables.includes(rows)) return;
  const lines = linesNow(state);
  for (const line of tableLines(gridOf(rows))) lines.push(line);
}

/** Where what is written stands: in the cell that is open, or in the text. */
function linesNow({ tables, lines }: State): string[] {
  return tables.at(-1)?.at(-1)?.at(-1)?.lines ?? lines;
}

/** Cells with their columns, those that go on from a row above included. */
function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly GridCell[])[] {
  /** For each column how many rows the cell above it still covers, and where that cell begins. */
  const covered: { rows: number; isStart: boolean }[] = [];
  let count = 0;
  return rows.map((cells) => {
    const row: GridCell[] = [];
    let at = 0;
    const skip = (): void => {
      for (let above = covered[at]; above && above.rows > 0; above = covered[at]) {
        if (above.isStart) row.push({ start: at, lines: [], isContinued: true });
        above.rows -= 1;
        at += 1;
      }
    };
    for (const { columns, rows: height, lines } of cells) {
      skip();
      if (at > MAX_GRID_COLUMNS) break;
      row.push({ start: at, lines, isContinued: false });
      for (let step = 0; step < columns; step += 1) covered[at + step] = { rows: height - 1, isStart: step === 0 };
      at += columns;
    }
    skip();
    refuseLargeTable((count += row.length + 1));
    return row;
  });
}

function openList(state: State, name: "ol" | "ul", attributes: string): void {
  const start = Number(/\bstart\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);
  if (state.lists.length < MAX_LISTS) state.lists.push({ isOrdered: name === "ol", next: start });
}

function markerOf(list: List | undefined): string {
  if (!list) return "";
  list.next += 1;
  return list.isOrdered ? `${list.next - 1}. ` : "- ";
}

function write(state: State, text: string): void {
  state.words += text;
}

function breakLine(state: State): void {
  const line = withCharacters(state.words).replace(/\s+/g, " ").trim();
  state.words = "";
  if (line === "") return;
  linesNow(state).push(line);
}

const CHARACTERS: Readonly<Record<string, string>> = {
  ndash: "–",
  mdash: "—",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  bull: "•",
  middot: "·",
  radic: "√",
  check: "✓",
};

/** Entities that the importer does not fold itself. */
function withCharacters(text: string): string {
  return text
    .replace(/&([a-z]{1,6});/gi, (entity, name: string) => CHARACTERS[name.toLowerCase()] ?? entity)
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => `&#${Number.parseInt(code, 16)};`);
}
