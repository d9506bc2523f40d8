import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { findEditors } from "@/lib/publication/draft-queries";
import type { CommentRights } from "@/lib/publication/rules";
import { UNPUBLISHED } from "@/lib/standards/in-force";
import { isPublished } from "@/lib/standards/validity";

/** Where a comment stands: in a regulation, in one of its standards, or in a correction of its body. */
export type Commented = {
  readonly regulationId: string;
  readonly standardId?: string | null;
  readonly correctionId?: string | null;
};

const OF_COMMENTS = {
  id: true,
  slug: true,
  institutionId: true,
  status: true,
  draftedById: true,
  document: { select: { sha256: true } },
  standards: { select: { id: true, draftedById: true } },
  reviews: { where: { endedAt: null }, select: { id: true } },
} as const satisfies Prisma.RegulationSelect;

/**
 * What the viewer may do with the comments there. A draft regulation and its standards are verified together; a correction of
 * the copy, of a standard or of the body, is by itself (docs/adr/0025, 0027), with editors and a way of its own.
 */
export async function readCommentRights(tx: Transaction, viewer: Viewer, place: Commented): Promise<CommentRights> {
  const row = await tx.regulation.findUniqueOrThrow({ where: { id: place.regulationId }, select: OF_COMMENTS });
  const mayPublish = can(viewer, "regulation:publish", row.institutionId);
  const correction = await readCorrection(tx, place);
  const editorIds = correction
    ? () => findCorrectors(tx, { ...correction, institutionId: row.institutionId }, correction.edits)
    : () => findEditors(tx, row);
  return {
    isDraft: correction ? !isPublished(correction) : row.status === "DRAFT",
    isInReview: correction ? correction.status === "IN_REVIEW" : row.reviews.length > 0,
    mayDraft: can(viewer, "regulation:draft", row.institutionId),
    mayPublish,
    isEditor: mayPublish && (await editorIds()).has(viewer.id),
  };
}

async function readCorrection(tx: Transaction, { regulationId, standardId = null, correctionId = null }: Commented) {
  const select = { id: true, draftedById: true, status: true } as const;
  if (correctionId !== null) {
    const row = await tx.bodyCorrection.findFirst({ where: { id: correctionId, regulationId }, select });
    return row && { ...row, edits: BODY_EDITS };
  }
  if (standardId === null) return null;
  const where = { id: standardId, regulationId, correctionReason: { not: null } };
  const row = await tx.standardVersion.findFirst({ where, select });
  return row && { ...row, edits: STANDARD_EDITS };
}

type Corrected = { readonly id: string; readonly draftedById: string; readonly institutionId: string };
type Edits = Pick<Prisma.AuditEventWhereInput, "subjectType" | "action">;

/** By which rows the audit trail tells of an edit. */
export const STANDARD_EDITS: Edits = { subjectType: "standard-version", action: { startsWith: "standard." } };
export const BODY_EDITS: Edits = {
  subjectType: "body-correction",
  action: { in: ["correction.started", "correction.edited"] },
};

/** Everybody who started or edited the correction, as the audit trail has it. */
export async function findCorrectors(
  tx: Transaction,
  correction: Corrected,
  edits: Edits,
): Promise<ReadonlySet<string>> {
  const events = await tx.auditEvent.findMany({
    where: {
      institutionId: correction.institutionId,
      actorId: { not: null },
      subjectId: correction.id,
      ...edits,
    },
    distinct: ["actorId"],
    select: { actorId: true },
  });
  return new Set([correction.draftedById, ...events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]))]);
}

/** Comments on what is still a draft: a regulation with its standards, or a correction of one that is published. */
export const ON_A_DRAFT = {
  OR: [{ regulation: { status: "DRAFT" } }, { standard: { correctionReason: { not: null }, status: UNPUBLISHED } }],
} as const satisfies Prisma.ReviewCommentWhereInput;

/** Comments on a regulation and on what it came with; those on its corrections are told beside these. */
export const ON_THE_REGULATION = {
  bodyCorrectionId: null,
  OR: [{ standardVersionId: null }, { standard: { correctionReason: null } }],
} as const satisfies Prisma.ReviewCommentWhereInput;
