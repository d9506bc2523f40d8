import "server-only";

import type { OpenConflict } from "@/lib/events/conflict-queries";
import { readOpenConflicts } from "@/lib/events/conflict-queries";
import type { ConflictState } from "@/lib/events/conflicts";
import { decisionsOn, mayBeAssigned, stateOfConflict } from "@/lib/events/conflicts";
import type { ConflictedRole } from "@/lib/assignments/labels";
import { withRoles } from "@/lib/assignments/labels";
import type { PlanRows } from "@/lib/assignments/plan-queries";
import { readPlan, toBalanceFacts } from "@/lib/assignments/plan-queries";
import { propose } from "@/lib/assignments/proposal";
import type { Assignment, Load } from "@/lib/assignments/rules";
import { loadsOf } from "@/lib/assignments/rules";
import type { Viewer } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import type { ListAsk, ListPart } from "@/lib/events/candidate-list";
import { partOf } from "@/lib/events/candidate-list";
import { canFollowEvent, canManageEvent } from "@/lib/events/policy";
import { isOver, takesAssessors } from "@/lib/events/rules";
import type { ConflictChoice, ConflictReason, EventStatus } from "@/lib/generated/prisma/enums";
import { maskNip } from "@/lib/people/rules";

type Named = { readonly id: string; readonly name: string };

export type PlannedEvent = {
  readonly id: string;
  readonly name: string;
  readonly status: EventStatus;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly institution: { readonly slug: string; readonly name: string; readonly shortName: string };
};

export type AssignedSheet = {
  readonly id: string;
  readonly assessorId: string;
  readonly assessorName: string;
  readonly instrumentId: string;
  /** Nothing was written on it yet (what is written first begins it): the assignment may be taken back. */
  readonly isUntouched: boolean;
  /** The assessor has declared, or HR has, that they must not assess this candidate: not decided yet, or kept. */
  readonly conflict: "UNDECIDED" | "KEPT" | null;
};

