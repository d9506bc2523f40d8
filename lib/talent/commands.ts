import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { fingerprint } from "@/lib/editing/fingerprint";
import { requireSeen } from "@/lib/editing/seen";
import type { SavePerformance } from "@/lib/talent/schema";

type Scores = Readonly<Record<string, number | null>>;

/**
 * Writes down the performance scores of an event's candidates (0 to 100); an empty one takes a score back. Candidates that
 * the form does not name keep theirs.
 *
 * @returns the mark of all scores as they stand now
 * @throws Refusal `not-found` (event, candidate), `forbidden`, `rule` once the event is cancelled, `conflict`
 */
export async function savePerformance(viewer: Viewer, input: SavePerformance): Promise<string> {
  const { rowId: eventId, scores } = input;
  return db.$transaction(async (tx) => {
    const institutionId = await lockEvent(tx, viewer, eventId);
    const stored = await readScores(tx, eventId);
    const changed = Object.entries(scores).filter(([id, score]) => stored[id] !== score);
    if (changed.some(([id]) => !(id in stored))) throw refuse.notFound("Peserta");
    requireSeen(fingerprint(stored), input, [asFields(stored), asFields(scores)]);
    for (const [id, performanceScore] of changed) {
      await tx.candidate.update({ where: { id }, data: { performanceScore }, select: { id: true } });
    }
    if (changed.length > 0) {
      // Who, not how much: the trail outlives the erasure of a person.
      await recordAudit(tx, {
        actor: viewer,
        institutionId,
        action: "candidates.performance-set",
        subjectType: "assessment-event",
        subjectId: eventId,
        after: { candidates: changed.map(([id]) => id) },
      });
    }
    return fingerprint({ ...stored, ...scores });
  });
}

async function lockEvent(tx: Transaction, viewer: Viewer, id: string): Promise<string> {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${id}::uuid FOR UPDATE`;
  const event = await tx.assessmentEvent.findUnique({ where: { id }, select: { institutionId: true, status: true } });
  if (!event) throw refuse.notFound("Kegiatan");
  authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
  if (event.status === "CANCELLED") throw refuse.rule("Kegiatan ini dibatalkan; nilainya tidak dapat diubah lagi.");
  return event.institutionId;
}

async function readScores(tx: Transaction, eventId: string): Promise<Scores> {
  const rows = await tx.candidate.findMany({
    where: { eventId, erasedAt: null },
    select: { id: true, performanceScore: true },
  });
  return Object.fromEntries(rows.map(({ id, performanceScore }) => [id, performanceScore?.toNumber() ?? null]));
}

/** As the form names them. */
function asFields(scores: Scores): Scores {
  return Object.fromEntries(Object.entries(scores).map(([id, score]) => [`scores.${id}`, score]));
}
