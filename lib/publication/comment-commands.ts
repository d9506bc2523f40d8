import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readCommentRights } from "@/lib/publication/commented-queries";
import { readText, TEXT } from "@/lib/publication/part-queries";
import { bodyQuoteAt } from "@/lib/publication/body-values";
import { mayAnswer, mayClose, mayComment } from "@/lib/publication/rules";
import type { AddComment, AnswerComment, CloseFindings, ResolveComment } from "@/lib/publication/schema";
import { quoteAt, quoteOf } from "@/lib/publication/values";
import { BodyPassages, correctedText, CORRECTIONS, correctionsBy } from "@/lib/regulations/corrected";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";

const OF_DRAFT = { id: true, institutionId: true, status: true } as const;

/** What a comment stands on. */
const ON = {
  regulation: { select: OF_DRAFT },
  standard: { select: { id: true, correctionReason: true } },
  bodyCorrectionId: true,
} as const satisfies Prisma.ReviewCommentSelect;

type On = Prisma.ReviewCommentGetPayload<{ select: typeof ON }>;
type OfDraft = On["regulation"];

/** Writes the comment, with what the value says now. */
export async function writeComment(viewer: Viewer, { regulation: slug, path, body, ...place }: AddComment) {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
    const draft = await tx.regulation.findUnique({ where: { slug }, select: { id: true, institutionId: true } });
    if (!draft) throw refuse.notFound("Peraturan");
    const { id: regulationId, institutionId } = draft;
    authorizeRecord(viewer, "regulation:publish", { institutionId, name: "Peraturan" });
    const { standardId, correctionId = null } = place;
    if (!mayComment(await readCommentRights(tx, viewer, { regulationId, standardId, correctionId }))) {
      throw refuse.rule("Rancangan ini tidak sedang diverifikasi.");
    }
    const quote = await findQuote(tx, regulationId, { standardId, correctionId, path });
    const written = { regulationId, standardVersionId: standardId, bodyCorrectionId: correctionId, path, quote, body };
    const on = await tx.reviewComment.create({ data: { ...written, authorId: viewer.id }, select: ON });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "regulation.commented",
      ...subjectOf(on),
      after: { at: quote, note: body },
    });
  });
}

/** In the audit trail a comment on a correction stands beside the steps of that correction. */
function subjectOf({ regulation, standard, bodyCorrectionId }: On) {
  if (bodyCorrectionId !== null) return { subjectType: "body-correction", subjectId: bodyCorrectionId };
  return standard !== null && standard.correctionReason !== null
    ? { subjectType: "standard-version", subjectId: standard.id }
    : { subjectType: "regulation", subjectId: regulation.id };
}

type Place = { readonly standardId: string | null; readonly correctionId: string | null; readonly path: string };

async function findQuote(tx: Transaction, regulationId: string, place: Place): Promise<string> {
  const { standardId, correctionId, path } = place;
  if (correctionId !== null) return findCorrected(tx, { regulationId, correctionId, path });
  if (standardId === null) return findPassage(tx, regulationId, path);
  const row = await tx.standardVersion.findFirst({ where: { id: standardId, regulationId }, select: STANDARD_ROWS });
  const quote = row && quoteAt(toStandardDocument(row), path);
  if (quote === null) throw refuse.notFound("Nilai");
  return quoteOf(row?.position.name ?? "", quote);
}

async function findPassage(tx: Transaction, id: string, path: string): Promise<string> {
  const row = await tx.regulation.findUniqueOrThrow({ where: { id }, select: TEXT });
  const quote = bodyQuoteAt(readText(row), path);
  if (quote === null) throw refuse.notFound("Bagian");
  return quote;
}

type InCorrection = { readonly regulationId: string; readonly correctionId: string; readonly path: string };

/** A passage that the correction changes, as it has it read. */
async function findCorrected(tx: Transaction, { regulationId, correctionId, path }: InCorrection): Promise<string> {
  const correction = await tx.bodyCorrection.findFirst({
    where: { id: correctionId, regulationId },
    select: { passages: true, regulation: { select: { ...TEXT, corrections: CORRECTIONS } } },
  });
  if (!correction) throw refuse.notFound("Koreksi");
  const passages = BodyPassages.parse(correction.passages);
  const today = todayInJakarta(new Date());
  const begun = correctionsBy(correction.regulation.corrections, today);
  const text = readText(correction.regulation);
  const corrected = { ...text, ...correctedText(text, [...begun, { since: today, passages }]) };
  const quote = passages[path] ? bodyQuoteAt(corrected, path) : null;
  if (quote === null) throw refuse.notFound("Bagian");
  return quote;
}

