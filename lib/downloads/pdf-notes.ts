import { notesAt } from "@/lib/catalogue/outline";
import type { Group, Paragraph, Row } from "@/lib/pdf/rows";
import { heading, item, paragraph, STYLE, text } from "@/lib/pdf/rows";
import type { NoteSetting, ReadNote } from "@/lib/catalogue/outline-notes";
import { readNotes } from "@/lib/catalogue/outline-notes";
import { sourceText } from "@/lib/downloads/words";
import type { NoteDocument, StandardDocument } from "@/lib/standards/document";
import { originText } from "@/lib/standards/origin";

/** Notes as they stand below the value that they are on, each with its lines. */
export function noteParagraphs(notes: readonly NoteDocument[], setting: NoteSetting = {}): readonly Paragraph[] {
  return readNotes(notes, setting).map((note) => {
    const source = sourceText({ spans: [...note.lines] });
    return text(source === "" ? wordsOf(note) : `${wordsOf(note)} (${source})`, STYLE.note);
  });
}

const wordsOf = ({ head, lead, rest }: ReadNote): string =>
  [head === null ? "" : `${head}.`, lead, rest].filter((part) => part !== "").join(" ");

/** How the standard was read, and the notes on it as a whole. */
export function notesSection(standard: StandardDocument): readonly Row[] {
  const group: Group = { tag: "L" };
  const items = readNotes(notesAt(standard, "")).map((note) =>
    item(group, { label: "•", paragraphs: [text(wordsOf(note))], source: sourceText({ spans: [...note.lines] }) }),
  );
  return [heading(2, "Catatan transkripsi"), paragraph(introduction(standard)), ...items];
}

function introduction(standard: StandardDocument): string {
  const { notes } = standard;
  if (notes.length === 0) return originText(standard);
  return `${originText(standard)} Ada ${notes.length} catatan. Catatan tentang satu nilai tertulis di bawah nilainya; catatan tentang standar secara keseluruhan tertulis di sini.`;
}
