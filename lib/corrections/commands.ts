import "server-only";

import type { Permission, Viewer } from "@/lib/auth/policy";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { dayBefore, todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { findReplaced, isEdited, readCorrectable, readSent } from "@/lib/corrections/correction-queries";
import { lockCorrection, lockVersion, placeOf, record, setStatus } from "@/lib/corrections/lock-commands";
import type { Place } from "@/lib/corrections/paths";
import {
  dayObstacle,
  EMPTY,
  NOTHING_CORRECTED,
  publishObstacles,
  startObstacle,
  withdrawalObstacle,
} from "@/lib/corrections/rules";
import type { PublishCorrection, ReopenCorrection, SeenCorrection, StartCorrection } from "@/lib/corrections/schema";
import { renewed } from "@/lib/editing/copy-commands";
import { writeDraft } from "@/lib/editing/draft-commands";
import { DRAFT_ROWS, toDrafted } from "@/lib/editing/draft-queries";
import { requireRevision } from "@/lib/editing/seen";
import { withdrawalOf } from "@/lib/publication/withdrawals";
import { numberVersion } from "@/lib/standards/numbering-commands";

/**
 * Starts a correction of our copy of a published standard: a draft of the same position under the same regulation, with
 * its content, lines and notes, to be edited like any draft standard. It is taken away like one, too.
 *
 * @returns the new draft's id
 * @throws Refusal `not-found`, `forbidden`, `rule` (see startObstacle)
 */
export async function startCorrection(viewer: Viewer, input: StartCorrection): Promise<{ readonly id: string }> {
  return db.$transaction(async (tx) => {
    const row = await lockVersion(tx, viewer, { standardId: input.standardId, permission: "standard:draft" });
    const today = todayInJakarta(new Date());
    const obstacle = startObstacle(await readCorrectable(tx, row), today);
    if (obstacle) throw refuse.rule(obstacle);
    const source = await tx.standardVersion.findUniqueOrThrow({
      where: { id: row.id },
      select: { ...DRAFT_ROWS, annexId: true },
    });
    const { positionId, regulationId } = row;
    const { id } = await tx.standardVersion.create({
      data: {
        positionId,
        regulationId,
        annexId: source.annexId,
        // Until it is published, when its day is chosen.
        validFrom: fromCivilDate(today),
        draftedById: viewer.id,
        correctionReason: input.reason,
      },
      select: { id: true },
    });
    await writeDraft(tx, id, renewed(toDrafted(source)));
    const after = { corrects: row.version, reason: input.reason };
    await record(tx, { ...row, id }, { actor: viewer, action: "correction.started", after });
    return { id };
  });
}

/**
 * Hands a correction over to the verifiers: until it is returned nobody changes it.
 *
 * @returns where it is verified
 * @throws Refusal `not-found`, `forbidden`, `rule` (sent or published already, no competency left, nothing edited), `conflict`
 */
export async function sendCorrection(viewer: Viewer, input: SeenCorrection): Promise<Place> {
  return db.$transaction(async (tx) => {
    const row = await lockCorrection(tx, viewer, { ...input, permission: "standard:draft" });
    if (row.status !== "DRAFT") throw refuse.rule("Koreksi ini sudah dikirim dan sedang diverifikasi.");
    requireRevision(row, input);
    if (row._count.competencies === 0) throw refuse.rule(EMPTY);
    if (!(await isEdited(tx, row))) throw refuse.rule(NOTHING_CORRECTED);
    await setStatus(tx, row, "IN_REVIEW");
    await record(tx, row, { actor: viewer, action: "correction.sent" });
    return placeOf(row);
  });
}

/**
 * Gives a correction back to be edited, with the reason.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is not being verified, `conflict`
 */
export async function returnCorrection(viewer: Viewer, input: ReopenCorrection): Promise<Place> {
  return reopen(viewer, input, { permission: "standard:publish", action: "correction.returned" });
}

/**
 * Takes a correction back from its verifiers, by who drafts: it can be edited again.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is not being verified, `conflict`
 */
export async function recallCorrection(viewer: Viewer, input: ReopenCorrection): Promise<Place> {
  return reopen(viewer, input, { permission: "standard:draft", action: "correction.recalled" });
}

type Reopening = { readonly permission: Permission; readonly action: string };

async function reopen(viewer: Viewer, input: ReopenCorrection, { permission, action }: Reopening): Promise<Place> {
  return db.$transaction(async (tx) => {
    const row = await lockCorrection(tx, viewer, { ...input, permission });
    if (row.status !== "IN_REVIEW") throw refuse.rule("Koreksi ini tidak sedang diverifikasi.");
    requireRevision(row, input);
    await setStatus(tx, row, "DRAFT");
    await record(tx, row, { actor: viewer, action, after: { reason: input.reason } });
    return placeOf(row);
  });
}

/**
 * Publishes a verified correction from a day on; the version that it corrects ends on the day before, and stays readable.
 * Both take effect by their dates alone, as with a regulation (DESIGN.md 3).
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (see publishObstacles), `invalid` (see dayObstacle), `conflict`
 */
export async function publishCorrection(viewer: Viewer, input: PublishCorrection): Promise<Place> {
  return db.$transaction(async (tx) => {
    const { day } = input;
    const row = await lockCorrection(tx, viewer, { ...input, permission: "standard:publish" });
    const [obstacle] = publishObstacles(await readSent(tx, row), viewer.id);
    if (obstacle !== undefined) throw refuse.rule(obstacle);
    requireRevision(row, input);
    const replaced = await findReplaced(tx, row, day);
    const misdated = dayObstacle(day, replaced, todayInJakarta(new Date()));
    if (misdated !== null || !replaced) throw refuse.field("day", misdated ?? "");
    const version = await numberVersion(tx, row.id);
    await replace(tx, replaced, { id: row.id, day, publishedById: viewer.id });
    await record(tx, row, {
      actor: viewer,
      action: "correction.published",
      after: { version, reason: row.correctionReason, effectiveFrom: day, corrects: replaced.version },
    });
    return placeOf(row);
  });
}

/**
 * Takes the publication of a correction back before its first day: it is a draft again, and what it would have replaced
 * runs on. Otherwise a day that was chosen too late would stand in the way of every regulation until then.
 *
 * @returns where it is corrected further
 * @throws Refusal `not-found`, `forbidden`, `rule` (see withdrawalObstacle), `conflict`
 */
export async function withdrawCorrection(viewer: Viewer, input: ReopenCorrection): Promise<Place> {
  return db.$transaction(async (tx) => {
    const row = await lockVersion(tx, viewer, { standardId: input.standardId, permission: "standard:publish" });
    const assessed = await tx.candidate.count({ where: { standardVersionId: row.id } });
    const isPublished = row.status === "PUBLISHED" && row.correctionReason !== null;
    const day = toCivilDate(row.validFrom);
    const obstacle = withdrawalObstacle({ isPublished, validFrom: day, assessed }, todayInJakarta(new Date()));
    if (obstacle !== null) throw refuse.rule(obstacle);
    requireRevision(row, input);
    const replaced = await findReplaced(tx, row, dayBefore(day));
    const revision = { increment: 1 };
    const draft = { status: "DRAFT", validTo: null, publishedById: null, publishedAt: null } as const;
    await tx.standardVersion.update({ where: { id: row.id }, data: { ...draft, revision } });
    if (replaced?.isOwn) {
      await tx.standardVersion.update({ where: { id: replaced.id }, data: { validTo: row.validTo, revision } });
    }
    const reopened = replaced?.isOwn ? [{ ...row, version: replaced.version }] : [];
    const announced = withdrawalOf({ ...row.regulation, day, standards: [row] }, reopened);
    const after = { reason: input.reason, ...announced };
    await record(tx, row, { actor: viewer, action: "correction.withdrawn", after });
    return placeOf(row);
  });
}

type Replacing = { readonly id: string; readonly day: string; readonly publishedById: string };

/** The end of the old one first: two of them never overlap. */
async function replace(tx: Transaction, replaced: Replaced, { id, day, publishedById }: Replacing): Promise<void> {
  const revision = { increment: 1 };
  const validTo = replaced.validTo === null ? null : fromCivilDate(replaced.validTo);
  await tx.standardVersion.update({
    where: { id: replaced.id },
    data: { validTo: fromCivilDate(dayBefore(day)), revision },
  });
  const published = { status: "PUBLISHED", publishedById, publishedAt: new Date() } as const;
  await tx.standardVersion.update({
    where: { id },
    data: { ...published, validFrom: fromCivilDate(day), validTo, revision },
  });
}

type Replaced = NonNullable<Awaited<ReturnType<typeof findReplaced>>>;
