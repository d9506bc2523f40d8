import "server-only";

import { db } from "@/lib/core/db";
import type { FindingDecision, FindingSeverity } from "@/lib/generated/prisma/enums";
import type { Prisma } from "@/lib/generated/prisma/client";
import { FindingKind } from "@/lib/importer/draft";
import type { KnownCompetency } from "@/lib/importer/draft";
import { codesOf } from "@/lib/imports/changes";
import type { BenchDraft } from "@/lib/imports/keyed";
import type { Wanted } from "@/lib/imports/part-queries";
import { loadDictionary, loadDraft, readLines, spans } from "@/lib/imports/part-queries";
import { isApplicable, isReplaceable } from "@/lib/imports/rules";
import type { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import type { Section } from "@/lib/imports/sections";
import { regulationSections, standardSections } from "@/lib/imports/sections";
import type { LineRange } from "@/lib/sources/lines";

// The parts of the bench; findBench has authorized before it asks for them.

export const FINDINGS_PER_PAGE = 30;
export const SECTIONS_PER_PAGE = 40;
/** Lines of the text that are shown around a place. */
const BEFORE = 12;
const SHOWN = 140;

export type BenchFinding = {
  readonly ordinal: number;
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly found: string;
  readonly suggestion: string | null;
  readonly decision: FindingDecision | null;
  readonly replacement: string | null;
  readonly path: string | null;
  /** Place of the standard from 0, null for the regulation itself. */
  readonly standard: number | null;
  readonly lines: readonly LineRange[];
  /** Whether there is something to accept. */
  readonly isApplicable: boolean;
  /** Whether a value can be typed instead. */
  readonly isReplaceable: boolean;
};

function whereOf(importId: string, { kind, state, standard }: FindingFilter): Prisma.ImportFindingWhereInput {
  const decision = {
    terbuka: null,
    nanti: "LATER" as const,
    selesai: { in: ["ACCEPTED" as const, "DISMISSED" as const] },
  };
  return {
    importId,
    ...(kind === null ? {} : { kind }),
    ...(state === null ? {} : { decision: decision[state] }),
    ...(standard === null ? {} : { standard: standard - 1 }),
  };
}

function toFinding(row: Prisma.ImportFindingGetPayload<object>): BenchFinding {
  const kind = FindingKind.parse(row.kind);
  const { ordinal, severity, message, found, suggestion, decision, replacement, path, standard } = row;
  return {
    ordinal,
    kind,
    severity,
    message,
    found,
    suggestion,
    decision,
    replacement,
    path,
    standard,
    lines: spans(row.source).map(({ lineFrom, lineTo }) => ({ lineFrom, lineTo })),
    isApplicable: isApplicable({ kind, suggestion }),
    isReplaceable: isReplaceable({ kind, path, found }),
  };
}

export type FindingList = {
  readonly findings: readonly BenchFinding[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** The one that is looked at: the one asked for, else the first of the list. */
  readonly selected: BenchFinding | null;
  readonly previous: number | null;
  readonly next: number | null;
};

/** A page of the list, the one with the selected finding unless another is asked for. */
export async function listFindings(importId: string, filter: FindingFilter, place: BenchPlace): Promise<FindingList> {
  const where = whereOf(importId, filter);
  const asked =
    place.finding === null
      ? null
      : await db.importFinding.findUnique({ where: { importId_ordinal: { importId, ordinal: place.finding } } });
  const first = asked ?? (await db.importFinding.findFirst({ where, orderBy: { ordinal: "asc" } }));
  const at = first?.ordinal ?? 0;
  const [count, before] = await Promise.all([
    db.importFinding.count({ where }),
    db.importFinding.count({ where: { AND: [where, { ordinal: { lt: at } }] } }),
  ]);
  const pages = Math.max(1, Math.ceil(count / FINDINGS_PER_PAGE));
  const page = Math.min(pages, place.page ?? Math.floor(before / FINDINGS_PER_PAGE) + 1);
  const [rows, previous, next] = await Promise.all([
    db.importFinding.findMany({
      where,
      orderBy: { ordinal: "asc" },
      skip: (page - 1) * FINDINGS_PER_PAGE,
      take: FINDINGS_PER_PAGE,
    }),
    neighbour(where, { ordinal: { lt: at } }, "desc"),
    neighbour(where, { ordinal: { gt: at } }, "asc"),
  ]);
  return { findings: rows.map(toFinding), count, page, pages, selected: first && toFinding(first), previous, next };
}

async function neighbour(
  where: Prisma.ImportFindingWhereInput,
  beyond: Prisma.ImportFindingWhereInput,
  order: "asc" | "desc",
): Promise<number | null> {
  const row = await db.importFinding.findFirst({
    where: { AND: [where, beyond] },
    orderBy: { ordinal: order },
    select: { ordinal: true },
  });
  return row?.ordinal ?? null;
}

export type Progress = {
  readonly total: number;
  readonly done: number;
  readonly later: number;
  /** How many there are of each kind, whatever their state. */
  readonly kinds: readonly { readonly kind: FindingKind; readonly count: number }[];
};

export async function readProgress(importId: string): Promise<Progress> {
  const rows = await db.importFinding.groupBy({ by: ["kind", "decision"], where: { importId }, _count: true });
  const sum = (some: typeof rows) => some.reduce((total, { _count }) => total + _count, 0);
  const kinds = new Map<FindingKind, number>();
  for (const { kind, _count } of rows) {
    const read = FindingKind.parse(kind);
    kinds.set(read, (kinds.get(read) ?? 0) + _count);
  }
  return {
    total: sum(rows),
    done: sum(rows.filter(({ decision }) => decision === "ACCEPTED" || decision === "DISMISSED")),
    later: sum(rows.filter(({ decision }) => decision === "LATER")),
    kinds: FindingKind.options.flatMap((kind) => (kinds.has(kind) ? [{ kind, count: kinds.get(kind) ?? 0 }] : [])),
  };
}

export type BenchPart = {
  /** Place of the standard from 0, null for the regulation itself. */
  readonly standard: number | null;
  readonly name: string;
  /** Pointer of the value that the finding is about, null where no value holds it. */
  readonly path: string | null;
  readonly sections: readonly Section[];
  readonly page: number;
  readonly pages: number;
  /** The section that is being edited, whatever page it is on. */
  readonly edited: Section | null;
  /** How many positions share its table; 1 for none but itself. */
  readonly sharedBy: number;
  /** The first of those: what is decided there holds for all of them. */
  readonly isFirstOfTable: boolean;
  readonly lines: LineRange;
  readonly competencies: readonly Pick<KnownCompetency, "code" | "name" | "kind">[];
};

type Shown = {
  readonly standard: number | null;
  readonly lineCount: number;
  readonly finding: Pick<BenchFinding, "path" | "found" | "lines"> | null;
};

/** The part of the draft that is looked at; null where there is no such standard. */
export async function readPart(importId: string, shown: Shown, place: BenchPlace): Promise<BenchPart | null> {
  const { standard } = shown;
  const dictionary = await loadDictionary(db);
  const wanted: Wanted = { importId, standards: standard === null ? [] : [standard] };
  const draft = await loadDraft(db, wanted, codesOf(dictionary));
  const sections = sectionsOf(draft, standard);
  if (!sections) return null;
  const path = shown.finding && valueOf(sections, shown.finding);
  return {
    standard,
    path,
    ...pageOf(sections, place.part, path),
    edited: sections.find(({ key }) => key === place.edit) ?? null,
    competencies: dictionary.map(({ code, name, kind }) => ({ code, name, kind })),
    ...(standard === null
      ? { name: "Peraturan", sharedBy: 1, isFirstOfTable: true, lines: { lineFrom: 1, lineTo: shown.lineCount } }
      : await readStandardRow(importId, standard)),
  };
}

function sectionsOf({ regulation, standards }: BenchDraft, standard: number | null): readonly Section[] | null {
  if (standard === null) return regulationSections(regulation);
  const own = standards[standard];
  return own ? standardSections(standard, own) : null;
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

/** The page that is asked for, else the one with the value that is looked at. */
function pageOf(sections: readonly Section[], asked: number | null, path: string | null) {
  const held = sections.findIndex(({ values }) => values.some((value) => value.path === path));
  const pages = Math.max(1, Math.ceil(sections.length / SECTIONS_PER_PAGE));
  const page = Math.min(pages, asked ?? Math.floor(Math.max(0, held) / SECTIONS_PER_PAGE) + 1);
  return { page, pages, sections: sections.slice((page - 1) * SECTIONS_PER_PAGE, page * SECTIONS_PER_PAGE) };
}

async function readStandardRow(importId: string, ordinal: number) {
  const { name, tableOf, ...lines } = await db.importStandard.findUniqueOrThrow({
    where: { importId_ordinal: { importId, ordinal } },
    select: { name: true, lineFrom: true, lineTo: true, tableOf: true },
  });
  const sharedBy = await db.importStandard.count({ where: { importId, tableOf } });
  return { name, sharedBy, isFirstOfTable: tableOf === ordinal, lines };
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
  const start = marked[0]?.lineFrom ?? within.lineFrom;
  const first = Math.max(1, start - BEFORE);
  const lines = await readLines(db, importId, { lineFrom: first, lineTo: first + SHOWN - 1 });
  return { first, lines, marked };
}
