import "server-only";

import type { AuditEntry } from "@/lib/audit/record";
import type { Permission, Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import {
  BODY_CORRECTION,
  CORRECTABLE,
  nameOf,
  passageValues,
  readCorrecting,
  readPublishObstacles,
  toCorrectable,
} from "@/lib/body-corrections/correction-queries";
import type { Values } from "@/lib/body-corrections/lock-commands";
import {
  lockCorrection,
  lockDraft,
  lockRegulation,
  placeOf,
  record,
  setStatus,
} from "@/lib/body-corrections/lock-commands";
import type { BodyPlace } from "@/lib/body-corrections/paths";
import { dayObstacle, NOTHING_CORRECTED, startObstacle } from "@/lib/body-corrections/rules";
import type {
  PublishBodyCorrection,
  RemoveBodyPassage,
  ReopenBodyCorrection,
  SaveBodyPassage,
  SeenBodyCorrection,
  StartBodyCorrection,
} from "@/lib/body-corrections/schema";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { withdrawalObstacle } from "@/lib/corrections/rules";
import { requireRevision, requireSeen } from "@/lib/editing/seen";
import type { Prisma } from "@/lib/generated/prisma/client";
import { markOf } from "@/lib/regulation-editing/parts";
import { penOf } from "@/lib/regulation-editing/pen";
import type { BodyPassage, BodyPassages } from "@/lib/regulations/corrected";
import type { CitedText } from "@/lib/sources/schema";

/**
 * Starts a correction of our copy of the body of a published regulation: a draft that holds no passage yet.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (see startObstacle)
 */
export async function startBodyCorrection(viewer: Viewer, { regulation }: StartBodyCorrection): Promise<BodyPlace> {
  return db.$transaction(async (tx) => {
    const where = { slug: regulation };
    const found = await tx.regulation.findUnique({ where, select: { id: true, institutionId: true } });
    if (!found) throw refuse.notFound("Peraturan");
    authorizeRecord(viewer, "regulation:draft", { institutionId: found.institutionId, name: "Peraturan" });
    await lockRegulation(tx, found.id);
    const today = todayInJakarta(new Date());
    const row = await tx.regulation.findUniqueOrThrow({ where, select: CORRECTABLE });
    const obstacle = startObstacle(toCorrectable(row, today), today);
    if (obstacle !== null) throw refuse.rule(obstacle);
    const started = await tx.bodyCorrection.create({
      data: { regulationId: row.id, draftedById: viewer.id },
      select: BODY_CORRECTION,
    });
    await record(tx, started, { actor: viewer, action: "correction.started" });
    return placeOf(started);
  });
}

/**
 * Says what a passage of the body should read, and why. Its lines stay, unless others are named; the document's reading is kept
 * beside it as with every value (docs/adr/0008).
 *
 * @returns the mark of the corrected passage as it stands now
 * @throws Refusal `not-found` (also of what is no passage of words), `forbidden`, `rule` (sent or published), `conflict`,
 *   `invalid` (it reads so already, no such lines)
 */
export async function saveBodyPassage(viewer: Viewer, input: SaveBodyPassage): Promise<string> {
  return changePassage(viewer, input, ({ stored, before, name, document }) => {
    const { text, reason, lines } = input;
    const shown = stored && passageValues(stored, before);
    requireSeen(shown ? markOf(shown) : "", input, [shown ?? {}, { text, reason, lines }]);
    if (text === before.value) throw refuse.field("text", "Bunyi ini sama dengan yang tampil sekarang.");
    const pen = penOf({ text: document, isTyped: false, reason, lines });
    const { source, remark } = pen.write(lines === null ? before : null, text);
    const passage = { value: text, source, ...(remark && { remark }), reason };
    return {
      passage,
      answer: markOf(passageValues(passage, before)),
      record: { before: { text: stored?.value ?? before.value }, after: { part: name, text, reason } },
    };
  });
}

/**
 * Leaves a passage as it is, after all.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (sent or published), `conflict` where it was changed after it was shown
 */
export async function removeBodyPassage(viewer: Viewer, input: RemoveBodyPassage): Promise<void> {
  await changePassage(viewer, input, ({ stored, before, name }) => {
    if (!stored) throw refuse.notFound("Bagian");
    if (markOf(passageValues(stored, before)) !== input.seen) throw refuse.stale();
    const record = { before: { text: stored.value }, after: { part: name, change: "removed" } };
    return { passage: null, answer: null, record };
  });
}

type Passage = {
  /** What the correction has it read so far. */
  readonly stored: BodyPassage | null;
  readonly before: CitedText;
  readonly name: string;
  /** Text of the source document. */
  readonly document: string;
};
type Change<Answer> = {
  readonly passage: BodyPassage | null;
  readonly answer: Answer;
  readonly record: Pick<AuditEntry, "before"> & { readonly after: Values };
};

async function changePassage<Answer>(
  viewer: Viewer,
  { correctionId, rowId: path }: Pick<RemoveBodyPassage, "correctionId" | "rowId">,
  change: (passage: Passage) => Change<Answer>,
): Promise<Answer> {
  return db.$transaction(async (tx) => {
    const row = await lockDraft(tx, viewer, correctionId);
    const { passages, own, groups } = readCorrecting(row, todayInJakarta(new Date()));
    const before = passages.get(path);
    if (!before) throw refuse.notFound("Bagian");
    const document = row.regulation.document.text;
    const changed = change({ stored: own[path] ?? null, before, name: nameOf(groups, path), document });
    const { [path]: _former, ...others } = own;
    const now: BodyPassages = changed.passage ? { ...others, [path]: changed.passage } : others;
    const data = { passages: now as Prisma.InputJsonObject, revision: { increment: 1 } };
    await tx.bodyCorrection.update({ where: { id: row.id }, data });
    await record(tx, row, { actor: viewer, action: "correction.edited", ...changed.record });
    return changed.answer;
  });
}

/**
 * Deletes a correction that was not sent, with what was typed for it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (sent or published), `conflict`
 */
export async function removeBodyCorrection(viewer: Viewer, input: SeenBodyCorrection): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await lockDraft(tx, viewer, input.correctionId);
    requireRevision(row, input);
    await tx.bodyCorrection.delete({ where: { id: row.id } });
    await record(tx, row, { actor: viewer, action: "correction.removed" });
  });
}

