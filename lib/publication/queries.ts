import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import type { Prisma } from "@/lib/generated/prisma/client";
import { bodyGroups } from "@/lib/publication/body-values";
import { readCautions } from "@/lib/publication/caution-queries";
import { ON_A_DRAFT, ON_THE_REGULATION, readCommentRights } from "@/lib/publication/commented-queries";
import { factsOf, readFacts } from "@/lib/publication/draft-queries";
import type { PublishingPlan } from "@/lib/publication/ending-commands";
import { planPublishing } from "@/lib/publication/ending-commands";
import type { Impact } from "@/lib/publication/impact-queries";
import { readImpact } from "@/lib/publication/impact-queries";
import type { ReviewCommentView, ReviewRelation, ReviewRoundView } from "@/lib/publication/part-queries";
import { COMMENT, OF_REGULATION, readParts, readText, TEXT, toComments } from "@/lib/publication/part-queries";
import type { Making, ReviewState } from "@/lib/publication/rules";
import { draftObstacles, mayComment, openComments, publishObstacles, reviewState } from "@/lib/publication/rules";
import type { Excerpt, ReadingNote, ReviewGroup, ReviewValue } from "@/lib/publication/values";
import { excerptOf, generalNotes, reviewGroups } from "@/lib/publication/values";
import { correctedText, CORRECTIONS, correctionsBy, wordsAt } from "@/lib/regulations/corrected";
import { positionTitle, regulationName } from "@/lib/regulations/labels";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import { isPublished } from "@/lib/standards/validity";

const HEAD = {
  ...OF_REGULATION,
  id: true,
  title: true,
  status: true,
  revision: true,
  effectiveFrom: true,
  institutionId: true,
  institution: { select: { shortName: true } },
  corrections: CORRECTIONS,
  reviews: { where: { endedAt: null }, select: { id: true } },
  _count: {
    select: {
      standards: { where: { correctionReason: null } },
      comments: { where: { resolvedAt: null, ...ON_THE_REGULATION } },
    },
  },
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

/** Drafts, what is being verified and what is published, in the viewer's institutions. */
export async function listReviews(viewer: Viewer): Promise<readonly ReviewOverview[]> {
  const today = todayInJakarta(new Date());
  const rows = await db.regulation.findMany({
    where: { institutionId: { in: institutionsWhere(viewer, "regulation:draft", "regulation:publish") } },
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
    title: wordsAt(correctionsBy(row.corrections, today), "/title") ?? row.title,
    institution: row.institution.shortName,
    state: reviewState({ status: row.status, isInReview: row.reviews.length > 0, effectiveFrom }, today),
    effectiveFrom,
    standardCount: row._count.standards,
    openCommentCount: row._count.comments,
  };
}

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
    /** Values that stand otherwise than the document has them. */
    readonly correctedCount: number;
    readonly openCommentCount: number;
  }[];
  readonly relations: readonly ReviewRelation[];
  /** Published regulations of the institution that a relation can point to. */
  readonly targets: readonly {
    readonly slug: string;
    readonly name: string;
    /** First day on which it is no longer in force, "YYYY-MM-DD"; null while it has none. */
    readonly revokedFrom: string | null;
  }[];
  readonly comments: readonly ReviewCommentView[];
  readonly rounds: readonly ReviewRoundView[];
  readonly impact: Impact;
  /** A job still writes it. */
  readonly making: Making | null;
  /** What keeps it from being sent, and this viewer from publishing it. */
  readonly sendObstacles: readonly string[];
  readonly publishObstacles: readonly string[];
  /** What keeps nobody from anything, but is to be looked at once more. */
  readonly cautions: readonly string[];
  /** What does not keep it from being sent, but would keep everybody from publishing it as it stands. */
  readonly warnings: readonly string[];
};

/**
 * A regulation on its way to publication, and afterwards how it got there, for whoever drafts or verifies in its
 * institution; null for everybody else.
 */
export async function findReview(viewer: Viewer, slug: string): Promise<Review | null> {
  const found = await db.regulation.findUnique({ where: { slug }, select: { institutionId: true } });
  if (!found || !institutionsWhere(viewer, "regulation:draft", "regulation:publish").includes(found.institutionId))
    return null;
  const today = todayInJakarta(new Date());
  return db.$transaction(async (tx) => {
    const head = await readHead(tx, slug);
    const overview = toOverview(head, today);
    const draft = await readFacts(tx, slug);
    const plan = head.status === "DRAFT" ? await planPublishing(tx, draft, today) : NOTHING;
    const facts = await factsOf(tx, draft);
    const rights = await readCommentRights(tx, viewer, { regulationId: head.id });
    return {
      ...overview,
      revision: head.revision,
      mayDraft: rights.mayDraft,
      mayPublish: rights.mayPublish,
      ...(await readParts(tx, head, rights)),
      impact: await readImpact(tx, { draft, plan }, today),
      cautions: head.status === "DRAFT" ? await readCautions(tx, head.id) : [],
      making: facts.making,
      sendObstacles: draftObstacles(facts),
      warnings: [...openComments(facts), ...new Set(plan.clashes)],
      publishObstacles: [...publishObstacles(facts, viewer.id), ...new Set(plan.clashes)],
    };
  });
}

