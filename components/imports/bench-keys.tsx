"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";

import { focusFinding, focusFindingIfLost } from "@/components/imports/finding-focus";

const KEPT = "meja-periksa:pintasan";
const KEYS = new Set(["j", "k", "a", "e", "r", "l"]);

/** What is said where a key has nothing to press. */
const NOTHING: Readonly<Record<string, string>> = {
  j: "Ini temuan terakhir.",
  k: "Ini temuan pertama.",
  a: "Temuan ini tidak punya usul untuk diterima. Sunting nilainya (e), abaikan (r), atau tunda (l).",
  e: "Temuan ini tidak menyangkut satu nilai. Sunting pada draf, atau abaikan (r).",
};

function subscribe(changed: () => void): () => void {
  const events = ["storage", KEPT];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}

function isSwitchedOn(): boolean {
  return localStorage.getItem(KEPT) !== "mati";
}

/** A bare letter, and not one that is typed into a field. */
function isMeant({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  return KEYS.has(key) && !isTyping && !(ctrlKey || metaKey || altKey);
}

/** Single keys press what carries their letter; they can be switched off, for those whose voice or hands type others (WCAG 2.1.4). */
export function BenchKeys({ selected }: { readonly selected: number | null }) {
  const [said, setSaid] = useState("");
  const shown = useRef(selected);
  const isOn = useSyncExternalStore(subscribe, isSwitchedOn, () => true);
  useEffect(() => {
    // The list follows by itself; the page stays where it is.
    const link = document.querySelector<HTMLElement>('#daftar-temuan [aria-current="true"]');
    const list = link?.closest<HTMLElement>("#daftar-temuan");
    if (link && list) list.scrollTop = link.offsetTop - list.offsetTop - list.clientHeight / 3;
    // Another finding has another heading: the focus that was on the one before goes on there, and it is read out.
    if (shown.current !== selected) focusFindingIfLost();
    shown.current = selected;
  }, [selected]);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (!isMeant(event)) return;
      const found = document.querySelector<HTMLElement>(`[data-shortcut="${event.key}"]`);
      setSaid(found ? "" : (NOTHING[event.key] ?? ""));
      if (!found) return;
      event.preventDefault();
      focusFinding();
      found.click();
      document.getElementById(found.dataset["focus"] ?? "")?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);

  return (
    <div>
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          className="size-5"
          onChange={({ target }) => {
            localStorage.setItem(KEPT, target.checked ? "hidup" : "mati");
            window.dispatchEvent(new Event(KEPT));
          }}
        />
        Pintasan papan tik: j berikutnya, k sebelumnya, a terima, e sunting, r abaikan, l nanti
      </label>
      <p role="status" className="text-sm">
        {said}
      </p>
    </div>
  );
}
