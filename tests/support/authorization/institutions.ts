import { fingerprint } from "@/lib/editing/fingerprint";
import { editInstitution } from "@/lib/institutions/commands";
import { listEditableInstitutions } from "@/lib/institutions/queries";

import { randomKey } from "../factories";
import type { Entry } from "./entry";

export const INSTITUTIONS: readonly Entry[] = [
  {
    name: "institutions/commands.editInstitution",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async ({ id: rowId, name, shortName }) => {
      const seen = fingerprint({ name, shortName });
      // Another try may have renamed it meanwhile: that is seen and replaced.
      const rename = { rowId, name: `Pemerintah ${randomKey()}`, shortName: `Uji ${randomKey()}`, seen };
      return {
        call: async (viewer) => {
          const [now] = (await listEditableInstitutions(viewer)).filter(({ id }) => id === rowId);
          return editInstitution(viewer, { ...rename, overwrite: now?.mark });
        },
      };
    },
  },
  {
    name: "institutions/queries.listEditableInstitutions",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => ({
      call: listEditableInstitutions,
      shows: (answer) =>
        (answer as Awaited<ReturnType<typeof listEditableInstitutions>>).some(({ id }) => id === home.id),
    }),
  },
];
