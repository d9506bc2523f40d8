"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";

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

function keep(key: string, form: HTMLFormElement): void {
  const texts = [...new FormData(form)].filter(([name, value]) => !name.startsWith("$ACTION") && isText(value));
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(texts)));
  } catch {
    // Full or closed: the form still works, it only does not survive a reload.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
  restored.set(key, null);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Values typed before a reload (null where none), and what to do as one types, saves or throws them away. */
export function useKeptForm(key: string) {
  const kept = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  useEffect(() => () => void restored.delete(key), [key]);
  const forgetThis = useCallback(() => forget(key), [key]);
  return { kept, keep: (form: HTMLFormElement) => keep(key, form), forget: forgetThis };
}
