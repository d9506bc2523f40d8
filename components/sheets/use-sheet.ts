"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";

import { Autosave } from "@/lib/sheets/autosave";
import type { Draft } from "@/lib/sheets/autosave";
import { openDraftStore, sendChanges } from "@/lib/sheets/browser";
import type { Entries } from "@/lib/sheets/rules";
import type { EvidenceContent, RatingContent, SheetChange } from "@/lib/sheets/schema";

type Options = {
  readonly userId: string;
  readonly sheetId: string;
  readonly entries: Entries;
  readonly revisions: Readonly<Record<string, number>>;
};

/** Content of one entry: a rating has a mark, evidence an observation. */
function withContent(entries: Entries, subjectId: string, content: RatingContent | EvidenceContent): Entries {
  return "observation" in content
    ? { ...entries, evidence: { ...entries.evidence, [subjectId]: content } }
    : { ...entries, ratings: { ...entries.ratings, [subjectId]: content } };
}

/** The sheet in the browser: what is typed, and how far it is saved. */
export function useSheet({ userId, sheetId, entries: loaded, revisions }: Options) {
  const [entries, setEntries] = useState(loaded);
  const [autosave] = useState(
    () =>
      new Autosave({
        revisions,
        send: (changes) => sendChanges(sheetId, changes),
        drafts: lazyDraftStore({ userId, sheetId }),
        onReplace: (subjectId, content) => setEntries((current) => withContent(current, subjectId, content)),
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
      setEntries((current) => withContent(current, change.subjectId, change.content));
      autosave.edit(change, isTyping);
    },
    [autosave],
  );
  return { entries, state, edit, resolve: autosave.resolve.bind(autosave), flush: autosave.flush.bind(autosave) };
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
