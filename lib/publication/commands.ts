import "server-only";

import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { formatDate, formatDateTime, todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { ReviewOutcome } from "@/lib/generated/prisma/enums";
import { answer, closeNotes, resolve, writeComment } from "@/lib/publication/comment-commands";
import type { DraftForReview } from "@/lib/publication/draft-queries";
import { factsOf, lockForReview } from "@/lib/publication/draft-queries";
import { endedBy, planPublishing, reopenReplaced, writeEnds } from "@/lib/publication/ending-commands";
import { draftObstacles, publishObstacles } from "@/lib/publication/rules";
import type {
  AddComment,
  AnswerComment,
  CloseFindings,
  PublishRegulation,
  RecallRegulation,
  ResolveComment,
  ReturnRegulation,
  SendForReview,
  WithdrawRegulation,
} from "@/lib/publication/schema";
import { publishUndecided, unpublishUndecided } from "@/lib/publication/undecided-commands";
import { withdrawalOf } from "@/lib/publication/withdrawals";
import { regulationName } from "@/lib/regulations/labels";
import { numberVersions } from "@/lib/standards/numbering-commands";
import { UNPUBLISHED } from "@/lib/standards/in-force";
import { requireRevision } from "@/lib/editing/seen";

/** A whole regulation, however many positions it has. */
const TIMEOUT = { timeout: 60_000, maxWait: 10_000 };

type Revised = { readonly revision: number };

/**
 * Hands a draft over to the verifiers: until it is returned nobody changes it.
 *
 * @returns the revision that the verifiers see
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft, sent already, see draftObstacles), `conflict`
 */
export async function sendForReview(viewer: Viewer, input: SendForReview): Promise<Revised> {
  return db.$transaction(async (tx) => {
    const draft = await lockForReview(tx, viewer, { slug: input.regulation, permission: "regulation:draft" });
    await requireDraft(tx, draft);
    if (draft.reviews.length > 0) throw refuse.rule("Rancangan ini sudah dikirim dan sedang diverifikasi.");
    requireRevision(draft, input);
    const obstacles = draftObstacles(await factsOf(tx, draft));
    if (obstacles.length > 0) throw refuse.rule(obstacles.join(" "));
    await tx.reviewRound.create({ data: { regulationId: draft.id, sentById: viewer.id } });
    await setStandards(tx, draft, "IN_REVIEW");
    await record(tx, draft, { actor: viewer, action: "regulation.sent", after: { standards: draft.standards.length } });
    return raiseRevision(tx, draft);
  }, TIMEOUT);
}

/**
 * Gives a draft back to be corrected, with the reason.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is not being verified, `conflict`
 */
export async function returnRegulation(viewer: Viewer, input: ReturnRegulation): Promise<Revised> {
  return endReview(viewer, input, RETURNED);
}

/**
 * Takes a draft back from its verifiers, by who drafts: it can be edited again.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is not being verified, `conflict`
 */
export async function recallRegulation(viewer: Viewer, input: RecallRegulation): Promise<Revised> {
  return endReview(viewer, input, RECALLED);
}

const RETURNED = { outcome: "RETURNED", permission: "regulation:publish", action: "regulation.returned" } as const;
const RECALLED = { outcome: "RECALLED", permission: "regulation:draft", action: "regulation.recalled" } as const;

async function endReview(
  viewer: Viewer,
  input: ReturnRegulation,
  { outcome, permission, action }: typeof RETURNED | typeof RECALLED,
): Promise<Revised> {
  return db.$transaction(async (tx) => {
    const draft = await lockForReview(tx, viewer, { slug: input.regulation, permission });
    await requireDraft(tx, draft);
    const [round] = draft.reviews;
    if (!round) throw refuse.rule("Rancangan ini tidak sedang diverifikasi.");
    requireRevision(draft, input);
    const { reason } = input;
    await endRound(tx, round.id, { outcome, endedById: viewer.id, reason });
    await setStandards(tx, draft, "DRAFT");
    await record(tx, draft, { actor: viewer, action, after: { reason } });
    return raiseRevision(tx, draft);
  }, TIMEOUT);
}

/**
 * Publishes a verified regulation with its standards and says when what it replaces ends: the standards of the regulations
 * it revokes, and older standards of the same positions (DESIGN.md 3). What an amendment does not carry stays as it is.
 * Everything takes effect by its dates alone, so that a first day that lies ahead needs nobody (issue 4).
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (see publishObstacles and planEnds), `conflict` when the draft changed
 */
export async function publishRegulation(viewer: Viewer, input: PublishRegulation): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await lockForReview(tx, viewer, { slug: input.regulation, permission: "regulation:publish" });
    await requireDraft(tx, draft);
    const obstacles = publishObstacles(await factsOf(tx, draft), viewer.id);
    if (obstacles.length > 0) throw refuse.rule(obstacles.join(" "));
    requireRevision(draft, input);
    const plan = await planPublishing(tx, draft, todayInJakarta(new Date()));
    if (plan.clashes.length > 0) throw refuse.rule([...new Set(plan.clashes)].slice(0, 5).join(" "));

    await publishUndecided(tx, draft.id);
    const [round] = draft.reviews;
    if (round) await endRound(tx, round.id, { outcome: "PUBLISHED", endedById: viewer.id });
    const publishedAt = new Date();
    await tx.regulation.update({ where: { id: draft.id }, data: { status: "IN_FORCE", publishedAt } });
    await writeEnds(tx, plan, draft);
    await numberVersions(
      tx,
      draft.standards.map(({ id }) => id),
    );
    await tx.standardVersion.updateMany({
      where: { regulationId: draft.id, status: UNPUBLISHED },
      data: { status: "PUBLISHED", publishedById: viewer.id, publishedAt, revision: { increment: 1 } },
    });
    if (plan.revokedFrom !== null) {
      await tx.regulation.update({ where: { id: draft.id }, data: { revokedFrom: new Date(plan.revokedFrom) } });
    }
    await raiseRevision(tx, draft);
    await record(tx, draft, {
      actor: viewer,
      action: "regulation.published",
      // A draft is published from its verification (publishObstacles).
      before: { status: "IN_REVIEW" },
      after: {
        status: "IN_FORCE",
        standards: draft.standards.length,
        effectiveFrom: toCivilDate(draft.effectiveFrom),
        ...(await endedBy(tx, draft, plan)),
      },
    });
  }, TIMEOUT);
}

