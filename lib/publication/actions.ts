"use server";

import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import type { Saying } from "@/lib/core/said";
import { saying } from "@/lib/core/said";
import {
  addComment,
  answerComment,
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
  AnswerComment,
  CloseFindings,
  PublishRegulation,
  RecallRegulation,
  ResolveComment,
  ReturnRegulation,
  SendForReview,
  WithdrawRegulation,
} from "@/lib/publication/schema";

/** The step takes its own form with it: the page that comes after it says what was done. */
async function step(regulation: string, said: Saying, work: Promise<unknown>): Promise<never> {
  // The forms of the draft change with its state too.
  await refreshing("/admin", work);
  redirect(saying(`/admin/peraturan/${regulation}`, said));
}

export const sendForReviewAction = defineFormAction({
  name: "regulation.send",
  input: SendForReview,
  run: (viewer, input) => step(input.regulation, "dikirim", sendForReview(viewer, input)),
});

export const returnRegulationAction = defineFormAction({
  name: "regulation.return",
  input: ReturnRegulation,
  run: (viewer, input) => step(input.regulation, "dikembalikan", returnRegulation(viewer, input)),
});

export const recallRegulationAction = defineFormAction({
  name: "regulation.recall",
  input: RecallRegulation,
  run: (viewer, input) => step(input.regulation, "ditarik-kembali", recallRegulation(viewer, input)),
});

export const publishRegulationAction = defineFormAction({
  name: "regulation.publish",
  input: PublishRegulation,
  run: (viewer, input) => step(input.regulation, "terbit", publishRegulation(viewer, input)),
});

export const withdrawRegulationAction = defineFormAction({
  name: "regulation.withdraw",
  input: WithdrawRegulation,
  run: (viewer, input) => step(input.regulation, "penerbitan-ditarik", withdrawRegulation(viewer, input)),
});

export const addCommentAction = defineFormAction({
  name: "regulation.comment",
  input: AddComment,
  run: (viewer, input) => refreshing("/admin/peraturan", addComment(viewer, input)),
});

export const answerCommentAction = defineFormAction({
  name: "regulation.answerComment",
  input: AnswerComment,
  run: (viewer, input) => refreshing("/admin", answerComment(viewer, input)),
});

export const resolveCommentAction = defineFormAction({
  name: "regulation.resolveComment",
  input: ResolveComment,
  run: (viewer, input) => refreshing("/admin", resolveComment(viewer, input)),
});

export const closeFindingsAction = defineFormAction({
  name: "regulation.closeFindings",
  input: CloseFindings,
  run: (viewer, input) => refreshing("/admin", closeFindings(viewer, input)),
});
