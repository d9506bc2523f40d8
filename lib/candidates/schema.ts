import { z } from "zod";

import { EventId, Reason, Revision } from "@/lib/events/schema";
import { nipObstacle, normaliseNip } from "@/lib/people/rules";
import { PersonInput } from "@/lib/people/schema";
import { Slug } from "@/lib/regulations/schema";

const MAX_DOCUMENT = 500;

const CandidateId = z.uuid("Peserta tidak dikenal.");

export const AddCandidate = z
  .object({
    eventId: EventId,
    targetPosition: Slug.or(z.literal("")).refine((slug) => slug !== "", "Pilih jabatan target."),
  })
  .and(PersonInput);
export type AddCandidate = z.infer<typeof AddCandidate>;

/** The person again, under the same NIP: another NIP is another person. */
export const CorrectCandidate = z.object({ candidateId: CandidateId, revision: Revision }).and(PersonInput);
export type CorrectCandidate = z.infer<typeof CorrectCandidate>;

export const RemoveCandidate = z.object({ candidateId: CandidateId });
export type RemoveCandidate = z.infer<typeof RemoveCandidate>;

const MAX_NIP = 40;
/** The digits of a PPPK name no day. */
const ANY_DAY = "9999-12-31";

/** Looking somebody up by NIP; what cannot be one, of a PNS or a PPPK, is said instead of looked for. */
export const FindPerson = z.object({
  institutionId: z.uuid("Instansi tidak dikenal."),
  nip: z
    .string()
    .default("")
    .transform((typed) => normaliseNip(typed).slice(0, MAX_NIP))
    .superRefine((nip, context) => {
      // A PPPK's number is digits only, so that this asks for no more than eighteen of them.
      const obstacle = nipObstacle(nip, "PPPK", ANY_DAY);
      if (obstacle) context.addIssue({ code: "custom", message: obstacle });
    }),
});

export const AssignAssessor = z.object({
  candidateId: CandidateId,
  assessorId: z.uuid("Pilih asesor."),
  /** "": with every instrument of the event. */
  instrumentId: z.union([z.literal("").transform(() => null), z.uuid("Pilih instrumen dari daftar.")]).default(null),
});
export type AssignAssessor = z.infer<typeof AssignAssessor>;

export const RemoveAssignment = z.object({ sheetId: z.uuid("Lembar tidak dikenal.") });
export type RemoveAssignment = z.infer<typeof RemoveAssignment>;

export const ReturnSheet = z.object({ sheetId: z.uuid("Lembar tidak dikenal."), reason: Reason });
export type ReturnSheet = z.infer<typeof ReturnSheet>;

export const CheckRequirement = z.object({
  candidateId: CandidateId,
  requirementId: z.uuid("Persyaratan tidak dikenal."),
  outcome: z.enum(["MET", "NOT_MET", "NOT_PROVEN"], "Pilih hasil pemeriksaan."),
  /** The document that was looked at. */
  documentSeen: z
    .string("Sebutkan dokumen yang dilihat.")
    .trim()
    .min(3, "Sebutkan dokumen yang dilihat.")
    .max(MAX_DOCUMENT, `Paling panjang ${MAX_DOCUMENT} karakter.`),
});
export type CheckRequirement = z.infer<typeof CheckRequirement>;

/** The person as they were when added to the event: later edits do not reach back (DOMAIN.md). */
export const CandidateProfile = z.object({
  employment: z.enum(["PNS", "PPPK"]),
  name: z.string(),
  sex: z.enum(["MALE", "FEMALE"]),
  birthDate: z.string(),
  rank: z.custom<PersonInput["rank"]>((value) => typeof value === "string"),
  education: z.custom<PersonInput["education"]>((value) => typeof value === "string"),
  educationField: z.string(),
  unit: z.string(),
  currentPosition: z.string(),
  /** Of work; missing where nobody said, and in profiles of before 28 November 2026. */
  experienceYears: z.int().optional(),
});
export type CandidateProfile = z.infer<typeof CandidateProfile>;
