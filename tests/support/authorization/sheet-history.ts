import { findSheetHistory } from "@/lib/sheet-history/queries";

import { fillSheet, givenAssessment } from "../assessments";
import { givenIntegration } from "../integration";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

const ALL = { competencyId: null, page: 1 };

export const SHEET_HISTORY: readonly Entry[] = [
  {
    name: "sheet-history/queries.findSheetHistory",
    on: "a sheet that is being filled, owned by its assessor",
    allowed: [],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { assessor: owner, sheetId } = await givenAssessment(home);
      await fillSheet(owner, sheetId);
      return { call: (viewer) => findSheetHistory(viewer, sheetId, ALL), owner };
    },
  },
  {
    name: "sheet-history/queries.findSheetHistory",
    on: "a sheet that is sent and being integrated, owned by the chair",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      const { sheets } = await givenIntegration(home, { chair: owner });
      return { call: (viewer) => findSheetHistory(viewer, sheets[0] ?? "", ALL), owner };
    },
  },
];
