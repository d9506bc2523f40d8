import type { Transaction } from "@/lib/core/db";
import type { SheetStatus } from "@/lib/generated/prisma/enums";

/** Whose sheet of which instrument, and how far it is; no marks. */
export type StandingSheet = {
  readonly id: string;
  readonly status: SheetStatus;
  readonly assessorId: string;
  readonly assessorName: string;
  readonly instrumentId: string;
  readonly instrumentName: string;
};

type Row = {
  readonly candidateId: string;
  readonly sheets: readonly Omit<StandingSheet, "assessorName" | "instrumentName">[];
};

/**
 * The sheets of an event that count, by candidate, in the order of assessors and instruments; a candidate without one has
 * no entry. A large event has thousands: asked for as rows, each with the names of its assessor and instrument, they took
 * four times as long.
 */
export async function readStandingSheets(
  tx: Pick<Transaction, "$queryRaw" | "eventInstrument" | "user">,
  eventId: string,
): Promise<ReadonlyMap<string, readonly StandingSheet[]>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.candidate_id AS "candidateId", json_agg(json_build_object(
        'id', s.id, 'status', s.status, 'assessorId', s.assessor_id, 'instrumentId', s.instrument_id)
      ORDER BY u.name, u.id, i.ordinal) AS sheets
    FROM candidates k JOIN sheets s ON s.candidate_id = k.id
    JOIN users u ON u.id = s.assessor_id JOIN event_instruments i ON i.id = s.instrument_id
    WHERE k.event_id = ${eventId}::uuid AND s.withdrawn_at IS NULL
    GROUP BY s.candidate_id`;
  const assessorIds = new Set(rows.flatMap(({ sheets }) => sheets.map(({ assessorId }) => assessorId)));
  const named = { select: { id: true, name: true } } as const;
  const people = await tx.user.findMany({ where: { id: { in: [...assessorIds] } }, ...named });
  const instruments = await tx.eventInstrument.findMany({ where: { eventId }, ...named });
  const names = new Map([...people, ...instruments].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? "";
  return new Map(
    rows.map(({ candidateId, sheets }) => [
      candidateId,
      sheets.map(({ id, status, assessorId, instrumentId }) => ({
        id,
        status,
        assessorId,
        assessorName: nameOf(assessorId),
        instrumentId,
        instrumentName: nameOf(instrumentId),
      })),
    ]),
  );
}
