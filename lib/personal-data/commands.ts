import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { readStageChanges } from "@/lib/events/stage-queries";
import { OPEN_STATUSES } from "@/lib/jobs/rules";
import { TOMBSTONE_NAME } from "@/lib/people/rules";
import type { PersonalData } from "@/lib/personal-data/document";
import { findPersonalData } from "@/lib/personal-data/queries";
import { namingObstacle } from "@/lib/people/naming";
import { erasureObstacle, firstRetentionDay, isConfirmed, isOverdue } from "@/lib/personal-data/rules";
import type { ErasePerson, EraseEvent, ExportPerson, SetRetention } from "@/lib/personal-data/schema";

/** The data, and the name of the file that they go out in: no name and no NIP. */
export type PersonExport = { readonly data: PersonalData; readonly fileName: string };

/**
 * Hands out everything that is held on the person behind a candidate; that it was handed out is written down.
 *
 * @throws Refusal `not-found` (also once the data are erased), `forbidden`
 */
export async function exportPerson(viewer: Viewer, input: ExportPerson): Promise<PersonExport> {
  const { eventId, candidateId, format } = input;
  const candidate = await db.candidate.findUnique({
    where: { id: candidateId, eventId },
    select: { personId: true, event: { select: { institutionId: true } } },
  });
  if (!candidate) throw refuse.notFound("Peserta");
  const { institutionId } = candidate.event;
  authorizeRecord(viewer, "event:manage", { institutionId, name: "Peserta" });
  const data = await findPersonalData(viewer, candidateId);
  if (!data) throw refuse.notFound("Data pribadi");
  await db.$transaction((tx) =>
    recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "person.exported",
      subjectType: "person",
      subjectId: candidate.personId,
      after: { candidateId, format },
    }),
  );
  return { data, fileName: `data-pribadi-${candidateId}.${format}` };
}

/** The evidence of one candidate takes milliseconds to blank; an event has thousands at most. */
const ERASE_TIMEOUT_MS = 120_000;
const CHUNK = 100;

/**
 * Erases what can name the person behind a candidate, in every event of the institution: identity, profile, notes, reasons,
 * report files. Figures and levels stay for the recaps, and the check pages answer. There is no way back. Answers how many
 * assessments were erased: 0 when it was done before.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (takes part in an event that is not over; reports are being made),
 * `invalid` with the fields confirmation or reason
 */
export async function erasePerson(viewer: Viewer, input: ErasePerson): Promise<number> {
  const work = async (tx: Transaction) => {
    const { eventId, candidateId, reason, confirmation } = input;
    const found = await tx.candidate.findUnique({
      where: { id: candidateId, eventId },
      select: { personId: true, event: { select: { institutionId: true } } },
    });
    if (!found) throw refuse.notFound("Peserta");
    const { institutionId } = found.event;
    authorizeRecord(viewer, "event:manage", { institutionId, name: "Peserta" });
    await lockErasing(tx, institutionId, [found.personId]);
    const before = await readPerson(tx, found.personId);
    if (before.erasedAt) return 0;
    requireOver(before);
    await lockEvents(
      tx,
      before.candidates.map((one) => one.eventId),
    );
    // Read again: an event may have gone back a stage while we waited for it.
    const { name, candidates } = await readPerson(tx, found.personId);
    requireOver({ candidates });
    requireIntent({ reason, confirmation, name, people: [name] });
    await mark(
      tx,
      candidates.map(({ id }) => id),
    );
    await tx.person.update({ where: { id: found.personId }, data: { erasedAt: new Date() } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "person.erased",
      subjectType: "person",
      subjectId: found.personId,
      after: { reason, count: candidates.length },
    });
    return candidates.length;
  };
  return db.$transaction(work, { timeout: ERASE_TIMEOUT_MS });
}

/**
 * Erases the personal data of all candidates of an event whose retention date is past. Who takes part in another event stays
 * known there, and leaves a tombstone here. Answers how many were erased: 0 when it was done before.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (the date is not past; reports are being made), `invalid` with fields
 */
export async function eraseEvent(viewer: Viewer, input: EraseEvent): Promise<number> {
  const work = async (tx: Transaction) => {
    const { eventId, reason, confirmation } = input;
    const { institutionId } = await readEvent(tx, viewer, eventId);
    const people = await tx.candidate.findMany({ where: { eventId, erasedAt: null }, select: { personId: true } });
    await lockErasing(
      tx,
      institutionId,
      people.map(({ personId }) => personId),
    );
    await lockEvents(tx, [eventId]);
    const { name, status, retentionUntil, candidates } = await readEvent(tx, viewer, eventId);
    if (candidates.length === 0) return 0;
    if (
      !isOverdue({ status, retentionUntil: retentionUntil && toCivilDate(retentionUntil) }, todayInJakarta(new Date()))
    ) {
      throw refuse.rule("Data pribadi kegiatan dihapus setelah kegiatan selesai dan tanggal simpannya lewat.");
    }
    requireIntent({ reason, confirmation, name, people: candidates.map(({ person }) => person.name) });
    await partFromOtherEvents(tx, eventId);
    await mark(
      tx,
      candidates.map(({ id }) => id),
    );
    await tx.person.updateMany({
      where: { erasedAt: null, candidates: { some: { eventId }, none: { erasedAt: null } } },
      data: { erasedAt: new Date() },
    });
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "event.personal-data-erased",
      subjectType: "assessment-event",
      subjectId: eventId,
      after: { reason, count: candidates.length },
    });
    return candidates.length;
  };
  return db.$transaction(work, { timeout: ERASE_TIMEOUT_MS });
}