const NOTHING: PublishingPlan = { ends: [], clashes: [], revokedIds: [], revokedFrom: null };

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
  /** Its number; null of a draft. */
  readonly publishedVersion: number | null;
  readonly groups: readonly (Omit<ReviewGroup, "values"> & { readonly values: readonly ReviewedValue[] })[];
  /** Noted about the whole of it, in no value. */
  readonly notes: readonly ReadingNote[];
  /** At the standard as a whole, and at values that are gone. */
  readonly otherComments: readonly ReviewCommentView[];
};

/** A standard beside its source, for whoever drafts or verifies in its institution; null for everybody else. */
export async function findStandardReview(viewer: Viewer, id: string): Promise<StandardReview | null> {
  if (!isUuid(id)) return null;
  const row = await db.standardVersion.findFirst({
    where: {
      id,
      regulation: { institutionId: { in: institutionsWhere(viewer, "regulation:draft", "regulation:publish") } },
    },
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
  const rights = await db.$transaction((tx) =>
    readCommentRights(tx, viewer, { regulationId: regulation.id, standardId: id }),
  );
  const comments = toComments(row.comments, rights);
  const lines = regulation.document.text.split("\n");
  const standard = toStandardDocument(row);
  const groups = reviewed(reviewGroups(standard), lines, comments);
  return {
    id,
    notes: generalNotes(standard),
    position: positionTitle(row.position),
    regulation: { slug: regulation.slug, name: regulationName(regulation) },
    mayComment: mayComment(rights),
    publishedVersion: isPublished(row) ? row.version : null,
    mayDraft: rights.isDraft && rights.mayDraft,
    groups,
    otherComments: unplaced(groups, comments),
  };
}

function unplaced(groups: StandardReview["groups"], comments: readonly ReviewCommentView[]) {
  const placed = new Set(groups.flatMap(({ values }) => values.map(({ path }) => path)));
  return comments.filter(({ path }) => !placed.has(path));
}

function reviewed(
  groups: readonly ReviewGroup[],
  lines: readonly string[],
  comments: readonly ReviewCommentView[],
): StandardReview["groups"] {
  return groups.map((group) => ({
    ...group,
    values: group.values.map((value) => ({
      ...value,
      excerpt: excerptOf(lines, value.spans),
      comments: comments.filter(({ path }) => path === value.path),
    })),
  }));
}

/** Comments on the draft of the body itself. */
const OF_THE_BODY = { standardVersionId: null, bodyCorrectionId: null } as const;

export type BodyReview = Pick<StandardReview, "mayComment" | "groups" | "notes" | "otherComments"> & {
  readonly name: string;
  readonly mayEdit: boolean;
};

/** The body of a regulation beside its source, for whoever drafts or verifies in its institution; null for everybody else. */
export async function findBodyReview(viewer: Viewer, slug: string): Promise<BodyReview | null> {
  const row = await db.regulation.findFirst({
    where: { slug, institutionId: { in: institutionsWhere(viewer, "regulation:draft", "regulation:publish") } },
    select: {
      ...HEAD,
      ...TEXT,
      document: { select: { text: true } },
      comments: { where: OF_THE_BODY, orderBy: { createdAt: "asc" }, select: COMMENT },
    },
  });
  if (!row) return null;
  const rights = await db.$transaction((tx) => readCommentRights(tx, viewer, { regulationId: row.id }));
  const comments = toComments(row.comments, rights);
  const published = readText(row);
  const text = {
    ...published,
    ...correctedText(published, correctionsBy(row.corrections, todayInJakarta(new Date()))),
  };
  const groups = reviewed(bodyGroups(text), row.document.text.split("\n"), comments);
  return {
    name: regulationName(row),
    mayComment: mayComment(rights),
    mayEdit: rights.isDraft && !rights.isInReview && rights.mayDraft,
    groups,
    notes: text.body.findings.map(({ remark }) => ({ ...remark, verbatim: "", shown: null })),
    otherComments: unplaced(groups, comments),
  };
}

/** Comments of the verifiers on a draft standard, for whoever drafts in its institution; none for everybody else. */
export async function listStandardComments(viewer: Viewer, id: string): Promise<readonly ReviewCommentView[]> {
  return isUuid(id) ? listComments(viewer, { standardVersionId: id }) : [];
}

/** Comments of the verifiers on the body of a draft, for whoever drafts in its institution; none for everybody else. */
export async function listBodyComments(viewer: Viewer, slug: string): Promise<readonly ReviewCommentView[]> {
  return listComments(viewer, { ...OF_THE_BODY, regulation: { slug } });
}

async function listComments(
  viewer: Viewer,
  wanted: Prisma.ReviewCommentWhereInput,
): Promise<readonly ReviewCommentView[]> {
  const institutionId = { in: [...institutionsWhere(viewer, "regulation:draft")] };
  const rows = await db.reviewComment.findMany({
    where: { AND: [wanted, { regulation: { institutionId } }, ON_A_DRAFT] },
    orderBy: { createdAt: "asc" },
    select: { ...COMMENT, regulationId: true },
  });
  const [first] = rows;
  if (!first) return [];
  const place = { regulationId: first.regulationId, standardId: first.standardVersionId };
  return toComments(rows, await db.$transaction((tx) => readCommentRights(tx, viewer, place)));
}
