import {
  publishCorrection,
  recallCorrection,
  returnCorrection,
  sendCorrection,
  startCorrection,
  withdrawCorrection,
} from "@/lib/corrections/commands";
import { findCorrection, findCorrectionStart, listCorrections } from "@/lib/corrections/queries";
import { removeDraft, saveCompetency } from "@/lib/editing/commands";
import { findDraft } from "@/lib/editing/queries";

import {
  correctLevel,
  givenPublishedCopy,
  publishCorrected,
  REASON,
  seenOf,
  sendCorrected,
  today,
} from "../corrections";
import type { GivenInstitution } from "../factories";
import type { Entry } from "./entry";

async function givenStarted(home: GivenInstitution): Promise<string> {
  const { drafter, standardId } = await givenPublishedCopy(home);
  return (await startCorrection(drafter, { standardId, reason: REASON })).id;
}

const givenSent = async (home: GivenInstitution) => seenOf(await sendCorrected(await givenPublishedCopy(home)));

const holdsSome = (answer: unknown): boolean => (answer as readonly unknown[]).length > 0;

export const CORRECTIONS: readonly Entry[] = [
  {
    name: "corrections/commands.startCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId } = await givenPublishedCopy(home);
      return { call: (viewer) => startCorrection(viewer, { standardId, reason: REASON }) };
    },
  },
  {
    name: "corrections/commands.sendCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { drafter, standardId } = await givenPublishedCopy(home);
      const { id } = await startCorrection(drafter, { standardId, reason: REASON });
      await correctLevel(drafter, id, 1);
      const seen = await seenOf(id);
      return { call: (viewer) => sendCorrection(viewer, seen) };
    },
  },
  {
    name: "corrections/commands.recallCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => recallCorrection(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "corrections/commands.returnCorrection",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => returnCorrection(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "corrections/commands.publishCorrection",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => publishCorrection(viewer, { ...seen, day: today() }) };
    },
  },
  {
    name: "corrections/commands.withdrawCorrection",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await seenOf(await publishCorrected(await givenPublishedCopy(home), "2999-02-01"));
      return { call: (viewer) => withdrawCorrection(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "editing/commands.saveCompetency",
    on: "a correction of a published standard",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const standardId = await givenStarted(home);
      const own = { kind: "MANAGERIAL", code: null, ordinal: null, name: "Uji", level: 3, description: null } as const;
      const typed = { seen: "", overwrite: undefined, reason: null, rowId: null };
      return { call: (viewer) => saveCompetency(viewer, { ...typed, ...own, standardId }) };
    },
  },
  {
    name: "editing/commands.removeDraft",
    on: "a correction of a published standard",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const standardId = await givenStarted(home);
      return { call: (viewer) => removeDraft(viewer, { standardId }) };
    },
  },
  {
    name: "editing/queries.findDraft",
    on: "a correction of a published standard",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const id = await givenStarted(home);
      return { call: (viewer) => findDraft(viewer, id) };
    },
  },
  {
    name: "corrections/queries.findCorrection",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { standardId } = await givenSent(home);
      return { call: (viewer) => findCorrection(viewer, standardId) };
    },
  },
  {
    name: "corrections/queries.findCorrectionStart",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { standardId } = await givenPublishedCopy(home);
      return { call: (viewer) => findCorrectionStart(viewer, standardId) };
    },
  },
  {
    name: "corrections/queries.listCorrections",
    on: "of a regulation",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const published = await givenPublishedCopy(home);
      await sendCorrected(published);
      return { call: (viewer) => listCorrections(viewer, published.regulation), shows: holdsSome };
    },
  },
  {
    name: "corrections/queries.listCorrections",
    on: "that are open",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      await givenSent(home);
      return { call: (viewer) => listCorrections(viewer, null), shows: holdsSome };
    },
  },
];
