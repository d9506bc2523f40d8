import { z } from "zod";

import { EventId } from "@/lib/events/schema";

const MAX_NAME = 100;
const InstrumentId = z.uuid("Instrumen tidak dikenal.");

export const AddInstrument = z.object({
  eventId: EventId,
  kind: z.enum(
    [
      "GROUP_DISCUSSION",
      "IN_BASKET",
      "INTERVIEW",
      "PRESENTATION",
      "CASE_ANALYSIS",
      "PSYCHOLOGICAL_TEST",
      "COMPUTER_TEST",
      "OTHER",
    ],
    "Pilih jenis instrumen.",
  ),
  /** "" takes the name of the kind. */
  name: z.string().trim().max(MAX_NAME, `Nama paling panjang ${MAX_NAME} karakter.`).default(""),
});
export type AddInstrument = z.infer<typeof AddInstrument>;

export const RemoveInstrument = z.object({ instrumentId: InstrumentId });
export type RemoveInstrument = z.infer<typeof RemoveInstrument>;

/** Ticked boxes come as `measured.ID=on`; those that are not ticked do not come. */
const Ticked = z
  .record(z.uuid("Kompetensi tidak dikenal."), z.literal("on"))
  .default({})
  .transform((boxes) => Object.keys(boxes));

export const SetMeasures = z
  .object({ instrumentId: InstrumentId, measuresAll: z.literal("on").optional(), measured: Ticked })
  .refine(({ measuresAll, measured }) => measuresAll === "on" || measured.length > 0, {
    path: ["measured"],
    message: "Pilih paling sedikit satu kompetensi, atau semua.",
  });
export type SetMeasures = z.infer<typeof SetMeasures>;
