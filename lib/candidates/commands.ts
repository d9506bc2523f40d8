import "server-only";

import { writeAssignments } from "@/lib/candidates/sheet-commands";
import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { profileOf } from "@/lib/candidates/freeze";
import { keepPerson, lockEvent, lockEventOf, pinStandard } from "@/lib/candidates/roster-commands";
import { correctionObstacle, removalObstacle } from "@/lib/candidates/rules";
import { CandidateProfile } from "@/lib/candidates/schema";
import type {
  AddCandidate,
  AssignAssessor,
  CheckRequirement,
  CorrectCandidate,
  RemoveAssignment,
  RemoveCandidate,
  ReturnSheet,
} from "@/lib/candidates/schema";
import { countWritten, EMPTY_SHEET } from "@/lib/candidates/written-queries";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import { BROUGHT } from "@/lib/events/brought";
import { DECISIONS_OF_CONFLICTS, mayBeAssigned } from "@/lib/events/conflicts";
import { canFollowEvent } from "@/lib/events/policy";
import { isOver, takesAssessors } from "@/lib/events/rules";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import { personProblems } from "@/lib/people/rules";
import { verdictOf } from "@/lib/requirements/rules";
import { isNotRequired } from "@/lib/standards/rules";
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

/**
 * Writes a person's data anew while the event is prepared and nobody has assessed them. NIP and target position stay: the
 * standard is pinned to them.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (scoring has started, a sheet has entries, a result holds), `conflict`, `invalid`
 */
export async function correctCandidate(viewer: Viewer, input: CorrectCandidate): Promise<void> {
  const problems = personProblems(input, todayInJakarta(new Date()));
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", "Periksa isian yang ditandai.", problems);
  const { candidateId, revision } = input;
  await db.$transaction(async (tx) => {
    const { event, person } = await claimCorrection(tx, viewer, candidateId);
    if (person.nip !== input.nip) {
      throw refuse.field("nip", "NIP tidak dapat diubah; hapus peserta ini, lalu tambahkan dengan NIP yang benar.");
    }
    await keepPerson(tx, event.institutionId, input);
    const written = await tx.candidate.updateMany({
      where: { id: candidateId, revision },
      data: { profile: profileOf(input), revision: { increment: 1 } },
    });
    if (written.count === 0) throw refuse.stale();
    const { institutionId } = event;
    await audit(tx, viewer, { institutionId, action: "candidate.corrected", subjectId: candidateId, after: {} });
  });
}

/**
 * Takes a candidate out of an event that is being prepared, with the empty sheets and checked requirements.
 *
 * @returns the event
 * @throws Refusal `not-found`, `forbidden`, `rule` (scoring has started, a sheet has entries, there is or was a result)
 */
export async function removeCandidate(
  viewer: Viewer,
  { candidateId }: RemoveCandidate,
): Promise<{ readonly eventId: string }> {
  return db.$transaction(async (tx) => {
    const { event, written } = await claimCorrection(tx, viewer, candidateId);
    const obstacle = removalObstacle({ status: event.status, ...written });
    if (obstacle) throw refuse.rule(obstacle);
    await tx.sheet.deleteMany({ where: { candidateId } });
    await tx.requirementCheck.deleteMany({ where: { candidateId } });
    await tx.candidate.delete({ where: { id: candidateId } });
    const { institutionId } = event;
    await audit(tx, viewer, { institutionId, action: "candidate.removed", subjectId: candidateId, after: {} });
    return { eventId: event.id };
  });
}

/** Locks the event, so that no sheet comes and scoring does not start meanwhile. */
async function claimCorrection(tx: Transaction, viewer: Viewer, candidateId: string) {
  await lockEventOf(tx, candidateId);
  const candidate = await readCandidate(tx, viewer, candidateId);
  const written = await countWritten(tx, candidateId);
  const obstacle = correctionObstacle({ status: candidate.event.status, ...written });
  if (obstacle) throw refuse.rule(obstacle);
  return { ...candidate, written };
}

type Assignment = Omit<AssignAssessor, "instrumentId"> & Partial<Pick<AssignAssessor, "instrumentId">>;

/**
 * Gives an assessor of the institution a sheet for the candidate: of one instrument, or of each of the event. Assigning the same one again changes nothing.
 *
 * @returns how many sheets were withdrawn before and count again, with all that stands on them
 * @throws Refusal `not-found`, `forbidden`, `rule` when the event is over, `invalid` for somebody who is no assessor
 * or has a declared conflict
 */
