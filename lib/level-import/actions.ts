"use server";

import { defineFormAction } from "@/lib/core/action";
import { refuse } from "@/lib/core/errors";
import { readImportFile } from "@/lib/core/grid-file";
import { refreshing } from "@/lib/core/refreshing";
import { importLevels } from "@/lib/level-import/commands";
import { summarise } from "@/lib/level-import/preview";
import { checkLevels, getLevelImport } from "@/lib/level-import/queries";
import { ImportLevels, PreviewLevels } from "@/lib/level-import/schema";

export const previewLevelsAction = defineFormAction({
  name: "level-import.preview",
  input: PreviewLevels,
  async run(viewer, { instrumentId, file }) {
    // Nobody's file is opened before it is clear that they may import at all.
    await getLevelImport(viewer, instrumentId);
    const reading = await readImportFile(new Uint8Array(await file.arrayBuffer()));
    if ("problem" in reading) throw refuse.field("file", reading.problem);
    const table = reading.value;
    return summarise(file.name, table, await checkLevels(viewer, { instrumentId, table }));
  },
});

export const importLevelsAction = defineFormAction({
  name: "level-import.import",
  input: ImportLevels,
  async run(viewer, { previewId, ...input }) {
    const outcome = await refreshing("/penilaian", importLevels(viewer, input));
    if (outcome.status === "written") return { ...outcome, previewId };
    // Takes the place of the dry run that was confirmed.
    const preview = { ...summarise(input.fileName, input.table, outcome.checked), id: previewId };
    return { status: outcome.status, preview, previewId };
  },
});
