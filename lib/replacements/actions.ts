"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { decideStandard } from "@/lib/replacements/commands";
import { DecideStandard } from "@/lib/replacements/schema";

export const decideStandardAction = defineFormAction({
  name: "candidate.decideStandard",
  input: DecideStandard,
  async run(viewer, input) {
    await decideStandard(viewer, input);
    revalidatePath("/kegiatan", "layout");
  },
});
