"use client";

import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";

import { focusFinding, focusFindingIfLost } from "@/components/imports/finding-focus";
import { attachBench, dropKeys, showFinding, takeKey } from "@/components/imports/key-queue";

const KEPT = "meja-periksa:pintasan";
const KEYS = new Set(["j", "k", "a", "e", "r", "l"]);

/** They lead to another finding. */
const LEADS_ON = new Set(["j", "k", "a", "r", "l"]);

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

/** Presses what carries the letter, and says where nothing does. */
function press(key: string, say: (words: string) => void): boolean {
  const found = document.querySelector<HTMLElement>(`[data-shortcut="${key}"]`);
  if (!found) {
    say(NOTHING[key] ?? "");
    return false;
  }
  focusFinding();
  found.click();
  document.getElementById(found.dataset["focus"] ?? "")?.focus();
  return LEADS_ON.has(key);
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
  useLayoutEffect(() => showFinding(selected), [selected]);
  useEffect(() => {
    if (!isOn) return;
    const take = (event: KeyboardEvent) => {
      if (!isMeant(event)) return;
      event.preventDefault();
      takeKey(event.key);
    };
    const detach = attachBench({ press: (key) => press(key, setSaid), say: setSaid });
    document.addEventListener("keydown", take);
    document.addEventListener("pointerdown", dropKeys);
    return () => {
      detach();
      document.removeEventListener("keydown", take);
      document.removeEventListener("pointerdown", dropKeys);
    };
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
