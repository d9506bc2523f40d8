"use server";

import { redirect } from "next/navigation";

import {
  publishBodyCorrection,
  recallBodyCorrection,
  removeBodyCorrection,
  removeBodyPassage,
  returnBodyCorrection,
  saveBodyPassage,
  sendBodyCorrection,
  startBodyCorrection,
  withdrawBodyCorrection,
} from "@/lib/body-corrections/commands";
import type { BodyPlace } from "@/lib/body-corrections/paths";
import { bodyCorrectionPath } from "@/lib/body-corrections/paths";
import {
  PublishBodyCorrection,
  RemoveBodyPassage,
  ReopenBodyCorrection,
  SaveBodyPassage,
  SeenBodyCorrection,
  StartBodyCorrection,
} from "@/lib/body-corrections/schema";
import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import type { Saying } from "@/lib/core/said";
import { saying } from "@/lib/core/said";

/** The step takes its own form with it: the page that comes after it says what was done. */
async function step(said: Saying, work: Promise<BodyPlace>): Promise<never> {
  const place = await refreshing("/admin", work);
  redirect(saying(bodyCorrectionPath(place), said));
}

export const startBodyCorrectionAction = defineFormAction({
  name: "body-correction.start",
  input: StartBodyCorrection,
  run: (viewer, input) => step("koreksi-batang-tubuh-dibuat", startBodyCorrection(viewer, input)),
});

export const saveBodyPassageAction = defineFormAction({
  name: "body-correction.savePassage",
  input: SaveBodyPassage,
  run: (viewer, input) => refreshing("/admin", saveBodyPassage(viewer, input)),
});

export const removeBodyPassageAction = defineFormAction({
  name: "body-correction.removePassage",
  input: RemoveBodyPassage,
  run: (viewer, input) => refreshing("/admin", removeBodyPassage(viewer, input)),
});

export const removeBodyCorrectionAction = defineFormAction({
  name: "body-correction.remove",
  input: SeenBodyCorrection,
  async run(viewer, input) {
    await refreshing("/admin", removeBodyCorrection(viewer, input));
    redirect(saying("/admin/peraturan", "koreksi-dihapus"));
  },
});

export const sendBodyCorrectionAction = defineFormAction({
  name: "body-correction.send",
  input: SeenBodyCorrection,
  run: (viewer, input) => step("koreksi-dikirim", sendBodyCorrection(viewer, input)),
});

export const recallBodyCorrectionAction = defineFormAction({
  name: "body-correction.recall",
  input: ReopenBodyCorrection,
  run: (viewer, input) => step("koreksi-ditarik-kembali", recallBodyCorrection(viewer, input)),
});

export const returnBodyCorrectionAction = defineFormAction({
  name: "body-correction.return",
  input: ReopenBodyCorrection,
  run: (viewer, input) => step("koreksi-dikembalikan", returnBodyCorrection(viewer, input)),
});

export const publishBodyCorrectionAction = defineFormAction({
  name: "body-correction.publish",
  input: PublishBodyCorrection,
  run: (viewer, input) => step("koreksi-terbit", publishBodyCorrection(viewer, input)),
});

export const withdrawBodyCorrectionAction = defineFormAction({
  name: "body-correction.withdraw",
  input: ReopenBodyCorrection,
  run: (viewer, input) => step("koreksi-ditarik", withdrawBodyCorrection(viewer, input)),
});
