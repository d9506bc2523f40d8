"use client";

import { useSearchParams } from "next/navigation";

import { Notice } from "@/components/ui/notice";
import { SAID, SAYINGS } from "@/lib/core/said";

const WORDS = new Map<string | null, string>(Object.entries(SAYINGS));

/** What was done on the page before, where the address says it (lib/core/said.ts). */
export function Said() {
  const said = WORDS.get(useSearchParams().get(SAID));
  if (said === undefined) return null;
  return (
    <div className="mb-6">
      <Notice tone="positive" role="status">
        {said}
      </Notice>
    </div>
  );
}
