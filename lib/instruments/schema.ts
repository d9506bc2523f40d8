import { z } from "zod";

import { EventId } from "@/lib/events/schema";

const MAX_NAME = 100;
const InstrumentId = z.uuid("Instrumen tidak dikenal.");

export const AddInstrument = z
  .object({
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
    /** "" takes the name of the kind; "Lainnya" names nothing. */
    name: z.string().trim().max(MAX_NAME, `Nama paling panjang ${MAX_NAME} karakter.`).default(""),
  })
  .refine(({ kind, name }) => kind !== "OTHER" || name !== "", {
    path: ["name"],
    message: "Tulis nama instrumen ini; jenisnya Lainnya.",
  });
export type AddInstrument = z.infer<typeof AddInstrument>;

export const RemoveInstrument = z.object({ instrumentId: InstrumentId });
export type RemoveInstrument = z.infer<typeof RemoveInstrument>;

/** Ticked boxes come as `ID: "on"`; those that are not ticked do not come. */
const Ticked = z
  .record(z.uuid("Kotak ini tidak dikenal; muat ulang halaman."), z.literal("on"))
  .default({})
  .transform((boxes) => Object.keys(boxes));

export const SetMatrix = z.object({
  eventId: EventId,
  /** Each column as it stood when the form came up: `columnMark`. */
  seen: z.record(InstrumentId, z.string()).default({}),
  /** Instruments that measure everything, also what candidates who come later are asked. */
  all: Ticked,
  /** Cells as `INSTRUMENT.COMPETENCY: "on"`; the competencies by instrument. */
  measured: z
    .record(
      z.templateLiteral([z.uuid(), ".", z.uuid()], "Kotak ini tidak dikenal; muat ulang halaman."),
      z.literal("on"),
    )
    .default({})
    .transform((cells): Readonly<Record<string, readonly string[]>> => {
      const columns: Record<string, string[]> = {};
      for (const cell of Object.keys(cells)) {
        const [instrumentId = "", competencyId = ""] = cell.split(".");
        (columns[instrumentId] ??= []).push(competencyId);
      }
      return columns;
    }),
});
export type SetMatrix = z.infer<typeof SetMatrix>;
