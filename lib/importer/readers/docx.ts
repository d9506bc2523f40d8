import { refusing, type OfficePackage } from "./office-package";
import { Refusal, type ReaderOutcome } from "./reading";
import { WordBody, type Notes, type Unread } from "./word-body";
import { noteTexts } from "./word-notes";
import { WordNumbering } from "./word-numbering";
import { WordStyles } from "./word-styles";
import { walkXml } from "./xml";

const NOT_A_DOCUMENT =
  "Berkas Word ini tidak berisi dokumen atau rusak. Buka dengan Word, simpan ulang sebagai .docx, lalu kirim kembali.";
const ONLY_PICTURES =
  "Dokumen Word ini hanya berisi gambar, tanpa teks. Jalankan OCR pada gambarnya, lalu kirim hasilnya sebagai teks atau DOCX.";

/**
 * The text of a Word document: paragraphs as lines, tables as rows with tabs, numbers of lists written out, tracked
 * changes as if accepted, notes below the paragraph or table that they are of. Nothing outside of the file is ever fetched.
 *
 * @param main name of the part with the document
 * @throws Refusal where it cannot be read
 */
export function readDocx(document: OfficePackage, main: string): ReaderOutcome {
  const part = (type: string, usual: string): string | null =>
    document.part(document.related(main, type) ?? main.replace(/[^/]*$/, usual));
  const xml = document.part(main);
  if (xml === null) throw new Refusal(NOT_A_DOCUMENT);
  const body = refusing(() => {
    const styles = new WordStyles(part("styles", "styles.xml"));
    const listOfStyle = (style: string): string | null => styles.numberingOf(style)?.numId ?? null;
    const numbering = new WordNumbering(part("numbering", "numbering.xml"), listOfStyle);
    const notes = {
      kaki: noteTexts(part("footnotes", "footnotes.xml"), "w:footnote"),
      akhir: noteTexts(part("endnotes", "endnotes.xml"), "w:endnote"),
    };
    return bodyOf(xml, { styles, numbering, notes });
  });
  const text = body.lines.join("\n");
  if (text.trim() === "") throw new Refusal(body.unread.pictures > 0 ? ONLY_PICTURES : NOT_A_DOCUMENT);
  return { text, kind: "DOCX", notes: notesOf(body.unread) };
}

type Parts = { readonly styles: WordStyles; readonly numbering: WordNumbering; readonly notes: Notes };

function bodyOf(xml: string, { styles, numbering, notes }: Parts): WordBody {
  const body = new WordBody(({ style, direct }) => {
    const ofStyle = styles.numberingOf(style);
    const numId = direct.numId ?? ofStyle?.numId;
    if (numId === undefined || numId === "0") return "";
    return numbering.next({ numId, level: direct.level ?? ofStyle?.level ?? 0 });
  }, notes);
  walkXml(xml, body);
  return body;
}

function notesOf({ pictures, changes, inserted, hidden, footnotes }: Unread): readonly string[] {
  return [
    ...(pictures > 0 ? [`${pictures} gambar di dalam dokumen tidak dibaca.`] : []),
    ...(changes > 0 ? ["Perubahan yang dilacak dibaca seolah-olah sudah diterima; kata yang dihapus tidak ikut."] : []),
    ...(inserted > 0 ? [`${inserted} objek atau berkas yang disisipkan tidak dibaca.`] : []),
    ...(hidden > 0 ? ["Teks tersembunyi tidak dibaca."] : []),
    ...(footnotes > 0 ? [`${footnotes} catatan kaki tidak dibaca.`] : []),
  ];
}
