import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can, institutionsWhere } from "@/lib/auth/policy";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import type { RelationType, ReviewOutcome } from "@/lib/generated/prisma/enums";
import { factsOf, readFacts } from "@/lib/publication/draft-queries";
import type { PublishingPlan } from "@/lib/publication/ending-commands";
import { planPublishing } from "@/lib/publication/ending-commands";
import type { Impact } from "@/lib/publication/impact-queries";
import { readImpact } from "@/lib/publication/impact-queries";
import type { ReviewState } from "@/lib/publication/rules";
import { draftObstacles, publishObstacles, reviewState } from "@/lib/publication/rules";
import type { Excerpt, ReviewGroup, ReviewValue } from "@/lib/publication/values";
import { excerptOf, reviewGroups } from "@/lib/publication/values";
import { positionTitle, regulationName } from "@/lib/regulations/labels";
import { TYPED_FILE } from "@/lib/regulations/typed";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";

const NAME = { slug: true, kind: true, number: true, year: true } as const;

const HEAD = {
  ...NAME,
  id: true,
  title: true,
  status: true,
  revision: true,
  effectiveFrom: true,
  institutionId: true,
  institution: { select: { shortName: true } },
  reviews: { where: { endedAt: null }, select: { id: true } },
  _count: { select: { standards: true, comments: { where: { resolvedAt: null } } } },
} as const;

export type ReviewOverview = {
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly institution: string;
  readonly state: ReviewState;
  /** First day in force, "YYYY-MM-DD". */
  readonly effectiveFrom: string;
  readonly standardCount: number;
  readonly openCommentCount: number;
};

/** Where the viewer drafts or verifies. */
function workplaces(viewer: Viewer): string[] {
  return [...institutionsWhere(viewer, "regulation:draft"), ...institutionsWhere(viewer, "regulation:publish")];
}

/** Drafts, what is being verified and what is published for a day to come, in the viewer's institutions. */
export async function listReviews(viewer: Viewer): Promise<readonly ReviewOverview[]> {
  const today = todayInJakarta(new Date());
  const rows = await db.regulation.findMany({
    where: {
      institutionId: { in: workplaces(viewer) },
      OR: [{ status: "DRAFT" }, { effectiveFrom: { gt: fromCivilDate(today) } }],
    },
    orderBy: [{ effectiveFrom: "desc" }, { slug: "asc" }],
    select: HEAD,
  });
  return rows.map((row) => toOverview(row, today));
}

type HeadRow = Awaited<ReturnType<typeof readHead>>;

const readHead = (tx: Transaction, slug: string) => tx.regulation.findUniqueOrThrow({ where: { slug }, select: HEAD });

function toOverview(row: HeadRow, today: string): ReviewOverview {
  const effectiveFrom = toCivilDate(row.effectiveFrom);
  return {
    slug: row.slug,
    name: regulationName(row),
    title: row.title,
    institution: row.institution.shortName,
    state: reviewState({ status: row.status, isInReview: row.reviews.length > 0, effectiveFrom }, today),
    effectiveFrom,
    standardCount: row._count.standards,
    openCommentCount: row._count.comments,
  };
}

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
  readonly resolvedBy: string | null;
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
export type Review = ReviewOverview & {
  readonly revision: number;
  /** Typed at the portal: its head and its relations are edited there. */
  readonly isTyped: boolean;
  readonly mayDraft: boolean;
  readonly mayPublish: boolean;
  readonly standards: readonly {
    readonly id: string;
    readonly position: string;
    readonly competencyCount: number;
    readonly openCommentCount: number;
  }[];
  readonly relations: readonly ReviewRelation[];
  /** Published regulations of the institution that a relation can point to. */
  readonly targets: readonly { readonly slug: string; readonly name: string }[];
  readonly comments: readonly ReviewCommentView[];
  readonly rounds: readonly ReviewRoundView[];
  readonly impact: Impact;
  /** What keeps it from being sent, and this viewer from publishing it. */
  readonly sendObstacles: readonly string[];
  readonly publishObstacles: readonly string[];
};

/** A regulation on its way to publication, for whoever drafts or verifies in its institution; null for everybody else. */
export async function findReview(viewer: Viewer, slug: string): Promise<Review | null> {
  const found = await db.regulation.findUnique({ where: { slug }, select: { institutionId: true } });
  if (!found || !workplaces(viewer).includes(found.institutionId)) return null;
  const today = todayInJakarta(new Date());
  return db.$transaction(async (tx) => {
    const head = await readHead(tx, slug);
    const overview = toOverview(head, today);
    if (overview.state === "PUBLISHED") return null;
    const draft = await readFacts(tx, slug);
    const plan = head.status === "DRAFT" ? await planPublishing(tx, draft, today) : NOTHING;
    const facts = await factsOf(tx, draft);
    return {
      ...overview,
      revision: head.revision,
      mayDraft: can(viewer, "regulation:draft", head.institutionId),
      mayPublish: can(viewer, "regulation:publish", head.institutionId),
      ...(await readParts(tx, head)),
      impact: await readImpact(tx, { draft, plan }, today),
      sendObstacles: draftObstacles(facts),
      publishObstacles: [...publishObstacles(facts, viewer.id), ...new Set(plan.clashes)],
    };
  });
}

