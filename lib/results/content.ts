import { z } from "zod";

import { CandidateProfile } from "@/lib/candidates/schema";
import { Band } from "@/lib/schemes/schema";
import { CompetencyKind, Importance, RequirementCategory } from "@/lib/standards/schema";

const Level = z.number().min(0).max(5).nullable();
const StatementMark = z.enum(["MET", "PARTIAL", "NOT_MET"]);
const Signer = z.strictObject({
  name: z.string(),
  role: z.enum(["CHAIR", "ASSESSOR"]),
  signedAt: z.iso.datetime(),
  /** A conflict of interest with the person, and why HR kept them ("" where nobody decided); absent where there is none. */
  conflict: z
    .strictObject({
      kind: z.enum(["SUPERIOR", "SAME_UNIT", "OTHER"]),
      decision: z.string(),
      /** Why the sheets of a chair were withdrawn before; absent where none were, and before 29 November 2026. */
      withdrawal: z.string().optional(),
    })
    .optional(),
});
const Sum = z.strictObject({ counted: z.number(), required: z.number(), percent: z.number() });

/** What was found of one required competency, with how it was found. */
export const FinalCompetency = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  kind: CompetencyKind,
  name: z.string(),
  isStatement: z.boolean(),
  /** Null: a statement, or a level that the document has lost. */
  required: z.int().nullable(),
  level: Level,
  mark: StatementMark.nullable(),
  /** What entered the sum; null where it does not count. */
  counted: z.number().nullable(),
  /** achieved − required. */
  gap: z.number().nullable(),
  median: z.strictObject({ level: Level, mark: StatementMark.nullable() }),
  /** Why the agreed level differs from the median; "" where it does not. */
  reason: z.string(),
  dissents: z.array(z.strictObject({ name: z.string(), opinion: z.string() })),
  /** What was seen, from the sheets: indicator, and notes with their instrument; no assessor is named. */
  evidence: z.array(
    z.strictObject({
      indicator: z.string(),
      /** Null: noted, and not marked. Results of before 29 November 2026 leave such notes out. */
      observation: z.enum(["EVIDENT", "PARTIAL", "NOT_EVIDENT", "NOT_OBSERVED"]).nullable(),
      notes: z.array(z.string()),
    }),
  ),
  /** Notes on the competency as a whole with their instrument; absent where there is none, and before 29 November 2026. */
  remarks: z.array(z.string()).optional(),
  /** Computer tests, where nothing else measured it: nobody watched, so there is nothing that was seen. */
  computerTests: z.array(z.string()).optional(),
  /** Development advice for the gap; "" where nobody wrote any. */
  advice: z.string(),
});
export type FinalCompetency = z.infer<typeof FinalCompetency>;

export const FinalRequirement = z.strictObject({
  id: z.uuid(),
  category: RequirementCategory,
  text: z.string().nullable(),
  importance: Importance.nullable(),
  anyOfGroup: z.string().nullable(),
  outcome: z.enum(["MET", "NOT_MET", "NOT_PROVEN"]),
  /** Why, as a sentence, by rule or by whoever saw the document. */
  reason: z.string(),
});
export type FinalRequirement = z.infer<typeof FinalRequirement>;

/** Everything that a final result was made of and that its report prints; frozen in results.content (DESIGN.md 3, 4). */
export const FinalContent = z.strictObject({
  format: z.literal(1),
  /** Of the result itself; results of before 28 November 2026 lack it. */
  resultId: z.uuid().optional(),
  institution: z.strictObject({ slug: z.string(), name: z.string(), shortName: z.string() }),
  event: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    purpose: z.enum(["APPOINTMENT", "MAPPING"]),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
  }),
  person: CandidateProfile.extend({ nip: z.string() }),
  target: z.strictObject({ slug: z.string(), name: z.string(), tier: z.string() }),
  standard: z.strictObject({
    id: z.uuid(),
    hash: z.string(),
    /** "Peraturan Bupati Purwakarta Nomor 213 Tahun 2020", and the annex. */
    regulation: z.string(),
    annex: z.string(),
  }),
  schemeName: z.string(),
  instruments: z.array(z.string()),
  assessors: z.array(z.string()),
  /** Sheets that were not sent when the integration was opened all the same, and why; absent where all were. */
  unsent: z
    .strictObject({
      count: z.int(),
      assigned: z.int(),
      reason: z.string(),
      /** Which; absent before 29 November 2026. */
      sheets: z.array(z.strictObject({ instrument: z.string(), assessor: z.string() })).optional(),
    })
    .optional(),
  competencies: z.array(FinalCompetency),
  overall: Sum,
  byKind: z.partialRecord(CompetencyKind, Sum),
  band: Band,
  /** What would change the category, as a sentence; null at the top. */
  nextBand: z.string().nullable(),
  requirements: z.array(FinalRequirement),
  /** Texts of unmet mutlak requirements, with what is doubtful about them: printed with the match, never averaged into it. */
  knockOuts: z.array(z.string()),
  /** SHA-256 of what was signed. */
  signedHash: z.string(),
  signers: z.array(Signer),
  /** The earlier result whose levels were taken over; its assessors, evidence and signers stand here. */
  reusedFrom: z
    .strictObject({ event: z.string(), target: z.string(), issuedOn: z.iso.date(), contentHash: z.string() })
    .optional(),
});
export type FinalContent = z.infer<typeof FinalContent>;
