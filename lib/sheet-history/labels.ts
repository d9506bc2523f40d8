import type { SheetStep } from "@/lib/sheet-history/schema";
import { entryText } from "@/lib/sheets/labels";
import type { EntryContent } from "@/lib/sheets/schema";

/** "Level 3", "Memenuhi", "Tampak"; what nobody had written yet says so. */
export function versionText(content: EntryContent | null): string {
  return content === null ? "Belum ada isian" : entryText(content);
}

export const STEP_LABEL = {
  SENT: "Dikirim",
  RETURNED: "Dikembalikan",
  WITHDRAWN: "Ditarik karena benturan kepentingan",
  KEPT: "Dipertahankan meskipun ada benturan kepentingan",
} as const satisfies Record<SheetStep["kind"], string>;
