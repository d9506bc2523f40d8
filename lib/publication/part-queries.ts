import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { RelationType, ReviewOutcome } from "@/lib/generated/prisma/enums";
import type { ReviewText } from "@/lib/publication/body-values";
import { ON_THE_REGULATION } from "@/lib/publication/commented-queries";
import type { CommentRights } from "@/lib/publication/rules";
import { mayAnswer, mayClose } from "@/lib/publication/rules";
import { positionTitle, REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { AnnexContent, DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import { TYPED_FILE } from "@/lib/regulations/typed";

export const OF_REGULATION = { slug: true, ...REGULATION_NAME } as const;

type Head = { readonly id: string; readonly slug: string; readonly institutionId: string };

export type ReviewRelation = {
  readonly id: string;
  readonly type: RelationType;
  readonly citation: string;
  readonly target: { readonly slug: string; readonly name: string } | null;
};
export type ReviewCommentView = {
  readonly id: string;
  readonly standardId: string | null;
  readonly path: string;
  readonly quote: string;
  readonly body: string;
  readonly author: string;
  readonly at: Date;
  /** What was done about it, in the words of who drafts. */
  readonly answer: { readonly words: string; readonly by: string; readonly at: Date } | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
  /** By what it is done, where that is known. */
  readonly resolution: string | null;
  /** A finding of the import, and its kind where that was kept. */
  readonly isFromImport: boolean;
  readonly findingKind: string | null;
  /** By this viewer, now. */
  readonly mayAnswer: boolean;
  readonly mayClose: boolean;
};
export type ReviewRoundView = {
  readonly id: string;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly outcome: ReviewOutcome | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly reason: string | null;
};
/** What stands on the page of a regulation beside its head. Authorised by whoever asks. */
export async function readParts(tx: Transaction, { id, slug, institutionId }: Head, rights: CommentRights) {
  const parts = await tx.regulation.findUniqueOrThrow({ where: { id }, select: PARTS });
  const targets = await tx.regulation.findMany({
    where: { institutionId, status: { not: "DRAFT" }, slug: { not: slug } },
    orderBy: [{ year: "desc" }, { slug: "asc" }],
    select: { ...OF_REGULATION, revokedFrom: true },
  });
  return {
    isTyped: parts.document.fileName === TYPED_FILE,
    targets: targets.map(({ revokedFrom, ...target }) => ({
      slug: target.slug,
      name: regulationName(target),
      revokedFrom: revokedFrom && toCivilDate(revokedFrom),
    })),
    relations: parts.relations.map(({ target, ...relation }) => ({
      ...relation,
      target: target && { slug: target.slug, name: regulationName(target) },
    })),
    standards: parts.standards.map(({ id: standardId, position, _count }) => ({
      id: standardId,
      position: positionTitle(position),
      competencyCount: _count.competencies,
      correctedCount: _count.notes,
      openCommentCount: _count.comments,
    })),
    comments: toComments(parts.comments, rights),
    rounds: parts.reviews.map(({ sentBy, endedBy, ...round }) => ({
      ...round,
      sentBy: sentBy.name,
      endedBy: endedBy?.name ?? null,
    })),
  };
}

export const COMMENT = {
  id: true,
  standardVersionId: true,
  path: true,
  quote: true,
  body: true,
  createdAt: true,
  isFromImport: true,
  findingKind: true,
  resolution: true,
  resolvedAt: true,
  answer: true,
  answeredAt: true,
  answeredBy: { select: { name: true } },
  author: { select: { name: true } },
  resolvedBy: { select: { name: true } },
} as const;

type CommentRow = Prisma.ReviewCommentGetPayload<{ select: typeof COMMENT }>;

/** The comments as this viewer has them, in their order. */
export function toComments(rows: readonly CommentRow[], rights: CommentRights): readonly ReviewCommentView[] {
  return rows.map(({ standardVersionId, createdAt, author, answer, answeredBy, answeredAt, resolvedBy, ...rest }) => ({
    ...rest,
    standardId: standardVersionId,
    at: createdAt,
    author: author.name,
    answer: answer !== null && answeredBy && answeredAt ? { words: answer, by: answeredBy.name, at: answeredAt } : null,
    resolvedBy: resolvedBy?.name ?? null,
    mayAnswer: resolvedBy === null && mayAnswer(rights, rest),
    mayClose: resolvedBy === null && mayClose(rights, rest),
  }));
}

/** All of a regulation that is not one of its standards, for `readText`. */
export const TEXT = {
  kind: true,
  effectiveFrom: true,
  body: true,
  articles: { orderBy: { ordinal: "asc" }, select: { content: true } },
  annexes: {
    orderBy: { ordinal: "asc" },
    select: {
      slug: true,
      label: true,
      content: true,
      listings: {
        orderBy: { ordinal: "asc" },
        select: {
          lineFrom: true,
          lineTo: true,
          position: { select: { slug: true, name: true, unit: true, tier: true } },
          follows: { select: { name: true, unit: true } },
        },
      },
    },
  },
  relations: {
    orderBy: { ordinal: "asc" },
    select: { id: true, type: true, citation: true, lineFrom: true, lineTo: true },
  },
} as const satisfies Prisma.RegulationSelect;

export function readText({ body, articles, annexes, effectiveFrom, ...row }: TextRow): ReviewText {
  return {
    ...row,
    effectiveFrom: toCivilDate(effectiveFrom),
    body: RegulationBody.parse(body),
    articles: articles.map(({ content }) => DraftArticle.parse(content)),
    annexes: annexes.map(({ content, listings, ...annex }) => ({
      ...annex,
      ...AnnexContent.parse(content),
      positions: listings.map(({ position, follows, ...lines }) => ({
        ...position,
        ...lines,
        follows: follows && positionTitle(follows),
      })),
    })),
  };
}

type TextRow = Prisma.RegulationGetPayload<{ select: typeof TEXT }>;

const PARTS = {
  document: { select: { fileName: true } },
  relations: {
    orderBy: { ordinal: "asc" },
    select: { id: true, type: true, citation: true, target: { select: OF_REGULATION } },
  },
  standards: {
    // What the regulation came with; corrections of the copy are told beside it.
    where: { correctionReason: null },
    orderBy: { position: { name: "asc" } },
    select: {
      id: true,
      position: { select: { name: true, unit: true } },
      _count: {
        select: {
          competencies: true,
          comments: { where: { resolvedAt: null } },
          notes: { where: { kind: "CORRECTED" } },
        },
      },
    },
  },
  comments: { where: ON_THE_REGULATION, orderBy: { createdAt: "asc" }, select: COMMENT },
  reviews: {
    orderBy: { sentAt: "desc" },
    select: {
      id: true,
      sentAt: true,
      outcome: true,
      endedAt: true,
      reason: true,
      sentBy: { select: { name: true } },
      endedBy: { select: { name: true } },
    },
  },
} as const;
