import "server-only";

import { readChainHead } from "@/lib/audit/chain";
import { recordFile, recordLook } from "@/lib/audit/looks";
import type { ChainHead } from "@/lib/audit/rules";
import type { Viewer } from "@/lib/auth/policy";
import { refuse } from "@/lib/core/errors";
import type { EventRecap, OtherPositions, RecapEvent, SideBySide } from "@/lib/recap/queries";
import { findOtherPositions, findRecap, findSideBySide } from "@/lib/recap/queries";

/** `findRecap` for a page that shows it: whoever sees results is written down, once for the whole event. */
export async function lookAtRecap(viewer: Viewer, eventId: string): Promise<EventRecap | null> {
  const recap = await findRecap(viewer, eventId);
  if (recap?.findings) await recordLook({ ...ofEvent(viewer, recap.event), action: "recap.viewed" });
  return recap;
}

/** A recap for a file, with the head of the institution's audit chain, in which the export itself already stands. */
export type ExportedRecap = {
  readonly event: RecapEvent;
  readonly findings: NonNullable<EventRecap["findings"]>;
  readonly auditHead: ChainHead;
};

/**
 * `findRecap` for a file that leaves the portal: written down each time.
 *
 * @throws Refusal not-found where the event is not the viewer's to follow, rule before integration
 */
export async function exportRecap(viewer: Viewer, eventId: string): Promise<ExportedRecap> {
  const recap = await findRecap(viewer, eventId);
  if (!recap) throw refuse.notFound("Kegiatan");
  const { event, findings } = recap;
  if (!findings) throw refuse.rule("Rekap baru ada pada tahap integrasi atau selesai.");
  await recordFile({ ...ofEvent(viewer, event), action: "recap.exported" });
  return { event, findings, auditHead: await readChainHead(event.institution.id) };
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
