import { z } from "zod";

const MAX_PAGE = 10_000;

/** What the address of a history says; what it says wrongly is left out. */
export const HistorySearch = z
  .object({
    kompetensi: z.uuid().nullable().default(null).catch(null),
    halaman: z.coerce.number().int().min(1).max(MAX_PAGE).catch(1),
  })
  .transform(({ kompetensi: competencyId, halaman: page }) => ({ competencyId, page }));
export type HistorySearch = z.infer<typeof HistorySearch>;
