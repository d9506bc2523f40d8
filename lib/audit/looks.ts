import "server-only";

import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";

/** Who goes back and forth between pages within this time has looked once. */
const ONE_LOOK_MS = 15 * 60_000;

export type Look = Omit<AuditEntry, "actor" | "institutionId" | "before"> & {
  readonly actor: Viewer;
  readonly institutionId: string;
};

/**
 * Writes down that somebody looked at a page with somebody's result, once in a quarter of an hour for the same reader and
 * subject. Files that leave the portal are written down each time.
 */
export async function recordLook({ actor, action, subjectType, subjectId, ...look }: Look): Promise<void> {
  const key = { action, subjectType, subjectId };
  await db.$transaction(async (tx) => {
    const known = await tx.auditEvent.findFirst({
      where: { ...key, actorId: actor.id, at: { gte: new Date(Date.now() - ONE_LOOK_MS) } },
      select: { id: true },
    });
    if (!known) await recordAudit(tx, { actor, ...key, ...look });
  });
}

/** Writes down that a file with results left the portal, each time. */
export async function recordFile(look: Look): Promise<void> {
  await db.$transaction((tx) => recordAudit(tx, look));
}
