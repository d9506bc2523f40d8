import { db } from "@/lib/core/db";
import {
  copyStandard,
  declareRelation,
  editIdentity,
  linkRelation,
  moveRow,
  removeDraft,
  removeRelation,
  removeRow,
  saveCompetency,
  saveIndicator,
  saveRequirement,
} from "@/lib/editing/commands";
import { findDraft, listCopyChoices, listDrafts } from "@/lib/editing/queries";
import { startRegulation } from "@/lib/regulations/commands";

import { givenEditableDraft, regulationHead } from "../editing";
import type { GivenInstitution } from "../factories";
import type { Entry } from "./entry";

const TYPED = { seen: "", overwrite: undefined, reason: null, rowId: null } as const;

const REVOKES = { type: "REVOKES", target: null, words: "Peraturan Bupati Nomor 1 Tahun 1999" } as const;

async function givenRelation(home: GivenInstitution) {
  const { admin, regulation } = await givenEditableDraft(home);
  await declareRelation(admin, { ...REVOKES, regulation });
  const where = { regulation: { slug: regulation } };
  const { id } = await db.regulationRelation.findFirstOrThrow({ where, select: { id: true } });
  return { regulation, relationId: id };
}

export const EDITING: readonly Entry[] = [
  {
    name: "regulations/commands.startRegulation",
    allowed: ["ADMIN"],
    // Institutions are public.
    strangers: "forbidden",
    arrange: async ({ id }) => ({ call: (viewer) => startRegulation(viewer, regulationHead(id)) }),
  },
  {
    name: "editing/commands.copyStandard",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { copy, admin } = await givenEditableDraft(home);
      const { slug } = await startRegulation(admin, regulationHead(home.id));
      const newName = `${copy.newName} lain`;
      return { call: (viewer) => copyStandard(viewer, { ...copy, newName, regulation: slug }) };
    },
  },
  {
    name: "editing/commands.declareRelation",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { regulation } = await givenEditableDraft(home);
      return { call: (viewer) => declareRelation(viewer, { ...REVOKES, regulation }) };
    },
  },
  {
    name: "editing/commands.linkRelation",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const relation = await givenRelation(home);
      return { call: (viewer) => linkRelation(viewer, { ...relation, target: null }) };
    },
  },
  {
    name: "editing/commands.removeRelation",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const relation = await givenRelation(home);
      return { call: (viewer) => removeRelation(viewer, relation) };
    },
  },
  {
    name: "editing/commands.editIdentity",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId, marks } = await givenEditableDraft(home);
      const identity = {
        nameAsWritten: "Jabatan",
        positionGroup: null,
        affair: null,
        positionCode: null,
        summary: null,
      };
      return {
        call: (viewer) => editIdentity(viewer, { ...TYPED, ...identity, standardId, seen: marks["identity"] ?? "" }),
      };
    },
  },
  {
    name: "editing/commands.saveCompetency",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId } = await givenEditableDraft(home);
      const own = { kind: "MANAGERIAL", code: null, ordinal: null, name: "Uji", level: 3, description: null } as const;
      return { call: (viewer) => saveCompetency(viewer, { ...TYPED, ...own, standardId }) };
    },
  },
  {
    name: "editing/commands.saveIndicator",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId, competency } = await givenEditableDraft(home);
      const own = { competencyId: competency.id, code: "4.9", text: "Uji" };
      return { call: (viewer) => saveIndicator(viewer, { ...TYPED, ...own, standardId }) };
    },
  },
  {
    name: "editing/commands.saveRequirement",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId } = await givenEditableDraft(home);
      const own = {
        category: "EDUCATION",
        ordinal: null,
        label: null,
        text: "Sarjana",
        importance: null,
        importanceUncertain: false,
        anyOfGroup: null,
        rule: null,
      } as const;
      return { call: (viewer) => saveRequirement(viewer, { ...TYPED, ...own, standardId }) };
    },
  },
  {
    name: "editing/commands.moveRow",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId, competency } = await givenEditableDraft(home);
      return { call: (viewer) => moveRow(viewer, { standardId, rowId: competency.id, direction: "turun" }) };
    },
  },
  {
    name: "editing/commands.removeDraft",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId } = await givenEditableDraft(home);
      return { call: (viewer) => removeDraft(viewer, { standardId }) };
    },
  },
  {
    name: "editing/commands.removeRow",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { standardId, competency, marks } = await givenEditableDraft(home);
      const row = { rowId: competency.id, seen: marks[competency.id] ?? "" };
      return { call: (viewer) => removeRow(viewer, { standardId, ...row }) };
    },
  },
  {
    name: "editing/queries.findDraft",
    allowed: ["ADMIN"],
    refusal: "not-found",
    arrange: async (home) => {
      const { standardId } = await givenEditableDraft(home);
      return { call: (viewer) => findDraft(viewer, standardId) };
    },
  },
  {
    name: "editing/queries.listDrafts",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { standardId } = await givenEditableDraft(home);
      return {
        call: listDrafts,
        shows: (answer) =>
          (answer as Awaited<ReturnType<typeof listDrafts>>).some(({ drafts }) =>
            drafts.some(({ id }) => id === standardId),
          ),
      };
    },
  },
  {
    name: "editing/queries.listCopyChoices",
    allowed: ["ADMIN"],
    refusal: "nothing",
    strangers: "nothing",
    arrange: async (home) => {
      const { copy } = await givenEditableDraft(home);
      return {
        call: listCopyChoices,
        shows: (answer) =>
          (answer as Awaited<ReturnType<typeof listCopyChoices>>).sources.some(({ id }) => id === copy.sourceId),
      };
    },
  },
];
