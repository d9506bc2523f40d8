import { z } from "zod";

import { FirstDay, Reason, SeenRevision } from "@/lib/corrections/schema";
import { SavePassage } from "@/lib/regulation-editing/schema";
import { Slug } from "@/lib/regulations/schema";

const correctionId = z.uuid("Koreksi tidak dikenal.");
/** Path of the passage (lib/regulations/corrected.ts). */
const rowId = z.string().max(200, "Bagian ini tidak dikenal.");

const SEEN = { correctionId, revision: SeenRevision };

export const StartBodyCorrection = z.object({ regulation: Slug });
export type StartBodyCorrection = z.infer<typeof StartBodyCorrection>;

export const SaveBodyPassage = SavePassage.pick({ seen: true, overwrite: true, text: true, lines: true }).extend({
  correctionId,
  rowId,
  reason: Reason,
});
export type SaveBodyPassage = z.infer<typeof SaveBodyPassage>;

export const RemoveBodyPassage = z.object({ correctionId, rowId, seen: z.string().max(64) });
export type RemoveBodyPassage = z.infer<typeof RemoveBodyPassage>;

export const SeenBodyCorrection = z.object(SEEN);
export type SeenBodyCorrection = z.infer<typeof SeenBodyCorrection>;

/** To return, recall or withdraw it. */
export const ReopenBodyCorrection = z.object({ ...SEEN, reason: Reason });
export type ReopenBodyCorrection = z.infer<typeof ReopenBodyCorrection>;

export const PublishBodyCorrection = z.object({ ...SEEN, day: FirstDay });
export type PublishBodyCorrection = z.infer<typeof PublishBodyCorrection>;
