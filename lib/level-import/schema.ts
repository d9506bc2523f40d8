import { z } from "zod";

import type { Grid } from "@/lib/core/grid";
import { cellText } from "@/lib/core/grid";
import { ImportFile, ImportTable, UNREADABLE } from "@/lib/core/grid-schema";

const CHOOSE = "Pilih berkas XLSX atau CSV yang berisi level.";
const InstrumentId = z.uuid("Instrumen tidak dikenal.");
const MAX_FILE_NAME = 200;
const MAX_MARK = 64;

export const PreviewLevels = z.object({ instrumentId: InstrumentId, file: ImportFile(CHOOSE) });
export type PreviewLevels = z.infer<typeof PreviewLevels>;

export const ImportLevels = z.object({
  instrumentId: InstrumentId,
  table: ImportTable,
  /** For the note beside each level. */
  fileName: z.string(UNREADABLE).transform((name) => cellText(name).slice(0, MAX_FILE_NAME).trim() || "berkas"),
  /** Mark of the dry run that is confirmed. */
  seen: z.string(UNREADABLE).max(MAX_MARK, UNREADABLE),
  /** Of that dry run, for the page to know what an answer belongs to. */
  previewId: z.uuid(UNREADABLE),
});
export type ImportLevels = {
  readonly instrumentId: string;
  readonly table: Grid;
  readonly fileName: string;
  readonly seen: string;
};
