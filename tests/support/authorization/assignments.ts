import { applyProposal, decideConflict, declareConflict, withdrawConflict } from "@/lib/assignments/commands";
import type { OwnConflict } from "@/lib/assignments/own-conflict-queries";
import { listOwnConflicts } from "@/lib/assignments/own-conflict-queries";
import { findAssignmentPlan, findProposal, findSchedule, listOpenConflicts } from "@/lib/assignments/queries";

import { givenPreparedAssessment } from "../assessments";
import type { GivenInstitution } from "../factories";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

const ASK = { page: 1, search: "" };

/** A candidate whose event an assessor chairs. */
async function chaired(home: GivenInstitution) {
  const owner = await viewerWith("ASSESSOR", home);
  return { ...(await givenPreparedAssessment(home, { chairId: owner.id })), owner };
}

export const ASSIGNMENTS: readonly Entry[] = [
  {
    name: "assignments/commands.applyProposal",
    allowed: ["HR"],
    arrange: async (home) => {
      const { hr, eventId } = await chaired(home);
      const fingerprint = (await findProposal(hr, eventId, 1))?.fingerprint ?? "";
      return { call: (viewer) => applyProposal(viewer, { eventId, perCell: 1, fingerprint }) };
    },
  },
  {
    name: "assignments/commands.declareConflict",
    allowed: ["HR"],
    owned: true,
    arrange: async (home) => {
      const { candidateId, assessor: owner } = await givenPreparedAssessment(home);
      const conflict = { candidateId, assessorId: owner.id, reason: "SUPERIOR", note: "" } as const;
      return { call: (viewer) => declareConflict(viewer, conflict), owner };
    },
  },
  {
    name: "assignments/commands.decideConflict",
    allowed: ["HR"],
    arrange: async (home) => {
      const { candidateId, assessor, hr } = await givenPreparedAssessment(home);
      const conflict = { candidateId, assessorId: assessor.id };
      await declareConflict(hr, { ...conflict, reason: "SAME_UNIT", note: "" });
      const decision = { ...conflict, choice: "KEEP", reason: "Tidak ada asesor lain." } as const;
      return { call: (viewer) => decideConflict(viewer, decision) };
    },
  },
  {
    name: "assignments/commands.withdrawConflict",
    on: "a conflict that HR entered",
    allowed: ["HR"],
    arrange: async (home) => {
      const { hr, candidateId, assessor } = await givenPreparedAssessment(home);
      const conflict = { candidateId, assessorId: assessor.id };
      await declareConflict(hr, { ...conflict, reason: "SAME_UNIT", note: "" });
      return { call: (viewer) => withdrawConflict(viewer, { ...conflict, reason: "Keliru dicatat." }) };
    },
  },
  {
    name: "assignments/commands.withdrawConflict",
    on: "what an assessor declared of themself",
    allowed: [],
    owned: true,
    arrange: async (home) => {
      const { candidateId, assessor: owner } = await givenPreparedAssessment(home);
      const conflict = { candidateId, assessorId: owner.id };
      await declareConflict(owner, { ...conflict, reason: "SAME_UNIT", note: "" });
      return { call: (viewer) => withdrawConflict(viewer, conflict), owner };
    },
  },
  {
    name: "assignments/queries.findAssignmentPlan",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId, owner } = await chaired(home);
      return { call: (viewer) => findAssignmentPlan(viewer, eventId, ASK), owner };
    },
  },
  {
    name: "assignments/queries.findProposal",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId } = await chaired(home);
      return { call: (viewer) => findProposal(viewer, eventId, 1) };
    },
  },
  {
    name: "assignments/queries.findSchedule",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId, owner } = await chaired(home);
      return { call: (viewer) => findSchedule(viewer, eventId), owner };
    },
  },
  {
    name: "assignments/queries.listOpenConflicts",
    allowed: ["HR"],
    owned: true,
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { hr, eventId, candidateId, assessor, owner } = await chaired(home);
      await declareConflict(hr, { candidateId, assessorId: assessor.id, reason: "SUPERIOR", note: "" });
      const shows = (answer: unknown) => JSON.stringify(answer).includes(candidateId);
      return { call: (viewer) => listOpenConflicts(viewer, eventId), shows, owner };
    },
  },
  {
    name: "assignments/own-conflict-queries.listOwnConflicts",
    on: "a conflict of one assessor",
    allowed: [],
    owned: true,
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { hr, candidateId, assessor: owner } = await givenPreparedAssessment(home);
      await declareConflict(hr, { candidateId, assessorId: owner.id, reason: "SUPERIOR", note: "" });
      const shows = (answer: unknown) =>
        (answer as readonly OwnConflict[]).some((own) => own.candidateId === candidateId);
      return { call: listOwnConflicts, shows, owner };
    },
  },
];
