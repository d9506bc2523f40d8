import { z } from "zod";

import { PositionTier, RegulationKind } from "@/lib/regulations/schema";

/** What a regulation is on a day. The database keeps what was decided, also of days to come (see statusOn). */
export const RegulationStatus = z.enum(["DRAFT", "UPCOMING", "IN_FORCE", "REVOKED"]);
export type RegulationStatus = z.infer<typeof RegulationStatus>;

/** A regulation as lists and other documents name it. */
export const RegulationSummary = z
  .object({
    slug: z.string(),
    institution: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
    kind: RegulationKind,
    number: z.string(),
    year: z.int(),
    // Frozen copies of before do not say it.
    issuer: z.string().default("").describe("Yang menetapkan, sebagaimana tercetak"),
    title: z.string().describe("Tentang"),
    status: RegulationStatus.describe("Pada tanggal yang ditanyakan; bawaan: hari ini"),
    enactedOn: z.iso.date().nullable(),
    promulgatedOn: z.iso.date().nullable(),
    effectiveFrom: z.iso.date(),
    revokedFrom: z.iso.date().nullable().describe("Hari pertama tidak berlaku lagi"),
    gazette: z.string().nullable().describe("Berita Daerah"),
  })
  .meta({ id: "RegulationSummary" });
export type RegulationSummary = z.infer<typeof RegulationSummary>;

/** A position as lists and other documents name it. */
export const PositionSummary = z
  .object({
    slug: z.string(),
    institution: z.object({ slug: z.string(), name: z.string(), shortName: z.string() }),
    name: z.string(),
    unit: z.string().describe("Unit kerja; kosong bila nama jabatan sudah cukup"),
    tier: PositionTier,
  })
  .meta({ id: "PositionSummary" });
export type PositionSummary = z.infer<typeof PositionSummary>;
