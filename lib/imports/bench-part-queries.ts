import "server-only";

import { db } from "@/lib/core/db";
import { pageOf } from "@/lib/core/pages";
import type { KnownCompetency } from "@/lib/importer/draft";
import type { BenchFinding } from "@/lib/imports/bench-queries";
import type { BenchValue } from "@/lib/imports/bench-values";
import { distinctLines } from "@/lib/imports/bench-values";
import { codesOf } from "@/lib/imports/changes";
import type { RecentEdit } from "@/lib/imports/history-queries";
import { readRecentEdits } from "@/lib/imports/history-queries";
import type { BenchDraft } from "@/lib/imports/keyed";
import type { Wanted } from "@/lib/imports/part-queries";
import { loadDictionary, loadDraft, readLines } from "@/lib/imports/part-queries";
import { regulationSections } from "@/lib/imports/regulation-sections";
import { positionNames } from "@/lib/imports/renaming";
import type { BenchPlace } from "@/lib/imports/schema";
import type { Section } from "@/lib/imports/sections";
import { standardSections } from "@/lib/imports/sections";
import type { SplitRow } from "@/lib/imports/split";
import { splitRowOf } from "@/lib/imports/split";
import type { LineRange } from "@/lib/sources/lines";

// The part of the draft that is looked at, and the text around it; findBench has authorized before it asks for them.

export const SECTIONS_PER_PAGE = 40;
/** Lines of the text that are shown around a place. */
const BEFORE = 20;
const SHOWN = 160;

export type BenchPart = {
  /** Place of the standard from 0, null for the regulation itself. */
  readonly standard: number | null;
  readonly name: string;
  /** Pointer of the value that the finding is about, null where no value holds it. */
  readonly path: string | null;
  readonly sections: readonly Section[];
  readonly page: number;
  readonly pages: number;
  /** The value that the finding names, wherever it stands in this part. */
  readonly target: BenchValue | null;
  /** The section that is being edited, whatever page it is on. */
  readonly edited: Section | null;
  /** The row that is being split. */
  readonly split: SplitRow | null;
  /** What is known of a row that is missing. */
  readonly missing: MissingRow | null;
  /** What was edited last in this part, the newest first. */
  readonly edits: readonly RecentEdit[];
  /** How many positions share its table; 1 for none but itself. */
  readonly sharedBy: number;
  /** The first of those: what is decided there holds for all of them. */
  readonly isFirstOfTable: boolean;
  readonly lines: LineRange;
  readonly competencies: readonly Pick<KnownCompetency, "code" | "name" | "kind">[];
};

export type MissingRow = { readonly kind: string; readonly ordinal: string; readonly name: string };

type Shown = {
  readonly standard: number | null;
  readonly lineCount: number;
  readonly finding: Pick<BenchFinding, "kind" | "path" | "found" | "lines" | "suggestion"> | null;
};

/** The part of the draft that is looked at; null where there is no such standard. */
export async function readPart(importId: string, shown: Shown, place: BenchPlace): Promise<BenchPart | null> {
  const { standard, finding } = shown;
  const dictionary = await loadDictionary(db);
  const wanted: Wanted = { importId, standards: standard === null ? [] : [standard] };
  const draft = await loadDraft(db, wanted, codesOf(dictionary));
  const sections = sectionsOf(draft, standard);
  if (!sections) return null;
  return {
    standard,
    ...lookedAt(sections, finding, place),
    edited: sections.find(({ key }) => key === place.edit) ?? null,
    split: splitRowOf(draft, standard, place.edit),
    missing: finding && missingRow(finding, dictionary),
    edits: await readRecentEdits(importId, standard, sections),
    competencies: dictionary.map(({ code, name, kind }) => ({ code, name, kind })),
    name: (standard === null ? undefined : positionNames(draft).get(standard)) ?? "Peraturan",
    ...(standard === null
      ? { sharedBy: 1, isFirstOfTable: true, lines: { lineFrom: 1, lineTo: shown.lineCount } }
      : await readStandardRow(importId, standard)),
  };
}

