import { findImportEvent } from "@/lib/candidate-import/queries";
import { writeTemplate } from "@/lib/candidate-import/workbook";
import { defineEventFile } from "@/lib/events/file-route";

export const GET = defineEventFile({
  format: "xlsx",
  write: async ({ viewer, eventId }) => {
    const { positions } = await findImportEvent(viewer, eventId);
    return { name: "templat-peserta", body: await writeTemplate(positions) };
  },
});
