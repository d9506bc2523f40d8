import "server-only";

import { recordLook } from "@/lib/audit/looks";
import type { Viewer } from "@/lib/auth/policy";
import type { Integration } from "@/lib/integration/queries";
import { findIntegration } from "@/lib/integration/queries";

/** `findIntegration` for a page that shows it: the grid holds every mark of a candidate, so whoever gets one is written down. */
export async function lookAtIntegration(viewer: Viewer, candidateId: string): Promise<Integration | null> {
  const integration = await findIntegration(viewer, candidateId);
  if (integration) {
    const { institutionId } = integration.event;
    const subject = { subjectType: "candidate", subjectId: candidateId };
    await recordLook({ actor: viewer, institutionId, action: "integration.viewed", ...subject });
  }
  return integration;
}
