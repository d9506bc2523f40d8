import "server-only";

import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { RegulationStatus } from "@/lib/generated/prisma/enums";
import type { Making } from "@/lib/publication/rules";
import { unfinishedObstacle } from "@/lib/publication/rules";

/** What tells whether a draft is whole. */
export const MAKING_FACTS = {
  slug: true,
  status: true,
  institutionId: true,
  document: { select: { sha256: true } },
} as const;

type Draft = {
  readonly slug: string;
  readonly status: RegulationStatus;
  readonly institutionId: string;
  readonly document: { readonly sha256: string };
};

/**
 * How far the job is that writes the draft from its import, or that it ended before the draft was whole; null where nothing
 * is missing. Authorized by whoever asks.
 */
export async function readMaking(
  tx: Pick<Transaction, "importSession">,
  { slug, status, institutionId, document: { sha256 } }: Draft,
): Promise<Making | null> {
  if (status !== "DRAFT") return null;
  // The import names its draft only once that is whole.
  if ((await tx.importSession.count({ where: { institutionId, draftSlug: slug } })) > 0) return null;
  const session = await tx.importSession.findFirst({
    where: { institutionId, sha256, job: { kind: "IMPORT_DRAFT" } },
    orderBy: { job: { createdAt: "desc" } },
    select: { id: true, draftSlug: true, job: { select: { status: true, completed: true, total: true } } },
  });
  if (!session) return null;
  const { id: importId, draftSlug, job } = session;
  return {
    importId,
    // One that names another draft has left this one behind: its number was corrected in between.
    isStopped: draftSlug !== null || (job.status !== "QUEUED" && job.status !== "RUNNING"),
    // The regulation itself is its first step.
    written: Math.max(0, job.completed - 1),
    total: job.total - 1,
  };
}

/**
 * Keeps hands off a draft that is not whole: making it anew begins with an empty one, and what was typed would be lost.
 *
 * @throws Refusal `rule`
 */
export async function requireWhole(tx: Pick<Transaction, "importSession">, draft: Draft): Promise<void> {
  const making = await readMaking(tx, draft);
  if (making) throw refuse.rule(unfinishedObstacle(making));
}
