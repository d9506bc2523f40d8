"use client";

import type { KeyboardEvent, MouseEvent, ReactNode } from "react";

import { buttonClass } from "@/components/ui/button";

/** Closes once a link in it was followed: the header stays while pages change. */
function closeAfterLink({ target, currentTarget }: MouseEvent<HTMLDetailsElement>): void {
  if (target instanceof Element && target.closest("a")) currentTarget.open = false;
}

function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== "Escape" || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector("summary")?.focus();
}

/** The links of the header on a narrow screen: a native disclosure, so it opens without scripts too. */
export function HeaderMenu({ children }: { readonly children: ReactNode }) {
  return (
    <details className="shrink-0 lg:hidden" onClick={closeAfterLink} onKeyDown={closeOnEscape}>
      <summary className={`${buttonClass("secondary")} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}>
        Menu
      </summary>
      <div className="absolute inset-x-0 top-full z-20 grid gap-2 border-y border-line bg-surface px-4 py-3 shadow-lg sm:px-6">
        {children}
      </div>
    </details>
  );
}
