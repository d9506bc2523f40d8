"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { cancelJob, startReports } from "@/lib/jobs/commands";
import { CancelJob, StartReports } from "@/lib/jobs/schema";

export const startReportsAction = defineFormAction({
  name: "job.startReports",
  input: StartReports,
  async run(viewer, input) {
    await startReports(viewer, input);
    revalidatePath(`/kegiatan/${input.eventId}/laporan`);
  },
});

export const cancelJobAction = defineFormAction({
  name: "job.cancel",
  input: CancelJob,
  async run(viewer, input) {
    await cancelJob(viewer, input);
    revalidatePath("/kegiatan/[kegiatan]/laporan", "page");
  },
});
