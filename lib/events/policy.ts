import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";

export type EventFacts = { readonly institutionId: string; readonly chairId: string | null };

/** HR of the institution plans and follows the event. */
export function canManageEvent(viewer: Viewer, { institutionId }: EventFacts): boolean {
  return can(viewer, "event:manage", institutionId);
}

/** The chair sees the event and its results too, and may return sheets. The chair belongs to the institution. */
export function canFollowEvent(viewer: Viewer, event: EventFacts): boolean {
  const isMember = viewer.memberships.some(({ institutionId }) => institutionId === event.institutionId);
  return canManageEvent(viewer, event) || (isMember && event.chairId === viewer.id);
}
