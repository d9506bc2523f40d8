import type { StandardDocument } from "@/lib/standards/document";

type Sourced = Pick<StandardDocument, "sources" | "competencies" | "requirements" | "notes">;

/** Whether all of it was written at the portal: typed values cite no line (docs/adr/0012), so that none was read. */
function isTyped({ sources }: Pick<StandardDocument, "sources">): boolean {
  return Object.keys(sources).length === 0;
}

/** How its values came to stand there. What was typed is never called verbatim. */
export function originText(standard: Sourced): string {
  if (isTyped(standard)) {
    return "Standar ini diketik di portal, tidak dibaca dari naskah peraturannya; cocokkan dengan naskah resmi.";
  }
  const rows = [...standard.competencies, ...standard.requirements];
  if (rows.some(({ source }) => source.spans.length === 0)) {
    return "Sebagian baris standar ini diketik di portal, yang lain ditranskripsi dari naskahnya.";
  }
  return standard.notes.length === 0
    ? "Tidak ada: semua nilai terbaca dan ditampilkan sebagaimana tertulis."
    : "Standar ini ditranskripsi dari naskah sumbernya.";
}

/** What the position's form prints in its head, in its order; a typed name is not how a document has it. */
export function printedValues(standard: Pick<StandardDocument, "sources">) {
  return [
    ["nameAsWritten", isTyped(standard) ? "Nama pada standar" : "Nama sebagaimana tertulis"],
    ["positionGroup", "Kelompok jabatan"],
    ["affair", "Urusan pemerintahan"],
    ["positionCode", "Kode jabatan"],
    ["summary", "Ikhtisar jabatan"],
  ] as const;
}
