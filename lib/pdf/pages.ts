import { baselineOf, printable, runsOf } from "@/lib/pdf/fonts";
import type { Cell, Column, Group, Row } from "@/lib/pdf/rows";
import { ACCENT, PAGE, STYLE } from "@/lib/pdf/rows";
import { MAX_LEVEL } from "@/lib/standards/schema";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
const LINE_GAP = 1.5;
const PARAGRAPH_GAP = 2;
const RULE_SPACE = 4;
const BOX = { size: 8, gap: 2.5, filled: ACCENT, line: "#545c66" } as const;
const BOXES_WIDTH = MAX_LEVEL * (BOX.size + BOX.gap) + 5;
/** A row that takes more of a page than this may be cut; the others move to the next page as a whole. */
const LONGEST_UNCUT = 0.6;
const FIRST_LINES = 60;

type Open = { readonly root: Element; readonly group: Group | null; readonly element: Element };

/** Puts rows on pages, top to bottom, each with its structure element; the caller ends the document. */
export function layOut(pdf: Pdf, rows: readonly Row[]): void {
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  let open: Open = { root, group: null, element: root };
  const bookmarks: PDFKit.PDFOutline[] = [pdf.outline];

  for (const [index, row] of rows.entries()) {
    const isNewPage = makeRoom(pdf, rows, index);
    open = openGroup(pdf, open, row.group);
    if (isNewPage && row.group?.head && row.group.head.cells !== row.cells) drawAgain(pdf, row.group.head);
    if (row.bookmark) addBookmark(bookmarks, row.bookmark);
    drawRow(pdf, open.element, row);
  }
  openGroup(pdf, open, null);
  root.end();
}

/** Goes on in the same list or table, or closes it and begins the next. */
function openGroup(pdf: Pdf, open: Open, group: Group | null): Open {
  if (open.group === group) return open;
  if (open.group) open.element.end();
  return { ...open, group, element: group ? begin(open.root, pdf.struct(group.tag)) : open.root };
}

function begin(parent: Element, element: Element): Element {
  parent.add(element);
  return element;
}

/** Which cells a head is of: pdfkit writes it, its types leave it out. */
function scopeOf(scope: "Row" | "Column"): PDFKit.Mixins.StructureElementOptions {
  return { scope } as PDFKit.Mixins.StructureElementOptions;
}

function addBookmark(bookmarks: PDFKit.PDFOutline[], { depth, title }: NonNullable<Row["bookmark"]>): void {
  const [top] = bookmarks;
  const added = (bookmarks[depth] ?? top)?.addItem(title);
  if (added) bookmarks[depth + 1] = added;
}

/** Begins a page where the row, or what a heading stands above, does not fit; says whether it did. */
function makeRoom(pdf: Pdf, rows: readonly Row[], index: number): boolean {
  const bottom = pdf.page.maxY();
  const needed = heightTogether(pdf, rows.slice(index), bottom - pdf.page.margins.top);
  if (pdf.y + needed <= bottom || pdf.y === pdf.page.margins.top) return false;
  pdf.addPage();
  return true;
}

/** Of the first row with those that it keeps with it; what fits on no page is not kept together. */
function heightTogether(pdf: Pdf, rows: readonly Row[], pageHeight: number): number {
  let [needed, first] = [0, 0];
  for (const row of rows) {
    const height = heightOf(pdf, row) + row.before;
    needed += !row.keepsNext && height > pageHeight * LONGEST_UNCUT ? FIRST_LINES : height;
    first ||= needed;
    if (!row.keepsNext) break;
  }
  return needed > pageHeight ? first : needed;
}

const heights = new WeakMap<Row, number>();

/** Kept per row: a row is measured for itself and for the headings above it. */
function heightOf(pdf: Pdf, row: Row): number {
  const known = heights.get(row);
  if (known !== undefined) return known;
  const columns = row.cells.flatMap((cell) => cell.columns);
  const height = Math.max(...columns.map((column) => columnHeight(pdf, column))) + (row.rule ? RULE_SPACE : 0);
  heights.set(row, height);
  return height;
}

function columnHeight(pdf: Pdf, column: Column): number {
  const lines = column.paragraphs.map(({ text, style }) => {
    pdf.font(style.font).fontSize(style.size);
    return pdf.heightOfString(printable(pdf, text, style.font), { width: textWidth(column), lineGap: LINE_GAP });
  });
  return lines.reduce((sum, height) => sum + height, PARAGRAPH_GAP * (lines.length - 1));
}

const textWidth = ({ width, level }: Column): number => (level === undefined ? width : width - BOXES_WIDTH);

function drawRow(pdf: Pdf, parent: Element, row: Row): void {
  if (pdf.y > pdf.page.margins.top) pdf.y += row.before;
  if (row.rule) drawRule(pdf);
  const holder = row.tag === null ? parent : begin(parent, pdf.struct(row.tag));
  const drawings = row.cells.flatMap((cell) => prepareCell(pdf, holder, cell));
  drawSideBySide(pdf, drawings, heightOf(pdf, row));
  if (row.tag !== null) holder.end();
}

type Drawing = { readonly column: Column; readonly elements: readonly Element[] };

