import "server-only";

import { db } from "@/lib/core/db";
import { NOTE_COLUMNS, toNoteContent } from "@/lib/sheets/entries";
import type { EntryContent, SheetChange } from "@/lib/sheets/schema";

type StoredEntry = { readonly content: EntryContent; readonly revision: number; readonly savedAt: Date };

/** What is stored of the entry that a change is about, or null. For commands that have authorized the sheet. */
export function readEntry(sheetId: string, { entry, subjectId }: SheetChange): Promise<StoredEntry | null> {
  return READ[entry](sheetId, subjectId);
}

const READ: Record<SheetChange["entry"], (sheetId: string, subjectId: string) => Promise<StoredEntry | null>> = {
  rating: async (sheetId, competencyRequirementId) => {
    const row = await db.rating.findUnique({
      where: { sheetId_competencyRequirementId: { sheetId, competencyRequirementId } },
      select: { level: true, mark: true, note: true, revision: true, savedAt: true },
    });
    return row && { content: { level: row.level, mark: row.mark, note: row.note }, ...row };
  },
  evidence: async (sheetId, indicatorId) => {
    const row = await db.evidence.findUnique({
      where: { sheetId_indicatorId: { sheetId, indicatorId } },
      select: { observation: true, note: true, revision: true, savedAt: true },
    });
    return row && { content: { observation: row.observation, note: row.note }, ...row };
  },
  "field-note": async (sheetId, id) => {
    const row = await db.fieldNote.findFirst({ where: { id, sheetId }, select: { ...NOTE_COLUMNS, savedAt: true } });
    return row && { content: toNoteContent(row), ...row };
  },
};
