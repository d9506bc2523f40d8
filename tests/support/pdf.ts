import { readFileSync } from "node:fs";

import PDFDocument from "pdfkit";

import { unpackWoff } from "@/lib/pdf/woff";
import { foldReading } from "@/lib/sources/reading";

const FONT = "node_modules/@fontsource/public-sans/files/public-sans-latin-400-normal.woff";
const MARGIN = 50;
const SIZE = 8;
const PADDING = 5;
/** Widths of columns by their number, as parts of the page. */
const SHARES: Readonly<Record<number, readonly number[]>> = { 4: [4, 2, 5, 9], 5: [1, 3, 2, 4, 7] };

type PdfOptions = { readonly isRuled?: boolean; readonly password?: string };

/** What a person who draws this page writes into it. */
export async function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  { password }: PdfOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: MARGIN, ...(password ? { userPassword: password } : {}) });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", () => resolve()));
  pdf.registerFont("plain", unpackWoff(readFileSync(FONT)));
  pdf.font("plain").fontSize(SIZE);
  draw(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A text of a regulation as a person would have printed it: rows with tabs as tables, with lines around their cells. */
export async function pdfOfText(text: string, { isRuled = true }: PdfOptions = {}): Promise<Uint8Array> {
  return pdfOf((pdf) => {
    for (const line of text.split("\n")) {
      if (line.includes("\t")) drawRow(pdf, line.split("\t").map(foldReading), isRuled);
      else if (line.trim() === "") pdf.moveDown(0.5);
      else pdf.text(foldReading(line), MARGIN, pdf.y, { align: "left" });
    }
  });
}

function drawRow(pdf: PDFKit.PDFDocument, cells: readonly string[], isRuled: boolean): void {
  const shares = SHARES[cells.length] ?? cells.map(() => 1);
  const unit = (pdf.page.width - 2 * MARGIN) / shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => share * unit);
  const inner = (at: number): number => (widths[at] ?? 0) - 2 * PADDING;
  const height =
    Math.max(...cells.map((cell, at) => pdf.heightOfString(cell || " ", { width: inner(at) }))) + 2 * PADDING;
  if (pdf.y + height > pdf.page.height - MARGIN) pdf.addPage();
  const top = pdf.y;
  let left = MARGIN;
  cells.forEach((cell, at) => {
    const width = widths[at] ?? 0;
    if (isRuled) pdf.rect(left, top, width, height).lineWidth(0.5).stroke();
    if (cell !== "") pdf.text(cell, left + PADDING, top + PADDING, { width: inner(at) });
    left += width;
  });
  pdf.y = top + height;
}

/** Which lines of a table are drawn, and where in their cells the words stand. */
export type TableStyle = {
  readonly left?: boolean;
  readonly right?: boolean;
  readonly top?: boolean;
  readonly bottom?: boolean;
  readonly uprights?: boolean;
  readonly flats?: boolean;
  readonly isCentred?: boolean;
  readonly isShaded?: boolean;
  readonly padding?: number;
};

/** Draws a table from its upper left corner, the widths of its columns in points; answers where it ends. */
export function drawTable(
  pdf: PDFKit.PDFDocument,
  { x, y, widths }: { readonly x: number; readonly y: number; readonly widths: readonly number[] },
  rows: readonly (readonly string[])[],
  style: TableStyle = {},
): number {
  const { padding = PADDING } = style;
  const heightOf = (cell: string, at: number): number =>
    pdf.heightOfString(cell || " ", { width: (widths[at] ?? 0) - 2 * padding });
  const heights = rows.map((cells) => Math.max(...cells.map(heightOf)) + 2 * padding);
  const xs = placesOf(x, widths);
  const ys = placesOf(y, heights);
  rows.forEach((cells, row) => {
    const height = heights[row] ?? 0;
    if (style.isShaded && row % 2 === 0)
      pdf
        .rect(x, ys[row] ?? 0, (xs.at(-1) ?? 0) - x, height)
        .fill("#dddddd")
        .fillColor("black");
    cells.forEach((cell, at) => {
      const down = style.isCentred ? (height - heightOf(cell, at)) / 2 : padding;
      if (cell !== "")
        pdf.text(cell, (xs[at] ?? 0) + padding, (ys[row] ?? 0) + down, { width: (widths[at] ?? 0) - 2 * padding });
    });
  });
  drawLines(pdf, { xs, ys }, style);
  return ys.at(-1) ?? y;
}

function placesOf(from: number, lengths: readonly number[]): readonly number[] {
  return lengths.reduce<number[]>((places, length) => [...places, (places.at(-1) ?? from) + length], [from]);
}

function drawLines(
  pdf: PDFKit.PDFDocument,
  { xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] },
  { left = true, right = true, top = true, bottom = true, uprights = true, flats = true }: TableStyle,
): void {
  const isDrawn = (at: number, last: number, [first, inner, end]: readonly [boolean, boolean, boolean]): boolean =>
    at === 0 ? first : at === last ? end : inner;
  pdf.lineWidth(0.5);
  xs.filter((_, at) => isDrawn(at, xs.length - 1, [left, uprights, right])).forEach((place) =>
    pdf
      .moveTo(place, ys[0] ?? 0)
      .lineTo(place, ys.at(-1) ?? 0)
      .stroke(),
  );
  ys.filter((_, at) => isDrawn(at, ys.length - 1, [top, flats, bottom])).forEach((place) =>
    pdf
      .moveTo(xs[0] ?? 0, place)
      .lineTo(xs.at(-1) ?? 0, place)
      .stroke(),
  );
}
