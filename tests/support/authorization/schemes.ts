import { saveScheme, withdrawScheme } from "@/lib/schemes/commands";
import { findScheme, listSchemes } from "@/lib/schemes/queries";
import { AssessmentScheme } from "@/lib/schemes/schema";
import schemes from "@/seeds/data/schemes.json";

import { randomKey } from "../factories";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

/** Institutions and the schemes that ship are public: it is known that they exist. */
const COMMON = { allowed: ["ADMIN"], strangers: "forbidden" } as const;

export const SCHEMES: readonly Entry[] = [
  {
    name: "schemes/commands.saveScheme",
    ...COMMON,
    arrange: async ({ id: institutionId }) => {
      const { code: _code, version: _version, name: _name, ...settings } = AssessmentScheme.parse(schemes[0]);
      const input = { institutionId, rowId: null, seen: "", overwrite: undefined, settings };
      return { call: (viewer) => saveScheme(viewer, { ...input, name: `Skema ${randomKey()}` }) };
    },
  },
  {
    name: "schemes/commands.withdrawScheme",
    ...COMMON,
    arrange: async (home) => {
      const { code: _code, version: _version, name: _name, ...settings } = AssessmentScheme.parse(schemes[0]);
      const input = { institutionId: home.id, rowId: null, seen: "", overwrite: undefined, settings };
      const { code } = await saveScheme(await viewerWith("ADMIN", home), { ...input, name: `Skema ${randomKey()}` });
      return { call: (viewer) => withdrawScheme(viewer, { institutionId: home.id, code, version: 1 }) };
    },
  },
  {
    name: "schemes/queries.listSchemes",
    ...COMMON,
    arrange: async ({ id }) => ({ call: (viewer) => listSchemes(viewer, id) }),
  },
  {
    name: "schemes/queries.findScheme",
    ...COMMON,
    arrange: async ({ id: institutionId }) => ({
      call: (viewer) => findScheme(viewer, { institutionId, code: "pemetaan" }),
    }),
  },
];
