import "server-only";

import type { Transaction } from "@/lib/core/db";
import type { Making } from "@/lib/publication/rules";

type Draft = { readonly institutionId: string; readonly document: { readonly sha256: string } };

/** How far the job is that still writes the draft from its import; null where none does. Authorized by whoever asks. */
export async function readMaking(
  tx: Pick<Transaction, "importSession">,
  { institutionId, document: { sha256 } }: Draft,
): Promise<Making | null> {
  const session = await tx.importSession.findFirst({
    // The import names its draft only once that is whole.
    where: {
      institutionId,
      sha256,
      draftSlug: null,
      job: { kind: "IMPORT_DRAFT", status: { in: ["QUEUED", "RUNNING"] } },
    },
    select: { job: { select: { completed: true, total: true } } },
  });
  // The regulation itself is its first step.
  return session && { written: Math.max(0, session.job.completed - 1), total: session.job.total - 1 };
}
