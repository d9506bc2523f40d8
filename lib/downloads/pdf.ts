import PDFDocument from "pdfkit";

import { registerFonts } from "@/lib/downloads/pdf-fonts";
import { addFooters, layOut } from "@/lib/downloads/pdf-pages";
import { PAGE } from "@/lib/downloads/pdf-row";
import { standardRows } from "@/lib/downloads/pdf-standard";
import type { Download } from "@/lib/downloads/request";
import { positionTitle } from "@/lib/downloads/words";
import { regulationName } from "@/lib/regulations/labels";

// PDF/UA-1; the published types of pdfkit know PDF/A only.
const PDF_UA = "PDF/UA" as unknown as PDFKit.Mixins.PDFSubsets;

/** The standard as a tagged PDF: headings, lists and tables are there for screen readers too. */
export async function renderPdf(download: Download): Promise<Buffer> {
  const { standard, position } = download;
  const title = `Standar kompetensi jabatan ${positionTitle(position)}, ${position.institution.shortName}`;
  const pdf = new PDFDocument({
    size: "A4",
    margin: PAGE.margin,
    pdfVersion: "1.7",
    subset: PDF_UA,
    tagged: true,
    lang: "id-ID",
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: metadataText(title),
      Author: metadataText(standard.regulation.institution.name),
      Subject: metadataText(regulationName(standard.regulation)),
    },
  });
  const bytes = collect(pdf);
  registerFonts(pdf);
  layOut(pdf, standardRows(download));
  addFooters(pdf, title);
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
