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

/** Revision that was on the screen; another one means that the correction changed meanwhile. */
export const SeenRevision = z.coerce.number().int();
/** First day on which the public reads it, "YYYY-MM-DD". */
export const FirstDay = z.string().refine(isCivilDate, "Pilih tanggal yang ada.");

const SEEN = { standardId, revision: SeenRevision };

export const StartCorrection = z.object({ standardId, reason: Reason });
export type StartCorrection = z.infer<typeof StartCorrection>;

export const SeenCorrection = z.object(SEEN);
export type SeenCorrection = z.infer<typeof SeenCorrection>;

/** To return, recall or withdraw it. */
export const ReopenCorrection = z.object({ ...SEEN, reason: Reason });
export type ReopenCorrection = z.infer<typeof ReopenCorrection>;

export const PublishCorrection = z.object({ ...SEEN, day: FirstDay });
export type PublishCorrection = z.infer<typeof PublishCorrection>;
