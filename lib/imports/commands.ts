import "server-only";

import { createHash } from "node:crypto";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize, authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { READ_STEPS } from "@/lib/imports/rules";
import type { CancelImport } from "@/lib/imports/schema";

export type HandedIn = { readonly institutionId: string; readonly fileName: string; readonly text: string };

/**
 * Keeps a text with its hash and queues its reading.
 *
 * @throws Refusal `forbidden`
 */
export async function startImport(viewer: Viewer, { institutionId, fileName, text }: HandedIn) {
  authorize(viewer, "regulation:draft", institutionId);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return db.$transaction(async (tx) => {
    const id = crypto.randomUUID();
    const job = await tx.job.create({
      data: {
        institutionId,
        kind: "IMPORT_READ",
        input: { importId: id },
        total: READ_STEPS.length,
        createdById: viewer.id,
      },
      select: { id: true },
    });
    const lineCount = text.split("\n").length;
    await tx.importSession.create({
      data: { id, institutionId, fileName, sha256, text, lineCount, jobId: job.id, createdById: viewer.id },
    });
    await audit(tx, viewer, { id, institutionId, action: "import.started", after: { fileName, sha256 } });
    return { id };
  });
}

/**
 * Stops the reading of a text or the making of its draft; what was read before stays.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when nothing is under way
 */
export async function cancelImport(viewer: Viewer, { importId }: CancelImport): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, institutionId, jobId } = await readSession(tx, viewer, importId);
    const cancelled = await tx.job.updateMany({
      where: { id: jobId, status: { in: ["QUEUED", "RUNNING"] } },
      data: { status: "CANCELLED", leasedUntil: null, finishedAt: new Date() },
    });
    if (cancelled.count === 0) throw refuse.rule("Pekerjaan ini sudah selesai atau sudah dibatalkan.");
    await audit(tx, viewer, { id, institutionId, action: "import.cancelled" });
  });
}

/** The row locked, so that decisions and the making of the draft come one after the other. */
async function readSession(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$queryRaw`SELECT 1 FROM import_sessions WHERE id = ${id}::uuid FOR UPDATE`;
  const session = await tx.importSession.findUnique({
    where: { id },
    select: { id: true, institutionId: true, jobId: true },
  });
  if (!session) throw refuse.notFound("Impor");
  authorizeRecord(viewer, "regulation:draft", { institutionId: session.institutionId, name: "Impor" });
  return session;
}

type Change = {
  readonly id: string;
  readonly institutionId: string;
  readonly action: string;
  readonly after?: Readonly<Record<string, string | number>>;
};

async function audit(tx: Transaction, actor: Viewer, { id, ...change }: Change): Promise<void> {
  await recordAudit(tx, { actor, subjectType: "import", subjectId: id, ...change });
}
