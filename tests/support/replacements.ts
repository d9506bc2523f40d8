import { contentHash } from "@/lib/candidates/freeze";
import { db } from "@/lib/core/db";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";
import { findStandardVersion } from "@/lib/standards/queries";

import { givenPreparedAssessment } from "./assessments";
import { regulationDraftFor, SOURCE_TEXT, standardDraftFor } from "./drafts";
import type { GivenInstitution } from "./factories";
import { sendAndPublish } from "./publishing";
import { viewerWith } from "./viewers";

type Options = Parameters<typeof givenPreparedAssessment>[1];

/** Publishes the next standard of the institution's first position, one level higher where asked. Answers the position. */
export async function publishNext(institution: GivenInstitution, effectiveFrom: string, rise = 0): Promise<string> {
  const [drafter, verifier] = [await viewerWith("ADMIN", institution), await viewerWith("VERIFIER", institution)];
  const regulation = { ...regulationDraftFor(institution), effectiveFrom };
  const standard = standardDraftFor(regulation);
  const competencies = standard.competencies.map((row) => ({
    ...row,
    level: row.level && { ...row.level, value: (row.level.value ?? 0) + rise },
  }));
  await draftRegulation(drafter, regulation, SOURCE_TEXT);
  await draftStandard(drafter, { ...standard, competencies, validFrom: effectiveFrom });
  await sendAndPublish({ drafter, verifier }, regulation.slug);
  return standard.position;
}

/** Publishes a regulation without standards that revokes all of the institution's: what they hold ends without another. */
export async function endWithoutSuccessor(institution: GivenInstitution, effectiveFrom: string): Promise<void> {
  const [drafter, verifier] = [await viewerWith("ADMIN", institution), await viewerWith("VERIFIER", institution)];
  const revoked = await db.regulation.findMany({
    where: {
      institutionId: institution.id,
      status: { not: "DRAFT" },
      OR: [{ revokedFrom: null }, { revokedFrom: { gt: new Date(effectiveFrom) } }],
      standards: { some: {} },
    },
    select: { slug: true },
  });
  const reading = "dicabut dan dinyatakan tidak berlaku";
  const citation = { value: reading, source: [{ lineFrom: 1, lineTo: 1, reading }] };
  const draft = regulationDraftFor(institution);
  const relations = revoked.map(({ slug: target }) => ({ type: "REVOKES" as const, target, citation }));
  await draftRegulation(drafter, { ...draft, effectiveFrom, relations }, SOURCE_TEXT);
  await sendAndPublish({ drafter, verifier }, draft.slug);
}

/** A candidate pinned to a standard that nothing replaces yet: of an event of 1 November 2026, which is being prepared. */
export async function givenPinned(institution: GivenInstitution, options: Options = {}) {
  const targetPosition = await publishNext(institution, "2020-09-03");
  return givenPreparedAssessment(institution, { startsOn: "2026-11-01", ...options, targetPosition });
}

/**
 * A candidate again, pinned to the only standard of that regulation: what time does to a standard, in no time. The
 * regulation may be another institution's, so that the catalogue of the first one stays as it is.
 */
export async function pinToStandardOf(regulation: string, id: string): Promise<void> {
  const { position, version } = await db.standardVersion.findFirstOrThrow({
    where: { regulation: { slug: regulation } },
    select: { version: true, position: { select: { id: true, slug: true, institution: { select: { slug: true } } } } },
  });
  const standard = await findStandardVersion(position.institution.slug, position.slug, version ?? 0);
  if (!standard) throw new Error("The regulation has no published standard.");
  const candidate = await db.candidate.delete({ where: { id } });
  const profile = candidate.profile ?? {};
  const pinned = { targetPositionId: position.id, standardVersionId: standard.id, standardHash: contentHash(standard) };
  await db.candidate.create({ data: { ...candidate, profile, ...pinned, standardSnapshot: standard } });
}
