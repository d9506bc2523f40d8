"use client";

import { useEffect } from "react";

/** Whose pages this browser window holds in its memory; "" for nobody's. */
let holder = "";

/**
 * Back and Forward show pages out of the memory of the window, without asking the server. Signing out in it empties the
 * memory of the router; what is left is done here, and by NobodysDocument.
 *
 * @param id of the viewer; "" where nobody is signed in
 */
export function DocumentViewer({ id }: { readonly id: string }) {
  useEffect(() => {
    holder = id;
    // A whole page out of the browser's memory: it may be of before somebody signed out, or saved something.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted && id !== "") location.reload();
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, [id]);
  return null;
}

/** On a page for who is not signed in: the layout around it may still be of before a session was ended elsewhere. */
export function NobodysDocument() {
  useEffect(() => {
    if (holder !== "") location.reload();
  }, []);
  return null;
}
