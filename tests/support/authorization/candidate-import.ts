import { COLUMNS } from "@/lib/candidate-import/columns";
import { importCandidates } from "@/lib/candidate-import/commands";
import { checkImport, findImportEvent, listKnownCandidates } from "@/lib/candidate-import/queries";
import type { KnownCandidate } from "@/lib/candidate-import/rules";

import { givenPreparedAssessment, personInput } from "../assessments";
import type { Entry } from "./entry";

/** A file of one person who is not in the event yet. */
function tableOf(targetPosition: string) {
  const person: Readonly<Record<string, string>> = { ...personInput(), targetPosition };
  return [COLUMNS.map(({ title }) => title), COLUMNS.map(({ key }) => person[key] ?? null)];
}

export const CANDIDATE_IMPORT: readonly Entry[] = [
  {
    name: "candidate-import/commands.importCandidates",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, targetPosition } = await givenPreparedAssessment(home);
      const table = tableOf(targetPosition);
      return { call: (viewer) => importCandidates(viewer, { eventId, table }) };
    },
  },
  {
    name: "candidate-import/queries.checkImport",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, targetPosition } = await givenPreparedAssessment(home);
      const table = tableOf(targetPosition);
      return { call: (viewer) => checkImport(viewer, eventId, table) };
    },
  },
  {
    name: "candidate-import/queries.findImportEvent",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await givenPreparedAssessment(home);
      return { call: (viewer) => findImportEvent(viewer, eventId) };
    },
  },
  {
    name: "candidate-import/queries.listKnownCandidates",
    allowed: ["HR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { eventId } = await givenPreparedAssessment(home);
      const event = { id: eventId, institutionId: home.id };
      const shows = (answer: unknown) => (answer as ReadonlyMap<string, KnownCandidate>).size === 1;
      return { call: (viewer) => listKnownCandidates(viewer, event), shows };
    },
  },
];
