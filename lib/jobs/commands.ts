import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { FILE_DAYS, isOpen, OPEN_STATUSES } from "@/lib/jobs/rules";
import type { CancelJob, StartReports } from "@/lib/jobs/schema";
import { ReportsInput } from "@/lib/jobs/schema";
import { listValidResults } from "@/lib/reports/queries";

/** One row per report: hundreds take longer than a transaction usually may. */
const AUDIT_TIMEOUT_MS = 60_000;

/**
 * Queues the reports of all candidates of the event whose final result holds.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` while such a job is open or where there is no final result
 */
export async function startReports(viewer: Viewer, { eventId }: StartReports): Promise<{ readonly id: string }> {
  return db.$transaction(async (tx) => {
    // One after the other: two clicks must not make two jobs.
    await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${eventId}::uuid FOR UPDATE`;
    const event = await tx.assessmentEvent.findUnique({ where: { id: eventId }, select: { institutionId: true } });
    if (!event) throw refuse.notFound("Kegiatan");
    const { institutionId } = event;
    authorizeRecord(viewer, "event:manage", { institutionId, name: "Kegiatan" });
    const open = await tx.job.count({
      where: { status: { in: [...OPEN_STATUSES] }, input: { path: ["eventId"], equals: eventId } },
    });
    if (open > 0) throw refuse.rule("Laporan kegiatan ini sedang dibuat. Tunggu sampai selesai, atau batalkan dahulu.");
    const resultIds = await listValidResults(viewer, eventId);
    if (resultIds.length === 0) throw refuse.rule("Belum ada hasil akhir yang berlaku pada kegiatan ini.");
    const input: ReportsInput = { eventId, resultIds: [...resultIds] };
    const job = await tx.job.create({
      data: { institutionId, kind: "REPORTS", input, total: resultIds.length, createdById: viewer.id },
      select: { id: true },
    });
    await audit(tx, viewer, { id: job.id, institutionId, action: "job.started", after: { eventId } });
    return job;
  });
}

/**
 * Stops a job that is not finished; whoever works on it notices at the next file. What it made is thrown away.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is over
 */
export async function cancelJob(viewer: Viewer, { jobId }: CancelJob): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, institutionId } = await readJob(tx, viewer, jobId);
    const cancelled = await tx.job.updateMany({
      where: { id, status: { in: [...OPEN_STATUSES] } },
      data: { status: "CANCELLED", leasedUntil: null, finishedAt: new Date() },
    });
    if (cancelled.count === 0) throw refuse.rule("Pekerjaan ini sudah selesai atau sudah dibatalkan.");
    await tx.jobFile.deleteMany({ where: { jobId: id } });
    await audit(tx, viewer, { id, institutionId, action: "job.cancelled" });
  });
}

export type JobArchive = {
  readonly eventId: string;
  readonly eventName: string;
  /** One at a time: hundreds of files never lie in memory together. */
  readonly files: AsyncIterable<{ readonly name: string; readonly content: Uint8Array }>;
};

/**
 * The files of a finished job. Each report in it counts as looked at, and is written down as such.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` while it is not done, and once its files are removed
 */
export async function openArchive(viewer: Viewer, jobId: string): Promise<JobArchive> {
  return db.$transaction(
    async (tx) => {
      const { id, institutionId, status, input, filesRemovedAt } = await readJob(tx, viewer, jobId);
      if (status !== "DONE") {
        throw refuse.rule(isOpen(status) ? "Laporan masih dibuat." : "Pekerjaan ini tidak menghasilkan berkas.");
      }
      if (filesRemovedAt)
        throw refuse.rule(`Berkas disimpan ${FILE_DAYS} hari dan sudah dihapus. Buat laporannya lagi.`);
      const { eventId, resultIds } = ReportsInput.parse(input);
      const { name: eventName } = await tx.assessmentEvent.findUniqueOrThrow({
        where: { id: eventId },
        select: { name: true },
      });
      // Of whom the data were erased meanwhile the file is gone, and nothing is looked at; neither is a result taken back.
      const ordinals = await keptOrdinals(tx, id, resultIds);
      for (const resultId of ordinals.map((ordinal) => resultIds[ordinal] ?? "")) {
        const subject = { subjectType: "result", subjectId: resultId };
        const entry = { actor: viewer, institutionId, action: "report.viewed", after: { jobId: id } };
        await recordAudit(tx, { ...entry, ...subject });
      }
      return { eventId, eventName, files: readFiles(id, ordinals) };
    },
    { timeout: AUDIT_TIMEOUT_MS },
  );
}

/** A worker that was printing it at that very moment may have kept a file of a result that was just taken back. */
async function keptOrdinals(tx: Transaction, jobId: string, resultIds: readonly string[]): Promise<readonly number[]> {
  const files = await tx.jobFile.findMany({ where: { jobId }, orderBy: { ordinal: "asc" }, select: { ordinal: true } });
  const holding = await tx.result.findMany({
    where: { id: { in: [...resultIds] }, revokedAt: null },
    select: { id: true },
  });
  const held = new Set(holding.map(({ id }) => id));
  return files.map(({ ordinal }) => ordinal).filter((ordinal) => held.has(resultIds[ordinal] ?? ""));
}

async function* readFiles(jobId: string, ordinals: readonly number[]): JobArchive["files"] & AsyncGenerator {
  for (const ordinal of ordinals) {
    const file = await db.jobFile.findUnique({
      where: { jobId_ordinal: { jobId, ordinal } },
      select: { name: true, content: true },
    });
    if (file) yield file;
  }
}

async function readJob(tx: Transaction, viewer: Viewer, id: string) {
  const job = await tx.job.findUnique({
    where: { id },
    select: { id: true, institutionId: true, status: true, input: true, filesRemovedAt: true },
  });
  if (!job) throw refuse.notFound("Pekerjaan");
  authorizeRecord(viewer, "event:manage", { institutionId: job.institutionId, name: "Pekerjaan" });
  return job;
}

type Change = {
  readonly id: string;
  readonly institutionId: string;
  readonly action: string;
  readonly after?: Readonly<Record<string, string>>;
};

async function audit(tx: Transaction, actor: Viewer, { id, ...change }: Change): Promise<void> {
  await recordAudit(tx, { actor, subjectType: "job", subjectId: id, ...change });
}
