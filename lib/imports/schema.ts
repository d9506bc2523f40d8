import { z } from "zod";

import { FindingKind } from "@/lib/importer/draft";

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

/** What a job of an import works on. */
export const ImportJobInput = z.strictObject({ importId: z.uuid() });

export const FindingState = z.enum(["terbuka", "nanti", "selesai"]);
export type FindingState = z.infer<typeof FindingState>;

/** What is shown of the findings; anything else in an address is as if it were not there. */
export const FindingFilter = z.object({
  kind: FindingKind.nullable().catch(null),
  state: FindingState.nullable().catch(null),
});
export type FindingFilter = z.infer<typeof FindingFilter>;
