import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";

export type AuditEntry = {
  readonly actor: Pick<Viewer, "id"> | null;
  readonly institutionId: string | null;
  /** "standard.published": subject and what happened to it. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: Prisma.InputJsonValue;
  readonly after?: Prisma.InputJsonValue;
};

/** Takes a transaction, never `db`: a change and its audit row commit together or not at all (DESIGN.md 3). */
export async function recordAudit(tx: Transaction, { actor, ...entry }: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: { actorId: actor?.id ?? null, ...entry } });
}
