"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { erasePerson, eraseEvent, setRetention } from "@/lib/personal-data/commands";
import { EraseEvent, ErasePerson, SetRetention } from "@/lib/personal-data/schema";

export const erasePersonAction = defineFormAction({
  name: "person.erase",
  input: ErasePerson,
  async run(viewer, input) {
    await erasePerson(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const eraseEventAction = defineFormAction({
  name: "event.erasePersonalData",
  input: EraseEvent,
  async run(viewer, input) {
    await eraseEvent(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const setRetentionAction = defineFormAction({
  name: "event.setRetention",
  input: SetRetention,
  async run(viewer, input) {
    await setRetention(viewer, input);
    revalidatePath(`/kegiatan/${input.eventId}`, "layout");
  },
});
