"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";

import { useSendings } from "@/components/ui/last-answer";
import { Notice } from "@/components/ui/notice";
import { useInBrowser } from "@/components/ui/use-in-browser";
import { SAID, SAYINGS } from "@/lib/core/said";

const WORDS = new Map<string | null, string>(Object.entries(SAYINGS));

/** What was done on the page before, where the address says it (lib/core/said.ts). */
export function Said() {
  const said = WORDS.get(useSearchParams().get(SAID));
  const isNews = useNews(said);
  if (said === undefined || !isNews) return null;
  return (
    <div className="mb-6">
      <Notice tone="positive" role="status">
        {said}
      </Notice>
    </div>
  );
}

/** The address keeps what it says: it is news until the page is loaded again, left and come back to, or something else is sent. */
function useNews(said: string | undefined): boolean {
  const sendings = useSendings();
  const [last, setLast] = useState({ said, sendings, isNews: true });
  // Only what was sent changes the address to something new.
  if (last.said !== said) setLast({ said, sendings, isNews: last.sendings !== sendings });
  const isLoadedAgain = useInBrowser(wasLoadedBefore);
  return last.isNews && last.sendings === sendings && !(isLoadedAgain && sendings === 0);
}

/** By reloading it, or by Back and Forward. */
function wasLoadedBefore(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type !== "navigate";
}
