import { findOtherPositions, findRecap, findSideBySide } from "@/lib/recap/queries";

import { givenAssessment } from "../assessments";
import type { GivenInstitution } from "../factories";
import { givenEventStatus, givenFinalResult } from "../recap-results";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

/** A finished event whose chair is an assessor. */
async function finished(home: GivenInstitution) {
  const owner = await viewerWith("ASSESSOR", home);
  const { eventId, candidateId } = await givenAssessment(home, { chairId: owner.id });
  await givenFinalResult(candidateId);
  await givenEventStatus(eventId, "FINAL");
  return { owner, eventId, candidateId };
}

const FOLLOWERS = { allowed: ["HR"], owned: true, refusal: "not-found" } as const;

export const RECAP: readonly Entry[] = [
  {
    name: "recap/queries.findRecap",
    ...FOLLOWERS,
    arrange: async (home) => {
      const { owner, eventId } = await finished(home);
      return { call: (viewer) => findRecap(viewer, eventId), owner };
    },
  },
  {
    name: "recap/queries.findSideBySide",
    ...FOLLOWERS,
    arrange: async (home) => {
      const { owner, eventId, candidateId } = await finished(home);
      return { call: (viewer) => findSideBySide(viewer, eventId, [candidateId]), owner };
    },
  },
  {
    name: "recap/queries.findOtherPositions",
    ...FOLLOWERS,
    arrange: async (home) => {
      const { owner, eventId, candidateId } = await finished(home);
      return { call: (viewer) => findOtherPositions(viewer, eventId, candidateId), owner };
    },
  },
];
