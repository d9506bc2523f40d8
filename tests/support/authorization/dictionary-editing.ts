import { importDictionary, saveEntry, saveLevel } from "@/lib/dictionary-editing/commands";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import { checkDictionary, findEntry, listEntries } from "@/lib/dictionary-editing/queries";
import { removeEntry } from "@/lib/dictionary-editing/removal-commands";

import { givenEntry } from "../dictionary";
import { randomKey } from "../factories";
import { viewerWith } from "../viewers";
import type { Entry } from "./entry";

/** Institutions and entries are public: it is known that they exist. */
const COMMON = { allowed: ["ADMIN"], strangers: "forbidden" } as const;

const tableOf = () => [
  COLUMNS.map(({ title }) => title),
  COLUMNS.map(({ key }) => ({ name: `Kompetensi ${randomKey()}`, kind: "Teknis" })[key as "name" | "kind"] ?? null),
];

export const DICTIONARY_EDITING: readonly Entry[] = [
  {
    name: "dictionary-editing/commands.importDictionary",
    ...COMMON,
    arrange: async (home) => {
      const input = { institutionId: home.id, table: tableOf() };
      const { mark: seen } = await checkDictionary(await viewerWith("ADMIN", home), input);
      return { call: (viewer) => importDictionary(viewer, { ...input, seen }) };
    },
  },
  {
    name: "dictionary-editing/queries.checkDictionary",
    ...COMMON,
    arrange: async ({ id: institutionId }) => ({
      call: (viewer) => checkDictionary(viewer, { institutionId, table: tableOf() }),
    }),
  },
  {
    name: "dictionary-editing/commands.saveEntry",
    ...COMMON,
    arrange: async ({ id: institutionId }) => {
      const words = { name: `Kompetensi ${randomKey()}`, kind: "TECHNICAL" as const, definition: null, aliases: [] };
      return { call: (viewer) => saveEntry(viewer, { institutionId, rowId: null, code: null, seen: "", ...words }) };
    },
  },
  {
    name: "dictionary-editing/removal-commands.removeEntry",
    ...COMMON,
    arrange: async (home) => {
      const admin = await viewerWith("ADMIN", home);
      const { code } = await givenEntry(admin, home.id);
      const { mark: seen = "" } = (await findEntry(admin, { institutionId: home.id, code })) ?? {};
      return { call: (viewer) => removeEntry(viewer, { institutionId: home.id, code, seen }) };
    },
  },
  {
    name: "dictionary-editing/commands.saveLevel",
    ...COMMON,
    arrange: async (home) => {
      const admin = await viewerWith("ADMIN", home);
      const { code } = await givenEntry(admin, home.id);
      const entry = await findEntry(admin, { institutionId: home.id, code });
      const text = { level: 3, description: "Mampu", indicators: [], source: "Kamus uji" };
      const seen = entry?.levels[2]?.mark ?? "";
      return { call: (viewer) => saveLevel(viewer, { institutionId: home.id, rowId: code, seen, ...text }) };
    },
  },
  {
    name: "dictionary-editing/queries.findEntry",
    ...COMMON,
    arrange: async (home) => {
      const { code } = await givenEntry(await viewerWith("ADMIN", home), home.id);
      return { call: (viewer) => findEntry(viewer, { institutionId: home.id, code }) };
    },
  },
  {
    name: "dictionary-editing/queries.listEntries",
    ...COMMON,
    arrange: async ({ id: institutionId }) => ({
      call: (viewer) => listEntries(viewer, { institutionId, words: "", kind: null, page: 1 }),
    }),
  },
];
