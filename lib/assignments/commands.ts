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
import { refuse } from "@/lib/core/errors";
import { isOver } from "@/lib/events/rules";
import type { ConflictChoice } from "@/lib/generated/prisma/enums";
import { EVERY_SHEET, STANDING_SHEETS } from "@/lib/events/standing-sheets";

/** 2,000 candidates with five instruments take 2.5 s on a busy machine of two cores. */
const MAX_DURATION = { maxWait: 10_000, timeout: 30_000 };

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
  }, MAX_DURATION);
}

/**
 * Says that an assessor, or the chair, must not assess a candidate: HR of anybody, an assessor of themself about a candidate of theirs.
 * Sheets that they have already stay, with a warning, until HR decides about them (`decideConflict`).
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when the event is over, `invalid` for somebody who is neither
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
    if (sheetCount === 0) requireDecidable({ isChair: assessorId === chairId, choice });
    await tx.conflictDecision.create({ data: { ...pair, choice, reason, decidedById: viewer.id } });
    const withdrawn = choice === "WITHDRAW" ? await withdrawSheets(tx, pair, status) : NONE_WITHDRAWN;
    const after = { assessorId, choice, ...withdrawn };
    await audit(tx, viewer, { institutionId, action: "conflict.decided", candidateId, after });
    return { voidedSignOffs: withdrawn.voidedSignOffs };
  });
}

/** Of somebody without sheets, only that the chair is kept is to be decided. */
function requireDecidable({ isChair, choice }: { readonly isChair: boolean; readonly choice: ConflictChoice }): void {
  if (!isChair) throw refuse.rule("Asesor ini tidak lagi memegang lembar untuk peserta ini.");
  if (choice === "WITHDRAW") {
    throw refuse.field(
      "choice",
      "Ketua tim ini tidak memegang lembar; pertahankan dengan alasan, atau ganti ketua tim.",
    );
  }
}

/**
 * Takes a declared conflict back: HR any, an assessor what they declared of themself, until HR has decided about it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when the event is over
 */
export async function withdrawConflict(viewer: Viewer, input: WithdrawConflict): Promise<void> {
  const { candidateId, assessorId } = input;
  await db.$transaction(async (tx) => {
    const { institutionId } = await lockCandidate(tx, viewer, input);
    const mayAny = can(viewer, "event:manage", institutionId);
    if (!mayAny) await requireUndecided(tx, { candidateId, assessorId });
    const { count } = await tx.declaredConflict.deleteMany({
      where: { candidateId, assessorId, ...(mayAny ? {} : { declaredById: viewer.id }) },
    });
    if (count === 0) throw refuse.notFound("Benturan kepentingan");
    await audit(tx, viewer, { institutionId, action: "conflict.withdrawn", candidateId, after: { assessorId } });
  });
}

async function requireUndecided(tx: Transaction, pair: Pair): Promise<void> {
  const conflict = await tx.declaredConflict.findUnique({ where: { candidateId_assessorId: pair } });
  const decisions = await tx.conflictDecision.findMany({ where: pair, orderBy: { decidedAt: "desc" } });
  if (conflict && decisionOn(conflict, decisions)) {
    throw refuse.rule("Bagian SDM sudah memutuskan benturan kepentingan ini; hubungi mereka bila keadaannya berubah.");
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

/** Ids and the kind of reason only: the note may hold personal data. */
async function audit(
  tx: Transaction,
  actor: Viewer,
  { institutionId, action, candidateId, after }: Change,
): Promise<void> {
  await recordAudit(tx, { actor, institutionId, action, subjectType: "candidate", subjectId: candidateId, after });
}