/**
 * Hands a correction over to the verifiers: until it is returned nobody changes it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (sent or published already, no passage corrected), `conflict`
 */
export async function sendBodyCorrection(viewer: Viewer, input: SeenBodyCorrection): Promise<BodyPlace> {
  return db.$transaction(async (tx) => {
    const row = await lockDraft(tx, viewer, input.correctionId);
    requireRevision(row, input);
    if (Object.keys(row.passages as object).length === 0) throw refuse.rule(NOTHING_CORRECTED);
    await setStatus(tx, row, { status: "IN_REVIEW" });
    await record(tx, row, { actor: viewer, action: "correction.sent" });
    return placeOf(row);
  });
}

/**
 * Gives a correction back to be edited, with the reason.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is not being verified, `conflict`
 */
export async function returnBodyCorrection(viewer: Viewer, input: ReopenBodyCorrection): Promise<BodyPlace> {
  return reopen(viewer, input, { permission: "regulation:publish", action: "correction.returned" });
}

/**
 * Takes a correction back from its verifiers, by who drafts: it can be edited again.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when it is not being verified, `conflict`
 */
export async function recallBodyCorrection(viewer: Viewer, input: ReopenBodyCorrection): Promise<BodyPlace> {
  return reopen(viewer, input, { permission: "regulation:draft", action: "correction.recalled" });
}

type Reopening = { readonly permission: Permission; readonly action: string };

async function reopen(viewer: Viewer, input: ReopenBodyCorrection, reopening: Reopening): Promise<BodyPlace> {
  return db.$transaction(async (tx) => {
    const { permission, action } = reopening;
    const row = await lockCorrection(tx, viewer, { id: input.correctionId, permission });
    if (row.status !== "IN_REVIEW") throw refuse.rule("Koreksi ini tidak sedang diverifikasi.");
    requireRevision(row, input);
    await setStatus(tx, row, { status: "DRAFT" });
    await record(tx, row, { actor: viewer, action, after: { reason: input.reason } });
    return placeOf(row);
  });
}

/**
 * Publishes a verified correction from a day on: until then the public reads what it said before, and afterwards as of the days
 * before.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (see readPublishObstacles), `invalid` (see dayObstacle), `conflict`
 */
export async function publishBodyCorrection(viewer: Viewer, input: PublishBodyCorrection): Promise<BodyPlace> {
  return db.$transaction(async (tx) => {
    const asked = { id: input.correctionId, permission: "regulation:publish" } as const;
    const row = await lockCorrection(tx, viewer, asked);
    if (row.status === "PUBLISHED") throw refuse.rule("Koreksi ini sudah terbit.");
    const [obstacle] = await readPublishObstacles(tx, row, viewer.id);
    if (obstacle !== undefined) throw refuse.rule(obstacle);
    requireRevision(row, input);
    const { day } = input;
    const today = todayInJakarta(new Date());
    const misdated = dayObstacle(day, toCorrectable(row.regulation, today), today);
    if (misdated !== null) throw refuse.field("day", misdated);
    const published = { validFrom: fromCivilDate(day), publishedById: viewer.id, publishedAt: new Date() };
    await setStatus(tx, row, { status: "PUBLISHED", ...published });
    await record(tx, row, { actor: viewer, action: "correction.published", after: { effectiveFrom: day } });
    return placeOf(row);
  });
}

/**
 * Takes the publication of a correction back before its first day: it is a draft again.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (see withdrawalObstacle), `conflict`
 */
export async function withdrawBodyCorrection(viewer: Viewer, input: ReopenBodyCorrection): Promise<BodyPlace> {
  return db.$transaction(async (tx) => {
    const asked = { id: input.correctionId, permission: "regulation:publish" } as const;
    const row = await lockCorrection(tx, viewer, asked);
    const day = row.validFrom && toCivilDate(row.validFrom);
    const announced = { isPublished: day !== null, validFrom: day ?? "", assessed: 0 };
    const obstacle = withdrawalObstacle(announced, todayInJakarta(new Date()));
    if (obstacle !== null) throw refuse.rule(obstacle);
    requireRevision(row, input);
    await setStatus(tx, row, { status: "DRAFT", validFrom: null, publishedById: null, publishedAt: null });
    const after = { reason: input.reason, effectiveFrom: day };
    await record(tx, row, { actor: viewer, action: "correction.withdrawn", after });
    return placeOf(row);
  });
}
