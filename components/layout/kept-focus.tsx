"use client";

import { useEffect } from "react";

import { isFocusLost } from "@/components/ui/lost-focus";

/** Until then a component may have given the focus to its own message; that is the better place. */
const WAIT_MS = 100;

/**
 * Where an action takes the focused control with it (a row is gone, a step is done), the focus would fall to the top of
 * the page: gives it to the nearest named part around the place instead, so that the keyboard and screen readers go on
 * from there.
 */
export function KeptFocus() {
  useEffect(() => {
    let path: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = target instanceof Element ? withAncestors(target) : [];
    };
    // Who clicks beside a control has left it; the focus of a control that goes is lost.
    const leave = ({ target }: FocusEvent) =>
      setTimeout(() => {
        if (path[0] === target && path[0]?.isConnected && document.activeElement !== target) path = [];
      });
    const isGone = () => path[0]?.isConnected === false;
    const keep = () => {
      if (isGone() && isFocusLost()) takeFocus(path.find(({ isConnected }) => isConnected));
    };
    // Pages change all the time while somebody types: only a change that took the control with it matters.
    const observer = new MutationObserver(() => {
      if (isGone()) setTimeout(keep, WAIT_MS);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("focusout", leave);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("focusout", leave);
    };
  }, []);
  return null;
}

function withAncestors(element: Element | null): readonly Element[] {
  return element === null ? [] : [element, ...withAncestors(element.parentElement)];
}

function takeFocus(place: Element | undefined): void {
  const part = place?.closest<HTMLElement>("[aria-labelledby], [aria-label], main") ?? document.querySelector("main");
  if (!part) return;
  if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
