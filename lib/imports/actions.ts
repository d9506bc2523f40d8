"use server";

import { revalidatePath } from "next/cache";
import type { Route } from "next";
import { redirect } from "next/navigation";

import { readDocument } from "@/lib/importer/readers/read";
import { authorize } from "@/lib/auth/viewer";
import { defineFormAction } from "@/lib/core/action";
import { refuse } from "@/lib/core/errors";
import { cancelImport, correctValue, decideFinding, makeDraft, startImport } from "@/lib/imports/commands";
import { importPath } from "@/lib/imports/paths";
import { CancelImport, CorrectValue, DecideFinding, MakeDraft, StartImport } from "@/lib/imports/schema";

const PASTED = "teks-tempelan.txt";

export const startImportAction = defineFormAction({
  name: "import.start",
  input: StartImport,
  async run(viewer, { institutionId, file, text }) {
    // Nobody's file is opened before it is clear that they may import at all.
    authorize(viewer, "regulation:draft", institutionId);
    if (!file && text.trim() === "") throw refuse.field("file", "Pilih berkas naskah, atau tempel teks naskahnya.");
    if (file && text.trim() !== "") throw refuse.field("text", "Pilih salah satu: berkas atau teks tempelan.");
    const fileName = file ? file.name.slice(0, 200) : PASTED;
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text);
    const read = await readDocument(bytes, fileName);
    if ("problem" in read) throw refuse.field(file ? "file" : "text", read.problem);
    const { id } = await startImport(viewer, { institutionId, fileName, text: read.text, notes: read.notes });
    redirect(importPath(id));
  },
});

export const cancelImportAction = defineFormAction({
  name: "import.cancel",
  input: CancelImport,
  async run(viewer, input) {
    await cancelImport(viewer, input);
    revalidatePath("/admin/impor", "layout");
  },
});

/** Also where it is refused: the page shows what is stored now. */
async function refreshing<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } finally {
    revalidatePath("/admin/impor", "layout");
  }
}

export const decideFindingAction = defineFormAction({
  name: "import.decide",
  input: DecideFinding,
  async run(viewer, { next, ...input }) {
    await refreshing(decideFinding(viewer, input));
    if (next !== null) redirect(next as Route);
  },
});

export const correctValueAction = defineFormAction({
  name: "import.correct",
  input: CorrectValue,
  run: (viewer, input) => refreshing(correctValue(viewer, input)),
});

export const makeDraftAction = defineFormAction({
  name: "import.draft",
  input: MakeDraft,
  run: (viewer, input) => refreshing(makeDraft(viewer, input)),
});
