import "server-only";

import { readPlan, toBalanceFacts } from "@/lib/assignments/plan-queries";
import { propose } from "@/lib/assignments/proposal";
import { decisionOn } from "@/lib/events/conflicts";
import type { ApplyProposal, DecideConflict, DeclareConflict, WithdrawConflict } from "@/lib/assignments/schema";
import { withdrawSheets, writeAssignments } from "@/lib/candidates/sheet-commands";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import { isOver, takesAssessors } from "@/lib/events/rules";
import type { ConflictChoice, EventStatus } from "@/lib/generated/prisma/enums";
import { EVERY_SHEET, STANDING_SHEETS } from "@/lib/events/standing-sheets";

/**
 * Assigns what balancing proposed, all of it or nothing. Sending the same proposal again changes nothing.
 *
 * @returns how many sheets were added
 * @throws Refusal `not-found`, `forbidden`, `rule` once scoring has started, `conflict` where the plan is no longer the
 * one that was shown
 */
export async function applyProposal(viewer: Viewer, input: ApplyProposal): Promise<{ readonly added: number }> {
  const { eventId, perCell, fingerprint } = input;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${eventId}::uuid FOR UPDATE`;
    const event = await tx.assessmentEvent.findUnique({
      where: { id: eventId },
      select: { id: true, institutionId: true, status: true },
    });
    if (!event) throw refuse.notFound("Kegiatan");
    authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
    if (event.status !== "PREPARING") throw refuse.rule("Usulan hanya dapat diterapkan pada tahap persiapan.");
    const proposal = propose(toBalanceFacts(await readPlan(tx, event), perCell));
    if (proposal.fingerprint !== fingerprint) throw refuse.stale();
    const { added } = await writeAssignments(tx, proposal.added);
    if (added > 0) {
      await recordAudit(tx, {
        actor: viewer,
        institutionId: event.institutionId,
        action: "assessors.balanced",
        subjectType: "assessment-event",
        subjectId: eventId,
        after: { perCell, added },
      });
    }
    return { added };
  });
}

/**
 * Says that an assessor, or the chair, must not assess a candidate: HR of anybody, an assessor of themself about a candidate of theirs.
 * Sheets that they have already stay, with a warning, until HR decides about them (`decideConflict`).
 *
 * Saying it again changes why; only who said it first may, so that nobody makes another's word their own.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (the event is over, somebody else has declared it), `invalid` for somebody
 * who is neither
 */
export async function declareConflict(viewer: Viewer, input: DeclareConflict): Promise<void> {
  const { candidateId, assessorId, reason, note } = input;
  await db.$transaction(async (tx) => {
    const { institutionId, chairId } = await lockCandidate(tx, viewer, input);
    const assessor = await tx.membership.findFirst({
      where: { userId: assessorId, institutionId, role: "ASSESSOR" },
      select: { userId: true },
    });
    if (!assessor && chairId !== assessorId) throw refuse.field("assessorId", "Pilih asesor dari daftar.");
    const known = await tx.declaredConflict.findUnique({
      where: { candidateId_assessorId: { candidateId, assessorId } },
      select: { declaredById: true },
    });
    if (known && known.declaredById !== viewer.id) throw refuse.rule("Benturan kepentingan ini sudah dinyatakan.");
    const facts = { reason, note, declaredById: viewer.id };
    await tx.declaredConflict.upsert({
      where: { candidateId_assessorId: { candidateId, assessorId } },
      create: { candidateId, assessorId, ...facts },
      update: facts,
    });
    await audit(tx, viewer, { institutionId, action: "conflict.declared", candidateId, after: { assessorId, reason } });
  });
}

const NONE_WITHDRAWN = { withdrawnSheets: 0, voidedSignOffs: 0 };

/**
 * Decides about a conflict with an assessor who has sheets for the candidate, or with the chair (HR): they are kept in spite
 * of it, or the sheets are withdrawn and what is on them stays as history. A chair stays the chair until HR names another.
 * Of an assessor without sheets, HR may decide that they are assigned in spite of it, while anybody is assigned.
 * Every decision stays, the newest counts. Answers how many sign-offs are void because a sheet that was signed for falls away.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (the event is over, no sheet is left, nobody else would assess), `invalid`
 * with the field choice for a chair without sheets
 */
export async function decideConflict(
  viewer: Viewer,
  input: DecideConflict,
): Promise<{ readonly voidedSignOffs: number }> {
  const { candidateId, assessorId, choice, reason } = input;
  const pair = { candidateId, assessorId };
  return db.$transaction(async (tx) => {
    const { institutionId, status, chairId } = await lockCandidate(tx, viewer, input);
    authorizeRecord(viewer, "event:manage", { institutionId, name: "Peserta" });
    const conflict = await tx.declaredConflict.findUnique({
      where: { candidateId_assessorId: pair },
      select: { assessorId: true },
    });
    if (!conflict) throw refuse.notFound("Benturan kepentingan");
    const sheetCount = await tx.sheet.count({ where: { ...STANDING_SHEETS, ...pair } });
    if (sheetCount === 0) requireDecidable({ isChair: assessorId === chairId, choice, status });
    await tx.conflictDecision.create({ data: { ...pair, choice, reason, decidedById: viewer.id } });
    const withdrawn = choice === "WITHDRAW" ? await withdrawSheets(tx, pair, status) : NONE_WITHDRAWN;
    const after = { assessorId, choice, ...withdrawn };
    await audit(tx, viewer, { institutionId, action: "conflict.decided", candidateId, after });
    return { voidedSignOffs: withdrawn.voidedSignOffs };
  });
}

type Decidable = { readonly isChair: boolean; readonly choice: ConflictChoice; readonly status: EventStatus };

/** Of somebody without sheets, only whether the chair signs or an assessor may get any is to be decided. */
function requireDecidable({ isChair, choice, status }: Decidable): void {
  const isToAssign = choice === "KEEP" && takesAssessors(status);
  if (!isChair && !isToAssign) throw refuse.rule("Asesor ini tidak lagi memegang lembar untuk peserta ini.");
  if (choice === "WITHDRAW") {
    throw refuse.field(
      "choice",
      "Ketua tim ini tidak memegang lembar; izinkan mengesahkan dengan alasan, atau ganti ketua tim.",
    );
  }
}

/**
 * Takes a declared conflict back until HR has decided about it: who declared it of themself, or HR, with the reason, what HR
 * entered by mistake. What somebody said of themself is not HR's to take back: that is decided (`decideConflict`).
 *
 * @throws Refusal `not-found`, `forbidden` (also to HR where the assessor declared it), `rule` (the event is over, or it is
 * decided), `invalid` with the field reason
 */
export async function withdrawConflict(viewer: Viewer, input: WithdrawConflict): Promise<void> {
  const { candidateId, assessorId, reason } = input;
  const pair = { candidateId, assessorId };
  await db.$transaction(async (tx) => {
    const { institutionId } = await lockCandidate(tx, viewer, input);
    const conflict = await tx.declaredConflict.findUnique({ where: { candidateId_assessorId: pair } });
    if (!conflict) throw refuse.notFound("Benturan kepentingan");
    await requireUndecided(tx, conflict);
    if (conflict.declaredById !== assessorId) requireMistake(viewer, { institutionId, reason });
    else if (viewer.id !== assessorId) throw new Refusal("forbidden", DECLARED_OF_THEMSELF);
    await tx.declaredConflict.delete({ where: { candidateId_assessorId: pair } });
    const after = { assessorId, ...(reason === undefined ? {} : { reason }) };
    await audit(tx, viewer, { institutionId, action: "conflict.withdrawn", candidateId, after });
  });
}

const DECLARED_OF_THEMSELF =
  "Benturan kepentingan ini dinyatakan oleh yang bersangkutan sendiri dan tidak dicabut bagian SDM; putuskan dengan alasan.";

type Mistake = { readonly institutionId: string; readonly reason: string | undefined };

/** What HR entered is HR's to take back, with why. */
function requireMistake(viewer: Viewer, { institutionId, reason }: Mistake): void {
  if (!can(viewer, "event:manage", institutionId)) throw refuse.notFound("Benturan kepentingan");
  if (reason === undefined) throw refuse.field("reason", "Tuliskan alasannya.");
}

async function requireUndecided(tx: Transaction, conflict: Pair & { readonly declaredAt: Date }): Promise<void> {
  const { candidateId, assessorId } = conflict;
  const decisions = await tx.conflictDecision.findMany({ where: { candidateId, assessorId } });
  if (decisionOn(conflict, decisions)) {
    throw refuse.rule(
      "Bagian SDM sudah memutuskan benturan kepentingan ini; bila keadaannya berubah, keputusannya diubah.",
    );
  }
}

type Pair = { readonly candidateId: string; readonly assessorId: string };

/** Conflicts and assignments of an event change one after the other. Answers the event. */
async function lockCandidate(tx: Transaction, viewer: Viewer, { candidateId, assessorId }: Pair) {
  await tx.$queryRaw`SELECT 1 FROM assessment_events e JOIN candidates c ON c.event_id = e.id
    WHERE c.id = ${candidateId}::uuid FOR UPDATE OF e`;
  const candidate = await tx.candidate.findUnique({
    where: { id: candidateId },
    select: {
      event: { select: { institutionId: true, status: true, chairId: true } },
      sheets: { where: { ...EVERY_SHEET, assessorId }, select: { id: true } },
    },
  });
  if (!candidate) throw refuse.notFound("Peserta");
  const { institutionId, status, chairId } = candidate.event;
  const isOwn = viewer.id === assessorId && can(viewer, "sheet:score", institutionId) && candidate.sheets.length > 0;
  if (!isOwn) authorizeRecord(viewer, "event:manage", { institutionId, name: "Peserta" });
  if (isOver(status)) throw refuse.rule("Benturan kepentingan dicatat sebelum kegiatan selesai atau dibatalkan.");
  return { institutionId, status, chairId };
}

type Change = {
  readonly institutionId: string;
  readonly action: string;
  readonly candidateId: string;
  readonly after: Readonly<Record<string, string | number>>;
};

/** Ids, the kind of reason, and why it was taken back; the note may hold personal data. */
async function audit(
  tx: Transaction,
  actor: Viewer,
  { institutionId, action, candidateId, after }: Change,
): Promise<void> {
  await recordAudit(tx, { actor, institutionId, action, subjectType: "candidate", subjectId: candidateId, after });
}
