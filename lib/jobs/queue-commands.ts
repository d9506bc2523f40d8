import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import type { JobKind } from "@/lib/generated/prisma/enums";
import { ALL_KINDS, FILE_DAYS, MAX_ATTEMPTS } from "@/lib/jobs/rules";

const DAY_MS = 86_400_000;

// The worker's side of a job: no viewer, for the worker holds the server itself. Whose rights count is its creator's.

/**
 * A job in the hands of one worker. `leasedUntil` is its title: who took the job over has written another time there,
 * and whatever the first worker still sends finds nothing to change.
 */
export type Claim = {
  readonly id: string;
  readonly institutionId: string;
  readonly createdById: string;
  readonly kind: JobKind;
  readonly input: unknown;
  readonly total: number;
  readonly completed: number;
  readonly leasedUntil: Date;
};

const GIVEN_UP = `Pekerjaan ini ${MAX_ATTEMPTS} kali terhenti di tempat yang sama, lalu dihentikan.`;

/**
 * Takes the oldest job that waits, or one whose worker has not been heard of for longer than its lease; null for none. What
 * has cost its worker too often since it last moved ends as failed instead.
 */
export async function claimJob(leaseSeconds: number, kinds = ALL_KINDS): Promise<Claim | null> {
  await giveUpJobs();
  const [claim] = await db.$queryRaw<Claim[]>`
    UPDATE jobs SET status = 'RUNNING', leased_until = now() + make_interval(secs => ${leaseSeconds}),
                    attempts = attempts + 1
    WHERE id = (
      SELECT id FROM jobs
      WHERE kind::text = ANY(${[...kinds]})
        AND (status = 'QUEUED' OR (status = 'RUNNING' AND leased_until <= now() AND attempts < ${MAX_ATTEMPTS}))
      ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, institution_id AS "institutionId", created_by_id AS "createdById", kind, input, total, completed,
              leased_until AS "leasedUntil"`;
  return claim ?? null;
}

/** Ends what was taken up too often without moving, and throws away what it made. */
async function giveUpJobs(): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.$queryRaw<Omit<Ending, "action">[]>`
      UPDATE jobs SET status = 'FAILED', problem = ${GIVEN_UP}, leased_until = NULL, finished_at = now()
      WHERE status = 'RUNNING' AND leased_until <= now() AND attempts >= ${MAX_ATTEMPTS}
      RETURNING id, institution_id AS "institutionId", created_by_id AS "createdById", kind`;
    for (const job of ended) {
      await tx.jobFile.deleteMany({ where: { jobId: job.id } });
      await audit(tx, { ...job, action: "job.failed" });
    }
  });
}

/** Removes the files of jobs that ended longer ago than files are kept. Answers how many jobs lost theirs. */
export async function removeOldFiles(now: Date): Promise<number> {
  const before = new Date(now.getTime() - FILE_DAYS * DAY_MS);
  return db.$transaction(async (tx) => {
    const old = { filesRemovedAt: null, finishedAt: { lt: before } };
    const jobs = await tx.job.findMany({ where: { ...old, files: { some: {} } }, select: { id: true } });
    const ids = jobs.map(({ id }) => id);
    await tx.jobFile.deleteMany({ where: { jobId: { in: ids } } });
    const marked = await tx.job.updateMany({ where: { id: { in: ids }, ...old }, data: { filesRemovedAt: now } });
    return marked.count;
  });
}

export type FinishedFile = {
  readonly ordinal: number;
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** Keeps a file, moves the progress and renews the lease, all or nothing; null when the job is no longer this worker's. */
export async function keepFile(claim: Claim, file: FinishedFile, leaseSeconds: number): Promise<Claim | null> {
  const { ordinal, name, content } = file;
  return db.$transaction(async (tx) => {
    const renewed = await renew(tx, { claim, completed: ordinal + 1 }, leaseSeconds);
    if (!renewed) return null;
    await tx.jobFile.create({ data: { jobId: claim.id, ordinal, name, content } });
    return renewed;
  });
}

/** Moves the progress of a job whose steps make no files, and renews the lease; null when it is no longer this worker's. */
export async function keepStep(claim: Claim, completed: number, leaseSeconds: number): Promise<Claim | null> {
  return renew(db, { claim, completed }, leaseSeconds);
}

type Step = { readonly claim: Claim; readonly completed: number };

async function renew(
  tx: Pick<Transaction, "$queryRaw">,
  { claim, completed }: Step,
  leaseSeconds: number,
): Promise<Claim | null> {
  const [renewed] = await tx.$queryRaw<{ readonly leasedUntil: Date }[]>`
    UPDATE jobs SET completed = ${completed}, attempts = 0,
                    leased_until = greatest(now() + make_interval(secs => ${leaseSeconds}),
                                            leased_until + interval '1 millisecond')
    WHERE id = ${claim.id}::uuid AND status = 'RUNNING' AND leased_until = ${claim.leasedUntil}
    RETURNING leased_until AS "leasedUntil"`;
  return renewed ? { ...claim, completed, leasedUntil: renewed.leasedUntil } : null;
}

/** Ends the job, with the sentence that says why where it failed; nothing when it is no longer this worker's. */
export async function finishJob(claim: Claim, problem: string | null): Promise<void> {
  const { id, institutionId, createdById, kind, leasedUntil } = claim;
  await db.$transaction(async (tx) => {
    const status = problem === null ? "DONE" : "FAILED";
    const finished = await tx.job.updateMany({
      where: { id, status: "RUNNING", leasedUntil },
      data: { status, problem, leasedUntil: null, finishedAt: new Date() },
    });
    if (finished.count === 0) return;
    if (problem !== null) await tx.jobFile.deleteMany({ where: { jobId: id } });
    await audit(tx, { id, institutionId, createdById, kind, action: problem === null ? "job.done" : "job.failed" });
  });
}

/** Gives an unfinished job back at once, so that the next worker need not wait for the lease to run out. */
export async function releaseJob({ id, leasedUntil }: Claim): Promise<void> {
  await db.job.updateMany({
    where: { id, status: "RUNNING", leasedUntil },
    data: { status: "QUEUED", leasedUntil: null, attempts: 0 },
  });
}

/** Who started the job, with the roles of this moment; null when the account is closed. */
export async function findCreator({ createdById }: Claim): Promise<Viewer | null> {
  return db.user.findFirst({
    where: { id: createdById, closedAt: null },
    select: {
      id: true,
      name: true,
      memberships: {
        select: { institutionId: true, role: true, institution: { select: { slug: true, shortName: true } } },
      },
    },
  });
}

type Ending = Pick<Claim, "id" | "institutionId" | "createdById" | "kind"> & { readonly action: string };

async function audit(tx: Transaction, { id, institutionId, createdById, kind, action }: Ending): Promise<void> {
  const actor = { id: createdById };
  await recordAudit(tx, { actor, institutionId, action, subjectType: "job", subjectId: id, after: { kind } });
}
