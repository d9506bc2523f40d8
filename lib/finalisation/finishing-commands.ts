import "server-only";

import type { Transaction } from "@/lib/core/db";
import { chairConflictOf } from "@/lib/events/conflicts";
import { readOpeningReason } from "@/lib/events/stage-queries";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import { FINAL_ROWS, finalContentOf } from "@/lib/finalisation/content";
import type { FinalRow, OpenedEvent, UnsentSheet } from "@/lib/finalisation/content";
import { frozenResult } from "@/lib/finalisation/freezing";
import type { LockedEvent } from "@/lib/finalisation/locked-event-queries";
import { HOLDS, KEEPS_OUT, KEPT_OUT } from "@/lib/finalisation/standing";
import type { Prisma } from "@/lib/generated/prisma/client";
import { agreedHash } from "@/lib/integration/content";
import { finalObstacles, signersOf, undecided } from "@/lib/integration/rules";
import { StandardDocument } from "@/lib/standards/document";

// Called by who has authorized and locked the event.

const CHUNK = 50;

type Freezing = { made: number; readonly obstacles: string[] };

/** Makes the results of who is ready. In chunks: every candidate carries a whole standard. */
export async function freezeResults(tx: Transaction, event: LockedEvent): Promise<Freezing> {
  const outcome: Freezing = { made: 0, obstacles: [] };
  const candidates = await tx.candidate.findMany({
    // Who brings a result that still holds is done.
    where: { eventId: event.id, results: { none: HOLDS } },
    orderBy: { id: "asc" },
    select: { id: true, person: { select: { name: true } }, results: { where: KEEPS_OUT, select: { id: true } } },
  });
  const isKeptOut = ({ results }: (typeof candidates)[number]) => results.length > 0;
  outcome.obstacles.push(...candidates.filter(isKeptOut).map(({ person }) => `${person.name}: ${KEPT_OUT}`));
  const opened = { ...event, openingReason: await readOpeningReason(tx, event.id) };
  const ids = candidates.filter((candidate) => !isKeptOut(candidate)).map(({ id }) => id);
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const rows = await tx.candidate.findMany({ where: { id: { in: chunk } }, select: FINAL_ROWS });
    const unsentOf = await readUnsent(tx, chunk);
    const results = rows.flatMap((row) => freeze(opened, { ...row, unsent: unsentOf(row.id) }, outcome) ?? []);
    outcome.made += (await tx.result.createMany({ data: results })).count;
  }
  return outcome;
}

/** The sheets of the candidates that count and were not sent. */
async function readUnsent(tx: Transaction, candidateIds: readonly string[]) {
  const sheets = await tx.sheet.findMany({
    where: { ...STANDING_SHEETS, candidateId: { in: [...candidateIds] }, status: { not: "SUBMITTED" } },
    orderBy: [{ instrument: { ordinal: "asc" } }, { assessor: { name: "asc" } }, { id: "asc" }],
    select: { candidateId: true, assessor: { select: { name: true } }, instrument: { select: { name: true } } },
  });
  return (candidate: string): readonly UnsentSheet[] =>
    sheets
      .filter(({ candidateId }) => candidateId === candidate)
      .map(({ assessor, instrument }) => ({ instrument: instrument.name, assessor: assessor.name }));
}

/** The row of a result, or null with what is missing added to the outcome. */
function freeze(
  event: LockedEvent & OpenedEvent,
  row: FinalRow,
  { obstacles }: Freezing,
): Prisma.ResultCreateManyInput | null {
  const hash = agreedHash(row);
  const { competencies } = StandardDocument.parse(row.standardSnapshot);
  const decided = new Map(row.integratedRatings.map((rating) => [rating.competencyRequirementId, rating]));
  const signed = new Set(row.signOffs.filter((one) => one.contentHash === hash).map(({ userId }) => userId));
  const missing = finalObstacles({
    undecidedCount: undecided(competencies, decided).length,
    signers: signersOf({ chair: event, sheets: row.sheets, signed }),
    chairConflict: chairConflictOf(row.conflicts, { chairId: event.chairId, decisions: row.conflictDecisions }),
  });
  const content = missing.length === 0 ? finalContentOf(event, row, hash) : null;
  if (!content) {
    obstacles.push(`${nameOf(row)}: ${missing.join(" ") || "tidak ada kompetensi yang dapat dihitung."}`);
    return null;
  }
  return frozenResult({ candidateId: row.id, content, scheme: event.scheme });
}

function nameOf({ profile }: FinalRow): string {
  return (profile as { readonly name: string }).name;
}
