import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { lockEventOf } from "@/lib/candidates/roster-commands";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { namingObstacle } from "@/lib/people/naming";
import { PINNED, toPinned } from "@/lib/replacements/pinned";
import { decidedStandardId, decisionObstacle, decisiveDay, successionOf } from "@/lib/replacements/rules";
import type { DecideStandard } from "@/lib/replacements/schema";
import { findStandardInForce } from "@/lib/standards/queries";

/**
 * Records what HR decides about a candidate whose standard was replaced or ended: the assessment keeps its own, or the
 * person is to be assessed anew (issue 4). The candidate stays pinned either way.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (cancelled, or the standard is in force), `conflict` when another
 *   standard replaced it meanwhile, `invalid` with the field reason where it names the candidate
 */
export async function decideStandard(viewer: Viewer, input: DecideStandard): Promise<void> {
  const { candidateId, standardVersionId, choice, reason } = input;
  await db.$transaction(async (tx) => {
    await lockEventOf(tx, candidateId);
    const candidate = await tx.candidate.findUnique({
      where: { id: candidateId },
      select: {
        person: { select: { erasedAt: true, name: true } },
        standardVersion: { select: PINNED },
        targetPosition: { select: { slug: true, institution: { select: { slug: true } } } },
        event: { select: { institutionId: true, status: true, startsOn: true } },
      },
    });
    if (!candidate || candidate.person.erasedAt !== null) throw refuse.notFound("Peserta");
    const { event, targetPosition, standardVersion } = candidate;
    const { institutionId } = event;
    authorizeRecord(viewer, "event:manage", { institutionId, name: "Peserta" });
    const obstacle = decisionObstacle(event.status);
    if (obstacle) throw refuse.rule(obstacle);
    const naming = namingObstacle(reason, [candidate.person.name]);
    if (naming) throw refuse.field("reason", naming);

    const pinned = toPinned(standardVersion);
    const day = decisiveDay(toCivilDate(event.startsOn), todayInJakarta(new Date()));
    const standard = await findStandardInForce(targetPosition.institution.slug, targetPosition.slug, day);
    const succession = successionOf(pinned, standard, day);
    if (!succession) throw refuse.rule("Standar yang dipakai peserta ini masih berlaku.");
    if (decidedStandardId(pinned, succession) !== standardVersionId) throw refuse.stale();
    await tx.standardDecision.create({
      data: { candidateId, standardVersionId, choice, reason, decidedById: viewer.id },
    });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "candidate.standard-decided",
      subjectType: "candidate",
      subjectId: candidateId,
      after: { choice, standardVersionId, reason },
    });
  });
}
