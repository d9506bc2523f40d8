"use server";

import { revalidatePath } from "next/cache";
import type { Route } from "next";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import {
  copyStandard,
  declareRelation,
  editIdentity,
  editRegulation,
  linkRelation,
  moveRow,
  removeDraft,
  removeRelation,
  removeRow,
  saveCompetency,
  saveIndicator,
  saveRequirement,
} from "@/lib/editing/commands";
import {
  CopyStandard,
  DeclareRelation,
  EditIdentity,
  LinkRelation,
  MoveRow,
  RemoveDraft,
  RemoveRelation,
  RemoveRow,
  SaveCompetency,
  SaveIndicator,
  SaveRequirement,
} from "@/lib/editing/schema";
import { EditRegulation } from "@/lib/regulations/schema";

/** Also where it is refused: after a conflict the page shows what is stored now. */
async function refreshing<Answer>(work: Promise<Answer>, path = "/admin/standar"): Promise<Answer> {
  try {
    return await work;
  } finally {
    revalidatePath(path, "layout");
  }
}

const refreshingReview = <Answer>(work: Promise<Answer>): Promise<Answer> => refreshing(work, "/admin/peraturan");

export const copyStandardAction = defineFormAction({
  name: "standard.copy",
  input: CopyStandard,
  async run(viewer, input) {
    const { id } = await copyStandard(viewer, input);
    redirect(`/admin/standar/${id}` as Route);
  },
});

export const editRegulationAction = defineFormAction({
  name: "regulation.edit",
  input: EditRegulation,
  run: (viewer, input) => refreshing(editRegulation(viewer, input)),
});

export const editIdentityAction = defineFormAction({
  name: "standard.editIdentity",
  input: EditIdentity,
  run: (viewer, input) => refreshing(editIdentity(viewer, input)),
});

export const saveCompetencyAction = defineFormAction({
  name: "standard.saveCompetency",
  input: SaveCompetency,
  run: (viewer, input) => refreshing(saveCompetency(viewer, input)),
});

export const saveIndicatorAction = defineFormAction({
  name: "standard.saveIndicator",
  input: SaveIndicator,
  run: (viewer, input) => refreshing(saveIndicator(viewer, input)),
});

export const saveRequirementAction = defineFormAction({
  name: "standard.saveRequirement",
  input: SaveRequirement,
  run: (viewer, input) => refreshing(saveRequirement(viewer, input)),
});

export const moveRowAction = defineFormAction({
  name: "standard.moveRow",
  input: MoveRow,
  run: (viewer, input) => refreshing(moveRow(viewer, input)),
});

export const removeRowAction = defineFormAction({
  name: "standard.removeRow",
  input: RemoveRow,
  run: (viewer, input) => refreshing(removeRow(viewer, input)),
});

export const removeDraftAction = defineFormAction({
  name: "standard.remove",
  input: RemoveDraft,
  async run(viewer, input) {
    await removeDraft(viewer, input);
    redirect("/admin/standar");
  },
});

export const declareRelationAction = defineFormAction({
  name: "regulation.declareRelation",
  input: DeclareRelation,
  run: (viewer, input) => refreshingReview(declareRelation(viewer, input)),
});

export const linkRelationAction = defineFormAction({
  name: "regulation.linkRelation",
  input: LinkRelation,
  run: (viewer, input) => refreshingReview(linkRelation(viewer, input)),
});

export const removeRelationAction = defineFormAction({
  name: "regulation.removeRelation",
  input: RemoveRelation,
  run: (viewer, input) => refreshingReview(removeRelation(viewer, input)),
});
