import { parseCsv } from "@/lib/core/csv";

import { readDocx } from "./docx";
import { decodeText } from "./encoding";
import { hasTables, isPage, textOfPage, withTableRows } from "./markup";
import { OfficePackage } from "./office-package";
import { readPdf } from "./pdf";
import { finished, MAX_DOCUMENT_BYTES, refuseLongText, Refusal } from "./reading";
import type { DocumentKind, DocumentReading, ReaderOutcome } from "./reading";
import { signatureOf } from "./signature";
import { TEMPLATE_COLUMNS } from "./template-columns";
import { MAX_ABOVE, templatePlaces } from "./template-text";
import { lineText, readXlsx, textOfSheets } from "./workbook";

/**
 * Reads a regulation in whatever form it comes (issue, "The importer"): as the text that `importRegulation` knows, or
 * in words why it cannot be read and what to do. Content decides what it is, not its name. Never throws; memory and
 * time are bounded whatever the file holds.
 *
 * @param bytes the file, of any size and with anything in it
 * @param name its file name, only to tell where it says something else
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentReading> {
  try {
    if (bytes.length === 0) return { problem: "Berkas ini kosong (0 bita). Periksa berkasnya, lalu kirim kembali." };
    if (bytes.length > MAX_DOCUMENT_BYTES) {
      return { problem: "Berkas lebih besar dari 50 MB. Bagi naskahnya, misalnya per lampiran." };
    }
    const outcome = finished(await outcomeOf(bytes, name));
    return { ...outcome, notes: [...mismatch(outcome.kind, name), ...outcome.notes] };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    // A reader failed in a way nobody foresaw: for whoever sent the file that is a file that cannot be read.
    return { problem: "Berkas ini tidak dapat dibaca. Simpan ulang dari program asalnya, lalu kirim kembali." };
  }
}

async function outcomeOf(bytes: Uint8Array, name: string): Promise<ReaderOutcome> {
  const signature = signatureOf(bytes);
  if (typeof signature === "object") throw new Refusal(signature.problem);
  if (signature === "PDF") return readPdf(bytes);
  return signature === "ZIP" ? readArchive(bytes) : readText(bytes, name);
}

const NO_DOCUMENT = "Ini arsip ZIP, bukan naskah. Buka arsipnya, lalu kirim naskah di dalamnya satu per satu.";

async function readArchive(bytes: Uint8Array): Promise<ReaderOutcome> {
  const document = new OfficePackage(bytes);
  const main = document.mainPart() ?? USUAL_PARTS.find((part) => document.has(part));
  if (main?.startsWith("ppt/")) throw new Refusal("Ini berkas presentasi. Kirim naskah sebagai DOCX, PDF atau teks.");
  if (main?.startsWith("xl/")) return readXlsx(bytes);
  if (main !== undefined) return readDocx(document, main);
  if (document.has("content.xml")) {
    throw new Refusal("Ini dokumen OpenDocument (.odt, .ods). Simpan sebagai .docx atau .xlsx, lalu kirim kembali.");
  }
  throw new Refusal(NO_DOCUMENT);
}

const USUAL_PARTS = ["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"];

function readText(bytes: Uint8Array, name: string): ReaderOutcome {
  const { text, notes } = decodeText(bytes);
  refuseLongText(text);
  if (isPage(text)) return { text: textOfPage(text), kind: "HTML", notes };
  const csv = csvOf(text);
  if (csv) return { ...csv, kind: "CSV", notes: [...notes, ...csv.notes] };
  if (/\.csv$/i.test(name) && isSheet(text)) throw new Refusal(OTHER_COLUMNS);
  return { text: hasTables(text) ? withTableRows(text) : text, kind: "TEXT", notes };
}

/** A CSV is known by the headings of the template; any other text with commas may be just a text. */
function csvOf(text: string): Pick<ReaderOutcome, "text" | "notes"> | null {
  const first = parseCsv(text.slice(0, 20_000), MAX_ABOVE + 1).map((row) => row.map((cell) => cell ?? ""));
  if (templatePlaces(first) === null) return null;
  const rows = parseCsv(text, MAX_CSV_ROWS + 1);
  if (rows.length > MAX_CSV_ROWS) throw new Refusal("CSV ini berisi terlalu banyak baris. Bagi berkasnya.");
  return textOfSheets([{ name: "", grid: rows.map((row) => row.map((cell) => lineText(cell ?? ""))) }]);
}

const MAX_CSV_ROWS = 100_000;

/** Whether the first rows of a CSV have as many cells as its head, more than one: a text sent as .csv is still a text. */
function isSheet(text: string): boolean {
  const [head, ...rows] = parseCsv(text.slice(0, 10_000), LOOKED_AT);
  return head !== undefined && head.length > 1 && rows.every((row) => row.length === head.length);
}

const LOOKED_AT = 5;
const OTHER_COLUMNS = `Kolom CSV ini bukan kolom templat. Baris pertamanya harus memuat: ${TEMPLATE_COLUMNS.map(({ title }) => title).join("; ")}. Unduh templat CSV, salin isinya ke sana, lalu kirim kembali.`;

const NAMES: Readonly<Record<DocumentKind, { readonly endings: RegExp; readonly words: string }>> = {
  TEXT: { endings: /\.(?:txt|text|md|markdown|csv|tsv|html?)$/i, words: "teks" },
  HTML: { endings: /\.(?:x?html?|txt|md)$/i, words: "halaman HTML" },
  DOCX: { endings: /\.docx$/i, words: "dokumen Word" },
  XLSX: { endings: /\.xlsx$/i, words: "buku kerja Excel" },
  CSV: { endings: /\.(?:csv|tsv|txt)$/i, words: "CSV" },
  PDF: { endings: /\.pdf$/i, words: "PDF" },
};

/** A name that says something else than the content is told; a name without an ending says nothing. */
function mismatch(kind: DocumentKind, name: string): readonly string[] {
  const ending = /\.[a-z\d]{1,8}$/i.exec(name)?.[0];
  const { endings, words } = NAMES[kind];
  if (ending === undefined || endings.test(name)) return [];
  return [`Nama berkas berakhiran ${ending}, tetapi isinya ${words}; dibaca sebagai ${words}.`];
}
