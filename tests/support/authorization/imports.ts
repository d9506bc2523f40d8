import { db } from "@/lib/core/db";
import { cancelImport, correctValue, decideFinding, makeDraft, startImport } from "@/lib/imports/commands";
import { findBench, findImport, listImports } from "@/lib/imports/queries";

import type { GivenInstitution } from "../factories";
import { givenImport, WHOLE_BENCH } from "../imports";
import { inventedRegulation } from "../imports-text";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

async function read(home: GivenInstitution) {
  return givenImport(await viewerWith("ADMIN", home), home.id, inventedRegulation(50));
}

/** Read, with no work under way. */
async function readDone(home: GivenInstitution) {
  const handedIn = await read(home);
  await db.job.updateMany({
    where: { importSession: { id: handedIn.id } },
    data: { status: "DONE", completed: 3, finishedAt: new Date() },
  });
  return handedIn;
}

export const IMPORTS: readonly Entry[] = [
  {
    name: "imports/commands.startImport",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: ({ id: institutionId }) =>
      Promise.resolve({ call: (viewer) => startImport(viewer, { institutionId, fileName: "a.txt", text: "Naskah" }) }),
  },
  {
    name: "imports/commands.cancelImport",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      return { call: (viewer) => cancelImport(viewer, { importId }) };
    },
  },
  {
    name: "imports/commands.decideFinding",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await readDone(home);
      const decision = { importId, ordinal: 0, decision: "LATER", replacement: null } as const;
      return { call: (viewer) => decideFinding(viewer, decision) };
    },
  },
  {
    name: "imports/commands.correctValue",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await readDone(home);
      const value = { importId, path: "/regulation/title", value: "Judul uji", reason: "Uji" };
      return { call: (viewer) => correctValue(viewer, value) };
    },
  },
  {
    name: "imports/commands.makeDraft",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await readDone(home);
      return { call: (viewer) => makeDraft(viewer, { importId, kind: "PERBUP", effectiveFrom: "2031-01-01" }) };
    },
  },
  {
    name: "imports/queries.findBench",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id } = await read(home);
      return { call: (viewer) => findBench(viewer, id, WHOLE_BENCH) };
    },
  },
  {
    name: "imports/queries.findImport",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id } = await read(home);
      return { call: (viewer) => findImport(viewer, id) };
    },
  },
  {
    name: "imports/queries.listImports",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { id } = await read(home);
      return {
        call: listImports,
        shows: (answer) =>
          (answer as Awaited<ReturnType<typeof listImports>>).imports.some((session) => session.id === id),
      };
    },
  },
];
