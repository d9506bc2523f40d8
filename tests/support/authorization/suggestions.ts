import { saveSuggestion } from "@/lib/suggestions/commands";
import { findSuggestions, listLibrary } from "@/lib/suggestions/queries";

import { givenEntry } from "../dictionary";
import { randomKey } from "../factories";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

/** Institutions and competencies are public: it is known that they exist. */
const COMMON = { allowed: ["ADMIN", "HR"], strangers: "forbidden" } as const;

export const SUGGESTIONS: readonly Entry[] = [
  {
    name: "suggestions/commands.saveSuggestion",
    ...COMMON,
    arrange: async (home) => {
      const { code } = await givenEntry(await viewerWith("ADMIN", home), home.id);
      const input = { institutionId: home.id, code, rowId: null, seen: "", text: `Ikut pelatihan ${randomKey()}` };
      return { call: (viewer) => saveSuggestion(viewer, input) };
    },
  },
  {
    name: "suggestions/queries.listLibrary",
    ...COMMON,
    arrange: async ({ id: institutionId }) => ({
      call: (viewer) => listLibrary(viewer, { institutionId, words: "", page: 1 }),
    }),
  },
  {
    name: "suggestions/queries.findSuggestions",
    ...COMMON,
    arrange: async (home) => {
      const { code } = await givenEntry(await viewerWith("ADMIN", home), home.id);
      return { call: (viewer) => findSuggestions(viewer, { institutionId: home.id, code }) };
    },
  },
];
