import type { EventStatus } from "@/lib/generated/prisma/enums";

/** Nothing of the event changes any more. */
export function isOver(status: EventStatus): boolean {
  return status === "FINAL" || status === "CANCELLED";
}

type Disclosure = {
  readonly status: EventStatus;
  /** The one who asks has a sheet of this candidate that is not sent yet. */
  readonly isStillScoring: boolean;
};

/**
 * May what the sheets say be handed out? HR may be an assessor too: nothing of others before the scoring is over
 * (DESIGN.md 4, blind).
 */
export function areMarksOpen({ status, isStillScoring }: Disclosure): boolean {
  return isOver(status) || (status === "INTEGRATING" && !isStillScoring);
}
