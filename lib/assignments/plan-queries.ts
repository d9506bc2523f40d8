import type { Transaction } from "@/lib/core/db";
import { BROUGHT_FROM } from "@/lib/events/brought";
import type { Prisma } from "@/lib/generated/prisma/client";

const CANDIDATE = {
  id: true,
  person: { select: { name: true, nip: true } },
  targetPosition: { select: { name: true } },
  results: BROUGHT_FROM,
  sheets: {
    orderBy: [{ assessor: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      status: true,
      withdrawnAt: true,
      assessorId: true,
      instrumentId: true,
      assessor: { select: { name: true } },
    },
  },
  conflicts: {
    orderBy: [{ declaredAt: "asc" }, { assessorId: "asc" }],
    select: {
      assessorId: true,
      reason: true,
      note: true,
      declaredAt: true,
      declaredById: true,
      assessor: { select: { name: true } },
      declaredBy: { select: { name: true } },
    },
  },
  conflictDecisions: {
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: {
      assessorId: true,
      choice: true,
      reason: true,
      decidedAt: true,
      decidedBy: { select: { name: true } },
    },
  },
} as const satisfies Prisma.CandidateSelect;

/** Everything that planning who assesses whom looks at; no marks. Whose personal data were deleted is nobody's work any more. */
export async function readPlan(tx: Transaction, { id: eventId, institutionId }: { id: string; institutionId: string }) {
  const instruments = await tx.eventInstrument.findMany({
    where: { eventId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const assessors = await tx.user.findMany({
    where: { closedAt: null, memberships: { some: { institutionId, role: "ASSESSOR" } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const candidates = await tx.candidate.findMany({
    where: { eventId, erasedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: CANDIDATE,
  });
  return {
    instruments,
    assessors,
    candidates: candidates.map(({ sheets, ...candidate }) => ({
      ...candidate,
      sheets: sheets.filter(({ withdrawnAt }) => withdrawnAt === null),
      /** They count for nothing. */
      withdrawn: sheets.filter(({ withdrawnAt }) => withdrawnAt !== null),
    })),
  };
}

export type PlanRows = Awaited<ReturnType<typeof readPlan>>;

/** What balancing works on: who brings a result that holds needs nobody. */
export function toBalanceFacts({ instruments, assessors, candidates }: PlanRows, perCell: number) {
  return {
    candidates: candidates
      .filter(({ results }) => results.length === 0)
      .map(({ id, person }) => ({ id, name: person.name })),
    instruments,
    assessors,
    existing: candidates.flatMap(({ id: candidateId, sheets }) =>
      sheets.map(({ assessorId, instrumentId }) => ({ candidateId, assessorId, instrumentId })),
    ),
    conflicts: candidates.flatMap(({ id: candidateId, conflicts }) =>
      conflicts.map(({ assessorId }) => ({ candidateId, assessorId })),
    ),
    perCell,
  };
}
