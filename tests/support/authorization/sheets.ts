import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import type { OwnSheet } from "@/lib/sheets/queries";
import { findOwnSheet, findSentSheet, listOwnSheets } from "@/lib/sheets/queries";

import { fillSheet, givenAssessment, ratingChange } from "../assessments";
import type { Entry } from "./entry";

/** No role alone opens a sheet: it is its assessor's. */
const OWN = { allowed: [], owned: true, refusal: "not-found" } as const;

export const SHEETS: readonly Entry[] = [
  {
    ...OWN,
    name: "sheets/commands.saveChanges",
    arrange: async (home) => {
      const { assessor: owner, sheetId, standard } = await givenAssessment(home);
      const changes = [ratingChange(standard.competencies[0]?.id ?? "", { level: 3 })];
      return { call: (viewer) => saveChanges(viewer, sheetId, { changes }), owner };
    },
  },
  {
    ...OWN,
    name: "sheets/commands.submitSheet",
    arrange: async (home) => {
      const { assessor: owner, sheetId } = await givenAssessment(home);
      await fillSheet(owner, sheetId);
      return { call: (viewer) => submitSheet(viewer, { sheetId, confirmed: true }), owner };
    },
  },
  {
    ...OWN,
    name: "sheets/queries.listOwnSheets",
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { assessor: owner, sheetId } = await givenAssessment(home);
      const shows = (answer: unknown) => (answer as readonly OwnSheet[]).some(({ id }) => id === sheetId);
      return { call: listOwnSheets, shows, owner };
    },
  },
  {
    ...OWN,
    name: "sheets/queries.findOwnSheet",
    arrange: async (home) => {
      const { assessor: owner, sheetId } = await givenAssessment(home);
      return { call: (viewer) => findOwnSheet(viewer, sheetId), owner };
    },
  },
  {
    ...OWN,
    name: "sheets/queries.findSentSheet",
    arrange: async (home) => {
      const { assessor: owner, sheetId } = await givenAssessment(home);
      await fillSheet(owner, sheetId);
      await submitSheet(owner, { sheetId, confirmed: true });
      return { call: (viewer) => findSentSheet(viewer, sheetId), owner };
    },
  },
];
