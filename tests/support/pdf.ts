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
