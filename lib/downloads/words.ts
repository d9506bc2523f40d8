import type { Placed } from "@/lib/catalogue/outline";
import { isUnreadable } from "@/lib/catalogue/outline";
import { formatDate } from "@/lib/core/dates";
import { linesText } from "@/lib/sources/lines";
import type { SourceReference } from "@/lib/sources/document";
import type { NoteDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, UNREADABLE } from "@/lib/standards/labels";
import { isNotRequired, mergeRanges } from "@/lib/standards/rules";
import { MAX_LEVEL } from "@/lib/standards/schema";

// What the files say, the same in each of them.

export { UNREADABLE };

/** "baris 211–212, 217"; empty where no lines are known. */
export function sourceText({ spans }: Pick<SourceReference, "spans">): string {
  return spans.length === 0 ? "" : linesText(mergeRanges(spans));
}

/** Lines of the values of a competency itself; its indicators say so on their own. */
export function ownSpans({ sources }: StandardDocument, path: string): SourceReference["spans"] {
  return ["ordinal", "name", "level", "description"].flatMap((value) => sources[`${path}/${value}`]?.spans ?? []);
}

/** The same in words. */
export function ownSourceText(standard: StandardDocument, path: string): string {
  return sourceText({ spans: ownSpans(standard, path) });
}

/** The value; where it is missing because nobody can read it, that; else null: the form has no such value. */
export function valueOrUnreadable(standard: StandardDocument, path: string, value: string | null): string | null {
  return value ?? (isUnreadable(standard, path) ? UNREADABLE : null);
}

/** "Sejak 29 November 2026: …", of a correction of our copy; null of what the regulation came with. */
export function correctionText({ correctionReason, validFrom }: StandardDocument): string | null {
  return correctionReason === undefined ? null : `Sejak ${formatDate(validFrom)}: ${correctionReason}`;
}

/** "Level 3 dari 5", or why there is none. */
export function levelText(standard: StandardDocument, { row, path }: Placed<{ readonly level: number | null }>) {
  if (row.level !== null) return `Level ${row.level} dari ${MAX_LEVEL}`;
  return isUnreadable(standard, `${path}/level`) ? `Level ${UNREADABLE}` : "Tanpa level";
}

/** "Penting"; null where the form gives none, or asks for nothing. */
export function importanceWord(standard: StandardDocument, { row, path }: Placed<RequirementDocument>): string | null {
  if (isNotRequired(row.text)) return null;
  const read = row.importance === null ? null : IMPORTANCE_LABEL[row.importance];
  return valueOrUnreadable(standard, `${path}/importance`, read);
}

/** The same with its doubt: "Penting, perlu verifikasi". */
export function importanceText(standard: StandardDocument, placed: Placed<RequirementDocument>): string | null {
  const shown = importanceWord(standard, placed);
  return shown !== null && placed.row.importanceUncertain ? `${shown}, perlu verifikasi` : shown;
}

/** The row that a note is on: "Kompetensi 6, indikator 3.1"; for the standard as a whole, that. */
export function notePlace({ competencies, requirements }: StandardDocument, { path }: NoteDocument): string {
  const [list, index, , place] = path.split("/").slice(1);
  if (list === "requirements") return numbered("Persyaratan", requirements[Number(index)]?.ordinal, index);
  if (list !== "competencies") return path === "" ? "Standar secara keseluruhan" : "Identitas jabatan";
  const competency = competencies[Number(index)];
  const row = numbered("Kompetensi", competency?.ordinal, index);
  if (!path.includes("/indicators/")) return row;
  return `${row}, ${numbered("indikator", competency?.indicators[Number(place)]?.code, place)}`;
}

/** The printed number, or the place in the list where none is printed. */
function numbered(noun: string, printed: string | null | undefined, index: string | undefined): string {
  return printed ? `${noun} ${printed.replace(/\.$/, "")}` : `${noun} pada urutan ke-${Number(index) + 1}`;
}
