import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { endSentence, enumerate } from "@/lib/core/sentences";
import { BROUGHT } from "@/lib/events/brought";
import { readOpenConflicts } from "@/lib/events/conflict-queries";
import { canFollowEvent } from "@/lib/events/policy";
import { voidSignOffs } from "@/lib/events/sign-off-commands";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import { freezeResults } from "@/lib/finalisation/finishing-commands";
import { frozenResult } from "@/lib/finalisation/freezing";
import { lockEvent } from "@/lib/finalisation/locked-event-queries";
import type { LockedEvent } from "@/lib/finalisation/locked-event-queries";
import { PINNED_ROWS } from "@/lib/finalisation/measured";
import { findOrigin } from "@/lib/finalisation/origin-queries";
import { missingSentence, reusedContentOf, takesResults } from "@/lib/finalisation/reuse";
import { revoke } from "@/lib/finalisation/revocation";
import type {
  FinishEvent,
  OpenIntegration,
  ReadmitCandidate,
  ReuseResult,
  RevokeResult,
  StepBack,
} from "@/lib/finalisation/schema";
import { HOLDS, KEEPS_OUT, KEPT_OUT } from "@/lib/finalisation/standing";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import { wayToNewResult } from "@/lib/results/final";

/**
 * Ends the scoring: from now on the assessors see each other's marks and agree (DESIGN.md 4). Where sheets are missing, or
 * a conflict of interest is not decided, only with a reason; the chair's own sheets must be in.
 *
 * @throws Refusal `not-found`, `rule` (not being scored, a sheet of the chair is open), `invalid` with the field reason,
 *   `conflict`
 */
export async function openIntegration(viewer: Viewer, { eventId, revision, reason }: OpenIntegration): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, viewer, eventId);
    if (event.status !== "SCORING") throw refuse.rule("Integrasi hanya dapat dibuka dari tahap penilaian.");
    const candidate = { eventId, results: { none: BROUGHT } };
    const open = await tx.sheet.count({
      where: { ...STANDING_SHEETS, candidate, status: { not: "SUBMITTED" } },
    });
    if (open > 0 && reason === null) {
      throw refuse.field("reason", `Masih ada ${open} lembar yang belum terkirim; tuliskan alasan membuka integrasi.`);
    }
    if (reason === null) await requireConflictsDecided(tx, eventId, "membuka integrasi");
    await requireSheetsOfChair(tx, event);
    await move(tx, viewer, { event, revision, to: "INTEGRATING", reason, action: "event.integration-opened" });
  });
}

/** The chair signs for every candidate, and sees nothing of one whose own sheet is not in (blind): that would never end. */
async function requireSheetsOfChair(tx: Transaction, { id: eventId, chairId, chair }: LockedEvent): Promise<void> {
  if (chairId === null || !chair) return;
  const open = await tx.candidate.findMany({
    where: {
      ...{ eventId, results: { none: BROUGHT } },
      sheets: { some: { ...STANDING_SHEETS, assessorId: chairId, status: { not: "SUBMITTED" } } },
    },
    orderBy: { id: "asc" },
    select: { person: { select: { name: true } } },
  });
  if (open.length === 0) return;
  const names = enumerate(open.map(({ person }) => person.name));
  throw refuse.rule(
    `Lembar ketua tim, ${chair.name}, belum terkirim untuk ${endSentence(names)} Selama itu rapat integrasi peserta tersebut tertutup baginya, sedangkan ketua harus mengesahkan: tunggu lembarnya, atau tarik penugasannya.`,
  );
}

/** The sheets of an assessor with a conflict count, also while nobody has decided: that wants a reason. */
async function requireConflictsDecided(tx: Transaction, eventId: string, step: string): Promise<void> {
  const { length } = await readOpenConflicts(tx, { eventId });
  if (length > 0) {
    throw refuse.field(
      "reason",
      `Masih ada ${length} benturan kepentingan yang belum diputuskan; tuliskan alasan ${step}.`,
    );
  }
}

const BACK: Partial<Record<EventStatus, EventStatus>> = {
  SCORING: "PREPARING",
  INTEGRATING: "SCORING",
  FINAL: "INTEGRATING",
};

