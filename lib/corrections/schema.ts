import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";

const MAX_REASON = 2_000;

const standardId = z.uuid("Standar tidak dikenal.");
/** Asked wherever somebody says why. */
export const Reason = z
  .string()
  .trim()
  .min(1, "Tuliskan alasannya.")
  .max(MAX_REASON, `Paling panjang ${MAX_REASON} karakter.`)
  // PostgreSQL keeps no such character.
  .refine((text) => !text.includes("\0"), "Hapus karakter yang tidak dapat ditulis.");

const SEEN = {
  standardId,
  /** Revision that was on the screen; another one means that the correction changed meanwhile. */
  revision: z.coerce.number().int(),
};

export const StartCorrection = z.object({ standardId, reason: Reason });
export type StartCorrection = z.infer<typeof StartCorrection>;

export const SendCorrection = z.object(SEEN);
export type SendCorrection = z.infer<typeof SendCorrection>;

export const ReturnCorrection = z.object({ ...SEEN, reason: Reason });
export type ReturnCorrection = z.infer<typeof ReturnCorrection>;

export const RecallCorrection = z.object({ ...SEEN, reason: Reason });
export type RecallCorrection = z.infer<typeof RecallCorrection>;

export const WithdrawCorrection = z.object({ ...SEEN, reason: Reason });
export type WithdrawCorrection = z.infer<typeof WithdrawCorrection>;

export const PublishCorrection = z.object({
  ...SEEN,
  /** First day in force, "YYYY-MM-DD". */
  day: z.string().refine(isCivilDate, "Pilih tanggal yang ada."),
});
export type PublishCorrection = z.infer<typeof PublishCorrection>;
