import { importLevels } from "@/lib/level-import/commands";
import { checkLevels, findLevelImport, getLevelImport } from "@/lib/level-import/queries";

import { givenComputerTest } from "../computer-test";
import type { Entry } from "./entry";

/** No role alone opens a test: it is of who holds its sheets. */
const OWN = { allowed: [], owned: true, refusal: "not-found" } as const;

async function givenFile(home: Parameters<Entry["arrange"]>[0]) {
  const { assessor: owner, instrumentId, first } = await givenComputerTest(home);
  const test = await getLevelImport(owner, instrumentId);
  const titles = test.columns.map(({ title }) => title);
  const table = [titles, [first.nip, null, null, 3]];
  return { owner, instrumentId, table };
}

export const LEVEL_IMPORT: readonly Entry[] = [
  {
    ...OWN,
    name: "level-import/commands.importLevels",
    arrange: async (home) => {
      const { owner, instrumentId, table } = await givenFile(home);
      const { mark: seen } = await checkLevels(owner, { instrumentId, table });
      return { call: (viewer) => importLevels(viewer, { instrumentId, table, seen, fileName: "cact.xlsx" }), owner };
    },
  },
  {
    ...OWN,
    name: "level-import/queries.checkLevels",
    arrange: async (home) => {
      const { owner, ...file } = await givenFile(home);
      return { call: (viewer) => checkLevels(viewer, file), owner };
    },
  },
  {
    ...OWN,
    name: "level-import/queries.findLevelImport",
    arrange: async (home) => {
      const { assessor: owner, instrumentId } = await givenComputerTest(home);
      return { call: (viewer) => findLevelImport(viewer, instrumentId), owner };
    },
  },
  {
    ...OWN,
    name: "level-import/queries.getLevelImport",
    arrange: async (home) => {
      const { assessor: owner, instrumentId } = await givenComputerTest(home);
      return { call: (viewer) => getLevelImport(viewer, instrumentId), owner };
    },
  },
];
