import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { RegulationStatus } from "@/lib/generated/prisma/enums";
import { readCommentRights } from "@/lib/publication/draft-queries";
import { readText, TEXT } from "@/lib/publication/part-queries";
import { bodyQuoteAt } from "@/lib/publication/body-values";
import { mayAnswer, mayClose } from "@/lib/publication/rules";
import type { AddComment, AnswerComment, CloseFindings, ResolveComment } from "@/lib/publication/schema";
import { quoteAt } from "@/lib/publication/values";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";

/** Writes the comment, with what the value says now. */
export async function writeComment(viewer: Viewer, { regulation: slug, standardId, path, body }: AddComment) {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
    const draft = await tx.regulation.findUnique({
      where: { slug },
      select: { id: true, institutionId: true, reviews: { where: { endedAt: null }, select: { id: true } } },
    });
    if (!draft) throw refuse.notFound("Peraturan");
    authorizeRecord(viewer, "regulation:publish", { institutionId: draft.institutionId, name: "Peraturan" });
    if (draft.reviews.length === 0) throw refuse.rule("Rancangan ini tidak sedang diverifikasi.");
    const quote = await findQuote(tx, draft.id, { standardId, path });
    await tx.reviewComment.create({
      data: { regulationId: draft.id, standardVersionId: standardId, path, quote, body, authorId: viewer.id },
    });
    await recordAudit(tx, {
      actor: viewer,
      institutionId: draft.institutionId,
      action: "regulation.commented",
      subjectType: "regulation",
      subjectId: draft.id,
      after: { at: quote, note: body },
    });
  });
}

type Place = Pick<AddComment, "standardId" | "path">;

async function findQuote(tx: Transaction, regulationId: string, { standardId, path }: Place): Promise<string> {
  if (standardId === null) return findPassage(tx, regulationId, path);
  const row = await tx.standardVersion.findFirst({ where: { id: standardId, regulationId }, select: STANDARD_ROWS });
  const quote = row && quoteAt(toStandardDocument(row), path);
  if (quote === null) throw refuse.notFound("Nilai");
  return `${row?.position.name ?? ""}: ${quote}`;
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
    const { regulation, quote, body, ...comment } = await findComment(tx, commentId);
    const { institutionId } = regulation;
    authorizeRecord(viewer, "regulation:draft", { institutionId, name: "Catatan" });
    if (!mayAnswer(await readCommentRights(tx, viewer, regulation.id), comment)) {
      throw refuse.rule(
        comment.isFromImport ? "Temuan impor tidak dijawab; perbaiki nilainya atau tutup temuannya." : DONE,
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
      subjectType: "regulation",
      subjectId: regulation.id,
      after: { at: quote, note: body, answer: words },
    });
  });
}

/** Resolves the comment; a second time changes nothing. */
export async function resolve(viewer: Viewer, { commentId }: ResolveComment): Promise<void> {
  await db.$transaction(async (tx) => {
    const { regulation, quote, body, ...comment } = await findComment(tx, commentId);
    requireMayResolve(viewer, regulation, { name: "Catatan", isFromImport: comment.isFromImport });
    if (!mayClose(await readCommentRights(tx, viewer, regulation.id), comment)) {
      throw refuse.rule("Catatan verifikator diselesaikan oleh verifikator yang tidak ikut menyusun atau menyunting.");
    }
    const { count } = await tx.reviewComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: viewer.id },
    });
    if (count > 0) await recordResolved(tx, viewer, [regulation, { at: quote, note: body }]);
  });
}

async function findComment(tx: Transaction, id: string) {
  const select = { quote: true, body: true, isFromImport: true, regulation: { select: OF_DRAFT } } as const;
  const comment = await tx.reviewComment.findUnique({ where: { id }, select });
  if (!comment) throw refuse.notFound("Catatan");
  return comment;
}

const DONE = "Peraturan ini sudah diterbitkan.";

/** Closes every open note of the import of a kind, or at a part; answers how many. */
export async function closeNotes(viewer: Viewer, { regulation: slug, of, reason }: CloseFindings): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
    const draft = await tx.regulation.findUnique({ where: { slug }, select: OF_DRAFT });
    if (!draft) throw refuse.notFound("Peraturan");
    requireMayResolve(viewer, draft, { name: "Peraturan", isFromImport: true });
    const { count } = await tx.reviewComment.updateMany({
      where: { regulationId: draft.id, isFromImport: true, resolvedAt: null, ...inScope(of) },
      data: { resolvedAt: new Date(), resolvedById: viewer.id, resolution: reason },
    });
    if (count === 0) throw refuse.rule("Tidak ada lagi temuan yang terbuka di situ. Muat ulang halaman.");
    await recordResolved(tx, viewer, [draft, { scope: of, count, reason }]);
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

function requireMayResolve(viewer: Viewer, { institutionId, status }: OfDraft, { name, isFromImport }: Closed): void {
  const isDrafter = isFromImport && can(viewer, "regulation:draft", institutionId);
  authorizeRecord(viewer, isDrafter ? "regulation:draft" : "regulation:publish", { institutionId, name });
  if (status !== "DRAFT") throw refuse.rule(DONE);
}

async function recordResolved(
  tx: Transaction,
  actor: Viewer,
  [{ id, institutionId }, after]: readonly [OfDraft, Readonly<Record<string, string | number>>],
): Promise<void> {
  await recordAudit(tx, {
    actor,
    institutionId,
    action: "regulation.comment-resolved",
    subjectType: "regulation",
    subjectId: id,
    after,
  });
}
