import { isPageText } from "./page-lines";
import type { SpacedTable } from "./spaced-table";

/** The head of a table whose columns only one space parts; what its columns are called is all that parts them. */
const HEAD =
  /^\s*(no(?:mor)?\.?\s+)?((?:nama\s+|jenis\s+|unit\s+)?kompetensi)\s+((?:level|tingkat)(?:\s+kompetensi)?)\s+((?:d[ei]skripsi|definisi|uraian)(?:\s+kompetensi)?)\s+(indikator(?:\s+(?:kompetensi|perilaku))?)\s*$/i;
const MAX_HEAD = 120;
/** "1. Integritas 3 Mampu …": number, name, level, and the words of the two columns behind it. */
const ROW = /^\s*(\(?\d{1,2}[.)]{0,2})\s+(\p{Lu}[^\d;]{2,60}?)\s+([1-5]|IV|V|I{1,3})\s+(?=\p{Lu})/u;
const FIRST_CODE = /(?:^|\s)(?:\d{1,2}|IV|V|I{1,3})\s?\.\s?1[.)]?\s/;
const SECTION =
  /^\s*(?:(?:[A-Z]|[IVX]{1,4})[.)]?\s+)?(?:standar\s+)?(?:kompetensi\s+)?(?:manajerial|sosi(?:al|o)[\s-]kultural|teknis)\s*$/i;

/** Whether the line is the heading of a section and nothing else. */
export function isSectionTitle(line: string): boolean {
  return line.length < MAX_HEAD && SECTION.test(line);
}

/** Whether the line heads such a table. */
export function isTightHead(line: string): boolean {
  return line.length < MAX_HEAD && HEAD.test(line);
}

/**
 * The cells of a table whose columns only one space parts, as far as the shape tells: a row opens with number, name and
 * level, its indicators begin at "x.1", and what follows goes on from the last cell. Where the page prints both columns
 * side by side nothing says so: whoever imports is told to compare.
 */
export function tightTable(lines: readonly string[], at: number, end: number): SpacedTable {
  const cells = new Map<number, readonly string[]>();
  const head = headIn(lines[at] ?? "");
  cells.set(at, head);
  let state = CLOSED;
  for (let place = at + 1; place < end; place += 1) {
    const line = lines[place] ?? "";
    if (SECTION.test(line)) state = CLOSED;
    const read = isLeftOut(line) ? null : rowIn(line, state);
    if (!read) continue;
    cells.set(place, cellsOf(read, head.length > COLUMNS));
    const goesOn = read.level === "" && state.hasIndicators;
    state = { isOpen: true, hasIndicators: goesOn || read.indicators !== "" };
  }
  return { kind: "COMPETENCIES", head: at, end, cells, isTight: true };
}

type State = { readonly isOpen: boolean; readonly hasIndicators: boolean };
const CLOSED: State = { isOpen: false, hasIndicators: false };
type Cells = {
  readonly ordinal: string;
  readonly name: string;
  readonly level: string;
  readonly description: string;
  readonly indicators: string;
};

/** Without a column of numbers. */
const COLUMNS = 4;

function headIn(line: string): readonly string[] {
  return (HEAD.exec(line) ?? []).slice(1).filter((head) => head !== undefined);
}

function isLeftOut(line: string): boolean {
  return line.trim() === "" || SECTION.test(line) || isPageText(line);
}

function cellsOf({ ordinal, name, level, description, indicators }: Cells, hasNumbers: boolean): readonly string[] {
  const own = hasNumbers ? [ordinal, name] : [`${ordinal} ${name}`.trim()];
  return [...own, level, description, indicators];
}

function rowIn(line: string, { isOpen, hasIndicators }: State): Cells | null {
  const [whole, ordinal = "", name = "", level = ""] = ROW.exec(line) ?? [];
  if (whole !== undefined) return { ordinal, name, level, ...wordsIn(line.slice(whole.length), false) };
  return isOpen ? { ordinal: "", name: "", level: "", ...wordsIn(line, hasIndicators) } : null;
}

/** Description up to the first indicator, the rest behind it. */
function wordsIn(text: string, hasIndicators: boolean): Pick<Cells, "description" | "indicators"> {
  if (hasIndicators) return { description: "", indicators: text.trim() };
  const at = FIRST_CODE.exec(text)?.index ?? text.length;
  return { description: text.slice(0, at).trim(), indicators: text.slice(at).trim() };
}