/** Writes what was done about the comment, in place of what was written before. */
export async function answer(viewer: Viewer, { commentId, answer: words }: AnswerComment): Promise<void> {
  await db.$transaction(async (tx) => {
    const { quote, body, isFromImport, ...on } = await findComment(tx, commentId);
    const { institutionId } = on.regulation;
    authorizeRecord(viewer, "regulation:draft", { institutionId, name: "Catatan" });
    if (!mayAnswer(await readRights(tx, viewer, on), { isFromImport })) {
      throw refuse.rule(
        isFromImport ? "Temuan impor tidak dijawab; perbaiki nilainya atau tutup temuannya." : published(on),
      );
    }
    const { count } = await tx.reviewComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { answer: words, answeredById: viewer.id, answeredAt: new Date() },
    });
    if (count === 0) throw refuse.rule("Catatan ini sudah diselesaikan.");
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "regulation.comment-answered",
      ...subjectOf(on),
      after: { at: quote, note: body, answer: words },
    });
  });
}

/** Resolves the comment; a second time changes nothing. */
export async function resolve(viewer: Viewer, { commentId }: ResolveComment): Promise<void> {
  await db.$transaction(async (tx) => {
    const { quote, body, isFromImport, ...on } = await findComment(tx, commentId);
    authorizeResolving(viewer, on.regulation, { name: "Catatan", isFromImport });
    const rights = await readRights(tx, viewer, on);
    if (!rights.isDraft) throw refuse.rule(published(on));
    if (!mayClose(rights, { isFromImport })) {
      throw refuse.rule("Catatan verifikator diselesaikan oleh verifikator yang tidak ikut menyusun atau menyunting.");
    }
    const { count } = await tx.reviewComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: viewer.id },
    });
    if (count > 0) await recordResolved(tx, viewer, { ...on, after: { at: quote, note: body } });
  });
}

async function findComment(tx: Transaction, id: string) {
  const comment = await tx.reviewComment.findUnique({
    where: { id },
    select: {
      quote: true,
      body: true,
      isFromImport: true,
      ...ON,
    },
  });
  if (!comment) throw refuse.notFound("Catatan");
  return comment;
}

function readRights(tx: Transaction, viewer: Viewer, { regulation, standard, bodyCorrectionId }: On) {
  const place = { standardId: standard?.id ?? null, correctionId: bodyCorrectionId };
  return readCommentRights(tx, viewer, { regulationId: regulation.id, ...place });
}

const DONE = "Peraturan ini sudah diterbitkan.";
const published = ({ standard, bodyCorrectionId }: On): string =>
  bodyCorrectionId !== null || (standard !== null && standard.correctionReason !== null)
    ? "Koreksi ini sudah diterbitkan."
    : DONE;

/** Closes every open note of the import of a kind, or at a part; answers how many. */
export async function closeNotes(viewer: Viewer, { regulation: slug, of, reason }: CloseFindings): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
    const draft = await tx.regulation.findUnique({ where: { slug }, select: OF_DRAFT });
    if (!draft) throw refuse.notFound("Peraturan");
    authorizeResolving(viewer, draft, { name: "Peraturan", isFromImport: true });
    if (draft.status !== "DRAFT") throw refuse.rule(DONE);
    const { count } = await tx.reviewComment.updateMany({
      where: { regulationId: draft.id, isFromImport: true, resolvedAt: null, ...inScope(of) },
      data: { resolvedAt: new Date(), resolvedById: viewer.id, resolution: reason },
    });
    if (count === 0) throw refuse.rule("Tidak ada lagi temuan yang terbuka di situ. Muat ulang halaman.");
    await recordResolved(tx, viewer, {
      regulation: draft,
      standard: null,
      bodyCorrectionId: null,
      after: { scope: of, count, reason },
    });
    return count;
  });
}

/** Notes of before their kind was kept are of none. */
function inScope(of: CloseFindings["of"]) {
  const [sort, which = ""] = of.split(":");
  const value = which === "" ? null : which;
  return sort === "jenis" ? { findingKind: value } : { standardVersionId: value };
}

type Closed = { readonly name: string; readonly isFromImport: boolean };

function authorizeResolving(viewer: Viewer, { institutionId }: OfDraft, { name, isFromImport }: Closed): void {
  const isDrafter = isFromImport && can(viewer, "regulation:draft", institutionId);
  authorizeRecord(viewer, isDrafter ? "regulation:draft" : "regulation:publish", { institutionId, name });
}

type Resolved = On & { readonly after: Readonly<Record<string, string | number>> };

async function recordResolved(tx: Transaction, actor: Viewer, { after, ...on }: Resolved) {
  await recordAudit(tx, {
    actor,
    institutionId: on.regulation.institutionId,
    action: "regulation.comment-resolved",
    ...subjectOf(on),
    after,
  });
}
