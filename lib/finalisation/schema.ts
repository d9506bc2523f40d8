import { z } from "zod";

import { EventId, Reason, Revision } from "@/lib/events/schema";

/** Due only where something is missing; the command says so. */
const OptionalReason = z.union([z.literal("").transform(() => null), Reason]).default(null);

export const OpenIntegration = z.object({ eventId: EventId, revision: Revision, reason: OptionalReason });
export type OpenIntegration = z.infer<typeof OpenIntegration>;

export const FinishEvent = z.object({ eventId: EventId, revision: Revision, reason: OptionalReason });
export type FinishEvent = z.infer<typeof FinishEvent>;

export const StepBack = z.object({ eventId: EventId, revision: Revision, reason: Reason });
export type StepBack = z.infer<typeof StepBack>;

export const RevokeResult = z.object({ resultId: z.uuid("Hasil tidak dikenal."), reason: Reason });
export type RevokeResult = z.infer<typeof RevokeResult>;

export const ReuseResult = z.object({
  eventId: EventId,
  candidateId: z.uuid("Peserta tidak dikenal."),
  resultId: z.uuid("Pilih hasil yang dipakai."),
});
export type ReuseResult = z.infer<typeof ReuseResult>;

export const ReadmitCandidate = z.object({
  eventId: EventId,
  candidateId: z.uuid("Peserta tidak dikenal."),
  reason: Reason,
});
export type ReadmitCandidate = z.infer<typeof ReadmitCandidate>;
