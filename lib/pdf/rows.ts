import type { FontName } from "@/lib/pdf/fonts";

// What a page is made of. Data, but for what is drawn: pages.ts measures it and puts it on pages.

export type Style = { readonly font: FontName; readonly size: number; readonly color: string };

// The portal's colours in the light theme (app/globals.css).
export const ACCENT = "#17508f";
const INK = "#1b1f24";
const MUTED = "#545c66";
const CAUTION = "#7a4f00";
const CRITICAL = "#9c2419";

export const STYLE = {
  title: { font: "bold", size: 20, color: INK },
  letterhead: { font: "bold", size: 16, color: INK },
  section: { font: "bold", size: 14, color: INK },
  heading: { font: "bold", size: 11, color: INK },
  lead: { font: "bold", size: 11, color: INK },
  strong: { font: "bold", size: 9.5, color: INK },
  body: { font: "regular", size: 9.5, color: INK },
  muted: { font: "regular", size: 9.5, color: MUTED },
  small: { font: "regular", size: 7.5, color: MUTED },
  note: { font: "regular", size: 8, color: CAUTION },
  stamp: { font: "bold", size: 18, color: CRITICAL },
  critical: { font: "bold", size: 9.5, color: CRITICAL },
} as const satisfies Record<string, Style>;

export type Paragraph = {
  /** Structure element of its own; null where the cell's is enough. */
  readonly tag: string | null;
  readonly text: string;
  readonly style: Style;
};

/** Where a column stands on the page. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export type Column = {
  /** From the left margin. */
  readonly x: number;
  readonly width: number;
  readonly paragraphs: readonly Paragraph[];
  readonly align?: "center";
  /** Draws the level as five boxes before the text, which says it in words. */
  readonly level?: number;
  /** Drawn behind the text, for the eye only: the words of the row say the same. */
  readonly draw?: (pdf: PDFKit.PDFDocument, box: Box) => void;
};

/** One structure element with one or several columns side by side: a table's cell, the label or the body of an item. */
export type Cell = { readonly tag: string; readonly columns: readonly Column[]; readonly scope?: "Row" | "Column" };

/** A table or list; rows that name the same object belong to the same one. */
export type Group = { readonly tag: "Table" | "L"; readonly head?: Row };

export type Row = {
  /** Structure element around the cells: TR or LI; null where the cells stand on their own. */
  readonly tag: "TR" | "LI" | null;
  readonly cells: readonly Cell[];
  readonly group: Group | null;
  /** Space above it. */
  readonly before: number;
  /** A heading: never the last thing on a page. */
  readonly keepsNext: boolean;
  readonly rule: boolean;
  readonly bookmark?: { readonly depth: 0 | 1; readonly title: string };
};

export const PAGE = { margin: 56, width: 595.28 - 2 * 56 } as const;
const SOURCE_WIDTH = 82;
const LABEL_WIDTH = 34;
const BARE = { group: null, before: 0, keepsNext: false, rule: false } as const;

/** A heading with its bookmark. */
export function heading(level: 1 | 2 | 3, text: string, beside: readonly Cell[] = []): Row {
  const style = { 1: STYLE.title, 2: STYLE.section, 3: STYLE.heading }[level];
  const width = beside.length === 0 ? PAGE.width : PAGE.width - 150;
  const own: Cell = { tag: `H${level}`, columns: [{ x: 0, width, paragraphs: [{ tag: null, text, style }] }] };
  const row: Row = {
    ...BARE,
    tag: null,
    cells: [own, ...beside],
    keepsNext: true,
    before: { 1: 10, 2: 22, 3: 14 }[level],
  };
  return level === 1 ? row : { ...row, bookmark: { depth: level === 2 ? 0 : 1, title: text } };
}

/**
 * The head of an official letter: the name of the institution above a double rule, or of both where two are compared. No
 * arms and address: none are known.
 */
export function letterheadRow(...institutions: readonly string[]): Row {
  const names = [...new Set(institutions)];
  const tag = names.length === 1 ? null : "Span";
  const paragraphs = names.map((name) => ({ tag, text: name.toLocaleUpperCase("id"), style: STYLE.letterhead }));
  const column: Column = { x: 0, width: PAGE.width, paragraphs, align: "center", draw: drawDoubleRule };
  return { ...BARE, tag: null, cells: [{ tag: "P", columns: [column] }] };
}

function drawDoubleRule(pdf: PDFKit.PDFDocument, { left, top, width, height }: Box): void {
  const lines = [
    [3, 2],
    [6, 0.5],
  ] as const;
  for (const [below, thickness] of lines) {
    const y = top + height + below;
    pdf
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(thickness)
      .stroke(INK);
  }
}

/** A paragraph, with the lines of the source document to its right. */
export function paragraph(text: string, style: Style = STYLE.body, source = ""): Row {
  const width = source === "" ? PAGE.width : PAGE.width - SOURCE_WIDTH;
  const cells: Cell[] = [{ tag: "P", columns: [{ x: 0, width, paragraphs: [{ tag: null, text, style }] }] }];
  if (source !== "") cells.push({ tag: "P", columns: [sourceColumn(source, null)] });
  return { ...BARE, tag: null, cells, before: 4 };
}

/** An item of a list: its printed number, its paragraphs, and the lines of the source document. */
export function item(group: Group, { label, paragraphs, source }: ItemText): Row {
  const reserved = source === undefined ? 0 : SOURCE_WIDTH + 8;
  const body = { x: LABEL_WIDTH, width: PAGE.width - LABEL_WIDTH - reserved, paragraphs };
  const columns = source ? [body, sourceColumn(source, "P")] : [body];
  const number = { x: 0, width: LABEL_WIDTH - 4, paragraphs: [{ tag: null, text: label, style: STYLE.muted }] };
  const cells: Cell[] = [
    { tag: "Lbl", columns: [number] },
    { tag: "LBody", columns },
  ];
  return { ...BARE, tag: "LI", cells, group, before: 4 };
}

type ItemText = {
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
  /** Left out where no item of the list has one: the text then takes the whole width. */
  readonly source?: string;
};

/** A row of a table; the cells give their own columns. */
export function tableRow(group: Group | null, cells: readonly Cell[]): Row {
  return { ...BARE, tag: "TR", cells, group, before: 4, rule: true };
}

/** A paragraph within a cell. */
export const text = (words: string, style: Style = STYLE.body): Paragraph => ({ tag: "P", text: words, style });

function sourceColumn(source: string, tag: string | null): Column {
  const x = PAGE.width - SOURCE_WIDTH + 8;
  return { x, width: SOURCE_WIDTH - 8, paragraphs: [{ tag, text: source, style: STYLE.small }] };
}
