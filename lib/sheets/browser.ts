import Dexie from "dexie";
import type { Table } from "dexie";

import type { DraftStore, SendAnswer } from "@/lib/sheets/autosave";
import type { SavedChange, SheetChange } from "@/lib/sheets/schema";

// Runs in the browser only: IndexedDB and fetch behind the interfaces that `Autosave` knows.

type StoredDraft = {
  readonly userId: string;
  readonly sheetId: string;
  readonly subjectId: string;
  readonly draft: SheetChange;
  /** Missing in what an older version of this page has kept. */
  readonly editId?: string;
};

class DraftDatabase extends Dexie {
  readonly drafts!: Table<StoredDraft, [string, string, string]>;

  constructor() {
    super("lembar-penilaian");
    this.version(1).stores({ drafts: "[userId+sheetId+subjectId], [userId+sheetId]" });
  }
}

type Owner = { readonly userId: string; readonly sheetId: string };

/**
 * Unsent edits of one user on one sheet. On a shared computer nobody is shown another one's, and what somebody else
 * left unsent is removed as soon as this user opens a sheet.
 */
export function openDraftStore({ userId, sheetId }: Owner): DraftStore {
  const database = new DraftDatabase();
  const { drafts } = database;
  return {
    load: async () => {
      await drafts.filter((row) => row.userId !== userId).delete();
      const rows = await drafts.where({ userId, sheetId }).toArray();
      return rows.map(({ draft, editId = "" }) => ({ editId, change: draft }));
    },
    keep: async ({ editId, change }) =>
      void (await drafts.put({ userId, sheetId, subjectId: change.subjectId, draft: change, editId })),
    drop: ({ editId, change }) =>
      database.transaction("rw", drafts, async () => {
        const key: [string, string, string] = [userId, sheetId, change.subjectId];
        const kept = await drafts.get(key);
        if ((kept?.editId ?? "") === editId) await drafts.delete(key);
      }),
  };
}

/** Sends changes to the sheet's route; every way it can go wrong is one of the known answers. */
export async function sendChanges(sheetId: string, changes: readonly SheetChange[]): Promise<SendAnswer> {
  try {
    const response = await fetch(`/api/penilaian/${sheetId}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ changes }),
    });
    if (response.ok) {
      const { results } = (await response.json()) as { results: SavedChange[] };
      return { status: "ok", results };
    }
    if (response.status === 401) return { status: "signed-out" };
    if (response.status >= 500) return { status: "unreachable" };
    const { message } = (await response.json()) as { message: string };
    return { status: "refused", message };
  } catch {
    return { status: "unreachable" };
  }
}
