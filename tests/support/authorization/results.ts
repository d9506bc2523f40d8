import { findErasedResult, findResult, findResultOfSheet } from "@/lib/results/queries";
import { db } from "@/lib/core/db";
import { erasePerson } from "@/lib/personal-data/commands";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment } from "../assessments";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

export const RESULTS: readonly Entry[] = [
  {
    name: "results/queries.findResult",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      const { candidateId } = await givenAssessment(home, { chairId: owner.id });
      return { call: (viewer) => findResult(viewer, candidateId), owner };
    },
  },
  {
    name: "results/queries.findResultOfSheet",
    on: "a submitted sheet",
    allowed: [],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { assessor: owner, sheetId } = await givenAssessment(home);
      await fillSheet(owner, sheetId);
      await submitSheet(owner, { sheetId, confirmed: true });
      return { call: (viewer) => findResultOfSheet(viewer, sheetId), owner };
    },
  },
  {
    name: "results/queries.findErasedResult",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      const { hr, eventId, candidateId } = await givenAssessment(home, { chairId: owner.id });
      await db.assessmentEvent.update({ where: { id: eventId }, data: { status: "CANCELLED" } });
      const { person } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { person: true } });
      await erasePerson(hr, { eventId, candidateId, reason: "Permintaan pegawai.", confirmation: person.name });
      return { call: (viewer) => findErasedResult(viewer, candidateId), owner };
    },
  },
];
