import { checkImport } from "@/lib/candidate-import/queries";
import { writeCorrections } from "@/lib/candidate-import/workbook";
import { readSentTable } from "@/lib/core/grid-request";
import { defineEventFile } from "@/lib/events/file-route";

// Changes nothing: a POST only because the file that is to be marked comes with it.
export const POST = defineEventFile({
  format: "xlsx",
  write: async ({ viewer, eventId, request }) => {
    const { table } = await readSentTable(request);
    const { event, headings, rows } = await checkImport(viewer, eventId, table);
    const corrections = { grid: table, headings, checked: rows, positions: event.positions };
    return { name: "koreksi-peserta", body: await writeCorrections(corrections) };
  },
});
