"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { steppedBackPath } from "@/lib/events/paths";
import {
  finishEvent,
  openIntegration,
  readmitCandidate,
  reuseResult,
  revokeResult,
  stepBack,
} from "@/lib/finalisation/commands";
import {
  FinishEvent,
  OpenIntegration,
  ReadmitCandidate,
  ReuseResult,
  RevokeResult,
  StepBack,
} from "@/lib/finalisation/schema";

export const openIntegrationAction = defineFormAction({
  name: "event.openIntegration",
  input: OpenIntegration,
  async run(viewer, input) {
    await openIntegration(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const stepBackAction = defineFormAction({
  name: "event.stepBack",
  input: StepBack,
  async run(viewer, input) {
    await stepBack(viewer, input);
    revalidatePath("/kegiatan", "layout");
    redirect(steppedBackPath(input.eventId));
  },
});

export const finishEventAction = defineFormAction({
  name: "event.finish",
  input: FinishEvent,
  async run(viewer, input) {
    const made = await finishEvent(viewer, input);
    revalidatePath("/kegiatan", "layout");
    return made;
  },
});

export const revokeResultAction = defineFormAction({
  name: "result.revoke",
  input: RevokeResult,
  async run(viewer, input) {
    await revokeResult(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const reuseResultAction = defineFormAction({
  name: "result.reuse",
  input: ReuseResult,
  async run(viewer, input) {
    await reuseResult(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const readmitCandidateAction = defineFormAction({
  name: "result.readmit",
  input: ReadmitCandidate,
  async run(viewer, input) {
    await readmitCandidate(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});
