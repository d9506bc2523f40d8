import { fileNamePart } from "@/lib/core/file-name";
import { renderRecapXlsx } from "@/lib/downloads/recap-xlsx";
import { defineEventFile } from "@/lib/events/file-route";
import { exportRecap } from "@/lib/recap/looks";

export const GET = defineEventFile({
  format: "xlsx",
  write: async ({ viewer, eventId }) => {
    const recap = await exportRecap(viewer, eventId);
    return { name: `rekap-${fileNamePart(recap.event.name)}`, body: await renderRecapXlsx(recap) };
  },
});