/**
 * Takes a publication back before its first day: the regulation is a draft again, and what it would have replaced runs on.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no future publication, amended by a published one, somebody is assessed
 *   by it), `conflict`
 */
export async function withdrawRegulation(viewer: Viewer, input: WithdrawRegulation): Promise<Revised> {
  return db.$transaction(async (tx) => {
    const draft = await lockForReview(tx, viewer, { slug: input.regulation, permission: "regulation:publish" });
    const today = todayInJakarta(new Date());
    await requireAhead(tx, draft, today);
    requireRevision(draft, input);
    const { reason } = input;
    const last = { regulationId: draft.id, outcome: "PUBLISHED" } as const;
    const round = await tx.reviewRound.findFirst({ where: last, orderBy: { sentAt: "desc" }, select: { id: true } });
    if (round) await endRound(tx, round.id, { outcome: "WITHDRAWN", endedById: viewer.id, reason });
    await tx.standardVersion.updateMany({
      where: { regulationId: draft.id },
      data: { status: "DRAFT", validTo: null, publishedById: null, publishedAt: null, revision: { increment: 1 } },
    });
    await tx.regulation.update({
      where: { id: draft.id },
      data: { status: "DRAFT", publishedAt: null, revokedFrom: null },
    });
    await unpublishUndecided(tx, draft.id);
    const reopened = await reopenReplaced(tx, draft, today);
    await record(tx, draft, {
      actor: viewer,
      action: "regulation.withdrawn",
      before: { status: draft.status },
      after: {
        status: "DRAFT",
        reason,
        ...withdrawalOf({ ...draft, day: toCivilDate(draft.effectiveFrom) }, reopened),
      },
    });
    return raiseRevision(tx, draft);
  }, TIMEOUT);
}

