import { exportPerson } from "@/lib/personal-data/commands";
import { findPersonalData, findPersonDesk } from "@/lib/personal-data/queries";

import { givenAssessment } from "../assessments";
import type { Entry } from "./entry";

export const PERSONAL_DATA: readonly Entry[] = [
  {
    name: "personal-data/commands.exportPerson",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, candidateId } = await givenAssessment(home);
      return { call: (viewer) => exportPerson(viewer, { eventId, candidateId, format: "json" }) };
    },
  },
  {
    name: "personal-data/queries.findPersonalData",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { candidateId } = await givenAssessment(home);
      return { call: (viewer) => findPersonalData(viewer, candidateId) };
    },
  },
  {
    name: "personal-data/queries.findPersonDesk",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { candidateId } = await givenAssessment(home);
      return { call: (viewer) => findPersonDesk(viewer, candidateId) };
    },
  },
];
