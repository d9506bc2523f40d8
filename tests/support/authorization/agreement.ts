import { findAgreement } from "@/lib/agreement/queries";

import { givenAssessment } from "../assessments";
import { givenEventStatus } from "../recap-results";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

export const AGREEMENT: readonly Entry[] = [
  {
    name: "agreement/queries.findAgreement",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      const { eventId } = await givenAssessment(home, { chairId: owner.id });
      await givenEventStatus(eventId, "INTEGRATING");
      return { call: (viewer) => findAgreement(viewer, eventId), owner };
    },
  },
];
