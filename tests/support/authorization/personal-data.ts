import { eraseEvent, erasePerson, exportPerson, setRetention } from "@/lib/personal-data/commands";
import { findEventDataDesk, findPersonalData, findPersonDesk, listOverdueEvents } from "@/lib/personal-data/queries";

import { db } from "@/lib/core/db";

import { givenAssessment } from "../assessments";
import type { GivenInstitution } from "../factories";
import type { Entry } from "./entry";

/** An event that is over, whose retention date is past. */
async function overdue(home: GivenInstitution) {
  const { eventId, candidateId } = await givenAssessment(home);
  const { name } = await db.assessmentEvent.update({
    where: { id: eventId },
    data: { status: "CANCELLED", retentionUntil: new Date("2020-01-01") },
  });
  return { eventId, candidateId, name };
}

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
  {
    name: "personal-data/commands.erasePerson",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, candidateId } = await overdue(home);
      const { person } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { person: true } });
      const input = { eventId, candidateId, reason: "Permintaan pegawai.", confirmation: person.name };
      return { call: (viewer) => erasePerson(viewer, input) };
    },
  },
  {
    name: "personal-data/commands.eraseEvent",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, name } = await overdue(home);
      const input = { eventId, reason: "Masa simpan lewat.", confirmation: name };
      return { call: (viewer) => eraseEvent(viewer, input) };
    },
  },
  {
    name: "personal-data/commands.setRetention",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await givenAssessment(home);
      const { revision } = await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId } });
      return { call: (viewer) => setRetention(viewer, { eventId, revision, retentionUntil: "2031-01-01" }) };
    },
  },
  {
    name: "personal-data/queries.findEventDataDesk",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId } = await overdue(home);
      return { call: (viewer) => findEventDataDesk(viewer, eventId) };
    },
  },
  {
    name: "personal-data/queries.listOverdueEvents",
    allowed: ["HR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { eventId } = await overdue(home);
      const shows = (answer: unknown) => (answer as readonly { id: string }[]).some(({ id }) => id === eventId);
      return { call: (viewer) => listOverdueEvents(viewer), shows };
    },
  },
];
