import { z } from "zod";

import { pageNumber } from "@/lib/core/page-number";

/** What the address of a history says; what it says wrongly is left out. */
export const HistorySearch = z
  .object({
    kompetensi: z.uuid().nullable().default(null).catch(null),
    halaman: pageNumber(),
  })
  .transform(({ kompetensi: competencyId, halaman: page }) => ({ competencyId, page }));
export type HistorySearch = z.infer<typeof HistorySearch>;

/** What happened to a sheet as a whole. */
export type SheetStep = {
  readonly kind: "SENT" | "RETURNED" | "WITHDRAWN" | "KEPT";
  readonly at: Date;
  /** Null for what the portal did by itself. */
  readonly by: string | null;
  /** Why it was returned or withdrawn, or kept in spite of a conflict; null for what asks for no reason. */
  readonly reason: string | null;
};
