import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { RegulationStatus } from "@/lib/generated/prisma/enums";
import { readCommentRights } from "@/lib/publication/commented-queries";
import { readText, TEXT } from "@/lib/publication/part-queries";
import { bodyQuoteAt } from "@/lib/publication/body-values";
import { mayAnswer, mayClose, mayComment } from "@/lib/publication/rules";
import type { AddComment, AnswerComment, CloseFindings, ResolveComment } from "@/lib/publication/schema";
import { quoteAt, quoteOf } from "@/lib/publication/values";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";

/** Writes the comment, with what the value says now. */
export async function writeComment(viewer: Viewer, { regulation: slug, standardId, path, body }: AddComment) {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
    const draft = await tx.regulation.findUnique({
      where: { slug },
      select: { id: true, institutionId: true },
    });
    if (!draft) throw refuse.notFound("Peraturan");
    authorizeRecord(viewer, "regulation:publish", { institutionId: draft.institutionId, name: "Peraturan" });
    if (!mayComment(await readCommentRights(tx, viewer, { regulationId: draft.id, standardId }))) {
      throw refuse.rule("Rancangan ini tidak sedang diverifikasi.");
    }
    const quote = await findQuote(tx, draft.id, { standardId, path });
    await tx.reviewComment.create({
      data: { regulationId: draft.id, standardVersionId: standardId, path, quote, body, authorId: viewer.id },
    });
    await recordAudit(tx, {
      actor: viewer,
      institutionId: draft.institutionId,
      action: "regulation.commented",
      ...subjectOf(
        draft.id,
        standardId === null
          ? null
          : await tx.standardVersion.findUnique({ where: { id: standardId }, select: OF_STANDARD }),
      ),
      after: { at: quote, note: body },
    });
  });
}

const OF_STANDARD = { id: true, correctionReason: true } as const;

type OfStandard = { readonly id: string; readonly correctionReason: string | null };

/** In the audit trail a comment on a correction stands beside the steps of that correction. */
function subjectOf(regulationId: string, standard: OfStandard | null) {
  return standard !== null && standard.correctionReason !== null
    ? { subjectType: "standard-version", subjectId: standard.id }
    : { subjectType: "regulation", subjectId: regulationId };
}

type Place = Pick<AddComment, "standardId" | "path">;

async function findQuote(tx: Transaction, regulationId: string, { standardId, path }: Place): Promise<string> {
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

/** Writes what was done about the comment, in place of what was written before. */
export async function answer(viewer: Viewer, { commentId, answer: words }: AnswerComment): Promise<void> {
  await db.$transaction(async (tx) => {
    const { regulation, standard, quote, body, ...comment } = await findComment(tx, commentId);
    const { institutionId } = regulation;
    authorizeRecord(viewer, "regulation:draft", { institutionId, name: "Catatan" });
    if (!mayAnswer(await readRights(tx, viewer, { regulation, standard }), comment)) {
      throw refuse.rule(
        comment.isFromImport
          ? "Temuan impor tidak dijawab; perbaiki nilainya atau tutup temuannya."
          : published(standard),
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
      ...subjectOf(regulation.id, standard),
      after: { at: quote, note: body, answer: words },
    });
  });
}

/** Resolves the comment; a second time changes nothing. */
export async function resolve(viewer: Viewer, { commentId }: ResolveComment): Promise<void> {
  await db.$transaction(async (tx) => {
    const { regulation, standard, quote, body, ...comment } = await findComment(tx, commentId);
    authorizeResolving(viewer, regulation, { name: "Catatan", isFromImport: comment.isFromImport });
    const rights = await readRights(tx, viewer, { regulation, standard });
    if (!rights.isDraft) throw refuse.rule(published(standard));
    if (!mayClose(rights, comment)) {
      throw refuse.rule("Catatan verifikator diselesaikan oleh verifikator yang tidak ikut menyusun atau menyunting.");
    }
    const { count } = await tx.reviewComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: viewer.id },
    });
    if (count > 0) await recordResolved(tx, viewer, { regulation, standard, after: { at: quote, note: body } });
  });
}

async function findComment(tx: Transaction, id: string) {
  const comment = await tx.reviewComment.findUnique({
    where: { id },
    select: {
      quote: true,
      body: true,
      isFromImport: true,
      regulation: { select: OF_DRAFT },
      standard: { select: OF_STANDARD },
    },
  });
  if (!comment) throw refuse.notFound("Catatan");
  return comment;
}

type On = { readonly regulation: OfDraft; readonly standard: OfStandard | null };

function readRights(tx: Transaction, viewer: Viewer, { regulation, standard }: On) {
  return readCommentRights(tx, viewer, { regulationId: regulation.id, standardId: standard?.id ?? null });
}

const DONE = "Peraturan ini sudah diterbitkan.";
const published = (standard: OfStandard | null): string =>
  standard !== null && standard.correctionReason !== null ? "Koreksi ini sudah diterbitkan." : DONE;

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
    await recordResolved(tx, viewer, { regulation: draft, standard: null, after: { scope: of, count, reason } });
    return count;
  });
}

/** Notes of before their kind was kept are of none. */
function inScope(of: CloseFindings["of"]) {
  const [sort, which = ""] = of.split(":");
  const value = which === "" ? null : which;
  return sort === "jenis" ? { findingKind: value } : { standardVersionId: value };
}

const OF_DRAFT = { id: true, institutionId: true, status: true } as const;

type OfDraft = {
  readonly id: string;
  readonly institutionId: string;
  readonly status: RegulationStatus;
};

type Closed = { readonly name: string; readonly isFromImport: boolean };

function authorizeResolving(viewer: Viewer, { institutionId }: OfDraft, { name, isFromImport }: Closed): void {
  const isDrafter = isFromImport && can(viewer, "regulation:draft", institutionId);
  authorizeRecord(viewer, isDrafter ? "regulation:draft" : "regulation:publish", { institutionId, name });
}

type Resolved = On & { readonly after: Readonly<Record<string, string | number>> };

async function recordResolved(tx: Transaction, actor: Viewer, { regulation, standard, after }: Resolved) {
  await recordAudit(tx, {
    actor,
    institutionId: regulation.institutionId,
    action: "regulation.comment-resolved",
    ...subjectOf(regulation.id, standard),
    after,
  });
}
