import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import { findTargetPosition, lockRegulation, nextPlace, placeInAnnex, requireOpen } from "@/lib/editing/copy-commands";
import { citeLines } from "@/lib/editing/relation-commands";
import { readListed } from "@/lib/following/listed-queries";
import type { Listed } from "@/lib/following/rules";
import { followObstacle } from "@/lib/following/rules";
import type { AddFollower, ChooseLeader } from "@/lib/following/schema";
import { TYPED_FILE } from "@/lib/regulations/typed";

/**
 * Says whose standard a position of a draft regulation follows, or that it follows none. Nothing of it is public before
 * the regulation is published.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft, being verified), `conflict`, `invalid` (see followObstacle)
 */
export async function chooseLeader(viewer: Viewer, input: ChooseLeader): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await lockDraftRegulation(tx, viewer, input.regulation);
    const listed = await readListed(draft.id, tx);
    const own = listed.find(({ slug }) => slug === input.position);
    if (!own) throw refuse.notFound("Jabatan");
    if (own.follows !== input.seen) {
      const now = listed.find(({ slug }) => slug === own.follows)?.name ?? "tidak mengikuti";
      throw new Refusal(
        "conflict",
        "Pilihan ini berubah sejak Anda membukanya, oleh orang lain atau di tab Anda yang lain. Bandingkan, lalu simpan sekali lagi bila pilihan Anda yang benar.",
        {
          follows: [`Sekarang tersimpan: ${now}.`],
        },
      );
    }
    if (input.follows === own.follows) return;
    await follow(tx, draft, [listed, input]);
    await record(tx, viewer, [draft, { position: own.slug, before: own.follows, after: input.follows }]);
  });
}

/**
 * Adds a position that follows the standard of another one. Where the regulation was read from a document, lines of it name
 * the position.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `invalid` (a position that is there, lines, see followObstacle)
 */
export async function addFollower(viewer: Viewer, input: AddFollower): Promise<void> {
  await db.$transaction(async (tx) => {
    const draft = await lockDraftRegulation(tx, viewer, input.regulation);
    const { id, name } = await findTargetPosition(tx, draft, { ...input, position: null });
    if (draft.document.fileName === TYPED_FILE) {
      await placeInAnnex(tx, draft, [{ id, name }, annexFor(draft, input).slug]);
    } else await nameInDocument(tx, draft, [{ id, name }, input]);
    const { slug } = await tx.position.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    await follow(tx, draft, [await readListed(draft.id, tx), { position: slug, follows: input.follows }]);
    await record(tx, viewer, [draft, { position: slug, before: null, after: input.follows }]);
  });
}

/** The annex of its leader, or the first one. */
function annexFor({ annexes }: Draft, { follows }: Pick<AddFollower, "follows">): Draft["annexes"][number] {
  const own = annexes.find(({ listings }) => listings.some(({ position }) => position.slug === follows));
  const annex = own ?? annexes[0];
  if (!annex) throw refuse.rule("Rancangan ini belum mempunyai lampiran yang dapat memuat jabatan.");
  return annex;
}

type Named = readonly [{ readonly id: string; readonly name: string }, Pick<AddFollower, "follows" | "lines">];

/** Lists the position where the document names it. */
async function nameInDocument(tx: Transaction, draft: Draft, [{ id, name }, input]: Named): Promise<void> {
  const { citation, lineFrom, lineTo } = citeLines(draft, input.lines);
  const annex = annexFor(draft, input);
  await tx.annexListing.create({
    data: {
      annexId: annex.id,
      positionId: id,
      ordinal: nextPlace(annex.listings),
      nameAsWritten: citation.includes(name) ? name : citation,
      lineFrom,
      lineTo,
    },
  });
}

async function lockDraftRegulation(tx: Transaction, viewer: Viewer, slug: string) {
  const draft = await lockRegulation(tx, slug);
  if (!draft) throw refuse.notFound("Peraturan");
  authorizeRecord(viewer, "standard:draft", { institutionId: draft.institutionId, name: "Peraturan" });
  if (draft.status !== "DRAFT") throw refuse.rule("Peraturan ini bukan rancangan lagi; isinya tidak dapat diubah.");
  await requireOpen(tx, draft);
  return draft;
}

type Draft = Awaited<ReturnType<typeof lockDraftRegulation>>;

type Wish = readonly [readonly Listed[], { readonly position: string; readonly follows: string | null }];

async function follow(tx: Transaction, { id, institutionId }: Draft, [listed, wish]: Wish): Promise<void> {
  const obstacle = wish.follows === null ? null : followObstacle(listed, wish.position, wish.follows);
  if (obstacle) throw refuse.field("follows", obstacle);
  const leader =
    wish.follows === null
      ? null
      : await tx.position.findUniqueOrThrow({
          where: { institutionId_slug: { institutionId, slug: wish.follows } },
          select: { id: true },
        });
  await tx.annexListing.updateMany({
    where: { annex: { regulationId: id }, position: { slug: wish.position, institutionId } },
    data: { followsId: leader?.id ?? null },
  });
}

type Change = { readonly position: string; readonly before: string | null; readonly after: string | null };

/** The draft is another one than was read: its revision says so, and who did it counts among its editors. */
async function record(
  tx: Transaction,
  viewer: Viewer,
  [{ id, institutionId }, { position, before, after }]: readonly [Draft, Change],
): Promise<void> {
  await tx.regulation.update({ where: { id }, data: { revision: { increment: 1 } } });
  await recordAudit(tx, {
    actor: viewer,
    institutionId,
    action: "regulation.edited",
    subjectType: "regulation",
    subjectId: id,
    before: { position, follows: before },
    after: { position, follows: after },
  });
}
