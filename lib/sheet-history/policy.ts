import type { Viewer } from "@/lib/auth/policy";
import type { EventFacts } from "@/lib/events/policy";
import { canFollowEvent } from "@/lib/events/policy";
import type { EventStatus, SheetStatus } from "@/lib/generated/prisma/enums";
import { canScore, isBlind } from "@/lib/sheets/policy";

export type HistoryFacts = {
  readonly assessorId: string;
  readonly status: SheetStatus;
  readonly event: EventFacts & { readonly status: EventStatus };
  /** Of the candidate, this one too. */
  readonly sheets: readonly { readonly assessorId: string; readonly status: SheetStatus }[];
};

/**
 * The assessor sees how the own sheet came about. HR and the chair see it of a sheet that is sent, from the moment at which
 * they see its marks in the integration; other assessors never do.
 */
export function canSeeHistory(viewer: Viewer, { assessorId, status, event, sheets }: HistoryFacts): boolean {
  if (canScore(viewer, { assessorId, institutionId: event.institutionId })) return true;
  const isIntegrated = event.status === "INTEGRATING" || event.status === "FINAL";
  return status === "SUBMITTED" && isIntegrated && canFollowEvent(viewer, event) && !isBlind(viewer, sheets);
}
