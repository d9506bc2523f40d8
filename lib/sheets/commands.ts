import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { writeEntryWithOthers } from "@/lib/sheets/batch-commands";
import { writeEntry } from "@/lib/sheets/entry-commands";
import type { Target } from "@/lib/sheets/entry-commands";
import { ENTRY_ROWS, isSame, toEntries } from "@/lib/sheets/entries";
import { readEntry } from "@/lib/sheets/entry-queries";
import { SUBJECT, toSubject } from "@/lib/sheets/instruments";
import { cancelledSentence } from "@/lib/sheets/labels";
import { canScore } from "@/lib/sheets/policy";
import { progressOf, submitObstacle } from "@/lib/sheets/rules";
import type { SavedChange, SheetChange, SubmitSheet } from "@/lib/sheets/schema";
import { StandardDocument } from "@/lib/standards/document";

/** So many entries may fail by our own fault before the rest is left for the next try: then it is not the entry. */
const MAX_FAULTS = 3;
type FaultCode = { readonly code?: unknown };

/**
 * Saves what was typed, entry by entry. Each entry answers for itself: saved with its new revision, in conflict with what
 * another tab has stored meanwhile, or invalid with what is wrong. Sending the same content again is no conflict: an answer
 * may have been lost. An entry that fails by our own fault has no answer, is sent again, and does not hold up the others;
 * the fault is thrown where nothing at all was saved. Not audited row by row: every version is kept in
 * sheet_entry_versions (ADR 0010).
 *
 * @throws Refusal `not-found` (not one's own sheet), `rule` (submitted, withdrawn, or not being scored)
 */
export async function saveChanges(
  viewer: Viewer,
  sheetId: string,
  { changes }: { readonly changes: readonly SheetChange[] },
): Promise<readonly SavedChange[]> {
  if (changes.length === 0) await requireOwnOpenSheet(viewer, sheetId);
  const answers: SavedChange[] = [];
  const faults: unknown[] = [];
  for (const change of changes) {
    try {
      answers.push(await saveChange({ viewer, sheetId }, change));
    } catch (error) {
      faults.push(error);
      // A refusal is for the whole sheet, closed meanwhile: what was stored before has its answer.
      if (error instanceof Refusal || faults.length === MAX_FAULTS) break;
    }
  }
  if (answers.length === 0 && faults.length > 0) throw faults[0];
  // Its message may repeat what was typed.
  for (const fault of faults) log.warn({ action: "autosave", code: (fault as FaultCode).code }, "entry not saved");
  return answers;
}

async function saveChange(target: Target, change: SheetChange): Promise<SavedChange> {
  const written = (await writeEntryWithOthers(target, change)) ?? (await writeEntry(target, change));
  if (!written) return whyNotWritten(target.viewer, target.sheetId, change);
  const { revision, savedAt } = written;
  return { subjectId: change.subjectId, status: "saved", revision, savedAt: savedAt.toISOString() };
}

async function whyNotWritten(viewer: Viewer, sheetId: string, change: SheetChange): Promise<SavedChange> {
  await requireOwnOpenSheet(viewer, sheetId);
  const { subjectId, base, content } = change;
  const current = await readEntry(sheetId, change);
  if (current && isSame(current.content, content)) {
    return { subjectId, status: "saved", revision: current.revision, savedAt: current.savedAt.toISOString() };
  }
  // Refused on the very revision that it was typed on: no other tab stands against it.
  if (!current || current.revision === base) {
    return { subjectId, status: "invalid", field: "choice", message: "Isian ini tidak ada pada lembar ini." };
  }
  return { subjectId, status: "conflict", revision: current.revision, current: current.content };
}

async function requireOwnOpenSheet(viewer: Viewer, sheetId: string): Promise<void> {
  const sheet = await db.sheet.findUnique({ where: { id: sheetId }, select: SHEET_FACTS });
  if (!sheet || !canScore(viewer, factsOf(sheet))) throw refuse.notFound("Lembar penilaian");
  requireOpen(sheet);
}

const EVENT_FACTS = { institutionId: true, status: true, statusReason: true } as const;

const SHEET_FACTS = {
  id: true,
  assessorId: true,
  status: true,
  withdrawnAt: true,
  candidate: { select: { event: { select: EVENT_FACTS } } },
} as const;

type EventRow = { readonly institutionId: string; readonly status: string; readonly statusReason: string | null };

type SheetRow = {
  readonly assessorId: string;
  readonly status: string;
  readonly withdrawnAt: Date | null;
  readonly candidate: { readonly event: EventRow };
};

function factsOf({ assessorId, candidate }: SheetRow) {
  return { assessorId, institutionId: candidate.event.institutionId };
}

function requireOpen({ status, withdrawnAt, candidate }: SheetRow): void {
  if (withdrawnAt) throw refuse.rule("Lembar ini ditarik oleh bagian SDM dan tidak dapat diubah lagi.");
  if (status === "SUBMITTED") throw refuse.rule("Lembar ini sudah terkirim dan tidak dapat diubah lagi.");
  const { status: stage, statusReason } = candidate.event;
  if (stage === "CANCELLED") throw refuse.rule(`Kegiatan ini dibatalkan. ${cancelledSentence(statusReason)}`);
  if (stage !== "SCORING") throw refuse.rule("Kegiatan ini tidak sedang pada tahap penilaian.");
}

/**
 * Sends the sheet: from now on it changes only after it is returned.
 *
 * @throws Refusal `not-found`, `rule` (something is not rated, evidence thin and not confirmed, not open), `conflict`
 */
export async function submitSheet(viewer: Viewer, { sheetId, confirmed }: SubmitSheet): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockSheet(tx, sheetId);
    const sheet = await tx.sheet.findUnique({
      where: { id: sheetId },
      select: {
        ...SHEET_FACTS,
        ...ENTRY_ROWS,
        instrument: { select: SUBJECT },
        candidate: { select: { standardSnapshot: true, event: { select: EVENT_FACTS } } },
      },
    });
    if (!sheet || !canScore(viewer, factsOf(sheet))) throw refuse.notFound("Lembar penilaian");
    requireOpen(sheet);

    const { competencies } = StandardDocument.parse(sheet.candidate.standardSnapshot);
    const progress = progressOf(toSubject(sheet.instrument, competencies), toEntries(sheet));
    const obstacle = submitObstacle(progress, sheet.status, confirmed);
    if (obstacle) throw refuse.rule(obstacle);

    const claimed = await tx.sheet.updateMany({
      where: { id: sheetId, status: { not: "SUBMITTED" } },
      data: { status: "SUBMITTED", submittedAt: new Date(), revision: { increment: 1 } },
    });
    if (claimed.count === 0) throw refuse.stale();
    await recordAudit(tx, {
      actor: viewer,
      institutionId: sheet.candidate.event.institutionId,
      action: "sheet.submitted",
      subjectType: "sheet",
      subjectId: sheetId,
      before: { status: sheet.status },
      after: { status: "SUBMITTED" },
    });
  });
}

/** A save takes the row FOR SHARE (trigger require_open_sheet): what is checked here is what is sent. */
async function lockSheet(tx: Transaction, sheetId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM sheets WHERE id = ${sheetId}::uuid FOR UPDATE`;
}
