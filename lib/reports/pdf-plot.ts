import type { Box } from "@/lib/pdf/rows";
import { ACCENT, STYLE } from "@/lib/pdf/rows";

const MAX_LEVEL = 5;
const INSET = 6;
const DOT = 3;
const INK = "#1b1f1d";
const LINE = "#c3c9c5";

type Levels = { readonly required: number | null; readonly achieved: number | null };

const at = ({ left, width }: Box, level: number): number => left + INSET + (level / MAX_LEVEL) * (width - 2 * INSET);

/** The scale above the rows. */
export function drawAxis(pdf: PDFKit.PDFDocument, box: Box): void {
  pdf.font(STYLE.small.font).fontSize(STYLE.small.size).fillColor(STYLE.small.color);
  for (let level = 0; level <= MAX_LEVEL; level += 1) {
    pdf.text(String(level), at(box, level) - INSET, box.top + 2, {
      width: 2 * INSET,
      align: "center",
      lineBreak: false,
    });
  }
}

/** Standard as a square, achieved as a dot, on the same scale in every row. The numbers stand in the row. */
export function drawLevels(pdf: PDFKit.PDFDocument, box: Box, { required, achieved }: Levels): void {
  const middle = box.top + box.height / 2 - 2;
  for (let level = 0; level <= MAX_LEVEL; level += 1) {
    const x = at(box, level);
    pdf
      .moveTo(x, box.top - 3)
      .lineTo(x, box.top + box.height - 3)
      .lineWidth(0.4)
      .stroke(LINE);
  }
  if (required !== null && achieved !== null) {
    pdf.moveTo(at(box, required), middle).lineTo(at(box, achieved), middle).lineWidth(1.6).stroke(ACCENT);
  }
  if (required !== null) {
    const size = 2 * DOT + 2;
    pdf
      .rect(at(box, required) - size / 2, middle - size / 2, size, size)
      .lineWidth(1)
      .fillAndStroke("#ffffff", INK);
  }
  if (achieved !== null) pdf.circle(at(box, achieved), middle, DOT).fill(ACCENT);
}
