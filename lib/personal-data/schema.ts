import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";
import { EventId, Reason, Revision } from "@/lib/events/schema";

const CandidateId = z.uuid("Peserta tidak dikenal.");
const MAX_CONFIRMATION = 300;
/** The name again, by hand: nobody erases the wrong one by a slip of the mouse. */
const Confirmation = z
  .string("Ketik namanya.")
  .max(MAX_CONFIRMATION, "Ketik namanya seperti yang tertulis di atas.")
  .default("");

export const ExportPerson = z.object({
  eventId: EventId,
  candidateId: CandidateId,
  format: z.enum(["json", "xlsx"], "Bentuk berkas tidak dikenal."),
});
export type ExportPerson = z.infer<typeof ExportPerson>;

export const ErasePerson = z.object({
  eventId: EventId,
  candidateId: CandidateId,
  reason: Reason,
  confirmation: Confirmation,
});
export type ErasePerson = z.infer<typeof ErasePerson>;

export const EraseEvent = z.object({ eventId: EventId, reason: Reason, confirmation: Confirmation });
export type EraseEvent = z.infer<typeof EraseEvent>;

const DATE_MESSAGE = "Isi tanggal yang ada pada kalender.";

export const SetRetention = z.object({
  eventId: EventId,
  revision: Revision,
  /** Null: no date is set. */
  retentionUntil: z
    .union([
      z.literal("").transform(() => null),
      z
        .string()
        .refine(isCivilDate, DATE_MESSAGE)
        .refine((day) => !isCivilDate(day) || day <= "2100-12-31", "Isi tahun paling lambat 2100."),
    ])
    .default(null),
});
export type SetRetention = z.infer<typeof SetRetention>;
