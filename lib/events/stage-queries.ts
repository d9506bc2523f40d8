import "server-only";

import { z } from "zod";

import type { Transaction } from "@/lib/core/db";
import { EventStatus } from "@/lib/generated/prisma/enums";

// Called by who has authorized.

/** One step of an event from stage to stage. */
export type StageChange = {
  readonly status: EventStatus;
  readonly at: Date;
  /** Null for what the portal did by itself. */
  readonly by: string | null;
  readonly reason: string | null;
};

const STAGE_ACTIONS = [
  "event.scoring-started",
  "event.integration-opened",
  "event.stepped-back",
  "event.finished",
  "event.cancelled",
];

const After = z.object({ status: z.enum(EventStatus), reason: z.string().nullable().default(null) });

/** Every change of stage, newest first: the event itself keeps only the last reason, the audit trail all of them. */
export async function readStageChanges(
  tx: Pick<Transaction, "auditEvent">,
  eventId: string,
): Promise<readonly StageChange[]> {
  const rows = await tx.auditEvent.findMany({
    where: { subjectType: "assessment-event", subjectId: eventId, action: { in: STAGE_ACTIONS } },
    orderBy: { id: "desc" },
    select: { at: true, after: true, actor: { select: { name: true } } },
  });
  return rows.flatMap(({ at, after, actor }) => {
    const change = After.safeParse(after);
    return change.success ? [{ ...change.data, at, by: actor?.name ?? null }] : [];
  });
}

/** Why the integration was last opened although something was missing; null where nothing was. */
export async function readOpeningReason(tx: Pick<Transaction, "auditEvent">, eventId: string): Promise<string | null> {
  const row = await tx.auditEvent.findFirst({
    where: { subjectType: "assessment-event", subjectId: eventId, action: "event.integration-opened" },
    orderBy: { id: "desc" },
    select: { after: true },
  });
  const change = After.safeParse(row?.after);
  return change.success ? change.data.reason : null;
}
