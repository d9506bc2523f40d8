import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { BROUGHT } from "@/lib/events/brought";
import type { ConflictState } from "@/lib/events/conflicts";
import { chairConflictOf, DECISIONS_OF_CONFLICTS } from "@/lib/events/conflicts";
import { canFollowEvent } from "@/lib/events/policy";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { EventStatus, InstrumentKind, Observation } from "@/lib/generated/prisma/enums";
import type { Prisma } from "@/lib/generated/prisma/client";
import { agreedHash } from "@/lib/integration/content";
import { canIntegrate, canSeeIntegration, isBarredChair } from "@/lib/integration/policy";
import type { Signer, Spread, Value } from "@/lib/integration/rules";
import { medianValue, NO_VALUE, signersOf, spreadOf, undecided } from "@/lib/integration/rules";
import { maskNip } from "@/lib/people/rules";
import { mustBeRated } from "@/lib/sheets/rules";
import { readStandards } from "@/lib/sheets/standard-queries";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";

/** One column of the grid. */
export type GridSheet = {
  readonly id: string;
  readonly assessor: string;
  readonly instrument: string;
  readonly kind: InstrumentKind;
  /** Sent; what is not sent is a missing part of the grid. */
  readonly isIn: boolean;
};

export type Seen = {
  readonly assessor: string;
  readonly instrument: string;
  readonly observation: Observation | null;
  readonly note: string;
};

export type Decision = Value & { readonly reason: string; readonly decidedBy: string; readonly revision: number };

/** One row of the grid. */
export type GridRow = {
  readonly competency: CompetencyDocument;
  /** By sheet; a sheet that does not rate it has no cell. */
  readonly cells: Readonly<Record<string, Value & { readonly note: string }>>;
  readonly median: Value;
  readonly spread: Spread;
  readonly decision: Decision | null;
  readonly dissents: readonly { readonly userId: string; readonly name: string; readonly opinion: string }[];
  readonly evidence: readonly { readonly id: string; readonly text: string | null; readonly seen: readonly Seen[] }[];
  readonly advice: { readonly text: string; readonly revision: number };
  /** What the institution's library offers for this competency. */
  readonly suggestions: readonly string[];
};

export type Integration = {
  readonly candidateId: string;
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly status: EventStatus;
    readonly institutionId: string;
  };
  readonly candidate: { readonly name: string; readonly maskedNip: string; readonly targetPosition: string };
  /** The chair where they have a conflict of interest with the candidate, and what came of it; null where they have none. */
  readonly chairConflict: {
    readonly chairId: string | null;
    readonly name: string;
    readonly state: ConflictState;
  } | null;
  readonly sheets: readonly GridSheet[];
  readonly rows: readonly GridRow[];
  readonly undecidedCount: number;
  readonly signers: readonly (Signer & { readonly signedAt: Date | null })[];
  /** Sign-offs that a later change has voided. */
  readonly voidedCount: number;
  /** Of exactly what is signed. */
  readonly hash: string;
  /** Changes whenever anybody has changed anything here. */
  readonly version: string;
  /** Follows the event, and may see how a sheet came about. */
  readonly canSeeHistories: boolean;
  /** May decide, dissent and sign now. */
  readonly canIntegrate: boolean;
};

const RATED = { competencyRequirementId: true, level: true, mark: true, note: true } as const;

const GRID_ROWS = {
  erasedAt: true,
  id: true,
  standardSnapshot: true,
  standardHash: true,
  person: { select: { name: true, nip: true } },
  targetPosition: { select: { name: true } },
  event: {
    select: {
      id: true,
      name: true,
      status: true,
      institutionId: true,
      chairId: true,
      chair: { select: { name: true } },
    },
  },
  sheets: {
    where: STANDING_SHEETS,
    orderBy: [{ assessor: { name: "asc" } }, { instrument: { ordinal: "asc" } }],
    select: {
      id: true,
      status: true,
      revision: true,
      assessorId: true,
      assessor: { select: { name: true } },
      instrument: { select: { name: true, kind: true } },
      ratings: { select: RATED },
      evidence: { select: { indicatorId: true, observation: true, note: true } },
    },
  },
  integratedRatings: {
    select: {
      competencyRequirementId: true,
      level: true,
      mark: true,
      reason: true,
      revision: true,
      decidedBy: { select: { name: true } },
      dissents: { select: { userId: true, opinion: true, user: { select: { name: true } } } },
    },
  },
  advice: { select: { competencyRequirementId: true, text: true, revision: true } },
  conflicts: { select: { assessorId: true, declaredAt: true } },
  conflictDecisions: DECISIONS_OF_CONFLICTS,
  signOffs: { select: { userId: true, contentHash: true, signedAt: true, voidedAt: true } },
} as const satisfies Prisma.CandidateSelect;

