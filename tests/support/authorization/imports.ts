import { cancelImport, startImport } from "@/lib/imports/commands";
import { findImport, listImports } from "@/lib/imports/queries";

import type { GivenInstitution } from "../factories";
import { givenImport, inventedRegulation } from "../imports";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

async function read(home: GivenInstitution) {
  return givenImport(await viewerWith("ADMIN", home), home.id, inventedRegulation(50));
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
