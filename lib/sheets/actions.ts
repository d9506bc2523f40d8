"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { submitSheet } from "@/lib/sheets/commands";
import { sentPath } from "@/lib/sheets/paths";
import { SubmitSheet } from "@/lib/sheets/schema";

export const submitSheetAction = defineFormAction({
  name: "sheet.submit",
  input: SubmitSheet,
  async run(viewer, input) {
    await submitSheet(viewer, input);
    // The queue, the sheet and its result are others now, also for Back.
    revalidatePath("/penilaian", "layout");
    redirect(sentPath(input.sheetId));
  },
});
