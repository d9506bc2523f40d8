import { z } from "zod";

import { isCivilDate, ISO_DAY_PROBLEM } from "@/lib/core/dates";
import { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import { DraftAnnex, DraftArticle, DraftRegulation, PositionTier, RelationType, Slug } from "@/lib/regulations/schema";
import { StandardDocument, StandardStatus } from "@/lib/standards/document";
import { MAX_LEVEL, MIN_LEVEL, RequiredLevel } from "@/lib/standards/schema";

const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 20;
const MAX_QUERY = 200;

const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, "Isi bilangan bulat, 1 atau lebih.")
  .transform(Number);

/** `?per=`: the day as of which is answered; today where it is left out. */
const per = z
  .string()
  .refine(isCivilDate, ISO_DAY_PROBLEM)
  .optional()
  .meta({ description: "Berlaku pada tanggal ini (TTTT-BB-HH); bawaan: hari ini", format: "date" });

// In an address a number is text; to readers of openapi.json it is the number.
const page = wholeNumber
  .pipe(z.int().min(1, "Halaman dimulai dari 1."))
  .default(1)
  .meta({
    description: "Halaman, mulai dari 1",
    override: { type: "integer", minimum: 1, default: 1, pattern: undefined },
  });
const pageSize = wholeNumber
  .pipe(z.int().min(1, "Paling sedikit 1.").max(MAX_PAGE_SIZE, `Paling banyak ${MAX_PAGE_SIZE}.`))
  .default(DEFAULT_PAGE_SIZE)
  .meta({
    description: "Banyaknya per halaman",
    override: { type: "integer", minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE, pattern: undefined },
  });

export const PerQuery = z.strictObject({ per });
export const RegulationsQuery = z.strictObject({ per, page, pageSize });
export const PositionsQuery = z.strictObject({
  q: z
    .string()
    .max(MAX_QUERY, `Paling panjang ${MAX_QUERY} karakter.`)
    // PostgreSQL's text cannot hold it.
    .transform((text) => text.replaceAll("\u0000", "").trim() || null)
    .optional()
    .meta({ description: "Kata yang dicari" }),
  institution: Slug.optional().meta({ description: "Slug instansi" }),
  tier: PositionTier.optional().meta({ description: "Jenjang" }),
  competency: Slug.optional().meta({ description: "Kode kompetensi" }),
  level: wholeNumber
    .pipe(RequiredLevel)
    .optional()
    .meta({
      description: "Level yang dipersyaratkan",
      override: { type: "integer", minimum: MIN_LEVEL, maximum: MAX_LEVEL, pattern: undefined },
    }),
  per,
  page,
  pageSize,
});

export const NoParams = z.object({});
export const RegulationParams = z.object({ slug: Slug });
export const PositionParams = z.object({ institution: Slug, position: Slug });

function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() });
}

export const RegulationPage = pageOf(RegulationSummary);
export const PositionPage = pageOf(PositionSummary).extend({
  isTotalCapped: z.boolean().describe("true: ada lebih banyak dari total; persempit dengan penyaring"),
  searchedFor: z
    .string()
    .nullable()
    .describe("Kata yang dicari; lain dari q bila q memuat singkatan atau tidak menemukan apa pun"),
});

const AnnexReference = z.object({ slug: z.string(), label: z.string(), title: z.string() });

/** A regulation with its body; every passage with the lines it was read from. */
export const RegulationAnswer = RegulationSummary.extend({
  document: z.object({ slug: z.string(), fileName: z.string(), sha256: z.string() }),
  body: DraftRegulation.pick({
    number: true,
    year: true,
    title: true,
    gazette: true,
    issuer: true,
    preamble: true,
    considerations: true,
    legalBases: true,
    decision: true,
    closing: true,
    signatures: true,
    findings: true,
  }),
  articles: z.array(DraftArticle),
  annexes: z.array(
    AnnexReference.extend({
      content: DraftAnnex.pick({ title: true, heading: true, signature: true }),
      positions: z.array(
        PositionSummary.extend({
          printedOrdinal: z.string().nullable(),
          nameAsWritten: z.string(),
          lineFrom: z.int(),
          lineTo: z.int(),
          hasStandard: z.boolean().describe("false: lampiran hanya menyebut namanya"),
          follows: PositionSummary.nullable().describe("Jabatan yang standarnya diikuti menurut peraturan ini"),
          changedBy: RegulationSummary.nullable().describe("Perubahan terakhir yang mengganti standar jabatan ini"),
        }),
      ),
    }),
  ),
  relations: z.array(
    z.object({
      type: RelationType,
      citation: z.string(),
      lineFrom: z.int(),
      lineTo: z.int(),
      target: RegulationSummary.nullable(),
    }),
  ),
  inverseRelations: z
    .array(z.object({ type: RelationType, from: RegulationSummary }))
    .describe("Hubungan peraturan lain kepada peraturan ini"),
  corrections: z
    .array(z.object({ since: z.iso.date() }))
    .describe("Koreksi salinan batang tubuh sampai tanggal itu; bagian yang dibetulkan memuat correction"),
  nextCorrection: z.iso
    .date()
    .nullable()
    .describe("Hari pertama koreksi salinan berikutnya sesudah tanggal itu; null bila tidak ada yang terbit"),
}).meta({ id: "Regulation" });

const VersionReference = z.object({
  owner: PositionSummary.describe("Jabatan yang standarnya berlaku: jabatan itu sendiri, atau yang diikutinya"),
  version: z.int(),
  status: StandardStatus,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  regulation: RegulationSummary,
  amends: z.array(RegulationSummary).describe("Peraturan yang diubah oleh peraturan itu"),
  revokedBy: z.array(RegulationSummary).describe("Peraturan yang mencabut peraturan itu, sejak revokedFrom-nya"),
  annex: AnnexReference,
  correction: z
    .object({ since: z.iso.date(), reason: z.string() })
    .nullable()
    .describe("Koreksi salinan: sejak kapan, dan apa yang keliru pada versi sebelumnya; null bila bukan koreksi"),
});

export const PositionAnswer = PositionSummary.extend({
  follows: PositionSummary.nullable().describe("Jabatan yang standarnya diikuti pada tanggal itu"),
  followings: z
    .array(z.object({ leader: PositionSummary, validFrom: z.iso.date(), validTo: z.iso.date().nullable() }))
    .describe("Standar jabatan mana yang diikuti, dan kapan"),
  listings: z.array(
    z.object({
      regulation: RegulationSummary,
      annex: AnnexReference,
      printedOrdinal: z.string().nullable(),
      nameAsWritten: z.string(),
      lineFrom: z.int(),
      lineTo: z.int(),
    }),
  ),
  versions: z.array(VersionReference),
  standard: VersionReference.nullable().describe("Yang berlaku pada tanggal itu; null bila rinciannya tidak ada"),
}).meta({ id: "Position" });

/** The standard as its page shows it; its own row's id is of no use outside. */
/** Only what is published is answered, and that has a number. */
export const StandardAnswer = StandardDocument.omit({ id: true }).extend({ version: z.int() });

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ parameter: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "Rincian masalah menurut RFC 9457" });
export type Problem = z.infer<typeof Problem>;
