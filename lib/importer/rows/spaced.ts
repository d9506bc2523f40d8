import { WEIGHT_HEADS } from "@/lib/sources/reading";

import { columnsOf } from "../tables/table-head";
import { plain } from "../words";
import { isPageText } from "./page-lines";
import type { SpacedTable } from "./spaced-table";
import { isSectionTitle, isTightHead, tightTable } from "./tight-rows";

type Segment = { readonly from: number; readonly to: number; readonly text: string };
type Head = { readonly kind: SpacedTable["kind"]; readonly segments: readonly Segment[] };

const MAX_LINE = 1000;
const MAX_BLOCK = 4000;
/** What follows a table and is none of it. */
const END =
  /^\s*[#*]*\s*(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+)?(?:PERSYAR\w+\s+JABATAN|NAMA\s+JABATAN|STANDAR\s+KOMPETENSI(?!\s+(?:MANAJERIAL|SOSI|TEKNIS))|LAMPIRAN)\b|^\s*(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s[^,]{2,50},/i;

/** Finds tables that are set with spaces, as the text of a PDF or of a plain scan is; linear in the lines. */
export function spacedTables(lines: readonly string[]): readonly SpacedTable[] {
  const tables: SpacedTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const head = headOf(line);
    if (!head && !(isSpaced(line) && isTightHead(line))) continue;
    const end = endOf(lines, at + 1);
    tables.push(head ? tableOf(lines, { at, end }, head) : tightTable(lines, at, end));
    at = end - 1;
  }
  return tables;
}

function endOf(lines: readonly string[], from: number): number {
  let at = from;
  for (; at < lines.length && at - from < MAX_BLOCK; at += 1) {
    const line = lines[at] ?? "";
    if (!isSpaced(line) || END.test(line.slice(0, 100)) || headOf(line) || isTightHead(line)) break;
  }
  return at;
}

function isSpaced(line: string): boolean {
  return line.length <= MAX_LINE && !/\t|^\s*\||\s\|\s|<t[rdh][\s>]/i.test(line);
}

/** Stretches of a line that two spaces or more part. */
function segmentsOf(line: string): readonly Segment[] {
  return [...line.matchAll(/\S+(?:\s\S+)*/g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    text,
  }));
}

function headOf(line: string): Head | null {
  if (!isSpaced(line) || !/\S\s{2,}\S/.test(line)) return null;
  const segments = segmentsOf(line);
  const kind = segments.length > 8 ? null : kindOf(segments.map(({ text }) => plain(text)));
  return kind && { kind, segments };
}

function kindOf(cells: readonly string[]): SpacedTable["kind"] | null {
  if (columnsOf({ index: 0, line: 0, cells })) return "COMPETENCIES";
  if (marksIn(cells) > 0) return "REQUIREMENTS";
  const [first = "", second = ""] = cells;
  return /^no(?:mor)?$/.test(first) && /^(?:nama )?jabatan/.test(second) ? "LIST" : null;
}

/** How many columns say the importance: three for ticks, one for the word. */
function marksIn(cells: readonly string[]): number {
  if (WEIGHT_HEADS.every((mark) => cells.includes(mark))) return WEIGHT_HEADS.length;
  const isWorded = cells.includes("uraian") && /^(?:tingkat )?pentingnya/.test(cells.at(-1) ?? "");
  return isWorded ? 1 : 0;
}

function tableOf(lines: readonly string[], block: { at: number; end: number }, head: Head): SpacedTable {
  // Page numbers within the block stand in no column.
  const body = lines.slice(block.at + 1, block.end).map((line) => (isPageText(line) ? [] : segmentsOf(line)));
  const profile = profileOf(body);
  const own = head.kind === "REQUIREMENTS" ? requirementBounds(head.segments, profile) : bounds(head.segments, profile);
  const cells = new Map<number, readonly string[]>();
  const headCells =
    head.kind === "REQUIREMENTS" ? requirementHead(head.segments) : head.segments.map(({ text }) => text);
  cells.set(block.at, headCells);
  const running = statementsIn(body, own);
  body.forEach((segments, at) => {
    const isRow = segments.length > 0 && !isRunning(segments, own) && !running.has(at);
    if (isRow) cells.set(block.at + 1 + at, splitAt(segments, own));
  });
  return { kind: head.kind, head: block.at, end: block.end, cells };
}

/** How many lines have a letter at each place; lines of one stretch from the margin say nothing about columns. */
function profileOf(body: readonly (readonly Segment[])[]): readonly number[] {
  const profile: number[] = [];
  for (const segments of body) {
    // The heading of a section stands across columns, also behind a letter of its own.
    if (isSectionTitle(segments.map(({ text }) => text).join(" "))) continue;
    if (segments.length < 2 && (segments[0]?.from ?? 0) < 4) continue;
    for (const { from, to } of segments) {
      for (let at = from; at < to; at += 1) profile[at] = (profile[at] ?? 0) + 1;
    }
  }
  return profile;
}