type Row = Prisma.CandidateGetPayload<{ select: typeof GRID_ROWS }>;

/**
 * The grid of one candidate for the meeting: null for who may not see it, while the event is being scored, and before
 * every own sheet of the candidate is sent; null too once the personal data are erased.
 */
export async function findIntegration(viewer: Viewer, candidateId: string): Promise<Integration | null> {
  const row = await db.candidate.findUnique({ where: { id: candidateId }, select: GRID_ROWS });
  if (!row || row.erasedAt || !isOpen(row.event.status)) return null;
  const facts = { ...row.event, sheets: row.sheets };
  if (!canSeeIntegration(viewer, facts)) return null;
  const standard = StandardDocument.parse(row.standardSnapshot);
  const suggestions = await findSuggestions(row.event.institutionId, standard);
  const rows = standard.competencies.filter(mustBeRated).map((competency) => gridRow(competency, row, suggestions));
  const { id, name, status, institutionId } = row.event;
  const { hash, version, signers } = stateOf(row);
  const conflict = chairConflict(row);
  const chair = { chairId: row.event.chairId, chairConflict: conflict?.state ?? null };
  const decided = new Map(row.integratedRatings.map((rating) => [rating.competencyRequirementId, rating]));
  return {
    candidateId,
    event: { id, name, status, institutionId },
    candidate: {
      name: row.person.name,
      maskedNip: maskNip(row.person.nip),
      targetPosition: row.targetPosition.name,
    },
    chairConflict: conflict,
    sheets: row.sheets.map((sheet) => ({
      id: sheet.id,
      assessor: sheet.assessor.name,
      instrument: sheet.instrument.name,
      kind: sheet.instrument.kind,
      isIn: sheet.status === "SUBMITTED",
    })),
    rows,
    undecidedCount: undecided(standard.competencies, decided).length,
    signers,
    voidedCount: row.signOffs.filter(({ voidedAt }) => voidedAt !== null).length,
    hash,
    version,
    canSeeHistories: canFollowEvent(viewer, row.event),
    canIntegrate: status === "INTEGRATING" && canIntegrate(viewer, facts) && !isBarredChair(viewer, chair),
  };
}

function chairConflict({ event: { chairId, chair }, conflicts, conflictDecisions }: Row): Integration["chairConflict"] {
  const state = chairConflictOf(conflicts, { chairId, decisions: conflictDecisions });
  return state && chair && { chairId, name: chair.name, state };
}

/** Blind until then, and nothing to integrate after a cancellation (DESIGN.md 4). */
function isOpen(status: EventStatus): boolean {
  return status === "INTEGRATING" || status === "FINAL";
}

function stateOf(row: Row) {
  const submitted = row.sheets.filter(({ status }) => status === "SUBMITTED");
  const hash = agreedHash({ ...row, sheets: submitted });
  const valid = row.signOffs.filter(({ voidedAt, contentHash }) => voidedAt === null && contentHash === hash);
  const signedAt = new Map(valid.map((signOff) => [signOff.userId, signOff.signedAt]));
  const signers = signersOf({ chair: row.event, sheets: submitted, signed: new Set(signedAt.keys()) }).map(
    (signer) => ({ ...signer, signedAt: signedAt.get(signer.id) ?? null }),
  );
  const signed = signers.filter(({ hasSigned }) => hasSigned).length;
  return { hash, signers, version: `${row.event.status}-${hash}-${signed}` };
}

function gridRow(
  competency: CompetencyDocument,
  row: Row,
  suggestions: ReadonlyMap<string, readonly string[]>,
): GridRow {
  const ofThis = <T extends { readonly competencyRequirementId: string }>(rows: readonly T[]) =>
    rows.find(({ competencyRequirementId }) => competencyRequirementId === competency.id);
  const submitted = row.sheets.filter(({ status }) => status === "SUBMITTED");
  const cells = Object.fromEntries(
    submitted.flatMap(({ id, ratings }) => {
      const rating = ofThis(ratings);
      return rating ? [[id, { level: rating.level, mark: rating.mark, note: rating.note }]] : [];
    }),
  );
  const agreed = ofThis(row.integratedRatings);
  const advice = ofThis(row.advice);
  return {
    competency,
    cells,
    median: Object.keys(cells).length === 0 ? NO_VALUE : medianValue(Object.values(cells)),
    spread: spreadOf(Object.values(cells)),
    decision: agreed ? decisionOf(agreed) : null,
    dissents: (agreed?.dissents ?? []).map(({ userId, opinion, user }) => ({ userId, name: user.name, opinion })),
    evidence: evidenceOf(competency, submitted),
    advice: { text: advice?.text ?? "", revision: advice?.revision ?? 0 },
    suggestions: suggestions.get(competency.code) ?? [],
  };
}

