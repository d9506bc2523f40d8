import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import type { ConflictState } from "@/lib/events/conflicts";
import type { EventFacts } from "@/lib/events/policy";
import { canFollowEvent } from "@/lib/events/policy";
import type { SheetStatus } from "@/lib/generated/prisma/enums";
import { isBlind } from "@/lib/sheets/policy";

export type IntegrationFacts = EventFacts & {
  /** Of the candidate. */
  readonly sheets: readonly { readonly assessorId: string; readonly status: SheetStatus }[];
};

/** An assessor of this candidate, still an assessor of the institution, whose own sheets are all in. */
function isDoneAssessor(viewer: Viewer, { institutionId, sheets }: IntegrationFacts): boolean {
  const isAssessor = sheets.some(({ assessorId }) => assessorId === viewer.id);
  return isAssessor && can(viewer, "sheet:score", institutionId) && !isBlind(viewer, sheets);
}

/** The assessors' meeting: HR and the chair of the event, and the assessors of the candidate. */
export function canSeeIntegration(viewer: Viewer, facts: IntegrationFacts): boolean {
  if (isBlind(viewer, facts.sheets)) return false;
  return canFollowEvent(viewer, facts) || isDoneAssessor(viewer, facts);
}

/** Who took part in the meeting decides, dissents and signs: the chair and the assessors; HR only looks on. */
export function canIntegrate(viewer: Viewer, facts: IntegrationFacts): boolean {
  if (!canSeeIntegration(viewer, facts)) return false;
  return facts.chairId === viewer.id || isDoneAssessor(viewer, facts);
}

type ChairFacts = Pick<EventFacts, "chairId"> & {
  /** Of the chair with the candidate; null where they have none. */
  readonly chairConflict: ConflictState | null;
};

/**
 * The chair while HR has not decided about their conflict of interest with the candidate: they look on, and neither agree on
 * anything nor sign (docs/adr/0023).
 */
export function isBarredChair(viewer: Viewer, { chairId, chairConflict }: ChairFacts): boolean {
  return viewer.id === chairId && chairConflict === "UNDECIDED";
}
