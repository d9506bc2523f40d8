"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { addInstrument, removeInstrument, setMatrix } from "@/lib/instruments/commands";
import { AddInstrument, RemoveInstrument, SetMatrix } from "@/lib/instruments/schema";

export const addInstrumentAction = defineFormAction({
  name: "instrument.add",
  input: AddInstrument,
  async run(viewer, input) {
    await addInstrument(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const removeInstrumentAction = defineFormAction({
  name: "instrument.remove",
  input: RemoveInstrument,
  async run(viewer, input) {
    await removeInstrument(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const setMatrixAction = defineFormAction({
  name: "instrument.setMatrix",
  input: SetMatrix,
  async run(viewer, input) {
    try {
      await setMatrix(viewer, input);
    } finally {
      // After a refusal too: the form shows what somebody else stored meanwhile.
      revalidatePath("/kegiatan", "layout");
    }
  },
});
