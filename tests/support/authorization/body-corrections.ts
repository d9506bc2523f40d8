import {
  publishBodyCorrection,
  recallBodyCorrection,
  removeBodyCorrection,
  removeBodyPassage,
  returnBodyCorrection,
  saveBodyPassage,
  sendBodyCorrection,
  startBodyCorrection,
  withdrawBodyCorrection,
} from "@/lib/body-corrections/commands";
import { addComment } from "@/lib/publication/commands";
import { findBodyCorrection, findBodyCorrectionStart, listBodyCorrections } from "@/lib/body-corrections/queries";

import {
  draftBodyCorrected,
  givenPublishedBody,
  publishBodyCorrected,
  seenBody,
  sendBodyCorrected,
  TITLE,
  WHY,
} from "../body-corrections";
import { today } from "../corrections";
import type { GivenInstitution } from "../factories";
import type { Entry } from "./entry";

const givenDraft = async (home: GivenInstitution) => {
  const published = await givenPublishedBody(home);
  return { ...published, ...(await seenBody(await draftBodyCorrected(published))) };
};
const givenSent = async (home: GivenInstitution) => seenBody(await sendBodyCorrected(await givenPublishedBody(home)));

const holdsSome = (answer: unknown): boolean => (answer as readonly unknown[]).length > 0;

export const BODY_CORRECTIONS: readonly Entry[] = [
  {
    name: "body-corrections/commands.startBodyCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { regulation } = await givenPublishedBody(home);
      return { call: (viewer) => startBodyCorrection(viewer, { regulation }) };
    },
  },
  {
    name: "body-corrections/commands.saveBodyPassage",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { correctionId } = await givenDraft(home);
      const typed = { rowId: "/issuer", seen: "", overwrite: undefined, text: "BUPATI LAIN", reason: WHY, lines: null };
      return { call: (viewer) => saveBodyPassage(viewer, { ...typed, correctionId }) };
    },
  },
  {
    name: "body-corrections/commands.removeBodyPassage",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { correctionId, drafter } = await givenDraft(home);
      const seen = (await findBodyCorrection(drafter, correctionId))?.changes[0]?.mark ?? "";
      return { call: (viewer) => removeBodyPassage(viewer, { correctionId, rowId: TITLE, seen }) };
    },
  },
  {
    name: "body-corrections/commands.removeBodyCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const seen = await givenDraft(home);
      return { call: (viewer) => removeBodyCorrection(viewer, seen) };
    },
  },
  {
    name: "body-corrections/commands.sendBodyCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const seen = await givenDraft(home);
      return { call: (viewer) => sendBodyCorrection(viewer, seen) };
    },
  },
  {
    name: "body-corrections/commands.recallBodyCorrection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => recallBodyCorrection(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "body-corrections/commands.returnBodyCorrection",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => returnBodyCorrection(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "publication/commands.addComment",
    on: "a correction of the body",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const published = await givenPublishedBody(home);
      const { regulation } = published;
      const on = { regulation, standardId: null, correctionId: await sendBodyCorrected(published), path: TITLE };
      return { call: (viewer) => addComment(viewer, { ...on, body: "Uji" }) };
    },
  },
  {
    name: "body-corrections/commands.publishBodyCorrection",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await givenSent(home);
      return { call: (viewer) => publishBodyCorrection(viewer, { ...seen, day: today() }) };
    },
  },
  {
    name: "body-corrections/commands.withdrawBodyCorrection",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const seen = await seenBody(await publishBodyCorrected(await givenPublishedBody(home), "2999-02-01"));
      return { call: (viewer) => withdrawBodyCorrection(viewer, { ...seen, reason: "Uji" }) };
    },
  },
  {
    name: "body-corrections/queries.findBodyCorrection",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "not-found",
    arrange: async (home) => {
      const { correctionId } = await givenSent(home);
      return { call: (viewer) => findBodyCorrection(viewer, correctionId) };
    },
  },
  {
    name: "body-corrections/queries.findBodyCorrectionStart",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { regulation } = await givenPublishedBody(home);
      return { call: (viewer) => findBodyCorrectionStart(viewer, regulation) };
    },
  },
  {
    name: "body-corrections/queries.listBodyCorrections",
    on: "of a regulation",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const published = await givenPublishedBody(home);
      await sendBodyCorrected(published);
      return { call: (viewer) => listBodyCorrections(viewer, published.regulation), shows: holdsSome };
    },
  },
  {
    name: "body-corrections/queries.listBodyCorrections",
    on: "that are open",
    allowed: ["ADMIN", "VERIFIER"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      await givenSent(home);
      return { call: (viewer) => listBodyCorrections(viewer, null), shows: holdsSome };
    },
  },
];