const NOTHING: PublishingPlan = { ends: [], clashes: [], revokedIds: [], revokedFrom: null };

async function readParts(tx: Transaction, { id, slug, institutionId }: HeadRow) {
  const parts = await tx.regulation.findUniqueOrThrow({ where: { id }, select: PARTS });
  const targets = await tx.regulation.findMany({
    where: { institutionId, status: { not: "DRAFT" }, slug: { not: slug } },
    orderBy: [{ year: "desc" }, { slug: "asc" }],
    select: NAME,
  });
  return {
    isTyped: parts.document.fileName === TYPED_FILE,
    targets: targets.map((target) => ({ slug: target.slug, name: regulationName(target) })),
    relations: parts.relations.map(({ target, ...relation }) => ({
      ...relation,
      target: target && { slug: target.slug, name: regulationName(target) },
    })),
    standards: parts.standards.map(({ id: standardId, position, _count }) => ({
      id: standardId,
      position: positionTitle(position),
      competencyCount: _count.competencies,
      openCommentCount: _count.comments,
    })),
    comments: parts.comments.map(toComment),
    rounds: parts.reviews.map(({ sentBy, endedBy, ...round }) => ({
      ...round,
      sentBy: sentBy.name,
      endedBy: endedBy?.name ?? null,
    })),
  };
}

const COMMENT = {
  id: true,
  standardVersionId: true,
  path: true,
  quote: true,
  body: true,
  createdAt: true,
  author: { select: { name: true } },
  resolvedBy: { select: { name: true } },
} as const;

type CommentRow = {
  readonly id: string;
  readonly standardVersionId: string | null;
  readonly path: string;
  readonly quote: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly author: { readonly name: string };
  readonly resolvedBy: { readonly name: string } | null;
};

function toComment({ standardVersionId, createdAt, author, resolvedBy, ...rest }: CommentRow): ReviewCommentView {
  return {
    ...rest,
    standardId: standardVersionId,
    at: createdAt,
    author: author.name,
    resolvedBy: resolvedBy?.name ?? null,
  };
}

const PARTS = {
  document: { select: { fileName: true } },
  relations: {
    orderBy: { ordinal: "asc" },
    select: { id: true, type: true, citation: true, target: { select: NAME } },
  },
  standards: {
    orderBy: { position: { name: "asc" } },
    select: {
      id: true,
      position: { select: { name: true, unit: true } },
      _count: { select: { competencies: true, comments: { where: { resolvedAt: null } } } },
    },
  },
  comments: { orderBy: { createdAt: "asc" }, select: COMMENT },
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

export type ReviewedValue = ReviewValue & {
  readonly excerpt: Excerpt | null;
  readonly comments: readonly ReviewCommentView[];
};
export type StandardReview = {
  readonly id: string;
  readonly position: string;
  readonly regulation: { readonly slug: string; readonly name: string };
  /** Comments can be written now, by this viewer. */
  readonly mayComment: boolean;
  readonly mayDraft: boolean;
  readonly groups: readonly (Omit<ReviewGroup, "values"> & { readonly values: readonly ReviewedValue[] })[];
  /** At the standard as a whole, and at values that are gone. */
  readonly otherComments: readonly ReviewCommentView[];
};

/** A draft standard beside its source, for whoever drafts or verifies in its institution; null for everybody else. */
export async function findStandardReview(viewer: Viewer, id: string): Promise<StandardReview | null> {
  if (!isUuid(id)) return null;
  const row = await db.standardVersion.findFirst({
    where: { id, regulation: { institutionId: { in: workplaces(viewer) }, status: "DRAFT" } },
    select: {
      ...STANDARD_ROWS,
      comments: { orderBy: { createdAt: "asc" }, select: COMMENT },
    },
  });
  if (!row) return null;
  const regulation = await db.regulation.findUniqueOrThrow({
    where: { slug: row.regulation.slug },
    select: { ...HEAD, document: { select: { text: true } } },
  });
  const comments = row.comments.map(toComment);
  const lines = regulation.document.text.split("\n");
  const groups = reviewGroups(toStandardDocument(row)).map((group) => ({
    ...group,
    values: group.values.map((value) => ({
      ...value,
      excerpt: excerptOf(lines, value.spans),
      comments: comments.filter(({ path }) => path === value.path),
    })),
  }));
  const placed = new Set(groups.flatMap(({ values }) => values.map(({ path }) => path)));
  return {
    id,
    position: row.position.unit === "" ? row.position.name : `${row.position.name}, ${row.position.unit}`,
    regulation: { slug: regulation.slug, name: regulationName(regulation) },
    mayComment: regulation.reviews.length > 0 && can(viewer, "regulation:publish", regulation.institutionId),
    mayDraft: can(viewer, "regulation:draft", regulation.institutionId),
    groups,
    otherComments: comments.filter(({ path }) => !placed.has(path)),
  };
}
