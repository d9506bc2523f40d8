import { findImportEvent } from "@/lib/candidate-import/queries";
import { defineImportFile } from "@/lib/candidate-import/route";
import { writeCsvTemplate } from "@/lib/candidate-import/workbook";

export const GET = defineImportFile({
  name: "templat-peserta",
  format: "csv",
  write: async ({ viewer, eventId }) => writeCsvTemplate((await findImportEvent(viewer, eventId)).positions),
});
