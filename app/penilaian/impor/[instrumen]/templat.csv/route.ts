import { defineTestFile } from "@/lib/level-import/file-route";
import { getLevelImport } from "@/lib/level-import/queries";
import { writeLevelCsvTemplate } from "@/lib/level-import/workbook";

export const GET = defineTestFile({
  format: "csv",
  write: async ({ viewer, instrumentId }) => {
    const test = await getLevelImport(viewer, instrumentId);
    return { name: "templat-level", body: writeLevelCsvTemplate(test) };
  },
});
