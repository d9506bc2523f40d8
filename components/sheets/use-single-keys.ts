"use client";

import { useSyncExternalStore } from "react";

const KEY = "tombol-tunggal";
const OFF = "mati";
const listeners = new Set<() => void>();
/** Where the browser keeps nothing (private windows, blocked storage), the choice holds as long as the page. */
let remembered: boolean | null = null;

function read(): boolean {
  if (remembered !== null) return remembered;
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true;
  }
}

function write(isOn: boolean): void {
  remembered = isOn;
  try {
    localStorage.setItem(KEY, isOn ? "hidup" : OFF);
  } catch {
    // Remembered above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single keys work on the sheet, remembered in this browser; on until somebody turns them off. */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => true), write];
}
