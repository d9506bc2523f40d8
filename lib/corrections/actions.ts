"use server";

import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import type { Saying } from "@/lib/core/said";
import { saying } from "@/lib/core/said";
import {
  publishCorrection,
  recallCorrection,
  returnCorrection,
  sendCorrection,
  startCorrection,
  withdrawCorrection,
} from "@/lib/corrections/commands";
import type { Place } from "@/lib/corrections/paths";
import { standardReviewPath } from "@/lib/corrections/paths";
import { PublishCorrection, ReopenCorrection, SeenCorrection, StartCorrection } from "@/lib/corrections/schema";

export const startCorrectionAction = defineFormAction({
  name: "correction.start",
  input: StartCorrection,
  async run(viewer, input) {
    const { id } = await refreshing("/admin", startCorrection(viewer, input));
    redirect(saying(`/admin/standar/${id}`, "koreksi-dibuat"));
  },
});

/** The step takes its own form with it: the page that comes after it says what was done. */
async function step(said: Saying, work: Promise<Place>): Promise<never> {
  const place = await refreshing("/admin", work);
  redirect(saying(standardReviewPath(place), said));
}

export const sendCorrectionAction = defineFormAction({
  name: "correction.send",
  input: SeenCorrection,
  run: (viewer, input) => step("koreksi-dikirim", sendCorrection(viewer, input)),
});

export const recallCorrectionAction = defineFormAction({
  name: "correction.recall",
  input: ReopenCorrection,
  run: (viewer, input) => step("koreksi-ditarik-kembali", recallCorrection(viewer, input)),
});

export const returnCorrectionAction = defineFormAction({
  name: "correction.return",
  input: ReopenCorrection,
  run: (viewer, input) => step("koreksi-dikembalikan", returnCorrection(viewer, input)),
});

export const publishCorrectionAction = defineFormAction({
  name: "correction.publish",
  input: PublishCorrection,
  run: (viewer, input) => step("koreksi-terbit", publishCorrection(viewer, input)),
});

export const withdrawCorrectionAction = defineFormAction({
  name: "correction.withdraw",
  input: ReopenCorrection,
  run: (viewer, input) => step("koreksi-ditarik", withdrawCorrection(viewer, input)),
});
