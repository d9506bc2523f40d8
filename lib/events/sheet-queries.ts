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

/** Of one candidate: what stands at the same place is of the same sheet. */
type Row = {
  readonly candidateId: string;
  readonly ids: readonly string[];
  readonly statuses: readonly SheetStatus[];
  readonly assessorIds: readonly string[];
  readonly instrumentIds: readonly string[];
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
    SELECT s.candidate_id AS "candidateId", json_agg(s.id) AS ids, json_agg(s.status) AS statuses,
      json_agg(s.assessor_id) AS "assessorIds", json_agg(s.instrument_id) AS "instrumentIds"
    FROM candidates k JOIN sheets s ON s.candidate_id = k.id
    WHERE k.event_id = ${eventId}::uuid AND s.withdrawn_at IS NULL
    GROUP BY s.candidate_id`;
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ assessorIds }) => assessorIds))] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const instruments = await tx.eventInstrument.findMany({
    where: { eventId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const named = new Map([...people, ...instruments].map(({ id, name }, place) => [id, { name, place }]));
  return new Map(rows.map((row) => [row.candidateId, toSheets(row, named)]));
}

type Named = ReadonlyMap<string, { readonly name: string; readonly place: number }>;

function toSheets({ ids, statuses, assessorIds, instrumentIds }: Row, named: Named): readonly StandingSheet[] {
  const nameOf = (id: string): string => named.get(id)?.name ?? "";
  const placeOf = (id: string): number => named.get(id)?.place ?? -1;
  return ids
    .map((id, at) => {
      const [assessorId = "", instrumentId = ""] = [assessorIds[at], instrumentIds[at]];
      const status = statuses[at] ?? "NOT_STARTED";
      const [assessorName, instrumentName] = [nameOf(assessorId), nameOf(instrumentId)];
      return { id, status, assessorId, assessorName, instrumentId, instrumentName };
    })
    .sort(
      (one, other) =>
        placeOf(one.assessorId) - placeOf(other.assessorId) || placeOf(one.instrumentId) - placeOf(other.instrumentId),
    );
}