/**
 * One stage back, with a reason. Back to scoring voids the sign-offs; out of "selesai" the results made here hold no more.
 *
 * @throws Refusal `not-found`, `rule` (there is no stage before, or somebody's data are erased), `conflict`
 */
export async function stepBack(viewer: Viewer, { eventId, revision, reason }: StepBack): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, viewer, eventId);
    const to = BACK[event.status];
    if (!to) throw refuse.rule("Kegiatan ini tidak dapat dikembalikan ke tahap sebelumnya.");
    if (await hasErased(tx, eventId))
      throw refuse.rule("Data pribadi pada kegiatan ini sudah dihapus; kegiatan tidak dapat dibuka kembali.");
    if (event.status === "INTEGRATING") await voidSignOffs(tx, { eventId });
    if (event.status === "FINAL") {
      const revokeReason = `Kegiatan dibuka kembali: ${reason}`;
      // What was brought along was not made here: it holds as long as its origin does.
      await revoke(tx, {
        where: { candidate: { eventId }, reusedFromId: null },
        reason: revokeReason,
        isReopened: true,
      });
    }
    await move(tx, viewer, { event, revision, to, reason, action: "event.stepped-back" });
  });
}

async function hasErased(tx: Transaction, eventId: string): Promise<boolean> {
  return (await tx.candidate.count({ where: { eventId, erasedAt: { not: null } } })) > 0;
}

/** Many candidates are frozen in one transaction. */
const FINISH_TIMEOUT_MS = 120_000;
const MAX_NAMED = 10;

/**
 * Freezes the result of every candidate whose levels are agreed and signed, and ends the event. Candidates who are not
 * ready, or whose result was revoked, get none; then, and where a conflict of interest is not decided, only with a reason.
 * Answers how many results were made.
 *
 * @throws Refusal `not-found`, `rule` (not being integrated, nobody ready), `invalid` with the field reason, `conflict`
 */
export async function finishEvent(viewer: Viewer, { eventId, revision, reason }: FinishEvent): Promise<number> {
  const work = async (tx: Transaction) => {
    const event = await lockEvent(tx, viewer, eventId);
    if (event.status !== "INTEGRATING") throw refuse.rule("Hasil hanya dapat ditetapkan dari tahap integrasi.");
    const outcome = await freezeResults(tx, event);
    const brought = await tx.result.count({ where: { candidate: { eventId }, ...HOLDS } });
    if (brought === 0) throw refuse.rule(`Belum ada peserta yang siap. ${listed(outcome.obstacles)}`);
    if (outcome.obstacles.length > 0 && reason === null) {
      throw refuse.field("reason", `Tuliskan alasan menetapkan tanpa mereka: ${listed(outcome.obstacles)}`);
    }
    if (reason === null) await requireConflictsDecided(tx, eventId, "menetapkan hasil");
    await move(tx, viewer, { event, revision, to: "FINAL", reason, action: "event.finished" });
    return outcome.made;
  };
  return db.$transaction(work, { timeout: FINISH_TIMEOUT_MS });
}

function listed(obstacles: readonly string[]): string {
  const more = obstacles.length - MAX_NAMED;
  return [...obstacles.slice(0, MAX_NAMED), ...(more > 0 ? [`dan ${more} peserta lain.`] : [])].join(" ");
}

/**
 * Withdraws a final result, with the reason that its check page gives the date of. Whose result it was gets no other one
 * before somebody takes them in again.
 *
 * @throws Refusal `not-found`, `rule` when it is revoked already
 */
export async function revokeResult(viewer: Viewer, { resultId, reason }: RevokeResult): Promise<void> {
  await db.$transaction(async (tx) => {
    const result = await tx.result.findUnique({
      where: { id: resultId },
      select: {
        candidateId: true,
        candidate: { select: { event: { select: { institutionId: true, chairId: true } } } },
      },
    });
    if (!result || !canFollowEvent(viewer, result.candidate.event)) throw refuse.notFound("Hasil");
    const revoked = await revoke(tx, { where: { id: resultId }, reason, isReopened: false });
    if (revoked === 0) throw refuse.rule("Hasil ini sudah dicabut atau tidak berlaku lagi.");
    await recordAudit(tx, {
      actor: viewer,
      institutionId: result.candidate.event.institutionId,
      action: "result.revoked",
      subjectType: "result",
      subjectId: resultId,
      after: { reason },
    });
  });
}

