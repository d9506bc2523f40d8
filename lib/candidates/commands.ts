import "server-only";

import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { contentHash, profileOf } from "@/lib/candidates/freeze";
import { CandidateProfile } from "@/lib/candidates/schema";
import type {
  AddCandidate,
  AssignAssessor,
  CheckRequirement,
  RemoveAssignment,
  ReturnSheet,
} from "@/lib/candidates/schema";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import { canFollowEvent } from "@/lib/events/policy";
import { personProblems } from "@/lib/people/rules";
import { verdictOf } from "@/lib/requirements/rules";
import { findStandardInForce } from "@/lib/standards/queries";
import { RequirementRule } from "@/lib/standards/schema";

const EVENT_FACTS = { id: true, institutionId: true, chairId: true, status: true, startsOn: true } as const;

/**
 * Adds a person to an event that is being prepared, pinned to the standard of the target position that is in force on
 * the event's first day: the version, a frozen copy and its hash.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `invalid` with fields (NIP, position, twice)
 */
export async function addCandidate(viewer: Viewer, input: AddCandidate): Promise<{ readonly id: string }> {
  const problems = personProblems(input, todayInJakarta(new Date()));
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", "Periksa isian yang ditandai.", problems);

  return db.$transaction(async (tx) => {
    await lockEvent(tx, input.eventId);
    const event = await tx.assessmentEvent.findUnique({
      where: { id: input.eventId },
      select: { ...EVENT_FACTS, institution: { select: { slug: true } } },
    });
    if (!event) throw refuse.notFound("Kegiatan");
    authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
    requirePreparing(event.status);

    const pinned = await pinStandard(tx, event, input.targetPosition);
    const personId = await keepPerson(tx, event.institutionId, input);
    const added = await tx.candidate.createMany({
      data: [{ eventId: event.id, personId, ...pinned, profile: profileOf(input) }],
      skipDuplicates: true,
    });
    if (added.count === 0) throw refuse.field("nip", "Pegawai ini sudah menjadi peserta kegiatan ini.");
    const candidate = await tx.candidate.findUniqueOrThrow({
      where: { eventId_personId: { eventId: event.id, personId } },
      select: { id: true },
    });
    await audit(tx, viewer, {
      institutionId: event.institutionId,
      action: "candidate.added",
      subjectId: candidate.id,
      after: {
        standardHash: pinned.standardHash,
      },
    });
    return candidate;
  });
}

function requirePreparing(status: string): void {
  if (status !== "PREPARING") throw refuse.rule("Peserta hanya dapat ditambahkan pada tahap persiapan.");
}

type PinningEvent = {
  readonly institutionId: string;
  readonly startsOn: Date;
  readonly institution: { readonly slug: string };
};

async function pinStandard(tx: Transaction, event: PinningEvent, targetPosition: string) {
  const day = toCivilDate(event.startsOn);
  const standard = await findStandardInForce(event.institution.slug, targetPosition, day);
  const position = await tx.position.findUnique({
    where: { institutionId_slug: { institutionId: event.institutionId, slug: targetPosition } },
    select: { id: true, name: true },
  });
  if (!position) throw refuse.field("targetPosition", "Pilih jabatan target dari daftar.");
  if (!standard) {
    throw refuse.field(
      "targetPosition",
      `Tidak ada standar ${position.name} yang berlaku pada tanggal mulai kegiatan.`,
    );
  }
  return {
    targetPositionId: position.id,
    standardVersionId: standard.id,
    standardSnapshot: standard,
    standardHash: contentHash(standard),
  };
}

/** One row per NIP and institution; name and rank of today go into it, the event keeps its own copy. */
async function keepPerson(tx: Transaction, institutionId: string, person: AddCandidate): Promise<string> {
  const { nip, employment, name, sex, birthDate } = person;
  const facts = { employment, name, sex, birthDate: fromCivilDate(birthDate) };
  const { id } = await tx.person.upsert({
    where: { institutionId_nip: { institutionId, nip } },
    create: { institutionId, nip, ...facts },
    update: facts,
    select: { id: true },
  });
  return id;
}

type Assignment = Omit<AssignAssessor, "instrumentId"> & Partial<Pick<AssignAssessor, "instrumentId">>;

