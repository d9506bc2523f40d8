"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { addInstrument, removeInstrument, setMeasures } from "@/lib/instruments/commands";
import { AddInstrument, RemoveInstrument, SetMeasures } from "@/lib/instruments/schema";

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

export const setMeasuresAction = defineFormAction({
  name: "instrument.setMeasures",
  input: SetMeasures,
  async run(viewer, input) {
    await setMeasures(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});
