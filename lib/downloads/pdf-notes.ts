import { notesAt } from "@/lib/catalogue/outline";
import type { Group, Paragraph, Row } from "@/lib/pdf/rows";
import { heading, item, paragraph, STYLE, text } from "@/lib/pdf/rows";
import { noteHeading, noteText, sourceText } from "@/lib/downloads/words";
import type { NoteDocument, StandardDocument } from "@/lib/standards/document";

/** Notes as they stand below the value that they are on, each with its lines. */
export function noteParagraphs(notes: readonly NoteDocument[]): readonly Paragraph[] {
  return notes.map((note) => {
    const source = sourceText(note.source);
    const lines = source === "" ? "" : ` (${source})`;
    return text(`${noteHeading(note)}. ${noteText(note)}${lines}`, STYLE.note);
  });
}

/** How the standard was read, and the notes on it as a whole. */
export function notesSection(standard: StandardDocument): readonly Row[] {
  const group: Group = { tag: "L" };
  const items = notesAt(standard, "").map((note) => {
    const paragraphs = [text(`${noteHeading(note)}. ${noteText(note)}`)];
    return item(group, { label: "•", paragraphs, source: sourceText(note.source) });
  });
  return [heading(2, "Catatan transkripsi"), paragraph(introduction(standard)), ...items];
}

function introduction({ notes }: StandardDocument): string {
  if (notes.length === 0) return "Tidak ada: semua nilai terbaca dan ditampilkan sebagaimana tertulis.";
  return `Standar ini ditranskripsi dari naskah pindaian dengan ${notes.length} catatan. Catatan tentang satu nilai tertulis di bawah nilainya; catatan tentang standar secara keseluruhan tertulis di sini.`;
}
