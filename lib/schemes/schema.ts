import { z } from "zod";

import { Slug } from "@/lib/regulations/schema";

/** Half-up at this many decimals before a percentage is compared with a band; nobody defines it, so it is a setting (DOMAIN.md). */
const Rounding = z.strictObject({ decimals: z.literal(2), mode: z.literal("half-up") });

export const Band = z.strictObject({
  code: z.string().trim().min(1, "Isi kode kategori."),
  label: z.string().trim().min(1, "Isi nama kategori."),
  /** Lowest percentage that belongs to the band, compared after rounding. */
  minimum: z.number().min(0).max(100).multipleOf(0.01, "Batas kategori paling banyak dua desimal."),
});
export type Band = z.infer<typeof Band>;

const Weight = z
  .number()
  .min(0, "Bobot paling rendah 0.")
  .max(100, "Bobot paling tinggi 100.")
  .multipleOf(0.01, "Bobot paling banyak dua desimal.");

/** Weight of each kind in the overall match; a kind of weight 0 is reported and does not count. */
const Weights = z
  .strictObject({ MANAGERIAL: Weight, SOCIOCULTURAL: Weight, TECHNICAL: Weight })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), "Paling sedikit satu bobot di atas 0.");

export const SchemeSettings = z.strictObject({
  /** Where the numbers come from. */
  legalBasis: z.string().trim().min(1, "Sebutkan dasar hukumnya."),
  /** Shown with every result until somebody has checked the numbers against the official text. */
  verificationNote: z.string().trim(),
  purpose: z.enum(["APPOINTMENT", "MAPPING"]),
  /** A level above the required one counts as the required one: a surplus never hides a lack (DESIGN.md 4). */
  capAtRequired: z.boolean().default(true),
  /** Null: every required level counts alike. */
  weights: Weights.nullable(),
  /** Whether technical statements without level count (1 memenuhi, 0,5 sebagian, 0 belum) or are only reported. */
  countsStatements: z.boolean(),
  rounding: Rounding,
  /** Highest first; the last one starts at 0, so that every complete result has a category. */
  bands: z
    .array(Band)
    .min(1, "Paling sedikit satu kategori.")
    .refine((bands) => bands.at(-1)?.minimum === 0, "Kategori terakhir harus mulai dari 0.")
    .refine((bands) => new Set(bands.map(({ code }) => code)).size === bands.length, "Kode kategori tidak boleh sama.")
    .refine(
      (bands) => bands.every((band, index) => band.minimum < (bands[index - 1]?.minimum ?? Infinity)),
      "Batas kategori harus menurun.",
    ),
  /** How long a final result may be used, in years. */
  validityYears: z.int().min(1, "Paling sedikit 1 tahun.").max(10, "Paling lama 10 tahun."),
});
export type SchemeSettings = z.infer<typeof SchemeSettings>;

/** A version of a scheme (skema penilaian). */
export const AssessmentScheme = SchemeSettings.extend({
  code: Slug,
  version: z.int().min(1),
  name: z.string().trim().min(1, "Isi nama skema."),
});
export type AssessmentScheme = z.infer<typeof AssessmentScheme>;
