import { defineTestFile } from "@/lib/level-import/file-route";
import { getLevelImport } from "@/lib/level-import/queries";
import { writeLevelTemplate } from "@/lib/level-import/workbook";

export const GET = defineTestFile({
  format: "xlsx",
  write: async ({ viewer, instrumentId }) => {
    const test = await getLevelImport(viewer, instrumentId);
    return { name: "templat-level", body: await writeLevelTemplate(test) };
  },
});