/** Makes the structure elements in reading order; the columns are drawn into them afterwards. */
function prepareCell(pdf: Pdf, parent: Element, { tag, columns, scope }: Cell): readonly Drawing[] {
  const cell = begin(parent, pdf.struct(tag, scope ? scopeOf(scope) : {}));
  return columns.map((column) => ({
    column,
    elements: column.paragraphs.map((paragraph) =>
      paragraph.tag === null ? cell : begin(cell, pdf.struct(paragraph.tag)),
    ),
  }));
}

function drawSideBySide(pdf: Pdf, drawings: readonly Drawing[], height: number): void {
  const { x, y, page } = pdf;
  const fits = y + height <= page.maxY();
  // What runs over to the next page is drawn last: whatever stood beside it would land there too.
  const ordered = fits
    ? drawings
    : [...drawings].sort((one, other) => columnHeight(pdf, one.column) - columnHeight(pdf, other.column));
  let bottom = y;
  for (const { column, elements } of ordered) {
    pdf.y = y;
    drawOrnament(pdf, column, height);
    drawColumn(pdf, column, elements);
    bottom = pdf.page === page ? Math.max(bottom, pdf.y) : pdf.y;
  }
  pdf.x = x;
  pdf.y = bottom;
}

function drawOrnament(pdf: Pdf, column: Column, height: number): void {
  if (column.draw) asOrnament(pdf, () => drawBehind(pdf, column, height));
}

/** Leaves the place where the text begins as it was. */
function drawBehind(pdf: Pdf, { draw, x, width }: Column, height: number): void {
  const { x: left, y: top } = pdf;
  draw?.(pdf, { left: PAGE.margin + x, top, width, height });
  pdf.x = left;
  pdf.y = top;
}

function drawColumn(pdf: Pdf, column: Column, elements: readonly Element[]): void {
  if (column.level !== undefined) drawBoxes(pdf, column.level, PAGE.margin + column.x);
  column.paragraphs.forEach((_, place) => {
    if (place > 0) pdf.y += PARAGRAPH_GAP;
    elements[place]?.add(() => drawText(pdf, column, place));
  });
}

function drawText(pdf: Pdf, column: Column, place: number): void {
  const paragraph = column.paragraphs[place];
  if (!paragraph) return;
  const { text, style } = paragraph;
  const width = textWidth(column);
  pdf.font(style.font).fontSize(style.size).fillColor(style.color);
  const left = PAGE.margin + column.x + column.width - width;
  const options = {
    width,
    lineGap: LINE_GAP,
    align: column.align ?? ("left" as const),
    baseline: -baselineOf(pdf, style.size),
  };
  const runs = runsOf(pdf, text, style.font);
  runs.forEach((run, index) => {
    pdf.font(run.font);
    const continued = index < runs.length - 1;
    if (index === 0) pdf.text(run.text, left, pdf.y, { ...options, continued });
    else pdf.text(run.text, { ...options, continued });
  });
}

/** Five boxes, filled up to the level. An ornament: the words beside it say the same. */
function drawBoxes(pdf: Pdf, level: number, left: number): void {
  asOrnament(pdf, () => {
    for (let place = 0; place < MAX_LEVEL; place += 1) {
      pdf.rect(left + place * (BOX.size + BOX.gap), pdf.y + 2, BOX.size, BOX.size).lineWidth(0.75);
      if (place < level) pdf.fillAndStroke(BOX.filled, BOX.filled);
      else pdf.stroke(BOX.line);
    }
  });
}

function drawRule(pdf: Pdf): void {
  asOrnament(pdf, () => {
    pdf
      .moveTo(PAGE.margin, pdf.y)
      .lineTo(PAGE.margin + PAGE.width, pdf.y)
      .lineWidth(0.5)
      .stroke("#c6cacf");
  });
  pdf.y += RULE_SPACE;
}

/** The head of a table that goes on: for the eye only, the structure has it once. */
function drawAgain(pdf: Pdf, head: Row): void {
  const { y } = pdf;
  const height = heightOf(pdf, head);
  let bottom = y;
  asOrnament(pdf, () => {
    for (const column of head.cells.flatMap((cell) => cell.columns)) {
      pdf.y = y;
      drawBehind(pdf, column, height);
      column.paragraphs.forEach((_, place) => drawText(pdf, column, place));
      bottom = Math.max(bottom, pdf.y);
    }
  });
  pdf.y = bottom;
}

function asOrnament(pdf: Pdf, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}

/** "Halaman 2 dari 5" below every page, outside the structure. Call it last: only then the number of pages is known. */
export function addFooters(pdf: Pdf, name: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let number = 1; number <= count; number += 1) {
    pdf.switchToPage(start + number - 1);
    // Below the margin pdfkit would begin another page.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - PAGE.margin + 16;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font(STYLE.small.font).fontSize(STYLE.small.size).fillColor(STYLE.small.color);
    const width = PAGE.width - 110;
    pdf.text(printable(pdf, name, STYLE.small.font), PAGE.margin, y, { width, height: 10, ellipsis: true });
    pdf.text(`Halaman ${number} dari ${count}`, PAGE.margin + width, y, { width: 110, align: "right" });
    pdf.endMarkedContent();
  }
}
