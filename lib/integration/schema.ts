import { z } from "zod";

import { readDecimal } from "@/lib/core/numbers";
import { Revision } from "@/lib/events/schema";

const MAX_TEXT = 2000;
const LEVEL = "Isi level akhir 0 sampai 5, paling banyak dua desimal.";

const CandidateId = z.uuid("Peserta tidak dikenal.");
const RequirementId = z.uuid("Kompetensi tidak dikenal.");
const Text = z.string().trim().max(MAX_TEXT, `Paling panjang ${MAX_TEXT} karakter.`).default("");

/** "2,75" or "2.75"; "" where a statement has no level. */
const Level = z
  .string()
  .trim()
  .default("")
  .transform((text, context) => {
    if (text === "") return null;
    const level = readDecimal(text);
    if (level >= 0 && level <= 5) return level;
    context.addIssue({ code: "custom", message: LEVEL });
    return z.NEVER;
  });

const Mark = z.union([
  z.literal("").transform(() => null),
  z.enum(["MET", "PARTIAL", "NOT_MET"], "Pilih memenuhi, sebagian, atau belum."),
]);

export const DecideValue = z.object({
  candidateId: CandidateId,
  requirementId: RequirementId,
  level: Level,
  mark: Mark.default(null),
  reason: Text,
  /** Of the agreed value that was seen when this one was typed; 0 where there was none. */
  revision: Revision,
});
export type DecideValue = z.infer<typeof DecideValue>;

export const AcceptMedians = z.object({ candidateId: CandidateId });
export type AcceptMedians = z.infer<typeof AcceptMedians>;

/** An empty opinion takes the dissent back. */
export const RecordDissent = z.object({ candidateId: CandidateId, requirementId: RequirementId, opinion: Text });
export type RecordDissent = z.infer<typeof RecordDissent>;

/** An empty text takes the advice back. */
export const WriteAdvice = z.object({
  candidateId: CandidateId,
  requirementId: RequirementId,
  text: Text,
  revision: Revision,
});
export type WriteAdvice = z.infer<typeof WriteAdvice>;

/** The hash of what the signer saw. */
export const SignContent = z.object({
  candidateId: CandidateId,
  hash: z.string().regex(/^[0-9a-f]{64}$/, "Muat ulang halaman, lalu coba lagi."),
});
export type SignContent = z.infer<typeof SignContent>;
