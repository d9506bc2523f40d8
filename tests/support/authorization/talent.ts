import { savePerformance } from "@/lib/talent/commands";
import { findPerformance } from "@/lib/talent/queries";

import { givenEvent } from "../assessments";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

export const TALENT: readonly Entry[] = [
  {
    name: "talent/commands.savePerformance",
    allowed: ["HR"],
    strangers: "not-found",
    arrange: async (home) => {
      const hr = await viewerWith("HR", home);
      const rowId = await givenEvent(hr);
      const seen = (await findPerformance(hr, rowId))?.mark ?? "";
      return {
        call: (viewer) => savePerformance(viewer, { rowId, scores: {}, reason: "", seen, overwrite: undefined }),
      };
    },
  },
  {
    name: "talent/queries.findPerformance",
    allowed: ["HR"],
    refusal: "not-found",
    strangers: "not-found",
    arrange: async (home) => {
      const id = await givenEvent(await viewerWith("HR", home));
      return { call: (viewer) => findPerformance(viewer, id) };
    },
  },
];
