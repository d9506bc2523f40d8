"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { authorize } from "@/lib/auth/viewer";
import { defineFormAction } from "@/lib/core/action";
import { refuse } from "@/lib/core/errors";
import { cancelImport, startImport } from "@/lib/imports/commands";
import { importPath } from "@/lib/imports/paths";
import { CancelImport, StartImport } from "@/lib/imports/schema";
import { readUpload } from "@/lib/imports/upload";

const PASTED = "teks-tempelan.txt";

export const startImportAction = defineFormAction({
  name: "import.start",
  input: StartImport,
  async run(viewer, { institutionId, file, text }) {
    // Nobody's file is opened before it is clear that they may import at all.
    authorize(viewer, "regulation:draft", institutionId);
    if (!file && text.trim() === "") throw refuse.field("file", "Pilih berkas teks, atau tempel teks naskahnya.");
    if (file && text.trim() !== "") throw refuse.field("text", "Pilih salah satu: berkas atau teks tempelan.");
    const fileName = file ? file.name.slice(0, 200) : PASTED;
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text);
    const read = await readUpload(bytes, fileName);
    if ("problem" in read) throw refuse.field(file ? "file" : "text", read.problem);
    const { id } = await startImport(viewer, { institutionId, fileName, text: read.text });
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
