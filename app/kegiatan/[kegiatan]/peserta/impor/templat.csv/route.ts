import { findImportEvent } from "@/lib/candidate-import/queries";
import { writeCsvTemplate } from "@/lib/candidate-import/workbook";
import { defineEventFile } from "@/lib/events/file-route";

export const GET = defineEventFile({
  format: "csv",
  write: async ({ viewer, eventId }) => {
    const { positions } = await findImportEvent(viewer, eventId);
    return { name: "templat-peserta", body: writeCsvTemplate(positions) };
  },
});