/**
 * Lets a candidate whose result was revoked get a new one when the event is finished.
 *
 * @throws Refusal `not-found`, `rule` (event finished, nothing keeps the candidate out)
 */
export async function readmitCandidate(
  viewer: Viewer,
  { eventId, candidateId, reason }: ReadmitCandidate,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, viewer, eventId);
    const candidate = await tx.candidate.findFirst({
      where: { id: candidateId, eventId },
      select: { results: { where: KEEPS_OUT, select: { id: true } } },
    });
    if (!candidate) throw refuse.notFound("Peserta");
    if (!takesResults(event.status)) {
      throw refuse.rule(wayToNewResult({ status: event.status, isErased: await hasErased(tx, eventId) }));
    }
    if (candidate.results.length === 0) throw refuse.rule("Tidak ada pencabutan yang menahan peserta ini.");
    for (const { id: resultId } of candidate.results) {
      await tx.readmission.create({ data: { resultId, reason, readmittedById: viewer.id } });
      await recordAudit(tx, {
        actor: viewer,
        institutionId: event.institutionId,
        action: "result.readmitted",
        subjectType: "result",
        subjectId: resultId,
        after: { candidateId, reason },
      });
    }
  });
}

/**
 * Makes the final result of a candidate from an earlier one of the same person that still holds, for a position of the
 * same tier: levels and evidence are taken over, match and requirements are worked out anew (DESIGN.md 4). It holds no
 * longer than the earlier one.
 *
 * @throws Refusal `not-found`, `rule` (event finished, a result is there or was revoked, the earlier one does not hold or does not cover
 *   what the standard asks for)
 */
export async function reuseResult(viewer: Viewer, { eventId, candidateId, resultId }: ReuseResult): Promise<void> {
  await db.$transaction(async (tx) => {
    const event = await lockEvent(tx, viewer, eventId);
    if (!takesResults(event.status)) throw refuse.rule("Kegiatan ini sudah selesai atau dibatalkan.");
    const row = await tx.candidate.findFirst({ where: { id: candidateId, eventId }, select: PINNED_ROWS });
    if (!row) throw refuse.notFound("Peserta");
    if ((await tx.result.count({ where: { candidateId, ...HOLDS } })) > 0) {
      throw refuse.rule("Peserta ini sudah mempunyai hasil akhir.");
    }
    if ((await tx.result.count({ where: { candidateId, ...KEEPS_OUT } })) > 0) throw refuse.rule(KEPT_OUT);
    const origin = await findOrigin(tx, { candidateId, resultId });
    if (!origin) throw refuse.rule("Hasil itu tidak berlaku lagi, atau bukan untuk jabatan pada jenjang yang sama.");
    const reused = reusedContentOf(event, row, origin);
    if ("missing" in reused) throw refuse.rule(missingSentence(reused.missing));
    const { validUntil, ...data } = frozenResult({ candidateId, content: reused.content, scheme: event.scheme });
    const until = validUntil < origin.validUntil ? validUntil : origin.validUntil;
    const made = await tx.result.create({ data: { ...data, validUntil: until, reusedFromId: resultId } });
    await recordAudit(tx, {
      actor: viewer,
      institutionId: event.institutionId,
      action: "result.reused",
      subjectType: "result",
      subjectId: made.id,
      after: { candidateId, reusedFrom: resultId },
    });
  });
}

type Move = {
  readonly event: LockedEvent;
  readonly revision: number;
  readonly to: EventStatus;
  readonly reason: string | null;
  readonly action: string;
};

async function move(tx: Transaction, actor: Viewer, { event, revision, to, reason, action }: Move): Promise<void> {
  const moved = await tx.assessmentEvent.updateMany({
    where: { id: event.id, status: event.status, revision },
    data: { status: to, statusReason: reason, revision: { increment: 1 } },
  });
  if (moved.count === 0) throw refuse.stale();
  await recordAudit(tx, {
    actor,
    institutionId: event.institutionId,
    action,
    subjectType: "assessment-event",
    subjectId: event.id,
    before: { status: event.status },
    after: { status: to, reason },
  });
}
