"use server";

import { revalidatePath } from "next/cache";

import { importCandidates } from "@/lib/candidate-import/commands";
import { summarise } from "@/lib/candidate-import/preview";
import { checkImport, findImportEvent } from "@/lib/candidate-import/queries";
import { ImportCandidates, PreviewImport } from "@/lib/candidate-import/schema";
import { defineFormAction } from "@/lib/core/action";
import { refuse } from "@/lib/core/errors";
import { readImportFile } from "@/lib/core/grid-file";

export const previewImportAction = defineFormAction({
  name: "candidate-import.preview",
  input: PreviewImport,
  async run(viewer, { eventId, file }) {
    // Nobody's file is opened before it is clear that they may import at all.
    await findImportEvent(viewer, eventId);
    const reading = await readImportFile(new Uint8Array(await file.arrayBuffer()));
    if ("problem" in reading) throw refuse.field("file", reading.problem);
    return summarise(file.name, reading.value, await checkImport(viewer, eventId, reading.value));
  },
});

export const importCandidatesAction = defineFormAction({
  name: "candidate-import.import",
  input: ImportCandidates,
  async run(viewer, { previewId, ...input }) {
    const outcome = await importCandidates(viewer, input);
    revalidatePath("/kegiatan", "layout");
    return { ...outcome, previewId };
  },
});
