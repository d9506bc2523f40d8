import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { lockDraft, toDrafted } from "@/lib/editing/draft-queries";
import type { DraftedStandard } from "@/lib/editing/rules";
import { isUnpublished, placedPath } from "@/lib/editing/rules";
import { requireWhole } from "@/lib/publication/making-queries";
import { closeMended, readNoted } from "@/lib/publication/mending-commands";
import { reviewObstacle } from "@/lib/regulations/rules";
import { noteSourcePath } from "@/lib/standards/rules";

/** What is recorded of an edit: who may not publish is found by it. */
export type EditRecord = {
  /** "competency", "indicator", "requirement", "identity". */
  readonly part: string;
  readonly change: "added" | "edited" | "moved" | "removed";
  readonly before?: Readonly<Record<string, string | number | boolean | null>>;
  readonly after?: Readonly<Record<string, string | number | boolean | null>>;
};

type Edited = { readonly standard: DraftedStandard; readonly record: EditRecord };

/**
 * The one way in which a draft changes: locked, read, changed by a pure function, written as a whole, recorded.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once it is no draft any more, and what `change` refuses
 */
export async function changeDraft(
  viewer: Viewer,
  standardId: string,
  change: (standard: DraftedStandard) => Edited,
): Promise<DraftedStandard> {
  return db.$transaction(async (tx) => {
    const row = await lockDraft(tx, standardId);
    if (!row) throw refuse.notFound("Rancangan standar");
    const { institutionId } = row.regulation;
    authorizeRecord(viewer, "standard:draft", { institutionId, name: "Rancangan standar" });
    await requireEditable(tx, row);
    const { standard, record } = change(toDrafted(row));
    const noted = await readNoted(tx, { regulationId: row.regulationId, standardVersionId: standardId });
    await writeDraft(tx, standardId, standard);
    // Whoever is about to publish sees that the draft is another one than was read.
    await tx.regulation.update({ where: { id: row.regulationId }, data: { revision: { increment: 1 } } });
    const { before, part, change: what, after } = record;
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "standard.edited",
      subjectType: "standard-version",
      subjectId: standardId,
      ...(before ? { before } : {}),
      after: { part, change: what, ...after },
    });
    await closeMended(tx, viewer, { ...noted, institutionId });
    return standard;
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockDraft>>>;

async function requireEditable(tx: Transaction, row: Locked): Promise<void> {
  if (!isUnpublished(row)) throw refuse.rule("Standar ini bukan rancangan lagi; isinya tidak dapat diubah.");
  const what = row.correctionReason === null ? "Peraturan" : "Koreksi salinan";
  const obstacle = reviewObstacle(row.status === "IN_REVIEW" ? [row.status] : [], what);
  if (obstacle) throw refuse.rule(obstacle);
  await requireWhole(tx, row.regulation);
}

export type Removed = { readonly wasCorrection: boolean };

/** Takes a draft away as a whole; recorded with its position. */
export async function deleteDraft(viewer: Viewer, standardId: string): Promise<Removed> {
  return db.$transaction(async (tx) => {
    const row = await lockDraft(tx, standardId);
    if (!row) throw refuse.notFound("Rancangan standar");
    const { institutionId } = row.regulation;
    authorizeRecord(viewer, "standard:draft", { institutionId, name: "Rancangan standar" });
    await requireEditable(tx, row);
    // Of a correction nothing is left that its comments could be about; the published regulation has none of its own.
    if (row.correctionReason !== null) await tx.reviewComment.deleteMany({ where: { standardVersionId: standardId } });
    await tx.standardVersion.delete({ where: { id: standardId } });
    await tx.regulation.update({ where: { id: row.regulationId }, data: { revision: { increment: 1 } } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "standard.removed",
      subjectType: "standard-version",
      subjectId: standardId,
      // With the regulation: who took something out of it may not publish it.
      before: { position: row.nameAsWritten, regulation: row.regulation.slug },
    });
    return { wasCorrection: row.correctionReason !== null };
  });
}

/** All rows anew, with the ids they had: places and source paths cannot come apart (docs/adr/0004). */
export async function writeDraft(tx: Transaction, standardVersionId: string, standard: DraftedStandard): Promise<void> {
  const where = { standardVersionId };
  await tx.sourceSpan.deleteMany({ where });
  await tx.transcriptionNote.deleteMany({ where });
  await tx.competencyRequirement.deleteMany({ where });
  await tx.positionRequirement.deleteMany({ where });
  await tx.standardVersion.update({
    where: { id: standardVersionId },
    data: { ...standard.identity, revision: { increment: 1 } },
  });
  await writeCompetencies(tx, standardVersionId, standard);
  await tx.positionRequirement.createMany({
    data: standard.requirements.map(({ rule, ...row }, place) => ({
      ...row,
      ...where,
      place,
      ...(rule ? { rule } : {}),
    })),
  });
  await writeProvenance(tx, standardVersionId, standard);
}

async function writeCompetencies(tx: Transaction, standardVersionId: string, { competencies }: DraftedStandard) {
  const known = await tx.competency.findMany({
    where: { code: { in: competencies.map(({ code }) => code) } },
    select: { id: true, code: true },
  });
  const ids = new Map(known.map(({ code, id }) => [code, id]));
  for (const { code, kind, name } of competencies) {
    if (ids.has(code)) continue;
    const created = await tx.competency.upsert({
      where: { code },
      create: { code, kind, name: name ?? code },
      update: {},
      select: { id: true },
    });
    ids.set(code, created.id);
  }
  await tx.competencyRequirement.createMany({
    data: competencies.map(({ indicators: _indicators, code, level, ...row }, place) => ({
      ...row,
      standardVersionId,
      place,
      requiredLevel: level,
      competencyId: ids.get(code) ?? "",
    })),
  });
  await tx.indicator.createMany({
    data: competencies.flatMap(({ id, indicators }) =>
      indicators.map((indicator, place) => ({ ...indicator, place, competencyRequirementId: id })),
    ),
  });
}

async function writeProvenance(tx: Transaction, standardVersionId: string, standard: DraftedStandard): Promise<void> {
  const notes = standard.notes.flatMap((note) => {
    const path = placedPath(standard, note.path);
    return path === null ? [] : [{ ...note, path }];
  });
  const notePlaces = new Map(notes.map(({ ownPath }, ordinal) => [ownPath, noteSourcePath(ordinal)]));
  const spans = standard.spans.flatMap((span) => {
    const path = span.path.startsWith("/notes/") ? notePlaces.get(span.path) : placedPath(standard, span.path);
    return path === null || path === undefined ? [] : [{ ...span, path, standardVersionId }];
  });
  await tx.sourceSpan.createMany({ data: spans });
  await tx.transcriptionNote.createMany({
    data: notes.map(({ ownPath: _ownPath, ...note }, ordinal) => ({ ...note, ordinal, standardVersionId })),
  });
}
