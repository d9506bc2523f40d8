import "server-only";

import { EMPTY_SHEET } from "@/lib/candidates/written-queries";
import type { Transaction } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { voidSignOffs } from "@/lib/events/sign-off-commands";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { EventStatus } from "@/lib/generated/prisma/enums";

// Called by who has authorized the viewer and locked the event.

/** Who assesses whom with what: one sheet. */
type Assignment = { readonly candidateId: string; readonly instrumentId: string; readonly assessorId: string };

type Written = {
  /** Sheets that are there now and were not before, those that count again among them. */
  readonly added: number;
  readonly restored: number;
};

/** Writes the sheets that are not there yet. One that was withdrawn before counts again, with all that stands on it. */
export async function writeAssignments(tx: Transaction, assignments: readonly Assignment[]): Promise<Written> {
  const wanted = new Set(assignments.map(keyOf));
  const withdrawn = await tx.sheet.findMany({
    where: {
      withdrawnAt: { not: null },
      candidateId: { in: [...new Set(assignments.map(({ candidateId }) => candidateId))] },
    },
    select: { id: true, candidateId: true, assessorId: true, instrumentId: true },
  });
  const back = withdrawn.filter((sheet) => wanted.has(keyOf(sheet))).map(({ id }) => id);
  if (back.length > 0) {
    await tx.sheet.updateMany({
      where: { id: { in: back } },
      data: { withdrawnAt: null, revision: { increment: 1 } },
    });
  }
  const { count } = await tx.sheet.createMany({ data: [...assignments], skipDuplicates: true });
  return { added: count + back.length, restored: back.length };
}

function keyOf({ candidateId, assessorId, instrumentId }: Assignment): string {
  return `${candidateId} ${assessorId} ${instrumentId}`;
}

type Pair = { readonly candidateId: string; readonly assessorId: string };

type Withdrawn = { readonly withdrawnSheets: number; readonly voidedSignOffs: number };

/**
 * Withdraws the sheets of an assessor about a candidate: what is filled stays as history and counts no more, what is
 * empty goes. Answers how many were filled, and how many sign-offs that voids.
 *
 * @throws Refusal `rule` where nobody else would be left to assess the candidate
 */
export async function withdrawSheets(tx: Transaction, pair: Pair, status: EventStatus): Promise<Withdrawn> {
  const { candidateId, assessorId } = pair;
  await requireOthers(tx, pair, status);
  // A save waits here, and finds the sheet withdrawn.
  await tx.$queryRaw`SELECT 1 FROM sheets
    WHERE candidate_id = ${candidateId}::uuid AND assessor_id = ${assessorId}::uuid ORDER BY id FOR UPDATE`;
  await tx.sheet.deleteMany({ where: { ...STANDING_SHEETS, ...pair, ...EMPTY_SHEET } });
  const sent = await tx.sheet.count({ where: { ...STANDING_SHEETS, ...pair, status: "SUBMITTED" } });
  const { count } = await tx.sheet.updateMany({
    where: { ...STANDING_SHEETS, ...pair },
    data: { withdrawnAt: new Date(), revision: { increment: 1 } },
  });
  // What was not sent is not part of what was signed.
  return { withdrawnSheets: count, voidedSignOffs: sent > 0 ? await voidSignOffs(tx, { id: candidateId }) : 0 };
}

/** Somebody else has to assess the candidate; once it is integrated, by a sheet that was sent. */
async function requireOthers(tx: Transaction, { candidateId, assessorId }: Pair, status: EventStatus): Promise<void> {
  if (status === "PREPARING") return;
  const isIntegrated = status === "INTEGRATING";
  const others = await tx.sheet.count({
    where: {
      ...STANDING_SHEETS,
      ...{ candidateId, assessorId: { not: assessorId } },
      ...(isIntegrated ? { status: "SUBMITTED" } : {}),
    },
  });
  if (others > 0) return;
  throw refuse.rule(
    isIntegrated
      ? "Tidak ada lembar terkirim dari asesor lain; kembalikan kegiatan ke tahap penilaian dan tugaskan asesor lain, lalu tarik lembarnya."
      : "Ini asesor terakhir peserta; tugaskan asesor lain lebih dahulu, lalu tarik lembarnya.",
  );
}
