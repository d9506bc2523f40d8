import { decideStandard } from "@/lib/replacements/commands";
import { findReplacement, listOpenDecisions } from "@/lib/replacements/queries";

import type { GivenInstitution } from "../factories";
import { givenPinned, publishNext } from "../replacements";
import type { Entry } from "./entry";

type Replaced = Awaited<ReturnType<typeof replaced>>;
const known = new Map<string, Promise<Replaced>>();

async function replaced(home: GivenInstitution) {
  const given = await givenPinned(home);
  await publishNext(home, "2026-11-20", 1);
  const found = await findReplacement(given.hr, given.candidateId);
  return { ...given, standardVersionId: found?.standardVersionId ?? "" };
}

/** One per institution: neither looking nor deciding uses anything up. */
function replacedIn(home: GivenInstitution): Promise<Replaced> {
  const given = known.get(home.id) ?? replaced(home);
  known.set(home.id, given);
  return given;
}

export const REPLACEMENTS: readonly Entry[] = [
  {
    name: "replacements/queries.findReplacement",
    allowed: ["HR"],
    owned: true,
    refusal: "not-found",
    arrange: async (home) => {
      const { assessor: owner, candidateId } = await replacedIn(home);
      return { call: (viewer) => findReplacement(viewer, candidateId), owner };
    },
  },
  {
    name: "replacements/queries.listOpenDecisions",
    allowed: ["HR"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { eventId, candidateId } = await replacedIn(home);
      const shows = (answer: unknown) => JSON.stringify(answer).includes(candidateId);
      return { call: (viewer) => listOpenDecisions(viewer, eventId), shows };
    },
  },
  {
    name: "replacements/commands.decideStandard",
    allowed: ["HR"],
    arrange: async (home) => {
      const { candidateId, standardVersionId } = await replacedIn(home);
      const input = { candidateId, standardVersionId, choice: "KEEP", reason: "Alasan untuk pengujian." } as const;
      return { call: (viewer) => decideStandard(viewer, input) };
    },
  },
];
