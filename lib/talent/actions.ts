"use server";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { savePerformance } from "@/lib/talent/commands";
import { SavePerformance } from "@/lib/talent/schema";

export const savePerformanceAction = defineFormAction({
  name: "event.savePerformance",
  input: SavePerformance,
  run: (viewer, input) => refreshing(`/kegiatan/${input.rowId}`, savePerformance(viewer, input)),
});
