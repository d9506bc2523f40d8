import { z } from "zod";

import type { Grid } from "@/lib/core/grid";
import { ImportFile, ImportTable, UNREADABLE } from "@/lib/core/grid-schema";
import { EventId } from "@/lib/events/schema";

const CHOOSE = "Pilih berkas XLSX atau CSV yang berisi peserta.";

export const PreviewImport = z.object({
  eventId: EventId,
  file: ImportFile(CHOOSE),
});
export type PreviewImport = z.infer<typeof PreviewImport>;

export const ImportCandidates = z.object({
  eventId: EventId,
  table: ImportTable,
  /** Of the dry run that is confirmed, for the page to know what an answer belongs to. */
  previewId: z.uuid(UNREADABLE),
});
export type ImportCandidates = { readonly eventId: string; readonly table: Grid };
