import { z } from "zod";

import { EventId, Reason } from "@/lib/events/schema";

const MAX_NOTE = 500;
const MOST_PER_CELL = 5;

/** How many assessors each candidate gets per instrument. */
export const PerCell = z.coerce
  .number("Isi jumlah asesor.")
  .int("Isi bilangan bulat.")
  .min(1, "Paling sedikit 1 asesor.")
  .max(MOST_PER_CELL, `Paling banyak ${MOST_PER_CELL} asesor.`);

export const ApplyProposal = z.object({
  eventId: EventId,
  perCell: PerCell,
  /** Of the plan that was shown. */
  fingerprint: z
    .string("Muat ulang halaman, lalu coba lagi.")
    .regex(/^[0-9a-f]{64}$/, "Muat ulang halaman, lalu coba lagi."),
});
export type ApplyProposal = z.infer<typeof ApplyProposal>;

const Pair = z.object({
  candidateId: z.uuid("Pilih peserta dari daftar."),
  assessorId: z.uuid("Pilih asesor dari daftar."),
});

export const DeclareConflict = Pair.extend({
  reason: z.enum(["SUPERIOR", "SAME_UNIT", "OTHER"], "Pilih alasannya."),
  note: z.string().trim().max(MAX_NOTE, `Paling panjang ${MAX_NOTE} karakter.`).default(""),
}).refine(({ reason, note }) => reason !== "OTHER" || note !== "", {
  path: ["note"],
  message: "Jelaskan alasannya.",
});
export type DeclareConflict = z.infer<typeof DeclareConflict>;

export const DecideConflict = Pair.extend({
  choice: z.enum(["WITHDRAW", "KEEP"], "Pilih tarik atau pertahankan."),
  reason: Reason,
});
export type DecideConflict = z.infer<typeof DecideConflict>;

export const WithdrawConflict = Pair.extend({
  /** Asked of HR only; who takes their own word back owes none. */
  reason: Reason.optional(),
});
export type WithdrawConflict = z.infer<typeof WithdrawConflict>;
