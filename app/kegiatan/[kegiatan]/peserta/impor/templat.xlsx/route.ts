import { findImportEvent } from "@/lib/candidate-import/queries";
import { defineImportFile } from "@/lib/candidate-import/route";
import { writeTemplate } from "@/lib/candidate-import/workbook";

export const GET = defineImportFile({
  name: "templat-peserta",
  format: "xlsx",
  write: async ({ viewer, eventId }) => writeTemplate((await findImportEvent(viewer, eventId)).positions),
});
