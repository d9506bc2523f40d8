"use client";

import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";

// What was typed and not yet saved, in this browser, so that a reload loses nothing. Under the user's id: on a shared
// computer nobody is shown another one's.

type Kept = Readonly<Record<string, string>>;

/** As read when the form came up: what is typed later must not be written back into the fields. */
const restored = new Map<string, Kept | null>();
const listeners = new Set<() => void>();

function read(key: string): Kept | null {
  const known = restored.get(key);
  if (known !== undefined) return known;
  let kept: Kept | null = null;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof stored === "object" && stored !== null) {
      kept = Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => isText(entry[1])));
    }
  } catch {
    // Storage is closed or holds rubbish: there is nothing to restore.
  }
  restored.set(key, kept);
  return kept;
}

const isText = (value: unknown): value is string => typeof value === "string";

function textsOf(form: HTMLFormElement): Kept {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => isText(entry[1]));
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith("$ACTION")));
}

function keep(key: string, texts: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(texts));
  } catch {
    // Full or closed: the form still works, it only does not survive a reload.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function forget(key: string): void {
  remove(key);
  restored.set(key, null);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was sent and not answered yet, and from which address. */
type Sent = { readonly texts: Kept; readonly href: string };

/**
 * Values typed before a reload (null where none), and what to do as one types, sends, saves or throws them away. What is sent
 * is not kept any more: whoever leaves before the answer would find it again as unsaved, and send a new row twice. It is
 * given back where it was refused, or where the answer never came and the page of errors stands in its place.
 */
export function useKeptForm(key: string) {
  const kept = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const sent = useRef<Sent | null>(null);
  useEffect(
    () => () => {
      restored.delete(key);
      if (sent.current?.href === location.href) keep(key, sent.current.texts);
    },
    [key],
  );
  const forgetThis = useCallback(() => {
    sent.current = null;
    forget(key);
  }, [key]);
  const giveBack = useCallback(
    (texts: Kept) => {
      sent.current = null;
      keep(key, texts);
    },
    [key],
  );
  const send = (form: HTMLFormElement) => {
    sent.current = { texts: textsOf(form), href: location.href };
    remove(key);
  };
  return { kept, keep: (form: HTMLFormElement) => keep(key, textsOf(form)), send, giveBack, forget: forgetThis };
}
