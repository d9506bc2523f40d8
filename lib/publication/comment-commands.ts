import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { RegulationStatus } from "@/lib/generated/prisma/enums";
import { readText, TEXT } from "@/lib/publication/part-queries";
import { bodyQuoteAt } from "@/lib/publication/body-values";
import type { AddComment, CloseFindings, ResolveComment } from "@/lib/publication/schema";
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
    const { id } = await tx.reviewComment.create({
      data: { regulationId: draft.id, standardVersionId: standardId, path, quote, body, authorId: viewer.id },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor: viewer,
      institutionId: draft.institutionId,
      action: "regulation.commented",
      subjectType: "regulation",
      subjectId: draft.id,
      after: { commentId: id },
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

/** Resolves the comment; a second time changes nothing. */
export async function resolve(viewer: Viewer, { commentId }: ResolveComment): Promise<void> {
  await db.$transaction(async (tx) => {
    const comment = await tx.reviewComment.findUnique({
      where: { id: commentId },
      select: { id: true, regulation: { select: OF_DRAFT } },
    });
    if (!comment) throw refuse.notFound("Catatan");
    requireMayResolve(viewer, comment.regulation, "Catatan");
    const { count } = await tx.reviewComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: viewer.id },
    });
    if (count > 0) await recordResolved(tx, viewer, [comment.regulation, { commentId }]);
  });
}

/** Closes every open note of the import of a kind, or at a part; answers how many. */
export async function closeNotes(viewer: Viewer, { regulation: slug, of, reason }: CloseFindings): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
    const draft = await tx.regulation.findUnique({ where: { slug }, select: OF_DRAFT });
    if (!draft) throw refuse.notFound("Peraturan");
    requireMayResolve(viewer, draft, "Peraturan");
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

function requireMayResolve(viewer: Viewer, { institutionId, status }: OfDraft, name: string): void {
  const permission = can(viewer, "regulation:draft", institutionId) ? "regulation:draft" : "regulation:publish";
  authorizeRecord(viewer, permission, { institutionId, name });
  if (status !== "DRAFT") throw refuse.rule("Peraturan ini sudah diterbitkan.");
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
