import { publishRegulation } from "@/lib/publication/commands";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";

import { givenDraftRegulation, regulationDraftFor, SOURCE_TEXT, standardDraftFor } from "../drafts";
import type { Entry } from "./entry";

export const REGULATIONS: readonly Entry[] = [
  {
    name: "regulations/commands.draftRegulation",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async (home) => ({ call: (viewer) => draftRegulation(viewer, regulationDraftFor(home), SOURCE_TEXT) }),
  },
  {
    name: "standards/commands.draftStandard",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { draft } = await givenDraftRegulation(home);
      return { call: (viewer) => draftStandard(viewer, standardDraftFor(draft)) };
    },
  },
  {
    name: "publication/commands.publishRegulation",
    allowed: ["VERIFIER"],
    arrange: async (home) => {
      const { draft, revision } = await givenDraftRegulation(home);
      return { call: (viewer) => publishRegulation(viewer, { regulation: draft.slug, revision }) };
    },
  },
];
