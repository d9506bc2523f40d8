"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { readDocument } from "@/lib/importer/readers/read";
import { authorize } from "@/lib/auth/viewer";
import { defineFormAction } from "@/lib/core/action";
import { refuse } from "@/lib/core/errors";
import { refreshing } from "@/lib/core/refreshing";
import {
  addImportRow,
  cancelImport,
  changeImportRow,
  decideFinding,
  editSection,
  markPresence,
  removeImport,
  splitImportRow,
  startDraft,
  startImport,
  undoImportEdit,
} from "@/lib/imports/commands";
import { benchPath, importPath } from "@/lib/imports/paths";
import { findNextOpen } from "@/lib/imports/queries";
import {
  AddImportRow,
  CancelImport,
  ChangeImportRow,
  DecideFinding,
  EditSection,
  FindingFilter,
  MarkPresence,
  RemoveImport,
  SplitImportRow,
  StartDraft,
  StartImport,
  UndoImportEdit,
} from "@/lib/imports/schema";

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
    const { id } = await startImport(viewer, { institutionId, fileName, ...read });
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

export const decideFindingAction = defineFormAction({
  name: "import.decide",
  input: DecideFinding,
  async run(viewer, { filterKind, filterState, filterStandard, ...input }) {
    const { count } = await decideFinding(viewer, input);
    revalidatePath("/admin/impor", "layout");
    const filter = FindingFilter.parse({
      kind: filterKind || null,
      state: filterState || "terbuka",
      standard: filterStandard || null,
    });
    // On to the next one; a decision that is taken back stays in sight, and of many it is said how many there were.
    const isTakenBack = input.decision === "OPEN";
    const finding = isTakenBack
      ? input.ordinal
      : await findNextOpen(viewer, { importId: input.importId, after: input.ordinal, filter });
    const together = count > 1 && !isTakenBack ? input.ordinal : null;
    // Without a place on the page: Next keeps the address of a redirect with it, and adds it again at the next link there.
    redirect(benchPath(input.importId, filter, { finding, together }));
  },
});

export const editSectionAction = defineFormAction({
  name: "import.edit",
  input: EditSection,
  // After a conflict the page must show what is stored, too.
  run: (viewer, input) => refreshing("/admin/impor", editSection(viewer, input)),
});

export const addImportRowAction = defineFormAction({
  name: "import.addRow",
  input: AddImportRow,
  async run(viewer, input) {
    await addImportRow(viewer, input);
    revalidatePath("/admin/impor", "layout");
  },
});

export const changeImportRowAction = defineFormAction({
  name: "import.changeRow",
  input: ChangeImportRow,
  async run(viewer, input) {
    await changeImportRow(viewer, input);
    revalidatePath("/admin/impor", "layout");
    return { change: input.change };
  },
});

export const splitImportRowAction = defineFormAction({
  name: "import.splitRow",
  input: SplitImportRow,
  run: (viewer, input) => refreshing("/admin/impor", splitImportRow(viewer, input)),
});

export const undoImportEditAction = defineFormAction({
  name: "import.undo",
  input: UndoImportEdit,
  run: (viewer, input) => refreshing("/admin/impor", undoImportEdit(viewer, input)),
});

export const removeImportAction = defineFormAction({
  name: "import.remove",
  input: RemoveImport,
  async run(viewer, input) {
    await removeImport(viewer, input);
    redirect("/admin/impor");
  },
});

export const startDraftAction = defineFormAction({
  name: "import.draft",
  input: StartDraft,
  async run(viewer, input) {
    await startDraft(viewer, input);
    redirect(importPath(input.importId));
  },
});

export const markPresenceAction = defineFormAction({
  name: "import.presence",
  input: MarkPresence,
  run: (viewer, input) => markPresence(viewer, input),
});
