import { z } from "zod";

import { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import { SourceReference } from "@/lib/sources/document";
import { NoteKind } from "@/lib/sources/schema";
import { CompetencyKind, Importance, RequirementCategory, RequirementRule } from "@/lib/standards/schema";

export const StandardStatus = z.enum(["DRAFT", "IN_REVIEW", "PUBLISHED", "SUPERSEDED"]);

export const IndicatorDocument = z
  .object({
    id: z.uuid(),
    code: z.string().nullable().describe("Nomor tercetak, misalnya 4.1"),
    text: z.string().nullable(),
    source: SourceReference,
  })
  .meta({ id: "Indicator" });
export type IndicatorDocument = z.infer<typeof IndicatorDocument>;

export const CompetencyDocument = z
  .object({
    id: z.uuid(),
    ordinal: z.string().nullable().describe("Nomor tercetak sebagai teks; tidak selalu unik"),
    kind: CompetencyKind,
    code: z.string().describe("Kode kompetensi pada kamus"),
    name: z.string().nullable().describe("null bila tidak terbaca pada dokumen sumber"),
    nameAsWritten: z.string().nullable(),
    level: z.int().nullable().describe("Level yang dipersyaratkan, 1-5; null bila tidak ditetapkan atau tidak terbaca"),
    description: z.string().nullable(),
    indicators: z.array(IndicatorDocument),
    /** Of the row as a whole; `sources` says it value by value. */
    source: SourceReference,
  })
  .meta({ id: "RequiredCompetency" });
export type CompetencyDocument = z.infer<typeof CompetencyDocument>;

export const RequirementDocument = z
  .object({
    id: z.uuid(),
    category: RequirementCategory,
    ordinal: z.string().nullable(),
    label: z.string().nullable().describe("Anak judul tercetak"),
    text: z.string().nullable(),
    importance: Importance.nullable(),
    importanceUncertain: z.boolean().describe("true: tanda pada naskah pindaian meragukan, perlu verifikasi"),
    anyOfGroup: z.string().nullable().describe("Persyaratan segrup adalah pilihan: cukup salah satu"),
    rule: RequirementRule.nullable(),
    source: SourceReference,
  })
  .meta({ id: "PositionRequirement" });
export type RequirementDocument = z.infer<typeof RequirementDocument>;

export const NoteDocument = z
  .object({
    path: z.string().describe("JSON pointer ke nilai yang dicatat; kosong untuk standar secara keseluruhan"),
    kind: NoteKind,
    verbatim: z.string().describe("Bacaan apa adanya"),
    normalised: z.string().nullable().describe("Nilai yang ditampilkan; null bila tidak ada"),
    reason: z.string(),
    source: SourceReference,
  })
  .meta({ id: "TranscriptionNote" });
export type NoteDocument = z.infer<typeof NoteDocument>;

/**
 * A standard as it is read: by its page, the API, the downloads and, frozen, by an assessment.
 * Pointers in `notes[].path` and keys of `sources` resolve against this very object (/competencies/4/indicators/2/text).
 */
export const StandardDocument = z
  .object({
    id: z.uuid(),
    /** Given when it is published: a draft has none yet. */
    version: z.int().nullable(),
    position: PositionSummary,
    regulation: RegulationSummary,
    annex: z.object({ slug: z.string(), label: z.string(), title: z.string() }),
    status: StandardStatus,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    // Left out where there is none: the frozen copies of all other versions, and their hashes, stay as they were.
    correctionReason: z
      .string()
      .optional()
      .describe("Hanya pada koreksi salinan: apa yang keliru pada salinan versi sebelumnya"),
    nameAsWritten: z.string().nullable(),
    positionGroup: z.string().nullable().describe("Kelompok jabatan"),
    affair: z.string().nullable().describe("Urusan pemerintahan"),
    positionCode: z.string().nullable(),
    summary: z.string().nullable().describe("Ikhtisar jabatan"),
    competencies: z.array(CompetencyDocument),
    requirements: z.array(RequirementDocument),
    notes: z.array(NoteDocument),
    /** JSON pointer of each value → where it stands. */
    sources: z.record(z.string(), SourceReference),
  })
  .meta({ id: "Standard", description: "Standar Kompetensi Jabatan" });
export type StandardDocument = z.infer<typeof StandardDocument>;