/**
 * Gives an assessor of the institution a sheet for the candidate: of one instrument, or of each of the event. Assigning the same one again changes nothing.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when the event is over, `invalid` for somebody who is no assessor
 * or has a declared conflict
 */
export async function assignAssessor(
  viewer: Viewer,
  { candidateId, assessorId, instrumentId = null }: Assignment,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockEventOf(tx, candidateId);
    const { event } = await readCandidate(tx, viewer, candidateId);
    if (event.status !== "PREPARING" && event.status !== "SCORING") {
      throw refuse.rule("Asesor hanya dapat ditugaskan pada tahap persiapan atau penilaian.");
    }
    const assessor = await tx.membership.findFirst({
      where: { userId: assessorId, institutionId: event.institutionId, role: "ASSESSOR", user: { closedAt: null } },
      select: { userId: true },
    });
    if (!assessor) throw refuse.field("assessorId", "Pilih asesor dari daftar.");
    await requireNoConflict(tx, candidateId, assessorId);
    const instruments = await tx.eventInstrument.findMany({
      where: { eventId: event.id, ...(instrumentId ? { id: instrumentId } : {}) },
      select: { id: true },
    });
    if (instruments.length === 0) throw refuse.field("instrumentId", "Pilih instrumen dari daftar.");
    const added = await tx.sheet.createMany({
      data: instruments.map(({ id }) => ({ candidateId, assessorId, instrumentId: id })),
      skipDuplicates: true,
    });
    if (added.count > 0) {
      await audit(tx, viewer, {
        institutionId: event.institutionId,
        action: "assessor.assigned",
        subjectId: candidateId,
        after: { assessorId },
      });
    }
  });
}

/** DESIGN.md 3: nobody is assigned against a declared conflict, not even by hand. */
async function requireNoConflict(tx: Transaction, candidateId: string, assessorId: string): Promise<void> {
  const conflict = await tx.declaredConflict.findUnique({
    where: { candidateId_assessorId: { candidateId, assessorId } },
    select: { candidateId: true },
  });
  if (conflict) {
    throw refuse.field("assessorId", "Asesor ini punya benturan kepentingan dengan peserta; pilih asesor lain.");
  }
}

/**
 * Takes an assignment back while nothing is written on the sheet.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when something is written already
 */
export async function removeAssignment(viewer: Viewer, { sheetId }: RemoveAssignment): Promise<void> {
  await db.$transaction(async (tx) => {
    const { candidateId } = await readSheet(tx, sheetId);
    await lockEventOf(tx, candidateId);
    const sheet = await readSheet(tx, sheetId);
    const { event } = sheet.candidate;
    authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Lembar" });
    if (event.status !== "PREPARING" && event.status !== "SCORING") {
      throw refuse.rule("Penugasan hanya dapat ditarik pada tahap persiapan atau penilaian.");
    }
    const others = await tx.sheet.count({ where: { candidateId, id: { not: sheetId } } });
    if (event.status === "SCORING" && others === 0) {
      throw refuse.rule("Ini asesor terakhir peserta; tugaskan asesor lain lebih dahulu.");
    }
    const removed = await tx.sheet.deleteMany({
      where: {
        id: sheetId,
        status: "NOT_STARTED",
        ratings: { none: {} },
        evidence: { none: {} },
        fieldNotes: { none: {} },
      },
    });
    if (removed.count === 0) throw refuse.rule("Lembar ini sudah diisi; penugasannya tidak dapat ditarik.");
    await audit(tx, viewer, {
      institutionId: event.institutionId,
      action: "assessor.unassigned",
      subjectId: sheet.candidateId,
      after: {
        assessorId: sheet.assessorId,
      },
    });
  });
}

/**
 * Gives a submitted sheet back to its assessor, with the reason (HR or chair).
 *
 * @throws Refusal `not-found`, `rule` when it is not submitted or the event is not being scored
 */
