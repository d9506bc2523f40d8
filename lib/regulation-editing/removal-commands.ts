import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { readMaking } from "@/lib/publication/making-queries";
import { unfinishedObstacle } from "@/lib/publication/rules";
import { findIdAt } from "@/lib/regulation-editing/address-queries";
import type { LockedRegulation } from "@/lib/regulation-editing/lock-commands";
import { lockAnyDraft } from "@/lib/regulation-editing/lock-commands";
import type { RemoveRegulation } from "@/lib/regulation-editing/schema";
import { wasPublished } from "@/lib/regulations/history-queries";
import { REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { removalObstacle } from "@/lib/regulations/rules";
import { requireRevision } from "@/lib/editing/seen";

/** A whole regulation, however many positions it has. */
const TIMEOUT = { timeout: 60_000, maxWait: 10_000 };

/** Deletes the draft with its standards, what nothing else uses of it, and the way that its import has to it. */
export async function deleteRegulation(viewer: Viewer, input: RemoveRegulation): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await findIdAt(tx, input.regulation);
    if (found === null) throw refuse.notFound("Peraturan");
    const regulation = await lockAnyDraft(tx, viewer, found);
    requireRevision(regulation, input);
    const obstacle = await readRemovalObstacle(tx, regulation);
    if (obstacle) throw refuse.rule(obstacle);
    await requireUnnamed(tx, regulation);
    const lost = await findLoss(tx, regulation.id);
    const { id, slug, institutionId } = regulation;
    await tx.standardVersion.deleteMany({ where: { regulationId: id } });
    await tx.regulation.delete({ where: { id } });
    await tx.position.deleteMany({ where: { id: { in: [...lost.positionIds] } } });
    await tx.sourceDocument.deleteMany({
      where: { id: regulation.document.id, regulations: { none: {} }, spans: { none: {} } },
    });
    await reopenImports(tx, viewer, regulation);
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "regulation.removed",
      subjectType: "regulation",
      subjectId: id,
      before: {
        name: regulationName(regulation),
        slug,
        title: regulation.title,
        standards: lost.standardCount,
        positions: lost.positionIds.length,
      },
    });
  }, TIMEOUT);
}

type Removed = Parameters<typeof readMaking>[1] & { readonly id: string };

/** Why a draft is not deleted; half a draft that a job still writes is not, one that stayed half is. */
export async function readRemovalObstacle(
  tx: Pick<Transaction, "importSession" | "reviewRound">,
  regulation: Removed,
): Promise<string | null> {
  const making = await readMaking(tx, regulation);
  if (making && !making.isStopped) return unfinishedObstacle(making);
  return removalObstacle(await wasPublished(tx, regulation.id));
}

/** Its text lies open at the bench again, with all that was decided there, and says why. */
async function reopenImports(tx: Transaction, viewer: Viewer, regulation: LockedRegulation): Promise<void> {
  const { slug, institutionId } = regulation;
  const imports = await tx.importSession.updateManyAndReturn({
    where: { draftSlug: slug, institutionId },
    data: { draftSlug: null },
    select: { id: true },
  });
  for (const { id } of imports) {
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "import.reopened",
      subjectType: "import",
      subjectId: id,
      after: { regulation: regulationName(regulation) },
    });
  }
}

/** What is published keeps its relations; what another draft says of this one stays as words. */
async function requireUnnamed(tx: Transaction, { id }: LockedRegulation): Promise<void> {
  const named = await tx.regulationRelation.findFirst({
    where: { targetId: id, regulation: { status: { not: "DRAFT" } } },
    select: { regulation: { select: REGULATION_NAME } },
  });
  if (named) {
    throw refuse.rule(`Rancangan ini disebut oleh ${regulationName(named.regulation)} yang sudah terbit.`);
  }
  await tx.regulationRelation.updateMany({ where: { targetId: id }, data: { targetId: null } });
}

/** Positions that nothing but the draft names: not listed, drafted, followed or assessed elsewhere. */
export function namedOnlyBy(regulationId: string) {
  const isElsewhere = { regulationId: { not: regulationId } };
  return {
    OR: [{ standards: { some: { regulationId } } }, { listings: { some: { annex: { regulationId } } } }],
    followings: { none: {} },
    followedBy: { none: {} },
    candidates: { none: {} },
    standards: { none: isElsewhere },
    listings: { none: { annex: isElsewhere } },
    followedIn: { none: { annex: isElsewhere } },
  };
}

/** The draft's standards, and the positions that nothing but it names. */
export async function findLoss(tx: Transaction, regulationId: string) {
  const standardCount = await tx.standardVersion.count({ where: { regulationId } });
  const positions = await tx.position.findMany({ where: namedOnlyBy(regulationId), select: { id: true } });
  return { standardCount, positionIds: positions.map(({ id }) => id) };
}
