import { cancelEvent, editEvent, planEvent, startScoring } from "@/lib/events/commands";
import type { EventChoices, EventSummary } from "@/lib/events/queries";
import { chairsEvent, findEvent, listEventChoices, listEvents } from "@/lib/events/queries";
import { db } from "@/lib/core/db";

import { loadSchemes } from "../../../seeds/schemes";
import { givenEvent, givenPreparedAssessment, revisionOf } from "../assessments";
import type { GivenInstitution } from "../factories";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

async function details() {
  await loadSchemes();
  const { id: schemeId } = await db.assessmentScheme.findFirstOrThrow({
    where: { code: "pemetaan", institutionId: null },
  });
  return { name: "Kegiatan Uji", schemeId, startsOn: "2026-11-24", endsOn: "2026-11-28", chairId: null };
}

/** An event whose chair is an assessor, not HR: what the chair may comes from being the chair. */
async function chaired(home: GivenInstitution) {
  const owner = await viewerWith("ASSESSOR", home);
  const eventId = await givenEvent(await viewerWith("HR", home), { chairId: owner.id });
  return { owner, eventId };
}

export const EVENTS: readonly Entry[] = [
  {
    name: "events/commands.planEvent",
    allowed: ["HR"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async ({ id: institutionId }) => {
      const plan = { ...(await details()), institutionId };
      return { call: (viewer) => planEvent(viewer, plan) };
    },
  },
  {
    name: "events/commands.editEvent",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await chaired(home);
      const edit = { ...(await details()), eventId, revision: await revisionOf(eventId) };
      return { call: (viewer) => editEvent(viewer, edit) };
    },
  },
  {
    name: "events/commands.startScoring",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await givenPreparedAssessment(home);
      const revision = await revisionOf(eventId);
      return { call: (viewer) => startScoring(viewer, { eventId, revision }) };
    },
  },
  {
    name: "events/commands.cancelEvent",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await chaired(home);
      const revision = await revisionOf(eventId);
      return { call: (viewer) => cancelEvent(viewer, { eventId, revision, reason: "Ditunda ke tahun depan." }) };
    },
  },
  {
    name: "events/queries.listEvents",
    allowed: ["HR"],
    owned: true,
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { eventId, owner } = await chaired(home);
      const shows = (answer: unknown) => (answer as readonly EventSummary[]).some(({ id }) => id === eventId);
      return { call: listEvents, shows, owner };
    },
  },
  {
    name: "events/queries.chairsEvent",
    allowed: [],
    owned: true,
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => ({
      call: chairsEvent,
      shows: (answer) => answer === true,
      owner: (await chaired(home)).owner,
    }),
  },
  {
    name: "events/queries.findEvent",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId, owner } = await chaired(home);
      return { call: (viewer) => findEvent(viewer, eventId), owner };
    },
  },
  {
    name: "events/queries.listEventChoices",
    on: "people and institution of the viewer",
    allowed: ["HR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { id: assessorId } = await viewerWith("ASSESSOR", home);
      const shows = (answer: unknown) => {
        const { institutions, members } = answer as EventChoices;
        return institutions.some(({ id }) => id === home.id) || members.some(({ id }) => id === assessorId);
      };
      return { call: listEventChoices, shows };
    },
  },
];
