import { z } from "zod";

import { readingObstacle, type CitedValue } from "@/lib/sources/reading";

/**
 * How a value was read from the source document.
 *
 * - `CORRECTED`: the value shown differs from the verbatim reading; the reason says why.
 * - `SEPARATED`: words of another value stand in the middle of this one's; they are taken out, no word is changed.
 * - `JOINED`: the document prints the words in another order or far apart; they are put together, no word is changed.
 * - `AS_PRINTED`: an oddity of the document that is kept (a jump in numbering, a missing row).
 * - `UNCERTAIN`: read, but the scan leaves doubt; to be checked against the official copy.
 * - `UNREADABLE`: the document (as scanned) does not hold the value; nothing is put in its place.
 */
export const NoteKind = z.enum(["CORRECTED", "SEPARATED", "JOINED", "AS_PRINTED", "UNCERTAIN", "UNREADABLE"]);
export type NoteKind = z.infer<typeof NoteKind>;

/** One line range of the source text (1-based, inclusive) and the words that stand there, white space and tags folded. */
export const SourceSpan = z
  .strictObject({
    lineFrom: z.int().min(1, "Nomor baris dimulai dari 1."),
    lineTo: z.int().min(1, "Nomor baris dimulai dari 1."),
    /** The verbatim fragment at these lines; several spans together make the verbatim reading of a value. */
    reading: z.string(),
  })
  .refine(({ lineFrom, lineTo }) => lineFrom <= lineTo, "Baris awal tidak boleh melewati baris akhir.");
export type SourceSpan = z.infer<typeof SourceSpan>;

export const TranscriptionRemark = z.strictObject({
  kind: NoteKind,
  /** Why the value differs from the reading, or what is odd, uncertain or missing. Indonesian, shown as it stands. */
  reason: z.string().trim().min(1, "Tuliskan alasannya."),
});
export type TranscriptionRemark = z.infer<typeof TranscriptionRemark>;

/** That a published passage reads otherwise than before, and from which day on (docs/adr/0027); laid over it, never stored with it. */
export const PassageCorrection = z
  .strictObject({
    since: z.iso.date(),
    /** What the portal said until the day before; null where it said that nothing is readable. */
    before: z.string().nullable(),
    reason: z.string(),
  })
  .describe("Koreksi salinan: sejak kapan, bunyi sebelumnya, dan alasannya");
export type PassageCorrection = z.infer<typeof PassageCorrection>;

/**
 * A value together with where it stands in the source document.
 * `value` is null only where the document does not hold it (remark `UNREADABLE` is then required). Words that are lost
 * within a value are written "[…]". What else must hold between value, reading and remark: `readingObstacle`.
 */
export function cited<Value extends z.ZodType>(value: Value) {
  return z
    .strictObject({
      value: value.nullable(),
      source: z.array(SourceSpan),
      remark: TranscriptionRemark.optional(),
      correction: PassageCorrection.optional(),
    })
    .superRefine((candidate, context) => {
      // TypeScript cannot resolve the object's type over a generic value.
      const entry = candidate as unknown as CitedValue;
      const missing = entry.value !== null && entry.source.length === 0 ? "Sebutkan baris sumbernya." : null;
      const message = missing ?? readingObstacle(entry);
      if (message) context.addIssue({ code: "custom", message });
    });
}

export const CitedText = cited(z.string().trim().min(1, "Wajib diisi."));
export type CitedText = z.infer<typeof CitedText>;
