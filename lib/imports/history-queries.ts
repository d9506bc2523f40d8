import "server-only";

import { z } from "zod";

import { formatDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { shortened } from "@/lib/core/sentences";
import { EDIT_LABEL, shownValue } from "@/lib/imports/labels";
import type { Section } from "@/lib/imports/sections";

const SHOWN = 5;
/** Edits that are taken back stand between those that count. */
const READ = 40;

export type RecentEdit = {
  readonly id: string;
  /** What was done, as a sentence without its end. */
  readonly words: string;
  readonly by: string;
  /** As people read it. */
  readonly at: string;
};

/** What was edited last in a part of the draft and still counts; whoever asks has authorized. */
export async function readRecentEdits(
  importId: string,
  standard: number | null,
  sections: readonly Section[],
): Promise<readonly RecentEdit[]> {
  const values = sections.flatMap((section) => section.values.map((value) => ({ section, value })));
  // The tier of a position is kept with the regulation.
  const foreign = values
    .map(({ value }) => value.path)
    .filter((path) => standard !== null && path.startsWith("/regulation/"));
  const rows = await db.importEdit.findMany({
    where: { importId, OR: [{ standard }, { path: { in: foreign } }] },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: READ,
    select: { id: true, kind: true, path: true, value: true, decidedAt: true, decidedBy: { select: { name: true } } },
  });
  const undone = await db.importEdit.findMany({
    where: { importId, kind: "UNDONE", path: { in: rows.map(({ id }) => id) } },
    select: { path: true },
  });
  const isUndone = new Set(undone.map(({ path }) => path));
  const names = new Map(
    sections.flatMap(({ row, rows: inner }) => [row, ...inner]).map((row) => [row?.path, row?.name]),
  );
  return rows
    .flatMap(({ id, kind, path, value, decidedAt, decidedBy }) => {
      if (kind === "UNDONE" || isUndone.has(id)) return [];
      const held = values.find((entry) => entry.value.path === path);
      const what = held ? `${held.section.title}, ${held.value.label.toLowerCase()}` : "";
      const words =
        kind === "VALUE"
          ? `${what === "" ? EDIT_LABEL.VALUE : what}: ${said(path, value)}`
          : [EDIT_LABEL[kind], kind === "ADDED" ? addedName(value) : names.get(path)].filter(Boolean).join(": ");
      return [{ id, words, by: decidedBy.name, at: formatDateTime(decidedAt) }];
    })
    .slice(0, SHOWN);
}

/** So many characters of a value or a name are shown. */
const LONGEST = 60;

/** Any of the words by which a new row is known. */
const Added = z.object({ name: z.string(), text: z.string(), citation: z.string() }).partial();

/** What an added row was called when it was added, so that several can be told apart. */
function addedName(value: string | null): string {
  const row = Added.safeParse(value === null ? null : JSON.parse(value)).data;
  return shortened(row?.name ?? row?.citation ?? row?.text ?? "", LONGEST);
}

function said(path: string, value: string | null): string {
  const words = shownValue({ path, value: value ?? "" });
  return words === "" ? "dikosongkan" : `“${shortened(words, LONGEST)}”`;
}
