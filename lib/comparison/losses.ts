import { isUnreadable, notesAt } from "@/lib/catalogue/outline";
import type { NoteDocument } from "@/lib/standards/document";

/** Rows with what is known of their transcription; a draft that is no document yet may have no notes. */
type Noted = { readonly notes?: readonly NoteDocument[] };

/** What a document is known to have lost of a competency: said in words, lest it read as if the regulation asked for none. */
export type Losses = {
  readonly isLevelLost: boolean;
  /** What is lost of the row beyond single values, such as its indicators. */
  readonly remarks: readonly string[];
};

/** Of the competency at `index`; nothing is lost of a row that the side does not have (-1). */
export function lossesAt({ notes = [] }: Noted, index: number): Losses {
  const path = `/competencies/${index}`;
  return {
    isLevelLost: isUnreadable({ notes }, `${path}/level`),
    remarks: notesAt({ notes }, path).flatMap(({ kind, reason }) => (kind === "UNREADABLE" ? [reason] : [])),
  };
}

/** Whether how much the requirement at `index` weighs cannot be read. */
export function isImportanceLost({ notes = [] }: Noted, index: number): boolean {
  return isUnreadable({ notes }, `/requirements/${index}/importance`);
}
