import Dexie from "dexie";
import type { Table } from "dexie";

import type { Draft, DraftStore, SendAnswer } from "@/lib/sheets/autosave";
import type { SavedChange, SheetChange } from "@/lib/sheets/schema";

// Runs in the browser only: IndexedDB and fetch behind the interfaces that `Autosave` knows.

type StoredDraft = {
  readonly userId: string;
  readonly sheetId: string;
  readonly subjectId: string;
  readonly draft: Draft;
};

class DraftDatabase extends Dexie {
  readonly drafts!: Table<StoredDraft, [string, string, string]>;

  constructor() {
    super("lembar-penilaian");
    this.version(1).stores({ drafts: "[userId+sheetId+subjectId], [userId+sheetId]" });
  }
}

type Owner = { readonly userId: string; readonly sheetId: string };

/** Unsent edits of one user on one sheet: on a shared computer nobody is shown another one's. */
export function openDraftStore({ userId, sheetId }: Owner): DraftStore {
  const { drafts } = new DraftDatabase();
  return {
    load: async () => {
      const rows = await drafts.where({ userId, sheetId }).toArray();
      return rows.map(({ draft }) => draft);
    },
    keep: async (draft) => void (await drafts.put({ userId, sheetId, subjectId: draft.subjectId, draft })),
    drop: (subjectId) => drafts.delete([userId, sheetId, subjectId]),
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
