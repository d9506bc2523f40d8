"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import {
  addComment,
  closeFindings,
  publishRegulation,
  recallRegulation,
  resolveComment,
  returnRegulation,
  sendForReview,
  withdrawRegulation,
} from "@/lib/publication/commands";
import {
  AddComment,
  CloseFindings,
  PublishRegulation,
  RecallRegulation,
  ResolveComment,
  ReturnRegulation,
  SendForReview,
  WithdrawRegulation,
} from "@/lib/publication/schema";

export const sendForReviewAction = defineFormAction({
  name: "regulation.send",
  input: SendForReview,
  run: (viewer, input) => refreshing("/admin/peraturan", sendForReview(viewer, input)),
});

export const returnRegulationAction = defineFormAction({
  name: "regulation.return",
  input: ReturnRegulation,
  run: (viewer, input) => refreshing("/admin/peraturan", returnRegulation(viewer, input)),
});

export const recallRegulationAction = defineFormAction({
  name: "regulation.recall",
  input: RecallRegulation,
  run: (viewer, input) => refreshing("/admin", recallRegulation(viewer, input)),
});

export const publishRegulationAction = defineFormAction({
  name: "regulation.publish",
  input: PublishRegulation,
  async run(viewer, input) {
    await refreshing("/admin/peraturan", publishRegulation(viewer, input));
    redirect(`/admin/peraturan/${input.regulation}?terbit=ya` as Route);
  },
});

export const withdrawRegulationAction = defineFormAction({
  name: "regulation.withdraw",
  input: WithdrawRegulation,
  run: (viewer, input) => refreshing("/admin/peraturan", withdrawRegulation(viewer, input)),
});

export const addCommentAction = defineFormAction({
  name: "regulation.comment",
  input: AddComment,
  run: (viewer, input) => refreshing("/admin/peraturan", addComment(viewer, input)),
});

export const resolveCommentAction = defineFormAction({
  name: "regulation.resolveComment",
  input: ResolveComment,
  run: (viewer, input) => refreshing("/admin/peraturan", resolveComment(viewer, input)),
});

export const closeFindingsAction = defineFormAction({
  name: "regulation.closeFindings",
  input: CloseFindings,
  run: (viewer, input) => refreshing("/admin", closeFindings(viewer, input)),
});
