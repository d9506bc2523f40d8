import { z } from "zod";

import { Slug } from "@/lib/regulations/schema";

/** Half-up at this many decimals before a percentage is compared with a band; nobody defines it, so it is a setting (DOMAIN.md). */
const Rounding = z.strictObject({ decimals: z.literal(2), mode: z.literal("half-up") });

export const Band = z.strictObject({
  code: z.string().min(1),
  label: z.string().min(1),
  /** Lowest percentage that belongs to the band. */
  minimum: z.number().min(0).max(100),
});
export type Band = z.infer<typeof Band>;

const Weight = z.number().positive().max(100);

export const SchemeSettings = z.strictObject({
  /** Where the numbers come from. */
  legalBasis: z.string().trim().min(1),
  /** Shown with every result until somebody has checked the numbers against the official text. */
  verificationNote: z.string().trim(),
  purpose: z.enum(["APPOINTMENT", "MAPPING"]),
  /** A level above the required one counts as the required one: a surplus never hides a lack (DESIGN.md 4). */
  capAtRequired: z.boolean(),
  /** Weight of each kind in the overall match; null: every required level counts alike. */
  weights: z.strictObject({ MANAGERIAL: Weight, SOCIOCULTURAL: Weight, TECHNICAL: Weight }).nullable(),
  /** Whether technical statements without level count (1 memenuhi, 0,5 sebagian, 0 belum) or are only reported. */
  countsStatements: z.boolean(),
  rounding: Rounding,
  /** Highest first; the last one starts at 0, so that every complete result has a category. */
  bands: z
    .array(Band)
    .min(1)
    .refine((bands) => bands.at(-1)?.minimum === 0, "Kategori terakhir harus mulai dari 0.")
    .refine(
      (bands) => bands.every((band, index) => index === 0 || band.minimum < (bands[index - 1]?.minimum ?? 0)),
      "Batas kategori harus menurun.",
    ),
  /** How long a final result may be used, in years. */
  validityYears: z.int().min(1).max(10),
});
export type SchemeSettings = z.infer<typeof SchemeSettings>;

/** A version of a scheme (skema penilaian). */
export const AssessmentScheme = SchemeSettings.extend({
  code: Slug,
  version: z.int().min(1),
  name: z.string().trim().min(1),
});
export type AssessmentScheme = z.infer<typeof AssessmentScheme>;
