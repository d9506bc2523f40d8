import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { SheetStatus } from "@/lib/generated/prisma/enums";

export type SheetFacts = { readonly assessorId: string; readonly institutionId: string };

/** Only the assessor it was given to, and only while they are an assessor of the institution. */
export function canScore(viewer: Viewer, { assessorId, institutionId }: SheetFacts): boolean {
  return viewer.id === assessorId && can(viewer, "sheet:score", institutionId);
}

/** Nothing of others before every own sheet of the candidate is sent (DESIGN.md 4), whatever other role one has. */
export function isBlind(
  viewer: Viewer,
  sheets: readonly { readonly assessorId: string; readonly status: SheetStatus }[],
): boolean {
  return sheets.some(({ assessorId, status }) => assessorId === viewer.id && status !== "SUBMITTED");
}

/**
 * The viewer's sheets that make them blind, for `where`; nobody's once the event is final: it has to be stepped back, with
 * a reason, before anything is filled again.
 */
export function ownOpenSheets({ id }: Viewer) {
  const event = { status: { not: "FINAL" } } as const;
  return { ...STANDING_SHEETS, assessorId: id, status: { not: "SUBMITTED" }, candidate: { event } } as const;
}
