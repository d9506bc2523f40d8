"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { acceptMedians, decideValue, recordDissent, signContent, writeAdvice } from "@/lib/integration/commands";
import { AcceptMedians, DecideValue, RecordDissent, SignContent, WriteAdvice } from "@/lib/integration/schema";

export const decideValueAction = defineFormAction({
  name: "integration.decide",
  input: DecideValue,
  async run(viewer, input) {
    await decideValue(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const acceptMediansAction = defineFormAction({
  name: "integration.acceptMedians",
  input: AcceptMedians,
  async run(viewer, input) {
    const count = await acceptMedians(viewer, input);
    revalidatePath("/kegiatan", "layout");
    return count;
  },
});

export const recordDissentAction = defineFormAction({
  name: "integration.dissent",
  input: RecordDissent,
  async run(viewer, input) {
    const what = await recordDissent(viewer, input);
    revalidatePath("/kegiatan", "layout");
    return what;
  },
});

export const writeAdviceAction = defineFormAction({
  name: "integration.advice",
  input: WriteAdvice,
  async run(viewer, input) {
    await writeAdvice(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});

export const signContentAction = defineFormAction({
  name: "integration.sign",
  input: SignContent,
  async run(viewer, input) {
    await signContent(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});
