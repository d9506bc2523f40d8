import "server-only";

import { recordLook } from "@/lib/audit/looks";
import type { Viewer } from "@/lib/auth/policy";
import type { CandidateResult } from "@/lib/results/queries";
import { findResult, findResultOfSheet } from "@/lib/results/queries";

/** `findResult` for a page that shows it: whoever gets one is written down. */
export async function lookAtResult(viewer: Viewer, candidateId: string): Promise<CandidateResult | null> {
  return noted(viewer, await findResult(viewer, candidateId));
}

/** `findResultOfSheet` for a page that shows it: whoever gets one is written down. */
export async function lookAtResultOfSheet(viewer: Viewer, sheetId: string): Promise<CandidateResult | null> {
  return noted(viewer, await findResultOfSheet(viewer, sheetId));
}

async function noted(actor: Viewer, result: CandidateResult | null): Promise<CandidateResult | null> {
  if (result) {
    const { institutionId, candidateId: subjectId } = result;
    await recordLook({ actor, institutionId, action: "result.viewed", subjectType: "candidate", subjectId });
  }
  return result;
}