/**
 * Writes a comment at a value of a draft that is being verified.
 *
 * @throws Refusal `not-found` (also of a value that is gone), `forbidden`, `rule` when it is not being verified
 */
export async function addComment(viewer: Viewer, input: AddComment): Promise<void> {
  await writeComment(viewer, input);
}

/**
 * Says what was done about a comment of a verifier, by who drafts; an answer of before is replaced. The comment stays open.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (of the import, done already, the regulation is published)
 */
export async function answerComment(viewer: Viewer, input: AnswerComment): Promise<void> {
  await answer(viewer, input);
}

/**
 * Marks a comment as done: what a verifier wrote by a verifier who did not write on the draft, a finding of the import also
 * by who drafts.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (wrote on the draft, the regulation is published)
 */
export async function resolveComment(viewer: Viewer, input: ResolveComment): Promise<void> {
  await resolve(viewer, input);
}

/**
 * Closes all notes of the import of one kind, or on one standard or the regulation itself, that are still open.
 *
 * @returns how many there were
 * @throws Refusal `not-found`, `forbidden`, `rule` once the regulation is published, or when there was none
 */
export async function closeFindings(viewer: Viewer, input: CloseFindings): Promise<number> {
  return closeNotes(viewer, input);
}

async function requireDraft(tx: Transaction, { id, status, publishedAt }: DraftForReview): Promise<void> {
  if (status === "DRAFT") return;
  const round = await tx.reviewRound.findFirst({
    where: { regulationId: id, outcome: "PUBLISHED" },
    orderBy: { endedAt: "desc" },
    select: { endedBy: { select: { name: true } } },
  });
  const by = round?.endedBy ? ` oleh ${round.endedBy.name}` : "";
  const at = publishedAt ? ` pada ${formatDateTime(publishedAt)}` : "";
  throw refuse.rule(`Peraturan ini sudah diterbitkan${by}${at}.`);
}

async function requireAhead(tx: Transaction, draft: DraftForReview, today: string): Promise<void> {
  const day = toCivilDate(draft.effectiveFrom);
  if (draft.status === "DRAFT") throw refuse.rule("Peraturan ini belum diterbitkan.");
  if (day <= today) {
    throw refuse.rule(
      `Peraturan ini sudah berlaku sejak ${formatDate(day)}; kekeliruan pada salinannya dikoreksi, bukan ditarik.`,
    );
  }
  const [amendment] = draft.inverseRelations.filter(({ type }) => type === "AMENDS");
  if (amendment) {
    throw refuse.rule(`Peraturan ini diubah dengan ${regulationName(amendment.regulation)} yang sudah terbit.`);
  }
  const assessed = await tx.candidate.count({ where: { standardVersion: { regulationId: draft.id } } });
  if (assessed > 0) throw refuse.rule(`Sudah ada ${assessed} peserta penilaian yang memakai standar peraturan ini.`);
}

type Ending = {
  readonly outcome: ReviewOutcome;
  readonly endedById: string;
  readonly reason?: string;
};

async function endRound(tx: Transaction, id: string, ending: Ending): Promise<void> {
  await tx.reviewRound.update({ where: { id }, data: { ...ending, endedAt: new Date() } });
}

async function setStandards(tx: Transaction, { id }: DraftForReview, status: "DRAFT" | "IN_REVIEW"): Promise<void> {
  await tx.standardVersion.updateMany({ where: { regulationId: id }, data: { status } });
}

function raiseRevision(tx: Transaction, { id }: DraftForReview): Promise<Revised> {
  return tx.regulation.update({
    where: { id },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  });
}

async function record(
  tx: Transaction,
  { id, institutionId }: DraftForReview,
  entry: Pick<AuditEntry, "actor" | "action" | "before" | "after">,
): Promise<void> {
  await recordAudit(tx, { ...entry, institutionId, subjectType: "regulation", subjectId: id });
}
