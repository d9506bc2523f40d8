"use client";

import { useEffect, useRef } from "react";

import { focusFindingIfLost } from "@/components/imports/finding-focus";
import { isFocusLost } from "@/components/ui/lost-focus";

const HERE = ["outline-2", "-outline-offset-2", "outline-accent"];

/** Brings an element into view within its own column; the page stays where it is. */
function reveal(column: Element | null, element: Element | null, share: number): void {
  if (!column || !element || column.scrollHeight <= column.clientHeight) return;
  const distance = element.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += distance - column.clientHeight * share;
}

/** The lines of the field one types in are outlined and shown. */
function follow({ target }: FocusEvent): void {
  const [line] =
    target instanceof Element
      ? (target.closest<HTMLElement>("[data-lines]")?.dataset["lines"] ?? "").split(/[-,]/)
      : [];
  const shown = line ? document.getElementById(`baris-${line}`) : null;
  if (!shown) return;
  for (const other of document.querySelectorAll("#naskah-isi .outline-accent")) other.classList.remove(...HERE);
  shown.classList.add(...HERE);
  reveal(document.getElementById("naskah-isi"), shown, 0.25);
}

type Props = {
  /** Another one: another place. */
  readonly place: string;
  /** Key of what is edited. */
  readonly edited: string | null;
  /** The finding that is looked at. */
  readonly finding: number | null;
};

/** Keeps the columns of the bench at what is looked at: the marked lines, the value, the form. */
export function BenchScroll({ place, edited, finding }: Props) {
  // A form that was asked for is gone on with from its head, and from what opened it once it is closed: the keyboard need
  // not pass all that stands before.
  const open = useRef<string | null>(null);
  useEffect(() => {
    const before = open.current;
    open.current = edited;
    if (edited !== null) document.getElementById("sunting-judul")?.focus({ preventScroll: true });
    else if (before !== null && isFocusLost()) {
      document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(before)}"]`)?.focus({ preventScroll: true });
      focusFindingIfLost();
    }
  }, [edited]);
  // From one finding to the next one goes on at its head, which on a phone stands below much else.
  const shown = useRef(finding);
  useEffect(() => {
    if (shown.current !== finding) document.getElementById("temuan")?.scrollIntoView();
    shown.current = finding;
  }, [finding]);
  useEffect(() => {
    const source = document.getElementById("naskah-isi");
    reveal(source, source?.querySelector("mark") ?? null, 0.25);
    const draft = document.getElementById("draf-isi");
    reveal(draft, document.getElementById("sunting") ?? document.getElementById("nilai"), 0.3);
  }, [place]);
  useEffect(() => {
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);
  return null;
}
