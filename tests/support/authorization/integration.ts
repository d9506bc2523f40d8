import type { Viewer } from "@/lib/auth/policy";
import {
  finishEvent,
  openIntegration,
  readmitCandidate,
  reuseResult,
  revokeResult,
  stepBack,
} from "@/lib/finalisation/commands";
import { findIntegrationOverview, listReusableResults } from "@/lib/finalisation/queries";
import { acceptMedians, decideValue, recordDissent, signContent, writeAdvice } from "@/lib/integration/commands";
import type { OwnMeeting } from "@/lib/integration/queries";
import { findIntegration, findIntegrationVersion, listOwnMeetings } from "@/lib/integration/queries";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment, revisionOf, subjectsOf } from "../assessments";
import type { GivenInstitution } from "../factories";
import { givenReusable } from "../reuse";
import { givenFinal, givenIntegration, givenSigned, gridOf } from "../integration";
import type { GivenIntegration } from "../integration";
import { viewerWith } from "../viewers";
import type { Arranged, Entry } from "./entry";

const REASON = "Alasan untuk pengujian.";

/** Only the chair and the assessors of the candidate: the owner is the chair, HR by role only looks on. */
function forTheMeeting(name: string, callOf: (given: GivenIntegration) => Promise<Arranged["call"]>): Entry {
  return {
    name,
    allowed: [],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const given = await givenIntegration(home, { chair: await viewerWith("ASSESSOR", home) });
      return { call: await callOf(given), owner: given.chair };
    },
  };
}

/** HR of the institution and whoever chairs the event. */
function forFollowers(name: string, arrange: (home: GivenInstitution, chair: Viewer) => Promise<Arranged>): Entry {
  return {
    name,
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const owner = await viewerWith("ASSESSOR", home);
      return { ...(await arrange(home, owner)), owner };
    },
  };
}

export const INTEGRATION: readonly Entry[] = [
  {
    name: "integration/queries.listOwnMeetings",
    allowed: [],
    owned: true,
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { assessor: owner, candidateId } = await givenIntegration(home);
      const shows = (answer: unknown) =>
        (answer as readonly OwnMeeting[]).some((meeting) => meeting.candidateId === candidateId);
      return { call: listOwnMeetings, shows, owner };
    },
  },
  forTheMeeting("integration/commands.decideValue", ({ candidateId, standard }) => {
    const value = { level: 3, mark: null, reason: "", revision: 0 };
    const input = { candidateId, requirementId: subjectsOf({ standard }).rating, ...value };
    return Promise.resolve((viewer) => decideValue(viewer, input));
  }),
  forTheMeeting("integration/commands.acceptMedians", ({ candidateId }) =>
    Promise.resolve((viewer) => acceptMedians(viewer, { candidateId })),
  ),
  forTheMeeting("integration/commands.recordDissent", async ({ candidateId, chair, standard }) => {
    await acceptMedians(chair, { candidateId });
    const input = { candidateId, requirementId: subjectsOf({ standard }).rating, opinion: "Menurut saya level 2." };
    return (viewer) => recordDissent(viewer, input);
  }),
  forTheMeeting("integration/commands.writeAdvice", ({ candidateId, standard }) => {
    const input = { candidateId, requirementId: subjectsOf({ standard }).rating, text: "Magang.", revision: 0 };
    return Promise.resolve((viewer) => writeAdvice(viewer, input));
  }),
  forTheMeeting("integration/commands.signContent", async ({ candidateId, chair }) => {
    await acceptMedians(chair, { candidateId });
    const { hash } = await gridOf(chair, candidateId);
    return (viewer) => signContent(viewer, { candidateId, hash });
  }),
  forFollowers("integration/queries.findIntegration", async (home, chair) => {
    const { candidateId } = await givenIntegration(home, { chair });
    return { call: (viewer) => findIntegration(viewer, candidateId) };
  }),
  forFollowers("integration/queries.findIntegrationVersion", async (home, chair) => {
    const { candidateId } = await givenIntegration(home, { chair });
    return { call: (viewer) => findIntegrationVersion(viewer, candidateId) };
  }),
  forFollowers("finalisation/queries.findIntegrationOverview", async (home, chair) => {
    const { eventId } = await givenIntegration(home, { chair });
    return { call: (viewer) => findIntegrationOverview(viewer, eventId) };
  }),
  forFollowers("finalisation/commands.openIntegration", async (home, chair) => {
    const { eventId, assessor, sheetId } = await givenAssessment(home, { chairId: chair.id });
    await fillSheet(assessor, sheetId);
    await submitSheet(assessor, { sheetId, confirmed: true });
    const revision = await revisionOf(eventId);
    return { call: (viewer) => openIntegration(viewer, { eventId, revision, reason: null }) };
  }),
  forFollowers("finalisation/commands.stepBack", async (home, chair) => {
    const { eventId } = await givenAssessment(home, { chairId: chair.id });
    const revision = await revisionOf(eventId);
    return { call: (viewer) => stepBack(viewer, { eventId, revision, reason: REASON }) };
  }),
  forFollowers("finalisation/commands.finishEvent", async (home, chair) => {
    const { eventId } = await givenSigned(home, { chair });
    const revision = await revisionOf(eventId);
    return { call: (viewer) => finishEvent(viewer, { eventId, revision, reason: null }) };
  }),
  forFollowers("finalisation/commands.revokeResult", async (home, chair) => {
    const { result } = await givenFinal(home, { chair });
    return { call: (viewer) => revokeResult(viewer, { resultId: result.id, reason: REASON }) };
  }),
  forFollowers("finalisation/commands.readmitCandidate", async (home, chair) => {
    const { hr, result, eventId, candidateId } = await givenFinal(home, { chair });
    await revokeResult(hr, { resultId: result.id, reason: REASON });
    await stepBack(hr, { eventId, revision: await revisionOf(eventId), reason: REASON });
    return { call: (viewer) => readmitCandidate(viewer, { eventId, candidateId, reason: REASON }) };
  }),
  forFollowers("finalisation/commands.reuseResult", async (home, chair) => {
    const { eventId, candidateId, originId } = await givenReusable(home, { chair });
    return { call: (viewer) => reuseResult(viewer, { eventId, candidateId, resultId: originId }) };
  }),
  {
    ...forFollowers("finalisation/queries.listReusableResults", async (home, chair) => {
      const { candidateId, originId } = await givenReusable(home, { chair });
      return {
        call: (viewer) => listReusableResults(viewer, candidateId),
        shows: (answer) => (answer as readonly { readonly id: string }[]).some(({ id }) => id === originId),
      };
    }),
    refusal: "nothing",
    strangers: "nothing",
  },
];
