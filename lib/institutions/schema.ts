import { z } from "zod";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Wajib diisi.")
    .max(max, `Paling panjang ${max} karakter.`)
    // Printed in letterheads and lists: one line, and nothing that PostgreSQL cannot keep.
    .regex(/^[^\p{Cc}]*$/u, "Hapus karakter yang tidak dapat ditulis.");

export const EditInstitution = z.object({
  /** Id of the institution. */
  rowId: z.uuid("Instansi tidak dikenal."),
  name: line(200),
  shortName: line(100),
  /** Mark of what was on the screen when one began to type. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
});
export type EditInstitution = z.infer<typeof EditInstitution>;
