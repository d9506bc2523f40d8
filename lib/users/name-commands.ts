import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { readMadeElsewhere } from "@/lib/users/making-queries";
import { overtaken } from "@/lib/users/overtaken";
import { NAME_SET_ELSEWHERE } from "@/lib/users/labels";
import type { RenameUser } from "@/lib/users/schema";

/**
 * Corrects the name of somebody of the institution. Refused for an account of another institution too: there the name
 * would change unseen. What is final keeps the name it was frozen with.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict`
 */
export async function renameUser(viewer: Viewer, input: RenameUser): Promise<void> {
  const { userId, institutionId, revision, name } = input;
  authorizeRecord(viewer, "user:manage", { institutionId, name: "Pengguna" });
  await db.$transaction(async (tx) => {
    const of = await tx.membership.groupBy({ by: ["institutionId"], where: { userId } });
    if (!of.some((place) => place.institutionId === institutionId)) throw refuse.notFound("Pengguna");
    const foreign = await readMadeElsewhere(tx, [institutionId], [userId]);
    if (of.length > 1 || foreign.has(userId)) throw refuse.rule(NAME_SET_ELSEWHERE);
    const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
    if (before.name === name) return;
    const claimed = await tx.user.updateMany({
      where: { id: userId, revision },
      data: { name, revision: { increment: 1 } },
    });
    if (claimed.count === 0) throw overtaken("name", before.name);
    const subject = { subjectType: "user", subjectId: userId };
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "user.renamed",
      ...subject,
      before,
      after: { name },
    });
  });
}
