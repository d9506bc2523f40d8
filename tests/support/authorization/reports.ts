import { viewReport } from "@/lib/reports/commands";
import { findNewestResult, findReport, listValidResults } from "@/lib/reports/queries";

import { givenPreparedAssessment } from "../assessments";
import type { GivenInstitution } from "../factories";
import { givenFinalResult } from "../final-results";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

/** A final result whose event is chaired by an assessor. */
async function finished(home: GivenInstitution) {
  const owner = await viewerWith("ASSESSOR", home);
  const { eventId, candidateId } = await givenPreparedAssessment(home, { chairId: owner.id });
  const { id: resultId } = await givenFinalResult(candidateId);
  return { owner, eventId, candidateId, resultId };
}

export const REPORTS: readonly Entry[] = [
  {
    name: "reports/commands.viewReport",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { owner, ...key } = await finished(home);
      return { call: (viewer) => viewReport(viewer, key), owner };
    },
  },
  {
    name: "reports/queries.findReport",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { owner, resultId } = await finished(home);
      return { call: (viewer) => findReport(viewer, resultId), owner };
    },
  },
  {
    name: "reports/queries.findNewestResult",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { owner, candidateId } = await finished(home);
      return { call: (viewer) => findNewestResult(viewer, candidateId), owner };
    },
  },
  {
    name: "reports/queries.listValidResults",
    allowed: ["HR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { eventId, resultId } = await finished(home);
      const shows = (answer: unknown) => (answer as readonly string[]).includes(resultId);
      return { call: (viewer) => listValidResults(viewer, eventId), shows };
    },
  },
];
