import { literal } from "./literal";
import { columnsAtEnd, partsOf, type Columns } from "./pdf-columns";
import { tablesOf, type RuledTable } from "./pdf-rulings";
import {
  endOf,
  joinPrinted,
  linesOfRuns,
  runsOf,
  startOf,
  textOf,
  usualGap,
  WIDE_GAP,
  type Line,
  type PdfPage,
  type Run,
} from "./pdf-runs";
import { closedTable, holds, isWhole } from "./pdf-sides";
import { ruledLines } from "./pdf-tables";

type Block = { readonly y: number; readonly lines: readonly string[]; readonly isTable?: boolean };

export type PageText = {
  readonly lines: readonly string[];
  /** Tables with lines around their cells, and tables that only gaps part. */
  readonly ruled: number;
  readonly unruled: number;
  /** Tables of whose columns or rows some have no lines, or beside which words were left. */
  readonly open: number;
  /** Of the table without lines with which the page ends. */
  readonly columns: Columns;
  /** Words that stand across the page and were not read. */
  readonly slanted: readonly string[];
};

/**
 * The lines of a page from top to bottom, tables as rows with tabs, lines that a paragraph fills joined.
 *
 * @param above the columns of the table with which the page before ends
 */
export function pageText(page: PdfPage, above: Columns = []): PageText {
  const { tables, open, rest } = tablesIn(page);
  const lines = linesOfRuns(rest);
  const borders = tables.map(({ y }) => y).toSorted((a, b) => a - b);
  const { blocks: running, columns } = runningBlocks(lines, borders, above);
  const blocks = [...tables, ...running].toSorted((a, b) => a.y - b.y);
  return {
    lines: blocks.flatMap((block) => block.lines),
    ruled: tables.length,
    unruled: running.filter(({ isTable }) => isTable).length,
    open,
    columns,
    slanted: page.slanted ?? [],
  };
}

/** The tables that lines draw, how many of them are not drawn whole, and what stands outside of them. */
function tablesIn(page: PdfPage): {
  readonly tables: readonly Block[];
  readonly open: number;
  readonly rest: readonly Run[];
} {
  const drawn = tablesOf(page.rulings);
  let rest: readonly Run[] = runsOf(page);
  let open = 0;
  const tables: Block[] = [];
  for (const own of drawn) {
    const closed = closedTable(own, outsideOf(drawn, own, rest));
    if (!closed) continue;
    const read = ruledLines(closed.table, rest);
    rest = read.rest;
    if (closed.isGuessed || read.isGuessed) open += 1;
    if (read.lines.length > 0) tables.push({ y: closed.table.ys[0] ?? 0, lines: read.lines });
  }
  return { tables, open, rest };
}

/** The runs that stand in none of the other tables. */
function outsideOf(drawn: readonly RuledTable[], own: RuledTable, runs: readonly Run[]): readonly Run[] {
  const others = drawn.filter((table) => table !== own && isWhole(table));
  return others.length === 0 ? runs : runs.filter((run) => !others.some((table) => holds(table, run)));
}

/** Running text between the tables. */
function runningBlocks(
  lines: readonly Line[],
  borders: readonly number[],
  above: Columns,
): { readonly blocks: readonly Block[]; readonly columns: Columns } {
  const between: Line[][] = [];
  let before = -1;
  for (const line of lines) {
    const place = borders.filter((border) => border < line.y).length;
    if (place !== before) between.push([]);
    before = place;
    between.at(-1)?.push(line);
  }
  const right = lines.reduce((most, line) => Math.max(most, endOf(line)), 0);
  const first = borders.some((border) => border < (lines[0]?.y ?? 0)) ? -1 : 0;
  const parts = between.flatMap((own, at) => partsOf(own, at === first ? above : []));
  const isLast = borders.every((border) => border < (lines.at(-1)?.y ?? 0));
  const blocks = parts.map((part) =>
    "rows" in part
      ? { y: part.y, lines: part.rows, isTable: true }
      : { y: part.lines[0]?.y ?? 0, lines: paragraphsOf(part.lines, { right, gap: usualGap(lines) * WIDE_GAP }) },
  );
  return { blocks, columns: isLast ? columnsAtEnd(parts) : [] };
}

/** What opens a line of its own, however full the one above it is. */
const OPENS =
  /^[#*\s]*(?:\(?(?:\d{1,3}|[a-z]{1,2}|[A-Z]|[IVX]{1,5})[.)](?=\s|$)|\(\d{1,3}\)|\d{1,2}\.\d{1,2}|[-•–]\s|BAB\b|Pasal\s+\d|Bagian\b|Menimbang|Mengingat|Menetapkan|MEMUTUSKAN|Agar\s+setiap\s+orang|Ditetapkan\s+di\b|Diundangkan\s+di\b|LAMPIRAN|NOMOR|TANGGAL|TENTANG|Nama\s+Jabatan|Kelompok\s+Jabatan|Urusan\s+Pemerintah|Kode\s+Jabatan|Ikhtisar\s+Jabatan)/i;

/** Titles that say no more, and labels of a competency; in a sentence they stand in small letters, or without a colon. */
const TITLE =
  /^(?:(?:Standar\s+)?Kompetensi(?:\s+(?:Manajerial|Sosi(?:al|o)[\s-]Kultural|Teknis))?\s*:?|Persyaratan(?:\s+Jabatan)?\s*:?|(?:Nama\s+Kompetensi|Level|Tingkat|D[ei]skripsi|Definisi|Indikator)(?:\s+\p{Lu}\p{L}+)?\s*:.*)$/u;

type Setting = {
  /** Where full lines end, and how far apart lines of one paragraph stand at most; in points. */
  readonly right: number;
  readonly gap: number;
};

/** A line that reaches the right edge goes on in the next one, if that is as high and opens nothing; gaps are kept. */
function paragraphsOf(lines: readonly Line[], setting: Setting): readonly string[] {
  const paragraphs: string[][] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const text = literal(textOf(line));
    const isApart = last !== null && line.y - last.y > setting.gap;
    const opens = OPENS.test(text) || TITLE.test(text);
    if (last && !isApart && goesOn(last, line, setting) && !opens) paragraphs.at(-1)?.push(text);
    else paragraphs.push(...(isApart ? [[]] : []), [text]);
    last = line;
  }
  return paragraphs.map(joinPrinted);
}

/** Of the height of letters: how much of a full line may be empty, and how far in the next one may begin. */
const SHORT_BY = 8;

function goesOn(last: Line, line: Line, { right }: Setting): boolean {
  const isAsHigh = Math.abs(line.size - last.size) < 1;
  const isFull = right - endOf(last) < last.size * SHORT_BY;
  const isCentred = last.segments.length < 2 && startOf(line) - startOf(last) > last.size * SHORT_BY;
  return isAsHigh && isFull && !isCentred;
}
