"use client";

import { useEffect } from "react";

/** Names the document where the page that was asked for has named it already, and something else is shown in its place. */
export function DocumentTitle({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = `${title} · Standar Kompetensi Jabatan`;
  }, [title]);
  return null;
}
