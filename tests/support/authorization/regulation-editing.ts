import { db } from "@/lib/core/db";
import {
  editRegulation,
  movePassage,
  placePosition,
  removeAnnex,
  removeArticle,
  removePassage,
  removeRegulation,
  removeSignature,
  saveAnnex,
  saveArticle,
  savePassage,
  savePosition,
  saveSignature,
} from "@/lib/regulation-editing/commands";
import { markOf, rowsAt, rowValues } from "@/lib/regulation-editing/parts";
import { findEditablePosition, findEditableRegulation } from "@/lib/regulation-editing/queries";
import { keysOf } from "@/lib/regulations/passages";

import { givenAnnexes, givenEditableDraft } from "../editing";
import type { GivenInstitution } from "../factories";
import type { Arranged, Entry } from "./entry";

const NEW = { seen: "", rowId: null, reason: null, lines: null } as const;
const LIST = "considerations";
const ARTICLE = { articleNumber: "1", chapterHeading: null, chapterTitle: null, lead: "Uji." } as const;
const SIGNATURE = { act: "ENACTED", place: "Uji", date: "2030-01-01", office: "BUPATI", name: "UJI" } as const;

async function givenParts(home: GivenInstitution) {
  const { admin, regulation, draft } = await givenEditableDraft(home);
  const position = await findEditablePosition(admin, { regulation, position: draft.positionSlug });
  await savePassage(admin, { ...NEW, regulation, list: LIST, marker: "a.", text: "bahwa" });
  const article = await saveArticle(admin, { ...NEW, ...ARTICLE, regulation });
  const signature = await saveSignature(admin, { ...NEW, ...SIGNATURE, regulation });
  const opened = await findEditableRegulation(admin, regulation);
  if (!opened || !position) throw new Error("The regulation is gone.");
  const rows = rowsAt(opened.parts, LIST) ?? [];
  const [row] = rows;
  const passage = { list: LIST, rowId: keysOf(rows)[0] ?? "", seen: row ? markOf(rowValues(row)) : "" };
  return { regulation, opened, passage, article, signature, position };
}

type Given = Awaited<ReturnType<typeof givenParts>>;

const entry = (name: string, call: (given: Given) => Arranged["call"], rest: Partial<Entry> = {}): Entry => ({
  name: `regulation-editing/${name}`,
  allowed: ["ADMIN"],
  ...rest,
  arrange: async (home) => ({ call: call(await givenParts(home)) }),
});

export const REGULATION_EDITING: readonly Entry[] = [
  entry(
    "commands.editRegulation",
    ({ opened: { id, head, mark } }) =>
      (viewer) =>
        editRegulation(viewer, { ...head, title: "LAIN", rowId: id, seen: mark }),
  ),
  entry(
    "commands.savePassage",
    ({ regulation, passage }) =>
      (viewer) =>
        savePassage(viewer, { ...NEW, ...passage, regulation, marker: "a.", text: "bahwa lain" }),
  ),
  entry(
    "commands.movePassage",
    ({ regulation, passage: { list, rowId } }) =>
      (viewer) =>
        movePassage(viewer, { regulation, list, rowId, direction: "turun" }),
  ),
  entry(
    "commands.removePassage",
    ({ regulation, passage }) =>
      (viewer) =>
        removePassage(viewer, { regulation, ...passage }),
  ),
  entry(
    "commands.saveArticle",
    ({ regulation }) =>
      (viewer) =>
        saveArticle(viewer, { ...NEW, ...ARTICLE, regulation, articleNumber: "2" }),
  ),
  entry(
    "commands.removeArticle",
    ({ regulation, article }) =>
      (viewer) =>
        removeArticle(viewer, { regulation, rowId: article.key, seen: article.mark }),
  ),
  entry(
    "commands.saveSignature",
    ({ regulation, signature }) =>
      (viewer) =>
        saveSignature(viewer, { ...NEW, ...SIGNATURE, regulation, name: "LAIN", seen: signature }),
  ),
  entry(
    "commands.removeSignature",
    ({ regulation, signature }) =>
      (viewer) =>
        removeSignature(viewer, { regulation, act: "ENACTED", seen: signature }),
  ),
  entry(
    "commands.removeRegulation",
    ({ regulation, opened: { revision } }) =>
      (viewer) =>
        removeRegulation(viewer, { regulation, revision }),
  ),
  entry("commands.saveAnnex", ({ regulation, opened: { annexes } }) => {
    const [annex] = annexes;
    const own = { rowId: annex?.slug ?? "", label: "II", title: "Lain", heading: ["LAMPIRAN II"] };
    return (viewer) => saveAnnex(viewer, { ...own, regulation, seen: annex?.mark ?? "", reason: null, lines: null });
  }),
  {
    name: "regulation-editing/commands.removeAnnex",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { regulation, second } = await givenAnnexes(home);
      return { call: (viewer) => removeAnnex(viewer, { regulation, rowId: second.slug, seen: second.mark }) };
    },
  },
  {
    name: "regulation-editing/commands.placePosition",
    allowed: ["ADMIN"],
    arrange: async (home) => {
      const { regulation, standardId, first, second } = await givenAnnexes(home);
      const { positionId } = await db.standardVersion.findUniqueOrThrow({ where: { id: standardId } });
      const place = { regulation, position: positionId, seen: first.slug, annex: second.slug, reason: null };
      return { call: (viewer) => placePosition(viewer, place) };
    },
  },
  entry(
    "commands.savePosition",
    ({ regulation, position }) =>
      (viewer) =>
        savePosition(viewer, {
          ...position.position,
          regulation,
          rowId: position.id,
          unit: "Unit lain",
          seen: position.mark,
          reason: null,
          lines: null,
        }),
  ),
  entry(
    "queries.findEditablePosition",
    ({ regulation, position }) =>
      (viewer) =>
        findEditablePosition(viewer, { regulation, position: position.slug }),
    {
      refusal: "not-found",
    },
  ),
  entry(
    "queries.findEditableRegulation",
    ({ regulation }) =>
      (viewer) =>
        findEditableRegulation(viewer, regulation),
    {
      refusal: "not-found",
    },
  ),
];
