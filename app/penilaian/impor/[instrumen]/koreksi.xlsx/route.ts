import { readSentTable } from "@/lib/core/grid-request";
import { defineTestFile } from "@/lib/level-import/file-route";
import { checkLevels, getLevelImport } from "@/lib/level-import/queries";
import { writeLevelCorrections } from "@/lib/level-import/workbook";

// Changes nothing: a POST only because the file that is to be marked comes with it.
export const POST = defineTestFile({
  format: "xlsx",
  write: async ({ viewer, instrumentId, request }) => {
    await getLevelImport(viewer, instrumentId);
    const { table } = await readSentTable(request);
    const checked = await checkLevels(viewer, { instrumentId, table });
    return { name: "koreksi-level", body: await writeLevelCorrections(table, checked) };
  },
});
