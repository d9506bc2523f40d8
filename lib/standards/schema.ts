import { z } from "zod";

import { EDUCATIONS } from "@/lib/ranks/rules";
import { Slug } from "@/lib/regulations/schema";
import { cited, CitedText, TranscriptionRemark } from "@/lib/sources/schema";

export const MIN_LEVEL = 1;
export const MAX_LEVEL = 5;

export const CompetencyKind = z.enum(["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"]);
export const Importance = z.enum(["MANDATORY", "IMPORTANT", "USEFUL"]);
export const RequirementCategory = z.enum([
  "EDUCATION",
  "TRAINING",
  "EXPERIENCE",
  "RANK",
  "PERFORMANCE_INDICATOR",
  "AGE",
  "HEALTH",
  "EXPERTISE",
  "APPRAISAL",
  "DISCIPLINE",
]);

/** Required level of a competency, 1-5 (PermenPANRB 38/2017; DESIGN.md 4). */
export const RequiredLevel = z
  .int("Level harus bilangan bulat.")
  .min(MIN_LEVEL, `Level paling rendah adalah ${MIN_LEVEL}.`)
  .max(MAX_LEVEL, `Level paling tinggi adalah ${MAX_LEVEL}.`);

export const DraftIndicator = z.strictObject({
  /** Printed number, such as "4.1"; null with a remark where it is lost. */
  code: CitedText,
  text: CitedText,
});

export const DraftCompetency = z.strictObject({
  kind: CompetencyKind,
  /** Canonical code of the competency in the dictionary (kamus), for example `perekat-bangsa`. */
  code: Slug,
  /** Printed number as text: "1", "10". Not unique within a standard (Purwakarta Lampiran II has two "5"). */
  ordinal: CitedText,
  /** Canonical name; the verbatim reading of its spans is the name as written. */
  name: CitedText,
  /** Required level, or `null` for a statement without level (Purwakarta, technical). */
  level: cited(RequiredLevel).nullable(),
  /** `null` where the regulation's form has no description (technical statements). */
  description: CitedText.nullable(),
  indicators: z.array(DraftIndicator),
  /** What is odd about the row as a whole (an indicator that is lost, a jump in numbering, scattered over the page). */
  remarks: z.array(TranscriptionRemark).default([]),
});

/** What a computer can check about a requirement; everything else is checked by hand (DESIGN.md 4). */
export const RequirementRule = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("minimum-rank"), rank: z.string().regex(/^(I|II|III|IV)\/[a-e]$/) }),
  z.strictObject({ type: z.literal("minimum-education"), education: z.enum(EDUCATIONS) }),
  z.strictObject({ type: z.literal("maximum-age"), years: z.int().min(18).max(70) }),
  z.strictObject({ type: z.literal("minimum-experience"), years: z.int().min(1).max(40) }),
  z.strictObject({ type: z.literal("minimum-experience-in-field"), years: z.int().min(1).max(40) }),
]);
export type RequirementRule = z.infer<typeof RequirementRule>;

export const DraftRequirement = z.strictObject({
  category: RequirementCategory,
  /** Printed number or heading of the item, as printed: "2", "B.1 Manajerial"; null where none is printed. */
  ordinal: CitedText.nullable(),
  /** Sub-heading in the table as printed ("Jenjang", "Bidang Ilmu", "Manajerial"), null where the form has none. */
  label: CitedText.nullable(),
  text: CitedText,
  importance: cited(Importance).nullable(),
  /** Requirements of one standard with the same group are alternatives: one of them suffices. */
  anyOfGroup: z.string().optional(),
  rule: RequirementRule.optional(),
});

/** A whole standard (Standar Kompetensi Jabatan) as drafted: from a seed file, the importer or a form. */
export const DraftStandard = z.strictObject({
  regulation: Slug,
  position: Slug,
  /** Label of the annex that holds it: "I", "II", … or "" for a single unnumbered Lampiran. */
  annex: z.string(),
  validFrom: z.iso.date("Tanggal tidak dikenal."),
  /** Identity of the position as printed, in the order printed (Nama, Kelompok, Urusan, Kode Jabatan). */
  positionNameAsWritten: CitedText,
  positionGroup: CitedText.nullable(),
  /** Urusan pemerintahan. */
  affair: CitedText.nullable(),
  positionCode: CitedText.nullable(),
  /** Ikhtisar jabatan. */
  summary: CitedText.nullable(),
  /** Words of the form itself, as printed and in its order: titles, labels, column heads, section headings. */
  headings: z.array(CitedText).default([]),
  competencies: z.array(DraftCompetency),
  requirements: z.array(DraftRequirement),
  /** Findings about the standard as a whole. `source` says where one sees it. */
  findings: z.array(z.strictObject({ remark: TranscriptionRemark, source: CitedText.shape.source })).default([]),
});
export type DraftStandard = z.infer<typeof DraftStandard>;
