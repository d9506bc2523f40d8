import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { formatDateTime } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { canManageEvent } from "@/lib/events/policy";
import type { JobStatus } from "@/lib/generated/prisma/enums";
import { isOpen } from "@/lib/jobs/rules";
import { listValidResults } from "@/lib/reports/queries";

export type JobSummary = {
  readonly id: string;
  readonly status: JobStatus;
  readonly completed: number;
  readonly total: number;
  readonly problem: string | null;
  /** It is done, and there are files left. */
  readonly hasFiles: boolean;
  /** How many: those of results that were taken back or whose person was erased are gone. */
  readonly fileCount: number;
  readonly createdBy: string;
  /** As people read it. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
};

export type ReportDesk = {
  readonly event: { readonly id: string; readonly name: string; readonly institution: string };
  /** How many candidates have a final result that holds. */
  readonly readyCount: number;
  readonly open: JobSummary | null;
  /** Newest first. */
  readonly earlier: readonly JobSummary[];
};

/** What HR sees of the reports of an event; null for everybody else. */
export async function findReportDesk(viewer: Viewer, eventId: string): Promise<ReportDesk | null> {
  const event = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: { id: true, name: true, institutionId: true, chairId: true, institution: { select: { shortName: true } } },
  });
  if (!event || !canManageEvent(viewer, event)) return null;
  const [jobs, results] = await Promise.all([listJobs(eventId), listValidResults(viewer, eventId)]);
  return {
    event: { id: event.id, name: event.name, institution: event.institution.shortName },
    readyCount: results.length,
    open: jobs.find(({ status }) => isOpen(status)) ?? null,
    earlier: jobs.filter(({ status }) => !isOpen(status)),
  };
}

async function listJobs(eventId: string): Promise<readonly JobSummary[]> {
  const rows = await db.job.findMany({
    where: { kind: "REPORTS", input: { path: ["eventId"], equals: eventId } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      status: true,
      completed: true,
      total: true,
      problem: true,
      filesRemovedAt: true,
      createdAt: true,
      finishedAt: true,
      createdBy: { select: { name: true } },
      _count: { select: { files: true } },
    },
  });
  return rows.map(({ createdBy, createdAt, finishedAt, filesRemovedAt, _count, ...row }) => ({
    ...row,
    hasFiles: row.status === "DONE" && filesRemovedAt === null && _count.files > 0,
    fileCount: _count.files,
    createdBy: createdBy.name,
    startedAt: formatDateTime(createdAt),
    finishedAt: finishedAt && formatDateTime(finishedAt),
  }));
}
