import { z } from "zod";

import { Slug } from "@/lib/regulations/schema";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Wajib diisi.")
    .max(max, `Paling panjang ${max} karakter.`)
    // Printed in letterheads and lists: one line, and nothing that PostgreSQL cannot keep.
    .regex(/^[^\p{Cc}]*$/u, "Hapus karakter yang tidak dapat ditulis.");

const NAMES = { name: line(200), shortName: line(100) };

export const CreateInstitution = z.object({
  /** Its part of every address, for good: "kabupaten-subang". */
  slug: Slug.max(60, "Paling panjang 60 karakter."),
  ...NAMES,
});
export type CreateInstitution = z.infer<typeof CreateInstitution>;

export const EditInstitution = z.object({
  /** Id of the institution. */
  rowId: z.uuid("Instansi tidak dikenal."),
  ...NAMES,
  /** Mark of what was on the screen when one began to type. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
});
export type EditInstitution = z.infer<typeof EditInstitution>;
