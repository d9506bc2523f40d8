"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Fragment, useEffect, useState } from "react";

type Props = {
  /** Made anew whenever the server renders the page. */
  readonly rendering: string;
  readonly children: ReactNode;
};

/** Renderings that this browser has shown already. */
const shown = new Set<string>();

/**
 * Back and Forward show a page as it was when it was left; what was saved meanwhile is missing. A rendering that comes a
 * second time is shown, fetched anew and, once that is here, begun anew, so that nothing of the old one stays in its forms.
 * A whole page out of the browser's memory is DocumentViewer's.
 */
export function FreshOnReturn({ rendering, children }: Props) {
  const router = useRouter();
  const [stale] = useState(() => (shown.has(rendering) ? rendering : null));

  useEffect(() => {
    shown.add(rendering);
    if (stale === rendering) router.refresh();
  }, [rendering, stale, router]);

  return <Fragment key={stale === null || stale === rendering ? "shown" : "fetched"}>{children}</Fragment>;
}
