import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";

const MAX_NAME = 200;
const MAX_REASON = 1000;

/** A slip of the pen is no plan: "0026" and "20266" are refused. */
const isPlannable = (day: string) => !isCivilDate(day) || (day >= "2000-01-01" && day <= "2100-12-31");
const Day = (message: string) =>
  z.string(message).refine(isCivilDate, message).refine(isPlannable, "Isi tahun antara 2000 dan 2100.");
export const Reason = z
  .string("Tuliskan alasannya.")
  .trim()
  .min(5, "Tuliskan alasannya, paling sedikit 5 huruf.")
  .max(MAX_REASON, `Alasan paling panjang ${MAX_REASON} karakter.`);
export const Revision = z.coerce.number("Muat ulang halaman, lalu coba lagi.").int();
export const EventId = z.uuid("Kegiatan tidak dikenal.");
/** A select that may be left open sends "". */
const optionalId = (message: string) => z.union([z.literal("").transform(() => null), z.uuid(message)]).default(null);

const EventFields = z.object({
  name: z
    .string("Isi nama kegiatan.")
    .trim()
    .min(3, "Isi nama kegiatan.")
    .max(MAX_NAME, `Nama paling panjang ${MAX_NAME} karakter.`),
  schemeId: z.uuid("Pilih skema penilaian."),
  startsOn: Day("Isi tanggal mulai."),
  endsOn: Day("Isi tanggal selesai."),
  chairId: optionalId("Ketua tidak dikenal."),
});
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const ORDER_MESSAGE = { path: ["endsOn"], message: "Tanggal selesai tidak boleh mendahului tanggal mulai." };

export const PlanEvent = EventFields.extend({
  institutionId: z.uuid("Pilih instansi."),
  /** An earlier event of the institution whose instruments and matrix are taken over. */
  copyOf: optionalId("Kegiatan yang disalin tidak dikenal."),
}).refine(inOrder, ORDER_MESSAGE);
export type PlanEvent = Omit<z.infer<typeof PlanEvent>, "copyOf"> & { readonly copyOf?: string | null };

export const EditEvent = EventFields.extend({ eventId: EventId, revision: Revision }).refine(inOrder, ORDER_MESSAGE);
export type EditEvent = z.infer<typeof EditEvent>;

export const StartScoring = z.object({ eventId: EventId, revision: Revision });
export type StartScoring = z.infer<typeof StartScoring>;

export const CancelEvent = z.object({ eventId: EventId, revision: Revision, reason: Reason });
export type CancelEvent = z.infer<typeof CancelEvent>;