export async function assignAssessor(
  viewer: Viewer,
  { candidateId, assessorId, instrumentId = null }: Assignment,
): Promise<{ readonly restored: number }> {
  return db.$transaction(async (tx) => {
    await lockEventOf(tx, candidateId);
    const { event } = await readCandidate(tx, viewer, candidateId);
    if (!takesAssessors(event.status)) {
      throw refuse.rule("Asesor hanya dapat ditugaskan pada tahap persiapan atau penilaian.");
    }
    const assessor = await tx.membership.findFirst({
      where: { userId: assessorId, institutionId: event.institutionId, role: "ASSESSOR", user: { closedAt: null } },
      select: { userId: true },
    });
    if (!assessor) throw refuse.field("assessorId", "Pilih asesor dari daftar.");
    await requireNoConflict(tx, { candidateId, assessorId });
    const instruments = await tx.eventInstrument.findMany({
      where: { eventId: event.id, ...(instrumentId ? { id: instrumentId } : {}) },
      select: { id: true },
    });
    if (instruments.length === 0) throw refuse.field("instrumentId", "Pilih instrumen dari daftar.");
    const assignments = instruments.map(({ id }) => ({ candidateId, assessorId, instrumentId: id }));
    const { added, restored } = await writeAssignments(tx, assignments);
    if (added > 0) {
      await audit(tx, viewer, {
        institutionId: event.institutionId,
        action: "assessor.assigned",
        subjectId: candidateId,
        after: { assessorId, ...(restored > 0 ? { restoredSheets: restored } : {}) },
      });
    }
    return { restored };
  });
}

/** Nobody is assigned against a declared conflict, not even by hand, unless HR has decided with a reason that they may be. */
async function requireNoConflict(tx: Transaction, pair: ConflictedPair): Promise<void> {
  const conflict = await tx.declaredConflict.findUnique({
    where: { candidateId_assessorId: pair },
    select: {
      assessorId: true,
      declaredAt: true,
      candidate: { select: { event: { select: { chairId: true } }, conflictDecisions: DECISIONS_OF_CONFLICTS } },
    },
  });
  if (!conflict) return;
  const { event, conflictDecisions: decisions } = conflict.candidate;
  if (mayBeAssigned(conflict, { chairId: event.chairId, decisions })) return;
  throw refuse.field("assessorId", "Asesor ini punya benturan kepentingan dengan peserta; pilih asesor lain.");
}

type ConflictedPair = { readonly candidateId: string; readonly assessorId: string };

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
    if (!takesAssessors(event.status)) {
      throw refuse.rule("Penugasan hanya dapat ditarik pada tahap persiapan atau penilaian.");
    }
    const others = await tx.sheet.count({ where: { ...STANDING_SHEETS, candidateId, id: { not: sheetId } } });
    if (event.status === "SCORING" && others === 0) {
      throw refuse.rule("Ini asesor terakhir peserta; tugaskan asesor lain lebih dahulu.");
    }
    const removed = await tx.sheet.deleteMany({
      where: { id: sheetId, ...STANDING_SHEETS, ...EMPTY_SHEET },
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
      where: { id: sheetId, ...STANDING_SHEETS, status: "SUBMITTED" },
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
 * @throws Refusal `not-found`, `forbidden`, `rule` once the event is over, or a result that was brought along is frozen
 */
export async function checkRequirement(viewer: Viewer, input: CheckRequirement): Promise<void> {
  await db.$transaction(async (tx) => {
    const { event, standardVersionId, profile } = await readCandidate(tx, viewer, input.candidateId);
    if (isOver(event.status)) {
      throw refuse.rule("Kegiatan ini sudah selesai atau dibatalkan.");
    }
    if ((await tx.result.count({ where: { candidateId: input.candidateId, ...BROUGHT } })) > 0) {
      throw refuse.rule("Hasilnya sudah dibekukan bersama persyaratannya. Cabut hasil itu lebih dahulu.");
    }
    const requirement = await tx.positionRequirement.findFirst({
      where: { id: input.requirementId, standardVersionId },
      select: { id: true, rule: true, text: true },
    });
    if (!requirement) throw refuse.notFound("Persyaratan");
    if (isNotRequired(requirement.text)) throw refuse.rule("Baris ini tidak dipersyaratkan; tidak ada yang diperiksa.");
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

async function readCandidate(tx: Transaction, viewer: Viewer, id: string) {
  const candidate = await tx.candidate.findUnique({
    where: { id },
    select: {
      standardVersionId: true,
      profile: true,
      person: { select: { nip: true } },
      event: { select: EVENT_FACTS },
    },
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
  readonly after: Readonly<Record<string, string | number>>;
};

/** Ids and outcomes only: names and NIP have no place in the trail. */
async function audit(tx: Transaction, actor: Viewer, entry: Change): Promise<void> {
  await recordAudit(tx, { actor, subjectType: entry.action.split(".")[0] ?? "", ...entry });
}
