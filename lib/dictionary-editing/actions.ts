"use server";

import { redirect } from "next/navigation";

import { institutionsOf } from "@/lib/auth/policy";
import { authorize } from "@/lib/auth/viewer";
import { defineFormAction } from "@/lib/core/action";
import { refuse } from "@/lib/core/errors";
import { readImportFile } from "@/lib/core/grid-file";
import { refreshing } from "@/lib/core/refreshing";
import { saying } from "@/lib/core/said";
import { importDictionary, saveEntry, saveLevel } from "@/lib/dictionary-editing/commands";
import { summarise } from "@/lib/dictionary-editing/import-preview";
import { entriesPath, entryPath } from "@/lib/dictionary-editing/paths";
import { checkDictionary } from "@/lib/dictionary-editing/queries";
import { removeEntry } from "@/lib/dictionary-editing/removal-commands";
import { isEmptyText } from "@/lib/dictionary-editing/rules";
import {
  ImportDictionary,
  PreviewDictionary,
  RemoveEntry,
  SaveEntry,
  SaveLevel,
} from "@/lib/dictionary-editing/schema";
import type { PartAnswer } from "@/lib/editing/answers";

export const saveEntryAction = defineFormAction({
  name: "dictionary.saveEntry",
  input: SaveEntry,
  async run(viewer, input) {
    const { code, mark } = await refreshing("/admin/kamus", saveEntry(viewer, input));
    const institution = institutionsOf(viewer, "dictionary:edit").find(({ id }) => id === input.institutionId);
    if (input.rowId === null && institution) redirect(saying(entryPath(code, institution.slug), "entri-dibuat"));
    return mark;
  },
});

export const saveLevelAction = defineFormAction({
  name: "dictionary.saveLevel",
  input: SaveLevel,
  async run(viewer, input): Promise<PartAnswer> {
    const mark = await refreshing("/admin/kamus", saveLevel(viewer, input));
    return isEmptyText(input) ? { mark, said: `Teks level ${input.level} dihapus.` } : mark;
  },
});

export const removeEntryAction = defineFormAction({
  name: "dictionary.removeEntry",
  input: RemoveEntry,
  async run(viewer, input) {
    await refreshing("/admin/kamus", removeEntry(viewer, input));
    const institution = institutionsOf(viewer, "dictionary:edit").find(({ id }) => id === input.institutionId);
    redirect(saying(entriesPath(institution?.slug ?? ""), "entri-dihapus"));
  },
});

export const previewDictionaryAction = defineFormAction({
  name: "dictionary.preview",
  input: PreviewDictionary,
  async run(viewer, { institutionId, file }) {
    // Nobody's file is opened before it is clear that they may import at all.
    authorize(viewer, "dictionary:edit", institutionId);
    const reading = await readImportFile(new Uint8Array(await file.arrayBuffer()));
    if ("problem" in reading) throw refuse.field("file", reading.problem);
    const table = reading.value;
    return summarise(file.name, table, await checkDictionary(viewer, { institutionId, table }));
  },
});

export const importDictionaryAction = defineFormAction({
  name: "dictionary.import",
  input: ImportDictionary,
  async run(viewer, { previewId, ...input }) {
    const outcome = await refreshing("/admin/kamus", importDictionary(viewer, input));
    return { ...outcome, previewId };
  },
});
