import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can, institutionsWhere } from "@/lib/auth/policy";
import { formatDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import type { Bench, BenchAsk } from "@/lib/imports/bench-queries";
import { readBench } from "@/lib/imports/bench-queries";
import type { ImportStatus } from "@/lib/imports/rules";
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
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
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
    where: { importId, decision: { in: ["ACCEPTED", "DISMISSED"] } },
    _count: true,
  });
  const doneOf = new Map(done.map((row) => [row.importId, row._count]));
  const institutions = viewer.memberships.filter(({ institutionId }) => ids.includes(institutionId));
  return {
    institutions: [...new Map(institutions.map((row) => [row.institutionId, row.institution.shortName]))].map(
      ([id, name]) => ({ id, name }),
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
  readonly draftSlug: string | null;
  readonly job: { readonly completed: number; readonly total: number; readonly problem: string | null };
};

/** One import without its text; null for whoever does not draft in its institution. */
export async function findImport(viewer: Viewer, id: string): Promise<ImportHead | null> {
  if (!isUuid(id)) return null;
  const row = await db.importSession.findUnique({
    where: { id },
    select: {
      id: true,
      fileName: true,
      sha256: true,
      lineCount: true,
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
  const { institutionId: _institutionId, createdBy, institution, createdAt, _count, ...head } = row;
  return {
    ...head,
    institution: institution.shortName,
    createdBy: createdBy.name,
    createdAt: formatDateTime(createdAt),
    status: statusOf({ isRead: _count.findings + _count.standards > 0, ...head }),
  };
}

/** The review bench of an import that was read; null for whoever does not draft in its institution. */
export async function findBench(viewer: Viewer, importId: string, ask: BenchAsk): Promise<Bench | null> {
  if (!isUuid(importId)) return null;
  const where = { id: importId };
  const session = await db.importSession.findUnique({ where, select: { institutionId: true } });
  if (!session || !can(viewer, "regulation:draft", session.institutionId)) return null;
  return readBench(importId, ask);
}
