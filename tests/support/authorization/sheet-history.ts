import { decideConflict, declareConflict } from "@/lib/assignments/commands";
import { openIntegration } from "@/lib/finalisation/commands";
import { findSheetHistory, listWithdrawnSheets } from "@/lib/sheet-history/queries";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment, revisionOf } from "../assessments";
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
  {
    name: "sheet-history/queries.listWithdrawnSheets",
    on: "a candidate in the integration, owned by the chair",
    allowed: ["HR"],
    owned: true,
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      const { hr, eventId, candidateId, assessors, sheets } = await givenAssessment(home, {
        assessors: [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)],
        chairId: owner.id,
      });
      for (const [place, assessor] of assessors.entries()) await fillSheet(assessor, sheets[place] ?? "");
      const pair = { candidateId, assessorId: assessors[0]?.id ?? "" };
      await declareConflict(hr, { ...pair, reason: "SAME_UNIT", note: "" });
      await decideConflict(hr, { ...pair, choice: "WITHDRAW", reason: "Satu unit kerja." });
      await submitSheet(assessors[1] ?? owner, { sheetId: sheets[1] ?? "", confirmed: true });
      await openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: null });
      const shows = (answer: unknown) => (answer as readonly unknown[]).length > 0;
      return { call: (viewer) => listWithdrawnSheets(viewer, candidateId), shows, owner };
    },
  },
];
