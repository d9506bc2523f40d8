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

const REASON_DUE = "Hasil kegiatan ini sudah ditetapkan: tuliskan alasan mengubah nilai yang sudah ada.";

type Scores = Readonly<Record<string, number | null>>;

/**
 * Writes down the performance scores of an event's candidates (0 to 100); an empty one takes a score back. Candidates that
 * the form does not name keep theirs. One that is replaced after the results are fixed is told at the nine-box, with why.
 *
 * @returns the mark of all scores as they stand now
 * @throws Refusal `not-found` (event, candidate), `forbidden`, `rule` once the event is cancelled, `invalid` with the field reason, `conflict`
 */
export async function savePerformance(viewer: Viewer, input: SavePerformance): Promise<string> {
  const { rowId: eventId, scores, reason } = input;
  return db.$transaction(async (tx) => {
    const { institutionId, status } = await lockEvent(tx, viewer, eventId);
    const stored = await readScores(tx, eventId);
    const changed = Object.entries(scores).filter(([id, score]) => stored[id] !== score);
    if (changed.some(([id]) => !(id in stored))) throw refuse.notFound("Peserta");
    requireSeen(fingerprint(stored), input, [asFields(stored), asFields(scores)]);
    const replaced = status === "FINAL" ? changed.flatMap(([id]) => (stored[id] === null ? [] : id)) : [];
    if (replaced.length > 0 && reason === "") throw refuse.field("reason", REASON_DUE);
    for (const [id, performanceScore] of changed) {
      await tx.candidate.update({ where: { id }, data: { performanceScore }, select: { id: true } });
    }
    // Who, not how much: the trail outlives the erasure of a person.
    const subject = { actor: viewer, institutionId, subjectType: "assessment-event", subjectId: eventId };
    const first = changed.map(([id]) => id).filter((id) => !replaced.includes(id));
    if (first.length > 0) {
      await recordAudit(tx, { ...subject, action: "candidates.performance-set", after: { candidates: first } });
    }
    if (replaced.length > 0) {
      const after = { candidates: replaced, reason };
      await recordAudit(tx, { ...subject, action: "candidates.performance-changed", after });
    }
    return fingerprint({ ...stored, ...scores });
  });
}

async function lockEvent(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$queryRaw`SELECT 1 FROM assessment_events WHERE id = ${id}::uuid FOR UPDATE`;
  const event = await tx.assessmentEvent.findUnique({ where: { id }, select: { institutionId: true, status: true } });
  if (!event) throw refuse.notFound("Kegiatan");
  authorizeRecord(viewer, "event:manage", { institutionId: event.institutionId, name: "Kegiatan" });
  if (event.status === "CANCELLED") throw refuse.rule("Kegiatan ini dibatalkan; nilainya tidak dapat diubah lagi.");
  return event;
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
