import "server-only";

import { readChainHead } from "@/lib/audit/chain";
import type { ChainHead } from "@/lib/audit/rules";
import type { Viewer } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { canFollowEvent, canManageEvent } from "@/lib/events/policy";
import { shownName } from "@/lib/finalisation/measured";
import { ownOpenSheets } from "@/lib/sheets/policy";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { FinalReport } from "@/lib/reports/document";
import { FinalContent } from "@/lib/results/content";
import { SchemeSettings } from "@/lib/schemes/schema";

const REPORT_ROWS = {
  id: true,
  candidateId: true,
  content: true,
  schemeCopy: true,
  contentHash: true,
  checkCode: true,
  createdAt: true,
  validUntil: true,
  revokedAt: true,
  revokeReason: true,
  isReopened: true,
  candidate: { select: { erasedAt: true, event: { select: { institutionId: true, chairId: true } } } },
} as const satisfies Prisma.ResultSelect;

type ReportRow = Prisma.ResultGetPayload<{ select: typeof REPORT_ROWS }>;

const NEWEST_FIRST = [{ createdAt: "desc" }, { id: "desc" }] as const satisfies Prisma.ResultOrderByWithRelationInput[];

/** A result that was revoked because the event goes on is hidden from who still has a sheet of the candidate to send. */
function notBlindTo(viewer: Viewer) {
  return { candidate: { sheets: { none: ownOpenSheets(viewer) } } } as const;
}

/** The report of one result, for HR of the institution or the chair; null for everybody else, and once it is erased. */
export async function findReport(viewer: Viewer, resultId: string): Promise<FinalReport | null> {
  const row = await db.result.findFirst({ where: { id: resultId, ...notBlindTo(viewer) }, select: REPORT_ROWS });
  if (!row || row.candidate.erasedAt || !canFollowEvent(viewer, row.candidate.event)) return null;
  return toReport(row, await readChainHead(row.candidate.event.institutionId));
}

/** The id of a candidate's newest final result, revoked or not; null where there is none or it is not the viewer's. */
export async function findNewestResult(viewer: Viewer, candidateId: string): Promise<{ readonly id: string } | null> {
  const row = await db.result.findFirst({
    where: { candidateId, ...notBlindTo(viewer) },
    orderBy: NEWEST_FIRST,
    select: { id: true, candidate: { select: { event: { select: { institutionId: true, chairId: true } } } } },
  });
  return row && canFollowEvent(viewer, row.candidate.event) ? { id: row.id } : null;
}

/**
 * The newest result of every candidate of the event that holds and is not erased, for HR: a batch of reports. Without those
 * whose report the viewer may not see yet: one of them would end the whole batch.
 */
export async function listValidResults(viewer: Viewer, eventId: string): Promise<readonly string[]> {
  const event = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: {
      institutionId: true,
      chairId: true,
      candidates: {
        where: { erasedAt: null, ...notBlindTo(viewer).candidate },
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: { results: { orderBy: NEWEST_FIRST, take: 1, select: { id: true, revokedAt: true } } },
      },
    },
  });
  if (!event || !canManageEvent(viewer, event)) return [];
  return event.candidates.flatMap(({ results }) =>
    results.filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id),
  );
}

function toReport({ id, revokedAt, revokeReason, isReopened, ...row }: ReportRow, auditHead: ChainHead): FinalReport {
  const { candidateId, contentHash, checkCode } = row;
  return {
    resultId: id,
    candidateId,
    contentHash,
    checkCode,
    auditHead,
    content: shownContent(FinalContent.parse(row.content)),
    scheme: SchemeSettings.parse(row.schemeCopy),
    issuedOn: todayInJakarta(row.createdAt),
    validUntil: toCivilDate(row.validUntil),
    revocation: revokedAt && { on: todayInJakarta(revokedAt), reason: revokeReason ?? "", isReopened },
  };
}

function shownContent(content: FinalContent): FinalContent {
  return { ...content, competencies: content.competencies.map((one) => ({ ...one, name: shownName(one.name) })) };
}
