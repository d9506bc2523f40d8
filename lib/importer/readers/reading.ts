/** What a document turned out to be, by its content. */
export type DocumentKind = "TEXT" | "HTML" | "DOCX" | "XLSX" | "CSV" | "PDF";

/**
 * A document as the text that `importRegulation` knows: lines, with tabs between the cells of a table row; a form feed
 * parts pages. Or one Indonesian sentence on what it is and what to do.
 */
export type DocumentReading =
  | {
      readonly text: string;
      readonly kind: DocumentKind;
      /** Its tables come with cells of their own. */
      readonly hasCells: boolean;
      /** Indonesian sentences on what was read differently or not at all (another name, old encoding, pictures). */
      readonly notes: readonly string[];
    }
  | { readonly problem: string };

/** In bytes, as handed in. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
/** In characters: a regulation of 1,000 positions is about 10 million. */
export const MAX_TEXT_CHARACTERS = 20_000_000;
/** In characters: a row of a competency table is about 2,000; nobody reads or cites a line that is longer than a book. */
export const MAX_LINE_CHARACTERS = 250_000;

export const TOO_LARGE = "Isi berkas ini terlalu besar setelah dibuka. Bagi naskahnya, misalnya per lampiran.";

/** Why a document cannot be read; its message is shown. Thrown by the readers, caught by `readDocument`. */
export class Refusal extends Error {}

export type ReaderOutcome = {
  readonly text: string;
  readonly kind: DocumentKind;
  /** Every table was read from cells of its own; by the kind where that does not depend on the document. */
  readonly hasCells?: boolean;
  readonly notes: readonly string[];
};

const WITH_CELLS: ReadonlySet<DocumentKind> = new Set(["DOCX", "XLSX", "CSV"]);

/**
 * The text as it is kept: one kind of line end, no signs that a database or a person cannot read.
 *
 * @throws Refusal where nothing is left, or more than can be worked on
 */
export function finished({ text, kind, notes, hasCells = WITH_CELLS.has(kind) }: ReaderOutcome) {
  const { plain, hasControls } = withoutControls(text.replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n"));
  if (plain.trim() === "") throw new Refusal("Tidak ada teks di dalam berkas ini. Periksa isinya, lalu kirim kembali.");
  refuseLongText(plain);
  refuseLongLine(plain);
  const note = "Tanda kendali yang tidak tercetak diganti dengan spasi.";
  return { text: plain, kind, hasCells, notes: hasControls ? [...notes, note] : notes };
}

/** @throws Refusal where a text is longer than can be worked on */
export function refuseLongText(text: string): void {
  if (text.length <= MAX_TEXT_CHARACTERS) return;
  throw new Refusal("Teks di dalam berkas ini terlalu panjang. Bagi naskahnya, misalnya per lampiran.");
}

/** Signs that print nothing, and halves of characters, which PostgreSQL cannot store. */
function withoutControls(text: string): { plain: string; hasControls: boolean } {
  const whole = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\ufeff", "")
    .replaceAll("\u00ad", "");
  const plain = whole.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, " ");
  return { plain, hasControls: plain !== whole };
}

function refuseLongLine(text: string): void {
  let from = 0;
  for (let line = 1; from <= text.length; line += 1) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    if (to - from > MAX_LINE_CHARACTERS) {
      const length = (to - from).toLocaleString("id-ID");
      throw new Refusal(
        `Baris ${line} berisi ${length} karakter tanpa ganti baris, bukan naskah yang dapat dibaca. Simpan ulang naskah dengan ganti baris, lalu kirim kembali.`,
      );
    }
    from = to + 1;
  }
}
