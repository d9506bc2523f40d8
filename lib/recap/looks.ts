import "server-only";

import { recordFile, recordLook } from "@/lib/audit/looks";
import type { Viewer } from "@/lib/auth/policy";
import type { EventRecap, OtherPositions, RecapEvent, SideBySide } from "@/lib/recap/queries";
import { findOtherPositions, findRecap, findSideBySide } from "@/lib/recap/queries";

/** `findRecap` for a page that shows it: whoever sees results is written down, once for the whole event. */
export async function lookAtRecap(viewer: Viewer, eventId: string): Promise<EventRecap | null> {
  const recap = await findRecap(viewer, eventId);
  if (recap?.findings) await recordLook({ ...ofEvent(viewer, recap.event), action: "recap.viewed" });
  return recap;
}

/** `findRecap` for a file that leaves the portal: written down each time. */
export async function exportRecap(viewer: Viewer, eventId: string): Promise<EventRecap | null> {
  const recap = await findRecap(viewer, eventId);
  if (recap?.findings) await recordFile({ ...ofEvent(viewer, recap.event), action: "recap.exported" });
  return recap;
}

function ofEvent(actor: Viewer, { id: subjectId, institution }: RecapEvent) {
  return { actor, institutionId: institution.id, subjectType: "assessment-event", subjectId };
}

/** `findSideBySide` for a page that shows it: each candidate counts as looked at. */
export async function lookAtSideBySide(
  viewer: Viewer,
  eventId: string,
  candidateIds: readonly string[],
): Promise<SideBySide | null> {
  const found = await findSideBySide(viewer, eventId, candidateIds);
  for (const { candidateId } of found?.results ?? []) {
    if (found) await recordLook(ofCandidate(viewer, found.event, candidateId));
  }
  return found;
}

/** `findOtherPositions` for a page that shows it: the candidate counts as looked at. */
export async function lookAtOtherPositions(
  viewer: Viewer,
  eventId: string,
  candidateId: string,
): Promise<OtherPositions | null> {
  const found = await findOtherPositions(viewer, eventId, candidateId);
  if (found?.positions) await recordLook(ofCandidate(viewer, found.event, candidateId));
  return found;
}

function ofCandidate(actor: Viewer, { institution }: RecapEvent, subjectId: string) {
  return { actor, institutionId: institution.id, action: "result.viewed", subjectType: "candidate", subjectId };
}
