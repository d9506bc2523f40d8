import { z } from "zod";

import { EventId } from "@/lib/events/schema";

export const ExportPerson = z.object({
  eventId: EventId,
  candidateId: z.uuid("Peserta tidak dikenal."),
  format: z.enum(["json", "xlsx"], "Bentuk berkas tidak dikenal."),
});
export type ExportPerson = z.infer<typeof ExportPerson>;
