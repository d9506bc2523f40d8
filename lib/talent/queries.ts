import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { fingerprint } from "@/lib/editing/fingerprint";
import { canManageEvent } from "@/lib/events/policy";
import { maskNip } from "@/lib/people/rules";
import { SchemeSettings } from "@/lib/schemes/schema";

export type ScoredCandidate = {
  readonly candidateId: string;
  readonly name: string;
  readonly maskedNip: string;
  /** 0 to 100; null where HR has given none. */
  readonly performance: number | null;
};

export type EventPerformance = {
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly isCancelled: boolean;
    readonly isFinal: boolean;
  };
  /** The event's scheme, and whether it says where the axes of the nine-box are divided. */
  readonly scheme: { readonly name: string; readonly hasLimits: boolean };
  readonly candidates: readonly ScoredCandidate[];
  /** Of all scores as they stand. */
  readonly mark: string;
};

/** Who has which performance score, by name, for HR; null for everybody else. People whose data was erased are left out. */
export async function findPerformance(viewer: Viewer, eventId: string): Promise<EventPerformance | null> {
  const row = await db.assessmentEvent.findUnique({
    where: { id: eventId },
    select: {
      id: true,
      name: true,
      status: true,
      institutionId: true,
      chairId: true,
      scheme: { select: { name: true, settings: true } },
      candidates: {
        where: { erasedAt: null },
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        select: { id: true, performanceScore: true, person: { select: { name: true, nip: true } } },
      },
    },
  });
  if (!row || !canManageEvent(viewer, row)) return null;
  const candidates = row.candidates.map(({ id, performanceScore, person }) => ({
    candidateId: id,
    name: person.name,
    maskedNip: maskNip(person.nip),
    performance: performanceScore?.toNumber() ?? null,
  }));
  return {
    event: { id: row.id, name: row.name, isCancelled: row.status === "CANCELLED", isFinal: row.status === "FINAL" },
    scheme: { name: row.scheme.name, hasLimits: SchemeSettings.parse(row.scheme.settings).nineBox !== null },
    candidates,
    mark: fingerprint(Object.fromEntries(candidates.map(({ candidateId, performance }) => [candidateId, performance]))),
  };
}
