import type { Viewer } from "@/lib/auth/policy";
import type { EventFacts } from "@/lib/events/policy";
import { canFollowEvent } from "@/lib/events/policy";
import type { EventStatus, SheetStatus } from "@/lib/generated/prisma/enums";
import { canScore, isBlind } from "@/lib/sheets/policy";

export type HistoryFacts = {
  readonly assessorId: string;
  readonly status: SheetStatus;
  /** It counts no more: whatever is on it stays readable. */
  readonly isWithdrawn: boolean;
  readonly event: EventFacts & { readonly status: EventStatus };
  /** Of the candidate, those that count. */
  readonly sheets: readonly { readonly assessorId: string; readonly status: SheetStatus }[];
};

/**
 * The assessor sees how the own sheet came about. HR and the chair see it of a sheet that is sent or withdrawn, from the moment at which
 * they see its marks in the integration; other assessors never do.
 */
export function canSeeHistory(viewer: Viewer, facts: HistoryFacts): boolean {
  const { assessorId, status, isWithdrawn, event, sheets } = facts;
  if (canScore(viewer, { assessorId, institutionId: event.institutionId })) return true;
  const isIntegrated = event.status === "INTEGRATING" || event.status === "FINAL";
  return (
    (status === "SUBMITTED" || isWithdrawn) && isIntegrated && canFollowEvent(viewer, event) && !isBlind(viewer, sheets)
  );
}