export type KnownDecision = {
  readonly choice: ConflictChoice;
  /** What it was about. */
  readonly role: ConflictedRole;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

export type KnownConflict = {
  readonly assessorId: string;
  readonly assessorName: string;
  readonly reason: ConflictReason;
  readonly note: string;
  readonly declaredBy: string;
  readonly declaredAt: Date;
  readonly state: ConflictState;
  /** What the assessor does for the candidate now. */
  readonly role: ConflictedRole;
  /** Since it was declared, the newest first; none while nobody has decided. */
  readonly decisions: readonly KnownDecision[];
  /** HR has decided that they may be assigned in spite of it. */
  readonly isAssignable: boolean;
  /** HR declared it, about somebody else, and has not decided: it may have been a mistake. */
  readonly canTakeBack: boolean;
};

/** Counts no more; what stands on it is kept as history. */
export type WithdrawnSheet = {
  readonly id: string;
  readonly assessorId: string;
  readonly assessorName: string;
  readonly instrumentId: string;
  readonly decision: KnownDecision | null;
};

export type PlannedCandidate = {
  readonly id: string;
  readonly name: string;
  readonly maskedNip: string;
  readonly targetPosition: string;
  readonly sheets: readonly AssignedSheet[];
  readonly conflicts: readonly KnownConflict[];
  readonly withdrawn: readonly WithdrawnSheet[];
};

export type AssignmentPlan = {
  readonly event: PlannedEvent;
  /** HR, while the event is prepared or scored. */
  readonly canAssign: boolean;
  /** HR, until the event is over: conflicts are declared and decided. */
  readonly canDecide: boolean;
  readonly instruments: readonly Named[];
  readonly assessors: readonly Named[];
  /** Decides and signs for every candidate, also without being an assessor. */
  readonly chair: Named | null;
  readonly loads: readonly Load[];
  readonly candidateCount: number;
  readonly candidates: ListPart<PlannedCandidate>;
  /** The one that was asked for, whatever part of the list is shown; null without one. */
  readonly chosen: PlannedCandidate | null;
};

const EVENT = {
  id: true,
  name: true,
  status: true,
  startsOn: true,
  endsOn: true,
  institutionId: true,
  chairId: true,
  chair: { select: { id: true, name: true } },
  institution: { select: { slug: true, name: true, shortName: true } },
} as const;

async function findEventRow(viewer: Viewer, id: string) {
  const event = await db.assessmentEvent.findUnique({ where: { id }, select: EVENT });
  return event && canFollowEvent(viewer, event) ? event : null;
}

function toEvent(row: NonNullable<Awaited<ReturnType<typeof findEventRow>>>): PlannedEvent {
  const { id, name, status, startsOn, endsOn, institution } = row;
  return { id, name, status, startsOn: toCivilDate(startsOn), endsOn: toCivilDate(endsOn), institution };
}

type CandidateRow = PlanRows["candidates"][number];
type DecisionRow = CandidateRow["conflictDecisions"][number];

function toDecision({ choice, reason, decidedAt, decidedBy }: DecisionRow): Omit<KnownDecision, "role"> {
  return { choice, reason, decidedAt, decidedBy: decidedBy.name };
}

function toConflict(
  row: CandidateRow["conflicts"][number],
  { sheets, conflictDecisions }: CandidateRow,
  chairId: string | null,
): KnownConflict {
  const { assessor, declaredBy, declaredById, ...conflict } = row;
  const { assessorId } = conflict;
  const work = { sheets, chairId, decisions: conflictDecisions };
  const role = { isChair: assessorId === chairId, hasSheets: sheets.some((sheet) => sheet.assessorId === assessorId) };
  const decisions = decisionsOn(conflict, conflictDecisions).map(toDecision);
  return {
    ...conflict,
    ...{ assessorName: assessor.name, declaredBy: declaredBy.name, role },
    state: stateOfConflict(conflict, work),
    decisions: withRoles(decisions, role),
    isAssignable: mayBeAssigned(conflict, work),
    canTakeBack: declaredById !== assessorId && decisions.length === 0,
  };
}

function toWithdrawn(row: CandidateRow["withdrawn"][number], { conflictDecisions }: CandidateRow): WithdrawnSheet {
  const { id, assessorId, assessor, instrumentId } = row;
  const decision = conflictDecisions.find((one) => one.assessorId === assessorId && one.choice === "WITHDRAW");
  return {
    id,
    assessorId,
    assessorName: assessor.name,
    instrumentId,
    decision: decision ? { ...toDecision(decision), role: { isChair: false, hasSheets: true } } : null,
  };
}

function toCandidate(row: CandidateRow, chairId: string | null): PlannedCandidate {
  const conflicts = row.conflicts.map((conflict) => toConflict(conflict, row, chairId));
  const stateOf = new Map(conflicts.map(({ assessorId, state }) => [assessorId, state]));
  return {
    id: row.id,
    name: row.person.name,
    maskedNip: maskNip(row.person.nip),
    targetPosition: row.targetPosition.name,
    sheets: row.sheets.map(({ id, assessor, assessorId, instrumentId, status }) => {
      const state = stateOf.get(assessorId);
      return {
        ...{ id, assessorId, instrumentId, assessorName: assessor.name },
        isUntouched: status === "NOT_STARTED",
        // "BARRED" says that there is no sheet.
        conflict: state === "UNDECIDED" || state === "KEPT" ? state : null,
      };
    }),
    conflicts,
    withdrawn: row.withdrawn.map((sheet) => toWithdrawn(sheet, row)),
  };
}

/** Assessors of the institution, and those who assess here although they have left it. */
function everyAssessor({ assessors, candidates }: PlanRows): readonly Named[] {
  const known = new Map(assessors.map((assessor) => [assessor.id, assessor]));
  for (const { assessorId, assessor } of candidates.flatMap(({ sheets }) => sheets)) {
    if (!known.has(assessorId)) known.set(assessorId, { id: assessorId, name: assessor.name });
  }
  return [...known.values()];
}

/** Who assesses whom with what, for HR and the chair; null for everybody else. No marks are in it. */
export async function findAssignmentPlan(
  viewer: Viewer,
  eventId: string,
  ask: ListAsk & { readonly chosen?: string | undefined },
): Promise<AssignmentPlan | null> {
  const event = await findEventRow(viewer, eventId);
  if (!event) return null;
  const rows = await readPlan(db, event);
  const chosen = rows.candidates.find(({ id }) => id === ask.chosen);
  const canManage = canManageEvent(viewer, event);
  return {
    event: toEvent(event),
    canAssign: canManage && takesAssessors(event.status),
    canDecide: canManage && !isOver(event.status),
    instruments: rows.instruments,
    assessors: rows.assessors,
    chair: event.chair,
    loads: loadsOf(everyAssessor(rows), toBalanceFacts(rows, 1).existing),
    candidateCount: rows.candidates.length,
    candidates: partOf(
      rows.candidates.map((row) => toCandidate(row, event.chairId)),
      ask,
    ),
    chosen: chosen ? toCandidate(chosen, event.chairId) : null,
  };
}

/**
 * The conflicts of an event, or of one of its candidates, about which HR has not decided, for HR and the chair; none for
 * everybody else.
 */
export async function listOpenConflicts(
  viewer: Viewer,
  eventId: string,
  candidateId?: string,
): Promise<readonly OpenConflict[]> {
  const event = await findEventRow(viewer, eventId);
  return event ? readOpenConflicts(db, { eventId, ...(candidateId && { id: candidateId }) }) : [];
}

export type Proposal = {
  readonly event: PlannedEvent;
  readonly isPreparing: boolean;
  readonly perCell: number;
  readonly fingerprint: string;
  readonly addedCount: number;
  /** Who would get whom, by candidate; only candidates that get somebody. */
  readonly rows: readonly {
    readonly candidate: string;
    readonly added: readonly { readonly instrument: string; readonly assessor: string }[];
  }[];
  readonly loads: readonly (Load & { readonly sheetsBefore: number })[];
  readonly shortfalls: readonly string[];
};

/** What balancing would add, for HR; null for everybody else. */
export async function findProposal(viewer: Viewer, eventId: string, perCell: number): Promise<Proposal | null> {
  const event = await findEventRow(viewer, eventId);
  if (!event || !canManageEvent(viewer, event)) return null;
  const rows = await readPlan(db, event);
  const facts = toBalanceFacts(rows, perCell);
  const { added, shortfalls, fingerprint } = propose(facts);
  const people = everyAssessor(rows);
  const nameOf = new Map([...people, ...rows.instruments].map(({ id, name }) => [id, name]));
  const before = new Map(loadsOf(people, facts.existing).map(({ assessorId, sheets }) => [assessorId, sheets]));
  return {
    event: toEvent(event),
    isPreparing: event.status === "PREPARING",
    perCell,
    fingerprint,
    addedCount: added.length,
    rows: toProposalRows(facts.candidates, added, nameOf),
    loads: loadsOf(people, [...facts.existing, ...added]).map((load) => ({
      ...load,
      sheetsBefore: before.get(load.assessorId) ?? 0,
    })),
    shortfalls,
  };
}

function toProposalRows(
  candidates: readonly Named[],
  added: readonly Assignment[],
  nameOf: ReadonlyMap<string, string>,
): Proposal["rows"] {
  const addedOf = new Map<string, Proposal["rows"][number]["added"]>();
  for (const { candidateId, instrumentId, assessorId } of added) {
    const one = { instrument: nameOf.get(instrumentId) ?? "", assessor: nameOf.get(assessorId) ?? "" };
    addedOf.set(candidateId, [...(addedOf.get(candidateId) ?? []), one]);
  }
  return candidates.flatMap(({ id, name: candidate }) => {
    const own = addedOf.get(id);
    return own ? [{ candidate, added: own }] : [];
  });
}

export type ScheduleLine = {
  readonly candidate: string;
  readonly targetPosition: string;
  readonly instrument: string;
  readonly assessor: string;
  /** Two assessors may have the same name. */
  readonly assessorId: string;
};

export type Schedule = {
  readonly event: PlannedEvent;
  readonly lines: readonly ScheduleLine[];
  /** Names of who stands in no line because nobody is assigned yet; empty once the scoring is over. */
  readonly unassigned: readonly string[];
};

/** Every planned sheet, for HR and the chair, by candidate; null for everybody else. */
export async function findSchedule(viewer: Viewer, eventId: string): Promise<Schedule | null> {
  const event = await findEventRow(viewer, eventId);
  if (!event) return null;
  const { instruments, candidates } = await readPlan(db, event);
  const lines = candidates.flatMap(({ person, targetPosition, sheets }) =>
    instruments.flatMap(({ id, name: instrument }) =>
      sheets
        .filter(({ instrumentId }) => instrumentId === id)
        .map(({ assessor, assessorId }) => ({
          assessorId,
          candidate: person.name,
          targetPosition: targetPosition.name,
          instrument,
          assessor: assessor.name,
        })),
    ),
  );
  const unassigned = candidates
    .filter(({ sheets, results }) => takesAssessors(event.status) && sheets.length + results.length === 0)
    .map(({ person }) => person.name);
  return { event: toEvent(event), lines, unassigned };
}
