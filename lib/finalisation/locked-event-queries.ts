import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { canFollowEvent } from "@/lib/events/policy";
import type { FinalEvent } from "@/lib/finalisation/measured";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { SchemeSettings } from "@/lib/schemes/schema";

/** What a final result takes from its event. */
export const FINAL_EVENT_ROWS = {
  id: true,
  name: true,
  purpose: true,
  status: true,
  startsOn: true,
  endsOn: true,
  institutionId: true,
  chairId: true,
  chair: { select: { name: true } },
  institution: { select: { slug: true, name: true, shortName: true } },
  scheme: { select: { name: true, settings: true } },
} as const satisfies Prisma.AssessmentEventSelect;

export type LockedEvent = FinalEvent & {
  readonly institutionId: string;
  readonly status: EventStatus;
  readonly chair: { readonly name: string } | null;
};

/**
 * Locks the event of somebody who follows it: nothing of its candidates changes until it has moved on.
 *
 * @throws Refusal `not-found`
 */
export async function lockEvent(tx: Transaction, viewer: Viewer, id: string): Promise<LockedEvent> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.assessmentEvent.findUnique({ where: { id }, select: FINAL_EVENT_ROWS });
  if (!row || !canFollowEvent(viewer, row)) throw refuse.notFound("Kegiatan");
  return toFinalEvent(row);
}

/** With the scheme read. */
export function toFinalEvent({ scheme, ...event }: EventRow): LockedEvent {
  return { ...event, schemeName: scheme.name, scheme: SchemeSettings.parse(scheme.settings) };
}

type EventRow = Prisma.AssessmentEventGetPayload<{ select: typeof FINAL_EVENT_ROWS }>;
