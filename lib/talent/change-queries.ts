import "server-only";

import { z } from "zod";

import { db } from "@/lib/core/db";
import type { ScoreChange } from "@/lib/talent/labels";

// Called by who has authorized.

const After = z.object({ candidates: z.array(z.uuid()), reason: z.string() });

/** Scores that were replaced after the results were last fixed, oldest first; the audit trail keeps whose, by whom and why. */
export async function readScoreChanges(eventId: string): Promise<readonly ScoreChange[]> {
  const ofEvent = { subjectType: "assessment-event", subjectId: eventId };
  const finished = await db.auditEvent.findFirst({
    where: { ...ofEvent, action: "event.finished" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!finished) return [];
  const rows = await db.auditEvent.findMany({
    where: { ...ofEvent, action: "candidates.performance-changed", id: { gt: finished.id } },
    orderBy: { id: "asc" },
    select: { at: true, after: true, actor: { select: { name: true } } },
  });
  return rows.map(({ at, after, actor }) => {
    const { candidates, reason } = After.parse(after);
    return { candidateIds: candidates, reason, at, by: actor?.name ?? "portal" };
  });
}
