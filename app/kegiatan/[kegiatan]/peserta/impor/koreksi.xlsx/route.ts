import { checkImport } from "@/lib/candidate-import/queries";
import { writeCorrections } from "@/lib/candidate-import/workbook";
import { Refusal } from "@/lib/core/errors";
import { MAX_CHARACTERS } from "@/lib/core/grid";
import { ImportTable } from "@/lib/core/grid-schema";
import { defineEventFile } from "@/lib/events/file-route";

/** The longest table as UTF-8, and what a form adds. */
const MAX_BODY = MAX_CHARACTERS * 3 + 10_000;

// Changes nothing: a POST only because the file that is to be marked comes with it.
export const POST = defineEventFile({
  format: "xlsx",
  write: async ({ viewer, eventId, request }) => {
    const grid = await readTable(request);
    const { headings, rows } = await checkImport(viewer, eventId, grid);
    return { name: "koreksi-peserta", body: await writeCorrections(grid, headings, rows) };
  },
});

async function readTable(request: Request) {
  const isFitting = Number(request.headers.get("content-length") ?? Infinity) <= MAX_BODY;
  const form = isFitting ? await request.formData().catch(() => null) : null;
  const parsed = ImportTable.safeParse(form?.get("table"));
  if (!parsed.success) throw new Refusal("invalid", "Berkas tidak dapat dibaca lagi. Unggah kembali berkasnya.");
  return parsed.data;
}