export async function returnSheet(viewer: Viewer, { sheetId, reason }: ReturnSheet): Promise<void> {
  await db.$transaction(async (tx) => {
    const sheet = await readSheet(tx, sheetId);
    const { event } = sheet.candidate;
    if (!canFollowEvent(viewer, event)) throw refuse.notFound("Lembar");
    if (event.status !== "SCORING") throw refuse.rule("Lembar hanya dapat dikembalikan pada tahap penilaian.");
    const returned = await tx.sheet.updateMany({
      where: { id: sheetId, status: "SUBMITTED" },
      data: { status: "RETURNED", returnReason: reason, revision: { increment: 1 } },
    });
    if (returned.count === 0) throw refuse.rule("Hanya lembar yang sudah terkirim yang dapat dikembalikan.");
    await audit(tx, viewer, {
      institutionId: event.institutionId,
      action: "sheet.returned",
      subjectId: sheetId,
      after: { reason },
    });
  });
}

/**
 * Records what a person found about a requirement, with the document seen.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` once the event is over
 */
export async function checkRequirement(viewer: Viewer, input: CheckRequirement): Promise<void> {
  await db.$transaction(async (tx) => {
    const { event, standardVersionId, profile } = await readCandidate(tx, viewer, input.candidateId);
    if (event.status === "FINAL" || event.status === "CANCELLED") {
      throw refuse.rule("Kegiatan ini sudah selesai atau dibatalkan.");
    }
    const requirement = await tx.positionRequirement.findFirst({
      where: { id: input.requirementId, standardVersionId },
      select: { id: true, rule: true },
    });
    if (!requirement) throw refuse.notFound("Persyaratan");
    requireUndecided(requirement.rule, CandidateProfile.parse(profile), toCivilDate(event.startsOn));
    const key = { candidateId: input.candidateId, positionRequirementId: requirement.id };
    const found = {
      outcome: input.outcome,
      documentSeen: input.documentSeen,
      checkedById: viewer.id,
      checkedAt: new Date(),
    };
    await tx.requirementCheck.upsert({
      where: { candidateId_positionRequirementId: key },
      create: { ...key, ...found },
      update: { ...found, revision: { increment: 1 } },
    });
    await audit(tx, viewer, {
      institutionId: event.institutionId,
      action: "requirement.checked",
      subjectId: input.candidateId,
      after: {
        requirementId: requirement.id,
        outcome: input.outcome,
      },
    });
  });
}

/** Candidates and assignments change one after the other, and never while scoring starts or the event is cancelled. */
async function lockEvent(tx: Transaction, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${eventId}::uuid FOR UPDATE`;
}

async function lockEventOf(tx: Transaction, candidateId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events e JOIN candidates c ON c.event_id = e.id
    WHERE c.id = ${candidateId}::uuid FOR UPDATE OF e`;
}

async function readCandidate(tx: Transaction, viewer: Viewer, id: string) {
  const candidate = await tx.candidate.findUnique({
    where: { id },
    select: { standardVersionId: true, profile: true, event: { select: EVENT_FACTS } },
  });
  if (!candidate) throw refuse.notFound("Peserta");
  authorizeRecord(viewer, "event:manage", { institutionId: candidate.event.institutionId, name: "Peserta" });
  return candidate;
}

/** By rule where the data allows (DESIGN.md 4): nobody turns a rank that is too low into one that is met. */
function requireUndecided(rule: unknown, profile: CandidateProfile, day: string): void {
  const verdict = verdictOf(RequirementRule.nullable().parse(rule), profile, day);
  if (verdict.outcome !== "NOT_PROVEN") {
    throw refuse.rule(`Persyaratan ini sudah diperiksa menurut data peserta: ${verdict.reason}`);
  }
}

async function readSheet(tx: Transaction, id: string) {
  const sheet = await tx.sheet.findUnique({
    where: { id },
    select: { candidateId: true, assessorId: true, candidate: { select: { event: { select: EVENT_FACTS } } } },
  });
  if (!sheet) throw refuse.notFound("Lembar");
  return sheet;
}

type Change = Pick<AuditEntry, "institutionId" | "action" | "subjectId"> & {
  readonly after: Readonly<Record<string, string>>;
};

/** Ids and outcomes only: names and NIP have no place in the trail. */
async function audit(tx: Transaction, actor: Viewer, entry: Change): Promise<void> {
  await recordAudit(tx, { actor, subjectType: entry.action.split(".")[0] ?? "", ...entry });
}
