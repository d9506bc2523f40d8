import "server-only";

import { z } from "zod";

import { db } from "@/lib/core/db";
import type { SheetStep } from "@/lib/sheet-history/schema";

const KIND = { "sheet.submitted": "SENT", "sheet.returned": "RETURNED" } as const;
const Recorded = z.enum(["sheet.submitted", "sheet.returned"]);
const After = z.object({ reason: z.string().optional() }).catch({});

type Sheet = { readonly id: string; readonly candidateId: string; readonly assessorId: string };

/**
 * Every time a sheet was sent or returned, as the audit trail has it, and what HR decided about a conflict of its assessor;
 * the newest first. For queries that have authorized the sheet.
 */
export async function listSteps({ id, candidateId, assessorId }: Sheet): Promise<readonly SheetStep[]> {
  const recorded = await db.auditEvent.findMany({
    where: { subjectType: "sheet", subjectId: id, action: { in: Recorded.options } },
    select: { action: true, at: true, after: true, actor: { select: { name: true } } },
  });
  const decided = await db.conflictDecision.findMany({
    where: { candidateId, assessorId },
    select: { choice: true, reason: true, decidedAt: true, decidedBy: { select: { name: true } } },
  });
  const steps: readonly SheetStep[] = [
    ...recorded.map(({ action, at, after, actor }) => ({
      kind: KIND[Recorded.parse(action)],
      at,
      by: actor?.name ?? null,
      reason: After.parse(after).reason ?? null,
    })),
    ...decided.map(({ choice, reason, decidedAt: at, decidedBy }) => ({
      kind: choice === "WITHDRAW" ? ("WITHDRAWN" as const) : ("KEPT" as const),
      at,
      by: decidedBy.name,
      reason,
    })),
  ];
  return steps.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}
