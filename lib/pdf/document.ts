import PDFDocument from "pdfkit";

import { registerFonts } from "@/lib/pdf/fonts";
import { addFooters, layOut } from "@/lib/pdf/pages";
import type { Row } from "@/lib/pdf/rows";
import { PAGE } from "@/lib/pdf/rows";

// PDF/UA-1; the published types of pdfkit know PDF/A only.
const PDF_UA = "PDF/UA" as unknown as PDFKit.Mixins.PDFSubsets;

export type TaggedPdf = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Stands below every page, beside its number. */
  readonly footer: string;
  readonly rows: readonly Row[];
};

/** A file whose headings, lists and tables are there for screen readers too. */
export async function renderTaggedPdf({ title, author, subject, footer, rows }: TaggedPdf): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4",
    margin: PAGE.margin,
    pdfVersion: "1.7",
    subset: PDF_UA,
    tagged: true,
    lang: "id-ID",
    displayTitle: true,
    bufferPages: true,
    info: { Title: metadataText(title), Author: metadataText(author), Subject: metadataText(subject) },
  });
  const bytes = collect(pdf);
  registerFonts(pdf);
  layOut(pdf, rows);
  addFooters(pdf, footer);
  pdf.end();
  return bytes;
}

/** pdfkit copies these into XML as they stand. */
function metadataText(text: string): string {
  return text.replaceAll("&", "dan").replace(/[<>]/g, "");
}

async function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
