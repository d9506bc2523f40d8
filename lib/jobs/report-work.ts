import "server-only";

import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/policy";
import type { Hand, Terms } from "@/lib/jobs/hand";
import { JobFailure } from "@/lib/jobs/hand";
import { findCreator, finishJob, keepFile, releaseJob } from "@/lib/jobs/queue-commands";
import { ReportsInput } from "@/lib/jobs/schema";
import { renderReport } from "@/lib/reports/pdf";
import { findReport } from "@/lib/reports/queries";
import { reportFileName } from "@/lib/reports/rules";

/** Erased, or hidden from the creator, since the event went back a stage. */
const NOT_OPEN = "Salah satu hasil tidak terbuka lagi bagi pembuat pekerjaan ini; mulai lagi pembuatan laporannya.";
const NO_RIGHT = "Pembuat pekerjaan ini tidak lagi berhak mengelola kegiatan instansi.";

/**
 * Makes the reports of an event one by one, from where the last worker left off.
 *
 * @throws JobFailure where who asked for them has lost the right
 */
export async function makeReports(hand: Hand, { signal, leaseSeconds }: Terms): Promise<void> {
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

async function makeReport(creator: Viewer, resultId: string, ordinal: number) {
  const report = await findReport(creator, resultId);
  if (!report) throw new JobFailure(NOT_OPEN);
  const name = `${String(ordinal + 1).padStart(3, "0")}-${reportFileName(report)}`;
  return { name, content: new Uint8Array(await renderReport(report)) };
}
