import { z } from "zod";

import { MAX_CHARACTERS, MAX_COLUMNS, MAX_FILE_BYTES, MAX_GRID_ROWS } from "@/lib/core/grid";

export const UNREADABLE = "Berkas tidak dapat dibaca lagi. Unggah kembali berkasnya.";

/** The field of a form in which the file is sent; `choose` says which one. */
export const ImportFile = (choose: string) =>
  z
    .file(choose)
    .min(1, `${choose} Berkas kosong (0 bita) tidak dapat dibaca.`)
    .max(
      MAX_FILE_BYTES,
      "Berkas lebih besar dari 5 MB. Hapus gambar dan lembar lain, atau bagi menjadi beberapa berkas.",
    );

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
