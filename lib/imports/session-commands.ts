import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { statusOf } from "@/lib/imports/rules";

// Where every command of an import begins and ends; none of it is called from elsewhere.

/**
 * The row locked, so that decisions and the making of the draft come one after the other.
 *
 * @throws Refusal `not-found`, `forbidden`
 */
export async function lockSession(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$queryRaw`SELECT 1 FROM import_sessions WHERE id = ${id}::uuid FOR UPDATE`;
  const session = await tx.importSession.findUnique({
    where: { id },
    select: {
      id: true,
      institutionId: true,
      sha256: true,
      jobId: true,
      draftSlug: true,
      lineCount: true,
      job: { select: { kind: true, status: true } },
      _count: { select: { findings: true, standards: true } },
    },
  });
  if (!session) throw refuse.notFound("Impor");
  authorizeRecord(viewer, "regulation:draft", { institutionId: session.institutionId, name: "Impor" });
  return {
    ...session,
    status: statusOf({ isRead: session._count.findings + session._count.standards > 0, ...session }),
  };
}

/**
 * Like `lockSession`, for what changes the draft.
 *
 * @throws Refusal `rule` while it is not being reviewed
 */
export async function lockReview(tx: Transaction, viewer: Viewer, id: string) {
  const session = await lockSession(tx, viewer, id);
  if (session.status === "IN_REVIEW") return session;
  throw refuse.rule(
    session.status === "DRAFTED"
      ? "Rancangan impor ini sudah dibuat; perubahan dilakukan pada rancangannya."
      : "Naskah ini sedang tidak diperiksa; muat ulang halaman.",
  );
}

type Change = {
  readonly id: string;
  readonly institutionId: string;
  readonly action: string;
  readonly before?: Readonly<Record<string, string | number | null>>;
  readonly after?: Readonly<Record<string, string | number | null>>;
};

export async function auditImport(tx: Transaction, actor: Viewer, { id, ...change }: Change): Promise<void> {
  await recordAudit(tx, { actor, subjectType: "import", subjectId: id, ...change });
}
