import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";

export type SheetFacts = { readonly assessorId: string; readonly institutionId: string };

/** Only the assessor it was given to, and only while they are an assessor of the institution. */
export function canScore(viewer: Viewer, { assessorId, institutionId }: SheetFacts): boolean {
  return viewer.id === assessorId && can(viewer, "sheet:score", institutionId);
}
