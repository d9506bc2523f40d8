import { z } from "zod";

import { Reason } from "@/lib/events/schema";

export const DecideStandard = z.object({
  candidateId: z.uuid("Peserta tidak dikenal."),
  /** The replacing standard that was on the screen. */
  standardVersionId: z.uuid("Standar tidak dikenal."),
  choice: z.enum(["KEEP", "REASSESS"], "Pilih pertahankan atau nilai ulang."),
  reason: Reason,
});
export type DecideStandard = z.infer<typeof DecideStandard>;
