import { z } from "zod";

import { FindingKind } from "@/lib/importer/draft";
import { RegulationKind } from "@/lib/regulations/schema";

export const MAX_BYTES = 12 * 1024 * 1024;

const ImportId = z.uuid("Impor tidak dikenal.");

/** A file or pasted text; a form without a file sends an empty one. */
export const StartImport = z.object({
  institutionId: z.uuid("Pilih instansi."),
  file: z
    .file()
    .max(MAX_BYTES, "Berkas lebih besar dari 12 MB. Bagi naskahnya, misalnya per lampiran.")
    .optional()
    .transform((file) => (file && file.size > 0 ? file : null)),
  text: z.string().max(MAX_BYTES, "Teks lebih besar dari 12 MB. Bagi naskahnya, misalnya per lampiran.").default(""),
});
export type StartImport = z.infer<typeof StartImport>;

export const CancelImport = z.object({ importId: ImportId });
export type CancelImport = z.infer<typeof CancelImport>;

const Place = { importId: ImportId, ordinal: z.coerce.number().int().min(0) };

/** What somebody decides on a finding; "UNDECIDED" takes a decision back. */
export const DecideFinding = z
  .object({
    ...Place,
    decision: z.enum(["ACCEPTED", "DISMISSED", "LATER", "UNDECIDED"], "Pilih keputusannya."),
    /** What is put in instead of the suggestion. */
    replacement: z
      .string()
      .trim()
      .max(10_000, "Paling panjang 10.000 karakter.")
      .default("")
      .transform((text) => (text === "" ? null : text)),
    /** Where the bench goes on: a place of its own. */
    next: z
      .string()
      .regex(/^\/admin\/impor\/[0-9a-f-]{36}(\?[\w=&]*)?$/)
      .nullable()
      .catch(null),
  })
  .refine(({ decision, replacement }) => replacement === null || decision === "ACCEPTED", {
    path: ["replacement"],
    message: "Isian hanya dipakai bila temuan diterima.",
  });
export type DecideFinding = z.infer<typeof DecideFinding>;

/** A value that a person corrects though the importer found nothing odd about it. */
export const CorrectValue = z.object({
  importId: ImportId,
  /** JSON pointer of the value: "/standards/0/competencies/4/level". */
  path: z.string().regex(/^\/(regulation|standards)(\/[A-Za-z0-9]+){1,8}$/, "Nilai ini tidak dikenal."),
  value: z.string().trim().min(1, "Tulis nilainya.").max(10_000, "Paling panjang 10.000 karakter."),
  reason: z.string().trim().min(1, "Tuliskan alasannya.").max(2_000, "Paling panjang 2.000 karakter."),
});
export type CorrectValue = z.infer<typeof CorrectValue>;

/** What the text does not say in a form that can be trusted, and the draft needs. */
export const DraftAnswers = z.object({
  kind: z.enum(RegulationKind.options, "Pilih jenis peraturan."),
  /** First day in force. */
  effectiveFrom: z.iso.date("Isi tanggal mulai berlaku."),
});
export type DraftAnswers = z.infer<typeof DraftAnswers>;

export const MakeDraft = DraftAnswers.extend({ importId: ImportId });
export type MakeDraft = z.infer<typeof MakeDraft>;

/** What a job of an import works on. */
export const ImportJobInput = z.strictObject({ importId: z.uuid() });

export const FindingState = z.enum(["terbuka", "nanti", "selesai"]);
export type FindingState = z.infer<typeof FindingState>;

/** Where one is at the bench; anything else in an address is as if it were not there. */
export const BenchPlace = z.object({
  jenis: FindingKind.nullable().catch(null),
  keadaan: FindingState.nullable().catch(null),
  hal: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** Ordinal of the finding that is looked at. */
  temuan: z.coerce.number().int().min(0).max(10_000_000).nullable().catch(null),
  /** Ordinal of the standard that is looked at, where no finding is. */
  standar: z.coerce.number().int().min(0).max(1_000_000).nullable().catch(null),
});

/** What is shown of the findings; anything else in an address is as if it were not there. */
export const FindingFilter = z.object({
  kind: FindingKind.nullable().catch(null),
  state: FindingState.nullable().catch(null),
});
export type FindingFilter = z.infer<typeof FindingFilter>;
