import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { fromCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { reviewObstacle } from "@/lib/regulations/rules";
import { provenanceOf } from "@/lib/standards/rules";
import type { DraftStandard } from "@/lib/standards/schema";
import { printedName } from "@/lib/sources/reading";
import { UNPUBLISHED } from "@/lib/standards/in-force";

/**
 * Takes the standard of one position in as a draft under its (draft) regulation, replacing an earlier draft of the same
 * position and regulation: competencies with indicators, requirements, source lines, transcription notes.
 *
 * @throws Refusal `forbidden`, `not-found` (regulation, annex, position), `rule` when the regulation is already published.
 */
export async function draftStandard(viewer: Viewer, draft: DraftStandard): Promise<{ readonly id: string }> {
  return db.$transaction(async (tx) => {
    const place = await findPlace(tx, viewer, draft);
    if (place.regulationStatus !== "DRAFT") {
      throw refuse.rule("Peraturan ini sudah diterbitkan; standarnya tidak dapat diubah lagi.");
    }
    const obstacle = reviewObstacle(place.openReviews);
    if (obstacle) throw refuse.rule(obstacle);
    const version = await addVersion(tx, { viewer, draft, place });
    await addCompetencies(tx, version.id, draft);
    await addRequirements(tx, version.id, draft);
    await addProvenance(tx, { standardVersionId: version.id, documentId: place.documentId }, draft);
    // Whoever is about to send or publish sees that the draft is another one than was read.
    await tx.regulation.update({ where: { id: place.regulationId }, data: { revision: { increment: 1 } } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId: place.institutionId,
      action: "standard.drafted",
      subjectType: "standard-version",
      subjectId: version.id,
      after: { regulation: draft.regulation, position: draft.position },
    });
    return version;
  });
}

type Place = {
  readonly institutionId: string;
  readonly regulationId: string;
  readonly regulationStatus: string;
  readonly openReviews: readonly unknown[];
  readonly documentId: string;
  readonly annexId: string;
  readonly positionId: string;
};

async function findPlace(tx: Transaction, viewer: Viewer, draft: DraftStandard): Promise<Place> {
  // The regulation before its standards, as everywhere.
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${draft.regulation} FOR UPDATE`;
  const regulation = await tx.regulation.findUnique({
    where: { slug: draft.regulation },
    select: {
      id: true,
      status: true,
      institutionId: true,
      documentId: true,
      reviews: { where: { endedAt: null }, select: { id: true } },
      annexes: {
        where: { label: draft.annex },
        select: {
          id: true,
          listings: { where: { position: { slug: draft.position } }, select: { positionId: true } },
        },
      },
    },
  });
  if (!regulation) throw refuse.notFound("Peraturan");
  // Before anything is said about what the draft holds.
  authorizeRecord(viewer, "standard:draft", { institutionId: regulation.institutionId, name: "Peraturan" });
  const [annex] = regulation.annexes;
  if (!annex) throw refuse.notFound("Lampiran");
  const [listing] = annex.listings;
  if (!listing) throw refuse.notFound("Jabatan dalam lampiran");
  return {
    institutionId: regulation.institutionId,
    regulationId: regulation.id,
    regulationStatus: regulation.status,
    openReviews: regulation.reviews,
    documentId: regulation.documentId,
    annexId: annex.id,
    positionId: listing.positionId,
  };
}

type NewVersion = { readonly viewer: Viewer; readonly draft: DraftStandard; readonly place: Place };

async function addVersion(tx: Transaction, { viewer, draft, place }: NewVersion): Promise<{ readonly id: string }> {
  const { positionId, regulationId, annexId } = place;
  await tx.standardVersion.deleteMany({
    where: { positionId, regulationId, status: UNPUBLISHED },
  });
  return tx.standardVersion.create({
    data: {
      positionId,
      regulationId,
      annexId,
      validFrom: fromCivilDate(draft.validFrom),
      draftedById: viewer.id,
      nameAsWritten: draft.positionNameAsWritten.value,
      positionGroup: draft.positionGroup?.value ?? null,
      affair: draft.affair?.value ?? null,
      positionCode: draft.positionCode?.value ?? null,
      summary: draft.summary?.value ?? null,
    },
    select: { id: true },
  });
}

async function addCompetencies(tx: Transaction, standardVersionId: string, draft: DraftStandard): Promise<void> {
  for (const [place, competency] of draft.competencies.entries()) {
    const { id: competencyId } = await tx.competency.upsert({
      where: { code: competency.code },
      create: { code: competency.code, kind: competency.kind, name: competency.name.value ?? competency.code },
      update: {},
      select: { id: true },
    });
    await tx.competencyRequirement.create({
      data: {
        standardVersionId,
        competencyId,
        kind: competency.kind,
        place,
        ordinal: competency.ordinal.value,
        name: competency.name.value,
        nameAsWritten: printedName(competency.name),
        requiredLevel: competency.level?.value ?? null,
        description: competency.description?.value ?? null,
        indicators: {
          create: competency.indicators.map(({ code, text }, index) => ({
            place: index,
            code: code.value,
            text: text.value,
          })),
        },
      },
      select: { id: true },
    });
  }
}

/** The value of a field that a form may not have at all. */
function valueOf<Value>(cited: { readonly value: Value | null } | null): Value | null {
  return cited?.value ?? null;
}

async function addRequirements(tx: Transaction, standardVersionId: string, draft: DraftStandard): Promise<void> {
  await tx.positionRequirement.createMany({
    data: draft.requirements.map((requirement, place) => ({
      standardVersionId,
      place,
      category: requirement.category,
      ordinal: valueOf(requirement.ordinal),
      label: valueOf(requirement.label),
      text: requirement.text.value,
      importance: valueOf(requirement.importance),
      importanceUncertain: requirement.importance?.remark?.kind === "UNCERTAIN",
      anyOfGroup: requirement.anyOfGroup ?? null,
      ...(requirement.rule ? { rule: requirement.rule } : {}),
    })),
  });
}

type Citing = { readonly standardVersionId: string; readonly documentId: string };

async function addProvenance(tx: Transaction, citing: Citing, draft: DraftStandard): Promise<void> {
  const { spans, notes } = provenanceOf(draft);
  await tx.sourceSpan.createMany({ data: spans.map((span) => ({ ...span, ...citing })) });
  await tx.transcriptionNote.createMany({
    data: notes.map((note) => ({ ...note, standardVersionId: citing.standardVersionId })),
  });
}
