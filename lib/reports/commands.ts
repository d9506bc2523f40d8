import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { FinalReport } from "@/lib/reports/document";
import { findNewestResult, findReport } from "@/lib/reports/queries";

type ReportKey = { readonly eventId: string; readonly candidateId: string };

/**
 * The candidate's report, to be shown: whoever looks at it is written down, also when it has been revoked.
 *
 * @throws Refusal `not-found` for everybody but HR of the institution and the chair, and while there is no final result
 */
export async function viewReport(viewer: Viewer, { eventId, candidateId }: ReportKey): Promise<FinalReport> {
  const newest = await findNewestResult(viewer, candidateId);
  const report = newest && (await findReport(viewer, newest.id));
  if (!report || report.content.event.id !== eventId) throw refuse.notFound("Laporan");
  const { institutionId } = await db.assessmentEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: { institutionId: true },
  });
  await db.$transaction((tx) =>
    recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "report.viewed",
      subjectType: "result",
      subjectId: report.resultId,
      after: { candidateId },
    }),
  );
  return report;
}