function decisionOf({ level, mark, reason, revision, decidedBy }: Row["integratedRatings"][number]): Decision {
  return { level: level?.toNumber() ?? null, mark, reason, revision, decidedBy: decidedBy.name };
}

function evidenceOf({ indicators }: CompetencyDocument, sheets: Row["sheets"]): GridRow["evidence"] {
  return indicators.map(({ id, text }) => ({
    id,
    text,
    seen: sheets.flatMap(({ assessor, instrument, evidence }) =>
      evidence
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ observation, note }) => ({
          assessor: assessor.name,
          instrument: instrument.name,
          observation,
          note,
        })),
    ),
  }));
}

async function findSuggestions(institutionId: string, { competencies }: StandardDocument) {
  const rows = await db.developmentSuggestion.findMany({
    where: { institutionId, competency: { code: { in: competencies.map(({ code }) => code) } } },
    orderBy: { id: "asc" },
    select: { text: true, competency: { select: { code: true } } },
  });
  const byCode = new Map<string, string[]>();
  for (const { text, competency } of rows) byCode.set(competency.code, [...(byCode.get(competency.code) ?? []), text]);
  return byCode;
}

/** What `Integration.version` would be now, for pages that wait for a change; null like `findIntegration`. */
export async function findIntegrationVersion(viewer: Viewer, candidateId: string): Promise<string | null> {
  const row = await db.candidate.findUnique({ where: { id: candidateId }, select: GRID_ROWS });
  if (!row || !isOpen(row.event.status)) return null;
  return canSeeIntegration(viewer, { ...row.event, sheets: row.sheets }) ? stateOf(row).version : null;
}

/** A meeting about a candidate that an assessor or the chair has to take part in. */
export type OwnMeeting = {
  readonly eventId: string;
  readonly eventName: string;
  readonly candidateId: string;
  readonly candidate: string;
  /** Competencies without an agreed value: nobody can sign before there are none. */
  readonly undecidedCount: number;
  /** Signed, and nothing was changed since. */
  readonly hasSigned: boolean;
};

/**
 * The meetings that are open for the viewer as an assessor or as the chair: every own sheet of the candidate is sent, if there
 * is any. Unsigned ones first.
 */
export async function listOwnMeetings(viewer: Viewer): Promise<readonly OwnMeeting[]> {
  const rows = await db.candidate.findMany({
    where: {
      erasedAt: null,
      event: { status: "INTEGRATING", institutionId: { in: [...institutionsWhere(viewer, "sheet:score")] } },
      OR: [
        { sheets: { some: { ...STANDING_SHEETS, assessorId: viewer.id } } },
        { event: { chairId: viewer.id }, results: { none: BROUGHT } },
      ],
      sheets: { none: { ...STANDING_SHEETS, assessorId: viewer.id, status: { not: "SUBMITTED" } } },
    },
    orderBy: [{ event: { endsOn: "asc" } }, { person: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      standardHash: true,
      person: { select: { name: true } },
      event: { select: { id: true, name: true } },
      integratedRatings: { select: { competencyRequirementId: true } },
      signOffs: { where: { userId: viewer.id, voidedAt: null }, select: { userId: true } },
    },
  });
  const standards = await readStandards(rows.map(({ standardHash }) => standardHash));
  return rows
    .map(({ id, standardHash, person, event, integratedRatings, signOffs }) => ({
      eventId: event.id,
      eventName: event.name,
      candidateId: id,
      candidate: person.name,
      undecidedCount: undecided(
        standards.get(standardHash)?.competencies ?? [],
        new Map(integratedRatings.map((rating) => [rating.competencyRequirementId, rating])),
      ).length,
      hasSigned: signOffs.length > 0,
    }))
    .sort((one, other) => Number(one.hasSigned) - Number(other.hasSigned));
}
