import "server-only";

import { setTimeout as sleep } from "node:timers/promises";

import { checkChainsNightly } from "@/lib/audit/chain";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/policy";
import { Refusal } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import type { JobKind } from "@/lib/generated/prisma/enums";
import { ImportJobInput } from "@/lib/imports/schema";
import { draftImport } from "@/lib/imports/drafting-commands";
import { readImport } from "@/lib/imports/work-commands";
import type { Claim } from "@/lib/jobs/queue-commands";
import {
  claimJob,
  findCreator,
  finishJob,
  keepFile,
  keepStep,
  releaseJob,
  removeOldFiles,
} from "@/lib/jobs/queue-commands";
import { ALL_KINDS } from "@/lib/jobs/rules";
import { ReportsInput } from "@/lib/jobs/schema";
import { renderReport } from "@/lib/reports/pdf";
import { findReport } from "@/lib/reports/queries";
import { reportFileName } from "@/lib/reports/rules";

const IDLE_MS = 1000;
const TROUBLED_MS = 5000;
/** How often it is asked whether the nightly check of the audit trail is due, and whether files are too old. */
const CHECK_MS = 10 * 60_000;
/** A report takes a tenth of a second: a worker that is silent for this long is gone. */
const LEASE_SECONDS = 30;
/** Reading a thousand positions takes ten seconds in one step, keeping them some more. */
const IMPORT_LEASE_SECONDS = 180;
const NO_IMPORT_RIGHT = "Pembuat pekerjaan ini tidak lagi berhak menyusun peraturan instansi.";
const NO_RIGHT = "Pembuat pekerjaan ini tidak lagi berhak mengelola kegiatan instansi.";

/** Why a job cannot be done by anybody; its message is shown. */
class JobFailure extends Error {}

type WorkOptions = {
  readonly signal?: AbortSignal;
  readonly leaseSeconds?: number;
  /** What this worker takes up; without it everything. */
  readonly kinds?: readonly JobKind[];
};

/** Takes up jobs until it is told to stop, checks the audit trail at night and removes old files. Where the database is away it waits. */
export async function runWorker(signal: AbortSignal, kinds = ALL_KINDS): Promise<void> {
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
    if (claim.kind === "REPORTS") await makeReports(hand, { leaseSeconds, ...(signal ? { signal } : {}) });
    else await workOnImport(hand);
  } catch (error) {
    if (isDatabaseError(error)) throw error;
    await finishJob(hand.claim, problemOf(error, hand.claim));
  }
  return true;
}

/** The claim as last renewed: an error on the way must not lose it. */
type Hand = { claim: Claim };

async function makeReports(hand: Hand, { signal, leaseSeconds = LEASE_SECONDS }: WorkOptions): Promise<void> {
  const { resultIds } = ReportsInput.parse(hand.claim.input);
  const creator = await findCreator(hand.claim);
  if (!creator || !can(creator, "event:manage", hand.claim.institutionId)) throw new JobFailure(NO_RIGHT);
  for (const [ordinal, resultId] of resultIds.entries()) {
    if (ordinal < hand.claim.completed) continue;
    if (signal?.aborted) return releaseJob(hand.claim);
    const file = await makeReport(creator, resultId, ordinal);
    const renewed = await keepFile(hand.claim, { ordinal, ...file }, leaseSeconds);
    // Cancelled, or taken over by another worker.
    if (!renewed) return;
    hand.claim = renewed;
  }
  await finishJob(hand.claim, null);
}

/**
 * Reads a regulation, which is kept in the end as a whole, so that whoever goes on with it begins again; or makes its
 * draft, standard by standard.
 */
async function workOnImport(hand: Hand): Promise<void> {
  const { importId } = ImportJobInput.parse(hand.claim.input);
  const creator = await findCreator(hand.claim);
  if (!creator || !can(creator, "regulation:draft", hand.claim.institutionId)) throw new JobFailure(NO_IMPORT_RIGHT);
  const advance = async (completed: number): Promise<boolean> => {
    const renewed = await keepStep(hand.claim, completed, IMPORT_LEASE_SECONDS);
    if (renewed) hand.claim = renewed;
    return renewed !== null;
  };
  const { kind, completed } = hand.claim;
  const work =
    kind === "IMPORT_DRAFT" ? draftImport(creator, { importId, completed }, advance) : readImport(importId, advance);
  if (await work) await finishJob(hand.claim, null);
}

async function makeReport(creator: Viewer, resultId: string, ordinal: number) {
  const report = await findReport(creator, resultId);
  if (!report) throw new JobFailure(NO_RIGHT);
  const name = `${String(ordinal + 1).padStart(3, "0")}-${reportFileName(report)}`;
  return { name, content: new Uint8Array(await renderReport(report)) };
}

/** The database being away is nothing the job can help: its lease runs out, and somebody goes on with it. */
function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && /^(Prisma|DriverAdapter)/.test(error.name);
}

function problemOf(error: unknown, { id, completed }: Claim): string {
  // A refusal is a sentence for people: the command that was tried says why it cannot be.
  if (error instanceof JobFailure || error instanceof Refusal) return error.message;
  const incident = crypto.randomUUID();
  log.error({ incident, job: id, ordinal: completed, err: error }, "job failed");
  return `Terjadi kesalahan pada sistem. Kode insiden: ${incident}`;
}
