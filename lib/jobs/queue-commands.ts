import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import type { JobKind } from "@/lib/generated/prisma/enums";

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

/** Takes the oldest job that waits, or one whose worker has not been heard of for longer than its lease; null for none. */
export async function claimJob(leaseSeconds: number): Promise<Claim | null> {
  const [claim] = await db.$queryRaw<Claim[]>`
    UPDATE jobs SET status = 'RUNNING', leased_until = now() + make_interval(secs => ${leaseSeconds})
    WHERE id = (
      SELECT id FROM jobs WHERE status = 'QUEUED' OR (status = 'RUNNING' AND leased_until <= now())
      ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, institution_id AS "institutionId", created_by_id AS "createdById", kind, input, total, completed,
              leased_until AS "leasedUntil"`;
  return claim ?? null;
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
    UPDATE jobs SET completed = ${completed},
                    leased_until = greatest(now() + make_interval(secs => ${leaseSeconds}),
                                            leased_until + interval '1 millisecond')
    WHERE id = ${claim.id}::uuid AND status = 'RUNNING' AND leased_until = ${claim.leasedUntil}
    RETURNING leased_until AS "leasedUntil"`;
  return renewed ? { ...claim, completed, leasedUntil: renewed.leasedUntil } : null;
}

/** Ends the job, with the sentence that says why where it failed; nothing when it is no longer this worker's. */
export async function finishJob(claim: Claim, problem: string | null): Promise<void> {
  const { id, institutionId, createdById, leasedUntil } = claim;
  await db.$transaction(async (tx) => {
    const status = problem === null ? "DONE" : "FAILED";
    const finished = await tx.job.updateMany({
      where: { id, status: "RUNNING", leasedUntil },
      data: { status, problem, leasedUntil: null, finishedAt: new Date() },
    });
    if (finished.count === 0) return;
    if (problem !== null) await tx.jobFile.deleteMany({ where: { jobId: id } });
    await audit(tx, { id, institutionId, createdById, action: problem === null ? "job.done" : "job.failed" });
  });
}

/** Gives an unfinished job back at once, so that the next worker need not wait for the lease to run out. */
export async function releaseJob({ id, leasedUntil }: Claim): Promise<void> {
  await db.job.updateMany({
    where: { id, status: "RUNNING", leasedUntil },
    data: { status: "QUEUED", leasedUntil: null },
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

type Ending = Pick<Claim, "id" | "institutionId" | "createdById"> & { readonly action: string };

async function audit(tx: Transaction, { id, institutionId, createdById, action }: Ending): Promise<void> {
  const actor = { id: createdById };
  await recordAudit(tx, { actor, institutionId, action, subjectType: "job", subjectId: id });
}
