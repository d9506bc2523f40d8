"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import {
  addComment,
  publishRegulation,
  resolveComment,
  returnRegulation,
  sendForReview,
  withdrawRegulation,
} from "@/lib/publication/commands";
import {
  AddComment,
  PublishRegulation,
  ResolveComment,
  ReturnRegulation,
  SendForReview,
  WithdrawRegulation,
} from "@/lib/publication/schema";

/** Also where it is refused: after a conflict the page shows what is stored now. */
async function refreshing<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } finally {
    revalidatePath("/admin/peraturan", "layout");
  }
}

export const sendForReviewAction = defineFormAction({
  name: "regulation.send",
  input: SendForReview,
  run: (viewer, input) => refreshing(sendForReview(viewer, input)),
});

export const returnRegulationAction = defineFormAction({
  name: "regulation.return",
  input: ReturnRegulation,
  run: (viewer, input) => refreshing(returnRegulation(viewer, input)),
});

export const publishRegulationAction = defineFormAction({
  name: "regulation.publish",
  input: PublishRegulation,
  async run(viewer, input) {
    await refreshing(publishRegulation(viewer, input));
    redirect(`/peraturan/${input.regulation}`);
  },
});

export const withdrawRegulationAction = defineFormAction({
  name: "regulation.withdraw",
  input: WithdrawRegulation,
  run: (viewer, input) => refreshing(withdrawRegulation(viewer, input)),
});

export const addCommentAction = defineFormAction({
  name: "regulation.comment",
  input: AddComment,
  run: (viewer, input) => refreshing(addComment(viewer, input)),
});

export const resolveCommentAction = defineFormAction({
  name: "regulation.resolveComment",
  input: ResolveComment,
  run: (viewer, input) => refreshing(resolveComment(viewer, input)),
});
