import { z } from "zod";

import { Slug } from "@/lib/regulations/schema";

/** Half-up at this many decimals before a percentage is compared with a band; nobody defines it, so it is a setting (DOMAIN.md). */
const Rounding = z.strictObject({ decimals: z.literal(2), mode: z.literal("half-up") });

const BAND_LIMIT = "Isi batas kategori dengan angka 0 sampai 100, paling banyak dua desimal.";

const line = (max: number) =>
  z
    .string("Isian tidak terbaca.")
    .trim()
    .max(max, `Paling panjang ${max} karakter.`)
    // Printed on reports: one line, and nothing that PostgreSQL cannot keep.
    .regex(/^[^\p{Cc}]*$/u, "Hapus karakter yang tidak dapat ditulis.");

export const Band = z.strictObject({
  code: line(20).min(1, "Isi kode kategori."),
  label: line(80).min(1, "Isi nama kategori."),
  /** Lowest percentage that belongs to the band, compared after rounding. */
  minimum: z
    .number(BAND_LIMIT)
    .min(0, BAND_LIMIT)
    .max(100, BAND_LIMIT)
    .multipleOf(0.01, "Batas kategori paling banyak dua desimal."),
});
export type Band = z.infer<typeof Band>;

/** Each beside the value that is wrong. */
function refuseBands(bands: readonly Band[], context: z.RefinementCtx): void {
  bands.forEach(({ code, minimum }, index) => {
    const say = (column: keyof Band, message: string) =>
      context.addIssue({ code: "custom", path: [index, column], message });
    const isLast = index === bands.length - 1;
    if (bands.findIndex((band) => band.code === code) < index) say("code", "Kode kategori tidak boleh sama.");
    if (minimum >= (bands[index - 1]?.minimum ?? Infinity)) say("minimum", "Batas kategori harus menurun.");
    else if (isLast && minimum !== 0) say("minimum", "Kategori terakhir harus mulai dari 0.");
  });
}

const Weight = z
  .number("Isi bobot dengan angka, atau kosongkan ketiganya.")
  .min(0, "Bobot paling rendah 0.")
  .max(100, "Bobot paling tinggi 100.")
  .multipleOf(0.01, "Bobot paling banyak dua desimal.");

/** Weight of each kind in the overall match; a kind of weight 0 is reported and does not count. */
const Weights = z
  .strictObject({ MANAGERIAL: Weight, SOCIOCULTURAL: Weight, TECHNICAL: Weight })
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), "Paling sedikit satu bobot di atas 0.");

const BOX_LIMIT = "Isi batas dengan angka 0 sampai 100, paling banyak dua desimal.";
const BoxLimit = z
  .number(BOX_LIMIT)
  .min(0, BOX_LIMIT)
  .max(100, BOX_LIMIT)
  .multipleOf(0.01, "Batas paling banyak dua desimal.");

/** Where the middle third of an axis begins (`middle`) and where the upper one does (`upper`). */
const Axis = z
  .strictObject({ middle: BoxLimit, upper: BoxLimit })
  .refine(({ middle, upper }) => middle < upper, { path: ["upper"], message: "Harus di atas batas menengah." });

/**
 * The nine-box (kotak manajemen talenta): performance is the score that HR gives, potential the overall match. Its limits
 * vary and are settings (DOMAIN.md).
 */
export const NineBoxLimits = z.strictObject({ performance: Axis, potential: Axis });
export type NineBoxLimits = z.infer<typeof NineBoxLimits>;

export const SchemeSettings = z.strictObject({
  /** Where the numbers come from. */
  legalBasis: line(300).min(1, "Sebutkan dasar hukumnya."),
  /** Shown with every result until somebody has checked the numbers against the official text. */
  verificationNote: line(1_000),
  purpose: z.enum(["APPOINTMENT", "MAPPING"], "Pilih tujuan."),
  /** A level above the required one counts as the required one: a surplus never hides a lack (DESIGN.md 4). */
  capAtRequired: z.boolean().default(true),
  /** Null: every required level counts alike. */
  weights: Weights.nullable(),
  /** Whether technical statements without level count (1 memenuhi, 0,5 sebagian, 0 belum) or are only reported. */
  countsStatements: z.boolean(),
  rounding: Rounding,
  /** Highest first; the last one starts at 0, so that every complete result has a category. */
  bands: z.array(Band).min(1, "Paling sedikit satu kategori.").superRefine(refuseBands),
  /** Null: no nine-box is drawn. */
  nineBox: NineBoxLimits.nullable().default(null),
  /** How long a final result may be used, in years. */
  validityYears: z
    .int("Isi jumlah tahun dengan angka bulat.")
    .min(1, "Paling sedikit 1 tahun.")
    .max(10, "Paling lama 10 tahun."),
});
export type SchemeSettings = z.infer<typeof SchemeSettings>;

export const SchemeName = line(120).min(1, "Isi nama skema.");

/** A version of a scheme (skema penilaian). */
export const AssessmentScheme = SchemeSettings.extend({
  code: Slug,
  version: z.int().min(1),
  name: SchemeName,
});
export type AssessmentScheme = z.infer<typeof AssessmentScheme>;
