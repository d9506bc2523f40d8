import { z } from "zod";

import { EventId } from "@/lib/events/schema";

export const StartReports = z.object({ eventId: EventId });
export type StartReports = z.infer<typeof StartReports>;

export const CancelJob = z.object({ jobId: z.uuid("Pekerjaan tidak dikenal.") });
export type CancelJob = z.infer<typeof CancelJob>;

/** What a REPORTS job makes, settled when it is started: the file at each ordinal is the report of that result. */
export const ReportsInput = z.strictObject({ eventId: z.uuid(), resultIds: z.array(z.uuid()).min(1) });
export type ReportsInput = z.infer<typeof ReportsInput>;
