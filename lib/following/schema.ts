import { z } from "zod";

import { PositionTier, Slug } from "@/lib/regulations/schema";

const blankToNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const line = z
  .string()
  .trim()
  .max(300, "Paling panjang 300 karakter.")
  .refine((text) => !text.includes("\0"), "Hapus karakter yang tidak dapat ditulis.");
const LEADER = z.preprocess(blankToNull, Slug.nullable());

export const ChooseLeader = z.object({
  regulation: Slug,
  position: Slug,
  /** Whose standard is followed; null for nobody's. */
  follows: LEADER,
  /** What was chosen when the page came up, or when it said that somebody else chose otherwise. */
  seen: LEADER,
});
export type ChooseLeader = z.infer<typeof ChooseLeader>;

export const AddFollower = z.object({
  regulation: Slug,
  newName: line.min(1, "Tulis nama jabatan."),
  newUnit: line.default(""),
  newTier: z.enum(PositionTier.options, "Pilih jenjang jabatan."),
  follows: z.string().min(1, "Pilih jabatan yang standarnya diikuti.").pipe(Slug),
  /** Lines of the document that name the position ("12" or "12-14"); a typed draft has none. */
  lines: line.default("").optional(),
});
export type AddFollower = z.infer<typeof AddFollower>;
