import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

import { checkChainsNightly } from "@/lib/audit/chain";
import { Refusal } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { JobKind } from "@/lib/generated/prisma/enums";
import type { Hand, Terms, Work } from "@/lib/jobs/hand";
import { JobFailure } from "@/lib/jobs/hand";
import type { Claim } from "@/lib/jobs/queue-commands";
import { claimJob, finishJob, removeOldFiles } from "@/lib/jobs/queue-commands";
import { ALL_KINDS } from "@/lib/jobs/rules";

/** Somebody waits for what was just handed in; asking an empty queue costs a millisecond. */
const IDLE_MS = 300;
const TROUBLED_MS = 5000;
/** How often it is asked whether the nightly check of the audit trail is due, and whether files are too old. */
const CHECK_MS = 10 * 60_000;
/** A report takes a tenth of a second: a worker that is silent for this long is gone. */
const LEASE_SECONDS = 30;

/** Loaded by who takes up such jobs: who makes reports never holds what reads regulations, nor the other way round. */
const WORK = {
  REPORTS: async () => (await import("@/lib/jobs/report-work")).makeReports,
  IMPORT_READ: async () => (await import("@/lib/jobs/import-work")).workOnImport,
  IMPORT_DRAFT: async () => (await import("@/lib/jobs/import-work")).workOnImport,
} as const satisfies Readonly<Record<JobKind, () => Promise<Work>>>;

type WorkOptions = Partial<Terms> & {
  /** What this worker takes up; without it everything. */
  readonly kinds?: readonly JobKind[];
};

/** Takes up jobs until it is told to stop, checks the audit trail at night and removes old files. Where the database is away it waits. */
export async function runWorker(signal: AbortSignal, kinds = ALL_KINDS): Promise<void> {
  // Before the first job comes: whoever hands one in waits for it.
  await Promise.all(kinds.map((kind) => WORK[kind]()));
  let nextCheck = 0;
  while (!signal.aborted) {
    if (Date.now() >= nextCheck) {
      nextCheck = Date.now() + CHECK_MS;
      await checkAuditTrail();
      await tidyFiles();
    }
    const pause = await workOnce({ signal, kinds }).then(
      (hasWorked) => (hasWorked ? 0 : IDLE_MS),
      (error: unknown) => {
        log.error({ err: error }, "job interrupted");
        return TROUBLED_MS;
      },
    );
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}

/** A broken chain is also said in the log: an auditor need not look at the page every morning. */
async function checkAuditTrail(): Promise<void> {
  try {
    for (const { name, finding } of (await checkChainsNightly(new Date())) ?? []) {
      if (finding) log.error({ chain: name, finding }, "audit chain broken");
    }
  } catch (error) {
    log.error({ err: error }, "audit chains not checked");
  }
}

/** What is left today goes at the next round. */
async function tidyFiles(): Promise<void> {
  try {
    const count = await removeOldFiles(new Date());
    if (count > 0) log.info({ count }, "files of old jobs removed");
  } catch (error) {
    log.error({ err: error }, "files of old jobs not removed");
  }
}

/** Does one job, or goes on with one that somebody left behind. False when there is none. */
export async function workOnce({
  signal,
  leaseSeconds = LEASE_SECONDS,
  kinds = ALL_KINDS,
}: WorkOptions = {}): Promise<boolean> {
  const claim = await claimJob(leaseSeconds, kinds);
  if (!claim) return false;
  const hand: Hand = { claim };
  try {
    const work: Work = await WORK[claim.kind]();
    await work(hand, { leaseSeconds, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    await finishJob(hand.claim, problemOf(error, hand.claim));
  }
  return true;
}

/** The database being away is nothing the job can help: its lease runs out, and somebody goes on with it. */
function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && /^(Prisma|DriverAdapter|Bulk)/.test(error.name);
}

function problemOf(error: unknown, { id, completed }: Claim): string {
  // A refusal is a sentence for people: the command that was tried says why it cannot be.
  if (error instanceof JobFailure || error instanceof Refusal) return error.message;
  const incident = crypto.randomUUID();
  log.error({ incident, job: id, ordinal: completed, err: error }, "job failed");
  return `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`;
}
