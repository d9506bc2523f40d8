"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

import { Autosave } from "@/lib/sheets/autosave";
import type { Draft } from "@/lib/sheets/autosave";
import { openDraftStore, sendChanges } from "@/lib/sheets/browser";
import { newFieldNote, newNoteId } from "@/lib/sheets/field-notes";
import type { Entries } from "@/lib/sheets/rules";
import type { EntryContent, FieldNoteContent, SheetChange } from "@/lib/sheets/schema";

type FieldNotes = Readonly<Record<string, FieldNoteContent>>;
type Contents = { readonly entries: Entries; readonly fieldNotes: FieldNotes };

type Options = Contents & {
  readonly userId: string;
  readonly sheetId: string;
  readonly revisions: Readonly<Record<string, number>>;
};

/** Content of one entry: a rating has a mark, evidence an observation, a note its text. */
function withContent({ entries, fieldNotes }: Contents, subjectId: string, content: EntryContent): Contents {
  if ("text" in content) return { entries, fieldNotes: { ...fieldNotes, [subjectId]: content } };
  const changed =
    "observation" in content
      ? { ...entries, evidence: { ...entries.evidence, [subjectId]: content } }
      : { ...entries, ratings: { ...entries.ratings, [subjectId]: content } };
  return { entries: changed, fieldNotes };
}

/** The sheet in the browser: what is typed, and how far it is saved. */
export function useSheet({ userId, sheetId, revisions, ...loaded }: Options) {
  const [start] = useState<Contents>(loaded);
  const [contents, setContents] = useState(start);
  const [autosave] = useState(
    () =>
      new Autosave({
        revisions,
        send: (changes) => sendChanges(sheetId, changes),
        drafts: lazyDraftStore({ userId, sheetId }),
        onReplace: (subjectId, content) => setContents((current) => withContent(current, subjectId, content)),
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.getState, autosave.getState);

  useEffect(() => {
    void autosave.restore();
    const retry = () => void autosave.flush();
    // Back online, or back from signing in again in another tab.
    window.addEventListener("online", retry);
    window.addEventListener("focus", retry);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("focus", retry);
      autosave.stop();
    };
  }, [autosave]);

  const edit = useCallback(
    (change: Omit<SheetChange, "base">, isTyping: boolean) => {
      setContents((current) => withContent(current, change.subjectId, change.content));
      autosave.edit(change, isTyping);
    },
    [autosave],
  );
  /** Shown, and saved with its first word: an empty note says nothing. */
  const addNote = useCallback(() => {
    const id = newNoteId();
    setContents((current) => withContent(current, id, newFieldNote(new Date())));
    return id;
  }, []);
  return { ...contents, isUntouched: contents === start, state, edit, addNote, ...controlsOf(autosave) };
}

function controlsOf(autosave: Autosave) {
  return { resolve: autosave.resolve.bind(autosave), flush: autosave.flush.bind(autosave) };
}

/** IndexedDB does not exist while the page is rendered on the server: opened at the first use. */
function lazyDraftStore(owner: Pick<Options, "userId" | "sheetId">) {
  let store: ReturnType<typeof openDraftStore> | undefined;
  const opened = () => (store ??= openDraftStore(owner));
  return {
    load: () => opened().load(),
    keep: (draft: Draft) => opened().keep(draft),
    drop: (draft: Draft) => opened().drop(draft),
  };
}
