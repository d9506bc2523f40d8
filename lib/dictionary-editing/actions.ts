"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { saveEntry, saveLevel } from "@/lib/dictionary-editing/commands";
import { entryPath } from "@/lib/dictionary-editing/paths";
import { dictionaryInstitutions } from "@/lib/dictionary-editing/policy";
import { SaveEntry, SaveLevel } from "@/lib/dictionary-editing/schema";

export const saveEntryAction = defineFormAction({
  name: "dictionary.saveEntry",
  input: SaveEntry,
  async run(viewer, input) {
    const { code, mark } = await saveEntry(viewer, input);
    revalidatePath("/admin/kamus", "layout");
    const institution = dictionaryInstitutions(viewer).find(({ id }) => id === input.institutionId);
    if (input.rowId === null && institution) redirect(entryPath(code, institution.slug));
    return mark;
  },
});

export const saveLevelAction = defineFormAction({
  name: "dictionary.saveLevel",
  input: SaveLevel,
  async run(viewer, input) {
    const mark = await saveLevel(viewer, input);
    revalidatePath("/admin/kamus", "layout");
    return mark;
  },
});
