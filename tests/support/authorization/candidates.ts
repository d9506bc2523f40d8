import {
  addCandidate,
  assignAssessor,
  checkRequirement,
  correctCandidate,
  removeAssignment,
  removeCandidate,
  returnSheet,
} from "@/lib/candidates/commands";
import type { TargetPosition } from "@/lib/candidates/queries";
import { findCandidateToCorrect, findKnownPerson, listTargetPositions } from "@/lib/candidates/queries";
import { AddCandidate } from "@/lib/candidates/schema";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment, givenPreparedAssessment, personInput } from "../assessments";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

export const CANDIDATES: readonly Entry[] = [
  {
    name: "candidates/commands.addCandidate",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, targetPosition } = await givenPreparedAssessment(home);
      const input = AddCandidate.parse({ ...personInput(), eventId, targetPosition });
      return { call: (viewer) => addCandidate(viewer, input) };
    },
  },
  {
    name: "candidates/commands.correctCandidate",
    allowed: ["HR"],
    arrange: async (home) => {
      const person = personInput();
      const { candidateId } = await givenPreparedAssessment(home, { person });
      return { call: (viewer) => correctCandidate(viewer, { ...person, candidateId, revision: 0 }) };
    },
  },
  {
    name: "candidates/commands.removeCandidate",
    allowed: ["HR"],
    arrange: async (home) => {
      const { candidateId } = await givenPreparedAssessment(home);
      return { call: (viewer) => removeCandidate(viewer, { candidateId }) };
    },
  },
  {
    name: "candidates/queries.findCandidateToCorrect",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { candidateId } = await givenPreparedAssessment(home);
      return { call: (viewer) => findCandidateToCorrect(viewer, candidateId) };
    },
  },
  {
    name: "candidates/commands.assignAssessor",
    allowed: ["HR"],
    arrange: async (home) => {
      const { candidateId } = await givenPreparedAssessment(home);
      const { id: assessorId } = await viewerWith("ASSESSOR", home);
      return { call: (viewer) => assignAssessor(viewer, { candidateId, assessorId }) };
    },
  },
  {
    name: "candidates/commands.removeAssignment",
    allowed: ["HR"],
    arrange: async (home) => {
      const { sheetId } = await givenPreparedAssessment(home);
      return { call: (viewer) => removeAssignment(viewer, { sheetId }) };
    },
  },
  {
    name: "candidates/commands.returnSheet",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      const { assessor, sheetId } = await givenAssessment(home, { chairId: owner.id });
      await fillSheet(assessor, sheetId);
      await submitSheet(assessor, { sheetId, confirmed: true });
      return { call: (viewer) => returnSheet(viewer, { sheetId, reason: "Lengkapi catatan." }), owner };
    },
  },
  {
    name: "candidates/commands.checkRequirement",
    allowed: ["HR"],
    arrange: async (home) => {
      const { candidateId, standard } = await givenPreparedAssessment(home);
      const requirementId = standard.requirements.find(({ rule }) => rule === null)?.id ?? "";
      const found = { candidateId, requirementId, outcome: "MET", documentSeen: "Surat keterangan sehat" } as const;
      return { call: (viewer) => checkRequirement(viewer, found) };
    },
  },
  {
    name: "candidates/queries.listTargetPositions",
    allowed: ["HR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { targetPosition } = await givenPreparedAssessment(home);
      const event = { institutionId: home.id, startsOn: "2026-11-24" };
      const shows = (answer: unknown) =>
        (answer as readonly TargetPosition[]).some(({ slug }) => slug === targetPosition);
      return { call: (viewer) => listTargetPositions(viewer, event), shows };
    },
  },
  {
    name: "candidates/queries.findKnownPerson",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const person = personInput();
      await givenPreparedAssessment(home, { person });
      return { call: (viewer) => findKnownPerson(viewer, home.id, person.nip) };
    },
  },
];
