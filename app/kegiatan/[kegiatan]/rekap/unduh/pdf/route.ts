import { fileNamePart } from "@/lib/core/file-name";
import { renderRecapPdf } from "@/lib/downloads/recap-pdf";
import { defineEventFile } from "@/lib/events/file-route";
import { exportRecap } from "@/lib/recap/looks";

export const GET = defineEventFile({
  format: "pdf",
  write: async ({ viewer, eventId }) => {
    const recap = await exportRecap(viewer, eventId);
    return { name: `rekap-${fileNamePart(recap.event.name)}`, body: await renderRecapPdf(recap) };
  },
});
