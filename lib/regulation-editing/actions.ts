"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { saying } from "@/lib/core/said";
import type { PartAnswer } from "@/lib/editing/answers";
import {
  editRegulation,
  movePassage,
  placePosition,
  removeAnnex,
  removeArticle,
  removePassage,
  removeRegulation,
  removeSignature,
  saveAnnex,
  saveArticle,
  savePassage,
  savePosition,
  saveSignature,
} from "@/lib/regulation-editing/commands";
import { articlePath, draftPath, positionFormPath, textPath } from "@/lib/regulation-editing/paths";
import {
  MovePassage,
  PlacePosition,
  RemoveAnnex,
  RemoveArticle,
  RemovePassage,
  RemoveRegulation,
  RemoveSignature,
  SaveAnnex,
  SaveArticle,
  SavePassage,
  SavePosition,
  SaveSignature,
} from "@/lib/regulation-editing/schema";
import { EditRegulation } from "@/lib/regulations/schema";

const refreshingDraft = <Answer>(work: Promise<Answer>) => refreshing("/admin", work);

export const editRegulationAction = defineFormAction({
  name: "regulation.edit",
  input: EditRegulation,
  async run(viewer, input): Promise<PartAnswer> {
    const { slug, mark, isMoved } = await refreshingDraft(editRegulation(viewer, input));
    return isMoved ? { moved: saying(draftPath(slug), "alamat-baru") } : mark;
  },
});

export const savePassageAction = defineFormAction({
  name: "regulation.savePassage",
  input: SavePassage,
  run: (viewer, input) => refreshingDraft(savePassage(viewer, input)),
});

export const movePassageAction = defineFormAction({
  name: "regulation.movePassage",
  input: MovePassage,
  run: (viewer, input) => refreshingDraft(movePassage(viewer, input)),
});

export const removePassageAction = defineFormAction({
  name: "regulation.removePassage",
  input: RemovePassage,
  run: (viewer, input) => refreshingDraft(removePassage(viewer, input)),
});

export const saveArticleAction = defineFormAction({
  name: "regulation.saveArticle",
  input: SaveArticle,
  async run(viewer, input): Promise<PartAnswer> {
    const { key, mark } = await refreshingDraft(saveArticle(viewer, input));
    return input.rowId === null ? { added: articlePath(input.regulation, key) } : mark;
  },
});

export const removeArticleAction = defineFormAction({
  name: "regulation.removeArticle",
  input: RemoveArticle,
  async run(viewer, input) {
    await refreshingDraft(removeArticle(viewer, input));
    redirect(saying(textPath(input.regulation), "pasal-dihapus"));
  },
});

export const saveSignatureAction = defineFormAction({
  name: "regulation.saveSignature",
  input: SaveSignature,
  run: (viewer, input) => refreshingDraft(saveSignature(viewer, input)),
});

export const removeSignatureAction = defineFormAction({
  name: "regulation.removeSignature",
  input: RemoveSignature,
  run: (viewer, input) => refreshingDraft(removeSignature(viewer, input)),
});

export const removeRegulationAction = defineFormAction({
  name: "regulation.remove",
  input: RemoveRegulation,
  async run(viewer, input) {
    await refreshingDraft(removeRegulation(viewer, input));
    redirect(saying("/admin/peraturan", "peraturan-dihapus"));
  },
});

export const saveAnnexAction = defineFormAction({
  name: "regulation.saveAnnex",
  input: SaveAnnex,
  async run(viewer, input): Promise<PartAnswer> {
    const { slug, mark } = await refreshingDraft(saveAnnex(viewer, input));
    return input.rowId === null ? { added: `${draftPath(input.regulation)}#${slug}` as Route } : mark;
  },
});

export const removeAnnexAction = defineFormAction({
  name: "regulation.removeAnnex",
  input: RemoveAnnex,
  run: (viewer, input) => refreshingDraft(removeAnnex(viewer, input)),
});

export const placePositionAction = defineFormAction({
  name: "regulation.placePosition",
  input: PlacePosition,
  run: (viewer, input) => refreshingDraft(placePosition(viewer, input)),
});

export const savePositionAction = defineFormAction({
  name: "regulation.savePosition",
  input: SavePosition,
  async run(viewer, input): Promise<PartAnswer> {
    const { slug, mark, isMoved } = await refreshingDraft(savePosition(viewer, input));
    return isMoved ? { moved: saying(positionFormPath(input.regulation, slug), "alamat-baru") } : mark;
  },
});
