"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { cancelEvent, editEvent, planEvent, startScoring } from "@/lib/events/commands";
import { CancelEvent, EditEvent, PlanEvent, StartScoring } from "@/lib/events/schema";

export const planEventAction = defineFormAction({
  name: "event.plan",
  input: PlanEvent,
  async run(viewer, input) {
    const { id } = await planEvent(viewer, input);
    redirect(`/kegiatan/${id}`);
  },
});

export const editEventAction = defineFormAction({
  name: "event.edit",
  input: EditEvent,
  async run(viewer, input) {
    await editEvent(viewer, input);
    redirect(`/kegiatan/${input.eventId}`);
  },
});

export const startScoringAction = defineFormAction({
  name: "event.startScoring",
  input: StartScoring,
  async run(viewer, input) {
    await startScoring(viewer, input);
    revalidatePath(`/kegiatan/${input.eventId}`);
  },
});

export const cancelEventAction = defineFormAction({
  name: "event.cancel",
  input: CancelEvent,
  async run(viewer, input) {
    await cancelEvent(viewer, input);
    revalidatePath(`/kegiatan/${input.eventId}`);
  },
});