/** The value that the finding is about, and the page with it or with what is edited. */
function lookedAt(sections: readonly Section[], finding: Shown["finding"], place: BenchPlace) {
  const path = finding && valueOf(sections, finding);
  const values = sections.flatMap((section) => section.values);
  return {
    path,
    target: values.find((value) => value.path === finding?.path) ?? null,
    ...sectionsAt(sections, place.part, editedPath(sections, place.edit) ?? path),
  };
}

type Missing = Pick<NonNullable<Shown["finding"]>, "kind" | "suggestion">;

function missingRow({ kind, suggestion }: Missing, dictionary: readonly KnownCompetency[]): MissingRow | null {
  if (kind !== "MISSING_ROW") return null;
  const name = suggestion ?? "";
  const known = dictionary.find((competency) => competency.name === name);
  return { name, kind: known?.kind ?? "MANAGERIAL", ordinal: String(known?.ordinal ?? "") };
}

function sectionsOf({ regulation, standards }: BenchDraft, standard: number | null): readonly Section[] | null {
  if (standard === null) return regulationSections(regulation);
  const own = standards[standard];
  return own ? standardSections(standard, own, regulation) : null;
}

/** The value that a finding names, else the one that holds its words on its line. */
function valueOf(sections: readonly Section[], { path, found, lines }: NonNullable<Shown["finding"]>): string | null {
  const values = sections.flatMap((section) => section.values);
  if (path !== null) return values.find((value) => `${value.path}/`.startsWith(`${path}/`))?.path ?? null;
  const line = lines[0]?.lineFrom;
  if (line === undefined || found === "") return null;
  const held = values
    .filter((value) => value.lines.some(({ lineFrom, lineTo }) => lineFrom <= line && line <= lineTo))
    .find(({ value, reading }) => `${value} ${reading ?? ""}`.includes(found));
  return held?.path ?? null;
}

/** A value of the section that is edited: its page is shown. */
function editedPath(sections: readonly Section[], edit: string | null): string | null {
  return sections.find(({ key }) => key === edit)?.values[0]?.path ?? null;
}

/** The page that is asked for, else the one with the value that is looked at. */
function sectionsAt(sections: readonly Section[], asked: number | null, path: string | null) {
  const held = sections.findIndex(({ values }) => values.some((value) => value.path === path));
  const page = asked ?? Math.floor(Math.max(0, held) / SECTIONS_PER_PAGE) + 1;
  const { rows, ...shown } = pageOf(sections, { page, size: SECTIONS_PER_PAGE });
  return { ...shown, sections: rows };
}

/** What these positions are called by now: what was read of a name may have been corrected. */
export async function readPositionNames(
  importId: string,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const codes = codesOf(await loadDictionary(db));
  return positionNames(await loadDraft(db, { importId, standards: ordinals }, codes));
}

async function readStandardRow(importId: string, ordinal: number) {
  const { tableOf, ...lines } = await db.importStandard.findUniqueOrThrow({
    where: { importId_ordinal: { importId, ordinal } },
    select: { lineFrom: true, lineTo: true, tableOf: true },
  });
  const sharedBy = await db.importStandard.count({ where: { importId, tableOf } });
  return { sharedBy, isFirstOfTable: tableOf === ordinal, lines };
}

export type SourceExcerpt = {
  readonly first: number;
  readonly lines: readonly string[];
  readonly marked: readonly LineRange[];
};

/** The text around what is looked at, with its lines marked. */
export async function readExcerpt(
  importId: string,
  marked: readonly LineRange[],
  within: LineRange,
): Promise<SourceExcerpt> {
  const marks = distinctLines(marked);
  const start = marked[0]?.lineFrom ?? within.lineFrom;
  const first = Math.max(1, start - BEFORE);
  const lines = await readLines(db, importId, { lineFrom: first, lineTo: first + SHOWN - 1 });
  return { first, lines, marked: marks };
}
