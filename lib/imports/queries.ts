import "server-only";

import { cache } from "react";
import { z } from "zod";

import type { Viewer } from "@/lib/auth/policy";
import { can, institutionsWhere } from "@/lib/auth/policy";
import { formatDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { pageCount } from "@/lib/core/pages";
import { isUuid } from "@/lib/core/uuid";
import type { JobKind, JobStatus } from "@/lib/generated/prisma/enums";
import type { BenchPart, SourceExcerpt } from "@/lib/imports/bench-part-queries";
import { readExcerpt, readPart, readPositionNames } from "@/lib/imports/bench-part-queries";
import type { FindingList, Progress } from "@/lib/imports/bench-queries";
import { listFindings, readProgress } from "@/lib/imports/bench-queries";
import type { PositionChange } from "@/lib/imports/diff";
import { readDiff } from "@/lib/imports/diff-queries";
import type { Obstacle } from "@/lib/imports/drafting";
import { readDraftingOf } from "@/lib/imports/drafting-queries";
import type { HalfDraft } from "@/lib/imports/half-draft-queries";
import { findHalfDraft } from "@/lib/imports/half-draft-queries";
import { loadWholeDraft } from "@/lib/imports/part-queries";
import { readOver } from "@/lib/imports/target-queries";
import type { ImportStatus } from "@/lib/imports/rules";
import type { BenchPlace, FindingFilter } from "@/lib/imports/schema";
import { regulationName } from "@/lib/regulations/labels";
import type { DraftRegulation } from "@/lib/regulations/schema";
import { statusOf } from "@/lib/imports/rules";

const MAX_LISTED = 200;

export type ImportOverview = {
  readonly id: string;
  readonly fileName: string;
  readonly institution: string;
  readonly createdBy: string;
  /** As people read it. */
  readonly createdAt: string;
  readonly status: ImportStatus;
  readonly findingCount: number;
  readonly doneCount: number;
};

export type ImportDesk = {
  readonly institutions: readonly { readonly id: string; readonly shortName: string }[];
  /** Newest first. */
  readonly imports: readonly ImportOverview[];
};

/** The imports of the institutions in which the viewer drafts. */
export async function listImports(viewer: Viewer): Promise<ImportDesk> {
  const ids = [...institutionsWhere(viewer, "regulation:draft")];
  const rows = await db.importSession.findMany({
    where: { institutionId: { in: ids } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAX_LISTED,
    select: {
      id: true,
      fileName: true,
      draftSlug: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      institution: { select: { shortName: true } },
      job: { select: { kind: true, status: true } },
      _count: { select: { findings: true, standards: true } },
    },
  });
  const importId = { in: rows.map(({ id }) => id) };
  const done = await db.importFinding.groupBy({
    by: ["importId"],
    where: { importId, decision: { in: ["ACCEPTED", "DISMISSED", "MENDED"] } },
    _count: true,
  });
  const doneOf = new Map(done.map((row) => [row.importId, row._count]));
  const institutions = viewer.memberships.filter(({ institutionId }) => ids.includes(institutionId));
  return {
    institutions: [...new Map(institutions.map((row) => [row.institutionId, row.institution.shortName]))].map(
      ([id, shortName]) => ({ id, shortName }),
    ),
    imports: rows.map(({ createdAt, createdBy, institution, job, _count, draftSlug, ...row }) => ({
      ...row,
      institution: institution.shortName,
      createdBy: createdBy.name,
      createdAt: formatDateTime(createdAt),
      // Whatever was read has a finding or a standard: a text with neither has a finding that says so.
      status: statusOf({ isRead: _count.findings + _count.standards > 0, draftSlug, job }),
      findingCount: _count.findings,
      doneCount: doneOf.get(row.id) ?? 0,
    })),
  };
}

export type ImportHead = {
  readonly id: string;
  readonly fileName: string;
  readonly institution: string;
  readonly sha256: string;
  readonly lineCount: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly status: ImportStatus;
  /** What was noticed while the file was opened, as sentences. */
  readonly notes: readonly string[];
  readonly draftSlug: string | null;
  /** That its draft was deleted and it lies open again: of which regulation, by whom and when, as people read it. */
  readonly reopened: { readonly regulation: string; readonly by: string; readonly at: string } | null;
  readonly job: { readonly completed: number; readonly total: number; readonly problem: string | null };
  /** The making of its draft was cancelled or failed. */
  readonly stopped: { readonly isCancelled: boolean; readonly half: HalfDraft | null } | null;
};

/** One import without its text; null for whoever does not draft in its institution. A page and what it asks for read it once. */
export const findImport = cache(async (viewer: Viewer, id: string): Promise<ImportHead | null> => {
  if (!isUuid(id)) return null;
  const row = await db.importSession.findUnique({
    where: { id },
    select: {
      id: true,
      fileName: true,
      sha256: true,
      lineCount: true,
      notes: true,
      draftSlug: true,
      createdAt: true,
      institutionId: true,
      createdBy: { select: { name: true } },
      institution: { select: { shortName: true } },
      job: { select: { kind: true, status: true, completed: true, total: true, problem: true } },
      _count: { select: { findings: true, standards: true } },
    },
  });
  if (!row || !can(viewer, "regulation:draft", row.institutionId)) return null;
  const { institutionId, createdBy, institution, createdAt, _count, ...head } = row;
  const status = statusOf({ isRead: _count.findings + _count.standards > 0, ...head });
  return {
    ...head,
    institution: institution.shortName,
    createdBy: createdBy.name,
    createdAt: formatDateTime(createdAt),
    status,
    reopened: status === "IN_REVIEW" ? await readReopening(id) : null,
    stopped: status === "IN_REVIEW" ? await readStop({ ...head, institutionId }) : null,
  };
});

type Stopped = Parameters<typeof findHalfDraft>[1] & {
  readonly job: { readonly kind: JobKind; readonly status: JobStatus };
};

async function readStop({ job: { kind, status }, ...session }: Stopped): Promise<ImportHead["stopped"]> {
  const isStopped = kind === "IMPORT_DRAFT" && (status === "CANCELLED" || status === "FAILED");
  return isStopped ? { isCancelled: status === "CANCELLED", half: await findHalfDraft(db, session) } : null;
}

const Reopening = z.object({ regulation: z.string() });

/** The trail is the only place that keeps it: the draft is gone. */
async function readReopening(id: string): Promise<ImportHead["reopened"]> {
  const event = await db.auditEvent.findFirst({
    where: { subjectType: "import", subjectId: id, action: "import.reopened" },
    orderBy: { id: "desc" },
    select: { at: true, after: true, actor: { select: { name: true } } },
  });
  if (!event) return null;
  const { regulation } = Reopening.parse(event.after);
  return { regulation, by: event.actor?.name ?? "Sistem", at: formatDateTime(event.at) };
}

export type Bench = {
  readonly head: ImportHead;
  readonly filter: FindingFilter;
  readonly progress: Progress;
  readonly list: FindingList;
  readonly part: BenchPart;
  readonly source: SourceExcerpt;
};

/** The review bench of an import that has been read; null for whoever does not draft in its institution. */
export async function findBench(
  viewer: Viewer,
  id: string,
  { filter, place }: { readonly filter: FindingFilter; readonly place: BenchPlace },
): Promise<Bench | null> {
  const head = await findImport(viewer, id);
  if (!head || (head.status !== "IN_REVIEW" && head.status !== "DRAFTED")) return null;
  const [progress, list] = await Promise.all([readProgress(id), listFindings(id, filter, place)]);
  const { lineCount } = head;
  const part = await readPart(id, { ...shownBy(list, filter, place), lineCount }, place);
  if (!part) return null;
  const source = await readExcerpt(id, markedLines(list, part, place), part.lines);
  return { head, filter, progress, list, part, source };
}

/** The lines of what is being edited, else of the finding one looks at. */
function markedLines({ selected }: FindingList, { edited, split }: BenchPart, { edit }: BenchPlace) {
  const lines = [...(edited?.values ?? []), ...(split ? [split] : [])].flatMap((value) => value.lines);
  return edit !== null && lines.length > 0 ? lines : (selected?.lines ?? []);
}

/** Which part of the draft is shown: the one that is asked for, that of the finding one looks at, else the position that the list is narrowed to. */
function shownBy({ selected }: FindingList, { standard }: FindingFilter, { finding, draft }: BenchPlace) {
  if (draft !== null) return { standard: draft === 0 ? null : draft - 1, finding: selected };
  if (standard !== null && (finding === null || !selected)) return { standard: standard - 1, finding: selected };
  return { standard: selected?.standard ?? null, finding: selected };
}

export type ImportPosition = {
  /** As people count. */
  readonly number: number;
  readonly name: string;
  readonly openCount: number;
  readonly findingCount: number;
};

export type ImportPositions = {
  readonly head: ImportHead;
  readonly positions: readonly ImportPosition[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

const POSITIONS_PER_PAGE = 50;

/** The positions that were read, a page at a time; null for whoever does not draft in the institution of the import. */
export async function listImportPositions(viewer: Viewer, id: string, page: number): Promise<ImportPositions | null> {
  const head = await findImport(viewer, id);
  if (!head) return null;
  const count = await db.importStandard.count({ where: { importId: id } });
  const pages = pageCount(count, POSITIONS_PER_PAGE);
  const shown = Math.min(pages, Math.max(1, page));
  const rows = await db.importStandard.findMany({
    where: { importId: id },
    orderBy: { ordinal: "asc" },
    skip: (shown - 1) * POSITIONS_PER_PAGE,
    take: POSITIONS_PER_PAGE,
    select: { ordinal: true, name: true },
  });
  const ordinals = rows.map(({ ordinal }) => ordinal);
  const names = await readPositionNames(id, ordinals);
  const counts = await db.importFinding.groupBy({
    by: ["standard", "decision"],
    where: { importId: id, standard: { in: ordinals } },
    _count: true,
  });
  const sum = (some: typeof counts) => some.reduce((total, { _count }) => total + _count, 0);
  return {
    head,
    count,
    page: shown,
    pages,
    positions: rows.map(({ ordinal, name }) => {
      const own = counts.filter((count) => count.standard === ordinal);
      const open = own.filter(({ decision }) => decision === null || decision === "LATER");
      return { number: ordinal + 1, name: names.get(ordinal) ?? name, findingCount: sum(own), openCount: sum(open) };
    }),
  };
}

type After = { readonly importId: string; readonly after: number; readonly filter: FindingFilter };

/**
 * The next finding of the list to go on with: one that waits for a decision (in the list of those put off, one put off),
 * from the beginning again after the last. Where none is left, the one that was decided, unless it has left the list; then
 * null.
 */
export async function findNextOpen(viewer: Viewer, { importId, after, filter }: After): Promise<number | null> {
  if (!(await findImport(viewer, importId))) return null;
  const where = {
    importId,
    decision: filter.state === "nanti" ? ("LATER" as const) : null,
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.standard === null ? {} : { standard: filter.standard - 1 }),
  };
  const orderBy = { ordinal: "asc" } as const;
  const next =
    (await db.importFinding.findFirst({ where: { ...where, ordinal: { gt: after } }, orderBy })) ??
    (await db.importFinding.findFirst({ where: { ...where, ordinal: { not: after } }, orderBy }));
  const staysListed = filter.state === null || filter.state === "selesai";
  return next?.ordinal ?? (staysListed ? after : null);
}

export type DraftPreview = {
  readonly head: ImportHead;
  readonly changes: readonly PositionChange[];
  readonly obstacles: readonly Obstacle[];
  /** What keeps nobody from making the draft, but is to be looked at once more. */
  readonly cautions: readonly string[];
  /** Findings that nobody has settled and that do not stand in the way. */
  readonly openCount: number;
  readonly regulation: string | null;
};

/** What a draft would change today and what stands in its way; changes nothing. Null for whoever does not draft there. */
export async function findDraftPreview(viewer: Viewer, id: string): Promise<DraftPreview | null> {
  const head = await findImport(viewer, id);
  if (!head || (head.status !== "IN_REVIEW" && head.status !== "DRAFTED")) return null;
  const { institutionId } = await db.importSession.findUniqueOrThrow({
    where: { id },
    select: { institutionId: true },
  });
  const draft = await loadWholeDraft(db, id);
  const [{ obstacles, regulation }, changes, openCount] = await Promise.all([
    readDraftingOf(db, id, draft),
    readDiff(draft, institutionId),
    db.importFinding.count({
      where: { importId: id, severity: { not: "ERROR" }, OR: [{ decision: null }, { decision: "LATER" }] },
    }),
  ]);
  const name = regulation && nameOf(regulation);
  const isDrafted = head.status === "DRAFTED";
  const cautions = isDrafted ? [] : await readOver(db, institutionId, draft.regulation);
  return { head, changes, openCount, cautions, regulation: name, obstacles: isDrafted ? [] : obstacles };
}

function nameOf({ kind, number, year, issuer }: DraftRegulation): string {
  return regulationName({ kind, number: number.value ?? "", year: year.value ?? 0, issuer: issuer.value ?? "" });
}
