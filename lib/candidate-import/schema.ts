import { z } from "zod";

import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from "@/lib/candidate-import/columns";
import type { Grid } from "@/lib/candidate-import/layout";
import { EventId } from "@/lib/events/schema";

/** Of the sheet as JSON: one text may stand in thousands of cells and still make a small file. */
export const MAX_CHARACTERS = 2_000_000;
/** Rows that are empty count too: the grid keeps the numbers that Excel gives. */
export const MAX_GRID_ROWS = MAX_ROWS * 4;
const UNREADABLE = "Berkas tidak dapat dibaca lagi. Unggah kembali berkasnya.";
const CHOOSE = "Pilih berkas XLSX atau CSV yang berisi peserta.";

export const PreviewImport = z.object({
  eventId: EventId,
  file: z
    .file(CHOOSE)
    .min(1, `${CHOOSE} Berkas kosong (0 bita) tidak dapat dibaca.`)
    .max(
      MAX_FILE_BYTES,
      "Berkas lebih besar dari 5 MB. Hapus gambar dan lembar lain, atau bagi menjadi beberapa berkas.",
    ),
});
export type PreviewImport = z.infer<typeof PreviewImport>;

const ImportCell = z.union([z.string(), z.number(), z.boolean(), z.null()], UNREADABLE);
const ImportGrid = z.array(z.array(ImportCell).max(MAX_COLUMNS, UNREADABLE), UNREADABLE).max(MAX_GRID_ROWS, UNREADABLE);

/** The sheet as the page keeps it between the dry run and the import: nothing in it is trusted, it is checked again. */
export const ImportTable = z
  .string(UNREADABLE)
  .max(MAX_CHARACTERS, UNREADABLE)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: UNREADABLE });
      return z.NEVER;
    }
  })
  .pipe(ImportGrid);

export const ImportCandidates = z.object({
  eventId: EventId,
  table: ImportTable,
  /** Of the dry run that is confirmed, for the page to know what an answer belongs to. */
  previewId: z.uuid(UNREADABLE),
});
export type ImportCandidates = { readonly eventId: string; readonly table: Grid };