/** One erasure of the institution after the other, and nobody adds these people to an event meanwhile. */
async function lockErasing(tx: Transaction, institutionId: string, people: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`erase:${institutionId}`}))::text`;
  await tx.$queryRaw`SELECT 1 FROM people WHERE id = ANY(${[...people]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** @throws Refusal `rule` while reports of one of them are made: the worker could keep a file that it has begun */
async function lockEvents(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const open = await tx.job.count({
    where: {
      status: { in: [...OPEN_STATUSES] },
      OR: ids.map((eventId) => ({ input: { path: ["eventId"], equals: eventId } })),
    },
  });
  if (open > 0) throw refuse.rule("Laporan kegiatan sedang dibuat. Tunggu sampai selesai, atau batalkan dahulu.");
}

function readPerson(tx: Transaction, id: string) {
  return tx.person.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      erasedAt: true,
      candidates: { select: { id: true, eventId: true, event: { select: { name: true, status: true } } } },
    },
  });
}

function requireOver({ candidates }: Pick<Awaited<ReturnType<typeof readPerson>>, "candidates">): void {
  const obstacle = erasureObstacle(candidates.map(({ event: { name: eventName, status } }) => ({ eventName, status })));
  if (obstacle) throw refuse.rule(obstacle);
}

type Intent = {
  readonly reason: string;
  readonly confirmation: string;
  /** What has to be typed. */
  readonly name: string;
  readonly people: readonly string[];
};

function requireIntent({ reason, confirmation, name, people }: Intent): void {
  const obstacle = namingObstacle(reason, people);
  if (obstacle) throw refuse.field("reason", obstacle);
  if (!isConfirmed(confirmation, name)) throw refuse.field("confirmation", `Ketik persis: ${name}`);
}

/** Marks them as erased: what can name them goes by trigger, in the same statement (migration personal_data). */
async function mark(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    const where = { id: { in: ids.slice(start, start + CHUNK) }, erasedAt: null };
    await tx.candidate.updateMany({ where, data: { erasedAt: new Date() } });
  }
}

/** Whoever is still known in another event is replaced by a tombstone of its own in this one. */
async function partFromOtherEvents(tx: Transaction, eventId: string): Promise<void> {
  const rows = await tx.candidate.findMany({
    where: {
      eventId,
      erasedAt: null,
      person: { candidates: { some: { eventId: { not: eventId }, erasedAt: null } } },
    },
    select: { id: true, person: { select: { institutionId: true, employment: true, sex: true } } },
  });
  for (const { id, person } of rows) {
    const stone = crypto.randomUUID();
    const erasedAt = new Date();
    const data = { ...person, id: stone, nip: stone, name: TOMBSTONE_NAME, birthDate: null, erasedAt };
    await tx.person.create({ data });
    await tx.candidate.update({ where: { id }, data: { personId: stone, erasedAt } });
  }
}

async function readEvent(tx: Transaction, viewer: Viewer, id: string) {
  const event = await tx.assessmentEvent.findUnique({
    where: { id },
    select: {
      name: true,
      institutionId: true,
      status: true,
      endsOn: true,
      retentionUntil: true,
      candidates: { where: { erasedAt: null }, select: { id: true, person: { select: { name: true } } } },
    },
  });
  if (!event) throw refuse.notFound("Kegiatan");
  authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
  return event;
}

/**
 * Sets until when the personal data of an event are kept, at any stage. Nothing is erased by itself: HR is told when the date
 * is past, and confirms.
 *
 * @throws Refusal `not-found`, `forbidden`, `invalid` with the field retentionUntil, `conflict`
 */
export async function setRetention(viewer: Viewer, { eventId, revision, retentionUntil }: SetRetention): Promise<void> {
  await db.$transaction(async (tx) => {
    const { institutionId, endsOn, ...before } = await readEvent(tx, viewer, eventId);
    const [latest] = await readStageChanges(tx, eventId);
    const earliest = firstRetentionDay({ endsOn: toCivilDate(endsOn), latest });
    if (retentionUntil !== null && retentionUntil < earliest) {
      const day = latest?.status === "CANCELLED" ? "hari pembatalan" : "tanggal selesai";
      throw refuse.field("retentionUntil", `Tanggal simpan tidak boleh mendahului ${day} kegiatan.`);
    }
    const changed = await tx.assessmentEvent.updateMany({
      where: { id: eventId, revision },
      data: { retentionUntil: retentionUntil && fromCivilDate(retentionUntil), revision: { increment: 1 } },
    });
    if (changed.count === 0) throw refuse.stale();
    await recordAudit(tx, {
      actor: viewer,
      institutionId,
      action: "event.retention-set",
      subjectType: "assessment-event",
      subjectId: eventId,
      before: { retentionUntil: before.retentionUntil && toCivilDate(before.retentionUntil) },
      after: { retentionUntil },
    });
  });
}