/** Where each column but the first begins: at the end of the emptiest stretch between the middles of two heads. */
function bounds(heads: readonly Segment[], profile: readonly number[]): readonly number[] {
  return heads.slice(1).map((head, at) => {
    const before = heads[at];
    const left = middle(before ?? head);
    // Words of a column begin below its head or before it; a wide head may stand over a narrow column.
    const near = emptiest(profile, left, head.from);
    return (near.count === 0 ? near : emptiest(profile, left, middle(head))).to;
  });
}

function middle({ from, to }: Segment): number {
  return Math.floor((from + to) / 2);
}

function emptiest(profile: readonly number[], from: number, to: number): { from: number; to: number; count: number } {
  let best = { from: to, to, count: Infinity };
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const count = profile[at] ?? 0;
    if (at > from && count !== (profile[at - 1] ?? 0)) start = at;
    const isBetter = count < best.count || (count === best.count && at + 1 - start > best.to - best.from);
    if (isBetter) best = { from: start, to: at + 1, count };
  }
  return best;
}

const TEXT_COLUMNS = 3;

/** Heading, label and words of a requirement are parted by gaps of the body; its marks stand under their heads. */
function requirementBounds(heads: readonly Segment[], profile: readonly number[]): readonly number[] {
  const marks = heads.slice(-marksIn(heads.map(({ text }) => plain(text))));
  const first = marks[0]?.from ?? 0;
  const gaps = gapsOf(profile, first);
  const beforeMarks = gaps.at(-1) ?? first;
  const texts = gaps.slice(0, -1).slice(0, TEXT_COLUMNS - 1);
  // A body without labels has one gap less: its words are the third column all the same.
  const [heading = beforeMarks, label = heading] = texts;
  const between = marks.slice(1).map((mark, at) => {
    const gap = emptiest(profile, middle(marks[at] ?? mark), middle(mark));
    return Math.floor((gap.from + gap.to) / 2);
  });
  return [heading, label, beforeMarks, ...between];
}

/** Ends of the stretches without a letter, from the left to the first mark. */
function gapsOf(profile: readonly number[], to: number): readonly number[] {
  const gaps: number[] = [];
  let width = 0;
  let hasText = false;
  for (let at = 0; at <= to; at += 1) {
    const isFree = (profile[at] ?? 0) === 0;
    if (!isFree && width > 1 && hasText) gaps.push(at);
    if (!isFree) hasText = true;
    width = isFree ? width + 1 : 0;
  }
  return width > 1 ? [...gaps, to - Math.floor(width / 2)] : gaps;
}

function requirementHead(heads: readonly Segment[]): readonly string[] {
  const names = heads.map(({ text }) => text);
  const marks = marksIn(names.map(plain));
  const [heading = "", ...others] = names.slice(0, -marks);
  return [heading, "", others.join(" "), ...names.slice(-marks)];
}

const TECHNICAL = /^(?:(?:[A-Z]|[IVX]{1,4})[.)]?\s+)?(?:standar\s+)?(?:kompetensi\s+)?teknis$/i;
const STATEMENT = /^\(?(?:\d{1,3}|[a-z])[.)]\s+\p{L}/u;

/** Lines of plain statements below the heading of the technical part: the first has a number, but no further column. */
function statementsIn(body: readonly (readonly Segment[])[], [second = 0]: readonly number[]): ReadonlySet<number> {
  const at = body.findIndex(
    ([only, ...others]) => only !== undefined && others.length === 0 && TECHNICAL.test(only.text),
  );
  const below = body.findIndex((segments, place) => at !== -1 && place > at && segments.length > 0);
  const [first, ...others] = body[below] ?? [];
  const isList = first !== undefined && others.length === 0 && first.from < second && STATEMENT.test(first.text);
  return new Set(isList ? body.map((_, place) => place).filter((place) => place >= below) : []);
}

/** One stretch from the margin over the border of the first column is running text. */
function isRunning(segments: readonly Segment[], [second = 0, third = Infinity]: readonly number[]): boolean {
  const [only, ...others] = segments;
  return others.length === 0 && only !== undefined && only.from < second && only.to > Math.min(second + 2, third);
}

function splitAt(segments: readonly Segment[], own: readonly number[]): readonly string[] {
  const cells = Array.from({ length: own.length + 1 }, () => "");
  for (const segment of segments) {
    const first = columnAt(segment.from + 1, own);
    const border = own[first] ?? Infinity;
    // Two cells that only one space parts: the border says where.
    const cut = segment.to > border + 1 ? border - segment.from : -1;
    const isParted = cut > 0 && /\s/.test(segment.text.charAt(cut - 1));
    put(cells, first, isParted ? segment.text.slice(0, cut) : segment.text);
    if (isParted) put(cells, first + 1, segment.text.slice(cut));
  }
  return cells;
}

function columnAt(place: number, own: readonly number[]): number {
  return own.filter((border) => border <= place).length;
}

function put(cells: string[], at: number, text: string): void {
  cells[at] = `${cells[at] ?? ""} ${text}`.trim();
}
