import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { toCivilDate } from "@/lib/core/civil-date";
import { formatDate } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { DraftFacts } from "@/lib/publication/rules";
import { publishObstacle } from "@/lib/publication/rules";
import type { PublishRegulation } from "@/lib/publication/schema";

/**
 * Puts a drafted regulation and its standards in force, and closes what it replaces the day before, all in one
 * transaction: the standards of the regulations it revokes, and older standards of the same positions (DESIGN.md 3).
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (see publishObstacle), `conflict` when the draft changed meanwhile.
 */
export async function publishRegulation(viewer: Viewer, input: PublishRegulation): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const draft = await readForPublishing(tx, input.regulation);
      authorizeRecord(viewer, "regulation:publish", { institutionId: draft.institutionId, name: "Peraturan" });
      const obstacle = publishObstacle(factsOf(draft), viewer.id);
      if (obstacle) throw refuse.rule(obstacle);

      const claimed = await tx.regulation.updateMany({
        where: { id: draft.id, revision: input.revision, status: "DRAFT" },
        data: { status: "IN_FORCE", publishedAt: new Date(), revision: { increment: 1 } },
      });
      if (claimed.count === 0) throw refuse.stale();

      await closeReplaced(tx, draft);
      await tx.standardVersion.updateMany({
        where: { regulationId: draft.id, status: { in: ["DRAFT", "IN_REVIEW"] } },
        data: {
          status: "PUBLISHED",
          publishedById: viewer.id,
          publishedAt: new Date(),
          revision: { increment: 1 },
        },
      });
      await recordAudit(tx, {
        actor: viewer,
        institutionId: draft.institutionId,
        action: "regulation.published",
        subjectType: "regulation",
        subjectId: draft.id,
        before: { status: draft.status },
        after: { status: "IN_FORCE", standards: draft.standards.length },
      });
    },
    { timeout: 30_000 },
  );
}

async function readForPublishing(tx: Transaction, slug: string) {
  const draft = await tx.regulation.findUnique({
    where: { slug },
    select: {
      id: true,
      status: true,
      institutionId: true,
      draftedById: true,
      effectiveFrom: true,
      _count: { select: { annexes: true } },
      standards: { select: { positionId: true, _count: { select: { competencies: true } } } },
      relations: { where: { type: "REVOKES", targetId: { not: null } }, select: { targetId: true } },
    },
  });
  if (!draft) throw refuse.notFound("Peraturan");
  return draft;
}

type Draft = Awaited<ReturnType<typeof readForPublishing>>;

function factsOf({ status, draftedById, _count, standards }: Draft): DraftFacts {
  return {
    status,
    draftedById,
    annexCount: _count.annexes,
    emptyStandardCount: standards.filter((standard) => standard._count.competencies === 0).length,
  };
}

async function closeReplaced(tx: Transaction, draft: Draft): Promise<void> {
  const lastDay = new Date(draft.effectiveFrom.getTime() - 24 * 60 * 60 * 1000);
  const revokedIds = draft.relations.flatMap(({ targetId }) => (targetId ? [targetId] : []));
  await tx.regulation.updateMany({
    where: { id: { in: revokedIds }, institutionId: draft.institutionId, status: "IN_FORCE" },
    data: { status: "REVOKED", revokedFrom: draft.effectiveFrom, revision: { increment: 1 } },
  });
  const replaced: Prisma.StandardVersionWhereInput = {
    status: "PUBLISHED",
    validTo: null,
    OR: [
      { regulationId: { in: revokedIds }, regulation: { institutionId: draft.institutionId } },
      { positionId: { in: draft.standards.map(({ positionId }) => positionId) } },
    ],
  };
  await requireEarlier(tx, replaced, draft);
  await tx.standardVersion.updateMany({
    where: replaced,
    data: { status: "SUPERSEDED", validTo: lastDay, revision: { increment: 1 } },
  });
}

/** What is replaced ends the day before, so it must have begun by then. */
async function requireEarlier(
  tx: Transaction,
  replaced: Prisma.StandardVersionWhereInput,
  { effectiveFrom }: Draft,
): Promise<void> {
  const late = await tx.standardVersion.findFirst({
    where: { ...replaced, validFrom: { gte: effectiveFrom } },
    select: { validFrom: true, position: { select: { name: true } } },
  });
  if (!late) return;
  throw refuse.rule(
    `Standar ${late.position.name} yang sekarang baru berlaku mulai ${formatDate(toCivilDate(late.validFrom))}. ` +
      `Peraturan penggantinya harus berlaku sesudah hari itu; periksa tanggal mulai berlakunya.`,
  );
}
