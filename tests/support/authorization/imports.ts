import { db } from "@/lib/core/db";
import {
  addImportRow,
  cancelImport,
  changeImportRow,
  decideFinding,
  editSection,
  markPresence,
  removeImport,
  splitImportRow,
  startDraft,
  startImport,
  undoImportEdit,
} from "@/lib/imports/commands";
import {
  findBench,
  findDraftPreview,
  findImport,
  findNextOpen,
  listImportPositions,
  listImports,
} from "@/lib/imports/queries";
import { BenchPlace, FindingFilter } from "@/lib/imports/schema";

import type { GivenInstitution } from "../factories";
import { givenImport } from "../imports";
import { inventedRegulation } from "../imports-text";
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
      const { id: importId } = await startImport(await viewerWith("ADMIN", home), {
        institutionId: home.id,
        fileName: "a.txt",
        text: "Naskah",
      });
      return { call: (viewer) => cancelImport(viewer, { importId }) };
    },
  },
  {
    name: "imports/commands.decideFinding",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const decision = { ordinal: 0, decision: "DISMISSED", replacement: "", code: "", scope: "one" } as const;
      return { call: (viewer) => decideFinding(viewer, { importId, ...decision }) };
    },
  },
  {
    name: "imports/commands.editSection",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const path = "/standards/0/competencies/1/level";
      const typed = { v: { [path]: "3" }, was: { [path]: "4" }, reason: "Salah baca.", line: "" };
      return { call: (viewer) => editSection(viewer, { importId, standard: 0, ...typed }) };
    },
  },
  {
    name: "imports/commands.addImportRow",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const row = {
        list: "indicators",
        code: "3.4",
        text: "Baru.",
        line: "1",
        reason: "Hilang.",
        finding: null,
      } as const;
      const path = "/standards/0/competencies/1/indicators";
      return { call: (viewer) => addImportRow(viewer, { importId, standard: 0, path, ...row }) };
    },
  },
  {
    name: "imports/commands.changeImportRow",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const row = { standard: 0, path: "/standards/0/competencies/1", change: "turun" } as const;
      return { call: (viewer) => changeImportRow(viewer, { importId, ...row }) };
    },
  },
  {
    name: "imports/commands.splitImportRow",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const row = {
        standard: 0,
        path: "/standards/0/competencies/3",
        text: "Orientasi\npada Hasil",
        description: "",
        from: "",
      };
      return { call: (viewer) => splitImportRow(viewer, { importId, ...row }) };
    },
  },
  {
    name: "imports/commands.undoImportEdit",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const admin = await viewerWith("ADMIN", home);
      await changeImportRow(admin, { importId, standard: 0, path: "/standards/0/competencies/1", change: "turun" });
      const { id: edit } = await db.importEdit.findFirstOrThrow({ where: { importId } });
      return { call: (viewer) => undoImportEdit(viewer, { importId, edit }) };
    },
  },
  {
    name: "imports/commands.removeImport",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      return { call: (viewer) => removeImport(viewer, { importId }) };
    },
  },
  {
    name: "imports/commands.markPresence",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      return { call: (viewer) => markPresence(viewer, { importId, standard: 0 }) };
    },
  },
  {
    name: "imports/commands.startDraft",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { id: importId } = await read(home);
      // Already made: asking again changes nothing, for those who may ask.
      await db.importSession.update({ where: { id: importId }, data: { draftSlug: `uji-${importId}` } });
      return { call: (viewer) => startDraft(viewer, { importId }).then(() => true) };
    },
  },
  {
    name: "imports/queries.findBench",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id } = await read(home);
      const asked = { filter: FindingFilter.parse({}), place: BenchPlace.parse({}) };
      return { call: (viewer) => findBench(viewer, id, asked) };
    },
  },
  {
    name: "imports/queries.findDraftPreview",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id } = await read(home);
      return { call: (viewer) => findDraftPreview(viewer, id) };
    },
  },
  {
    name: "imports/queries.listImportPositions",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id } = await read(home);
      return { call: (viewer) => listImportPositions(viewer, id, 1) };
    },
  },
  {
    name: "imports/queries.findNextOpen",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { id: importId } = await read(home);
      const filter = FindingFilter.parse({});
      return { call: (viewer) => findNextOpen(viewer, { importId, after: 0, filter }) };
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
