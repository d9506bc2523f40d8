"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { saying } from "@/lib/core/said";
import type { PartAnswer } from "@/lib/editing/answers";
import {
  copyStandard,
  declareRelation,
  editIdentity,
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

const refreshingStandard = <Answer>(work: Promise<Answer>) => refreshing("/admin/standar", work);
const refreshingReview = <Answer>(work: Promise<Answer>) => refreshing("/admin/peraturan", work);

export const copyStandardAction = defineFormAction({
  name: "standard.copy",
  input: CopyStandard,
  async run(viewer, input) {
    const { id } = await copyStandard(viewer, input);
    redirect(saying(`/admin/standar/${id}`, "standar-dibuat"));
  },
});

export const editIdentityAction = defineFormAction({
  name: "standard.editIdentity",
  input: EditIdentity,
  run: (viewer, input) => refreshingStandard(editIdentity(viewer, input)),
});

export const saveCompetencyAction = defineFormAction({
  name: "standard.saveCompetency",
  input: SaveCompetency,
  async run(viewer, input): Promise<PartAnswer> {
    const { id, mark } = await refreshingStandard(saveCompetency(viewer, input));
    return input.rowId === null ? { added: `/admin/standar/${input.standardId}/kompetensi/${id}` as Route } : mark;
  },
});

export const saveIndicatorAction = defineFormAction({
  name: "standard.saveIndicator",
  input: SaveIndicator,
  run: (viewer, input) => refreshingStandard(saveIndicator(viewer, input)),
});

export const saveRequirementAction = defineFormAction({
  name: "standard.saveRequirement",
  input: SaveRequirement,
  async run(viewer, input): Promise<PartAnswer> {
    const { id, mark } = await refreshingStandard(saveRequirement(viewer, input));
    return input.rowId === null ? { added: `/admin/standar/${input.standardId}/persyaratan/${id}` as Route } : mark;
  },
});

export const moveRowAction = defineFormAction({
  name: "standard.moveRow",
  input: MoveRow,
  run: (viewer, input) => refreshingStandard(moveRow(viewer, input)),
});

export const removeRowAction = defineFormAction({
  name: "standard.removeRow",
  input: RemoveRow,
  run: (viewer, input) => refreshingStandard(removeRow(viewer, input)),
});

export const removeDraftAction = defineFormAction({
  name: "standard.remove",
  input: RemoveDraft,
  async run(viewer, input) {
    const { wasCorrection } = await removeDraft(viewer, input);
    redirect(
      wasCorrection ? saying("/admin/peraturan", "koreksi-dihapus") : saying("/admin/standar", "standar-dihapus"),
    );
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
