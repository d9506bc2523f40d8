import { z } from "zod";

import { readDecimal } from "@/lib/core/numbers";
import { isUuid } from "@/lib/core/uuid";

const SCORE = "Isi nilai 0 sampai 100, paling banyak dua desimal, atau kosongkan.";

/** "87,5"; an empty one means that there is no score. */
const Score = z
  .string("Isian tidak terbaca.")
  .max(20, SCORE)
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const score = readDecimal(text);
    if (score <= 100) return score;
    context.addIssue({ code: "custom", message: SCORE });
    return z.NEVER;
  });

export const SavePerformance = z.object({
  /** Of the event. */
  rowId: z.uuid("Kegiatan tidak dikenal."),
  /** By candidate. */
  scores: z.record(z.string().refine(isUuid, "Peserta tidak dikenal."), Score).default({}),
  /** Why a score is replaced after the results were fixed; "" where none is. */
  reason: z.string("Isian tidak terbaca.").trim().max(2000, "Paling banyak 2.000 karakter.").default(""),
  /** Mark of what was on the screen when one began to type. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
});
export type SavePerformance = z.output<typeof SavePerformance>;
