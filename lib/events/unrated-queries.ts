import type { Transaction } from "@/lib/core/db";
import type { SentSheet } from "@/lib/events/rules";

// Called by who has authorized.

/**
 * The sent sheets of an event without a value for something that must be rated and that their instrument measures: since
 * the matrix changed after they were sent, or since they were sent with gaps. By candidate.
 */
export async function readUnratedSheets(
  tx: Pick<Transaction, "$queryRaw">,
  eventId: string,
): Promise<readonly SentSheet[]> {
  return tx.$queryRaw<SentSheet[]>`
    SELECT p.name AS candidate, u.name AS assessor, i.name AS instrument
    FROM candidates k
    JOIN people p ON p.id = k.person_id
    JOIN sheets s ON s.candidate_id = k.id
    JOIN users u ON u.id = s.assessor_id
    JOIN event_instruments i ON i.id = s.instrument_id
    WHERE k.event_id = ${eventId}::uuid AND k.erased_at IS NULL AND s.status = 'SUBMITTED' AND s.withdrawn_at IS NULL
      AND EXISTS (
        SELECT 1 FROM competency_requirements r
        WHERE r.standard_version_id = k.standard_version_id
          -- What must be rated: a level, or a technical statement without one.
          AND (r.required_level IS NOT NULL OR (r.kind = 'TECHNICAL' AND r.description IS NULL
            AND NOT EXISTS (SELECT 1 FROM indicators d WHERE d.competency_requirement_id = r.id)))
          AND (i.measures_all OR EXISTS (SELECT 1 FROM event_instrument_competencies m
            WHERE m.instrument_id = i.id AND m.competency_id = r.competency_id))
          AND NOT EXISTS (SELECT 1 FROM ratings g
            WHERE g.sheet_id = s.id AND g.competency_requirement_id = r.id AND (g.level IS NOT NULL OR g.mark IS NOT NULL)))
    ORDER BY k.created_at, k.id, i.ordinal, u.name`;
}
