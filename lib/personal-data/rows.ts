import type { Prisma } from "@/lib/generated/prisma/client";
import { REGULATION_NAME } from "@/lib/regulations/labels";

const NAMED = { select: { name: true } } as const;

const SHEETS = {
  orderBy: [{ instrument: { ordinal: "asc" } }, { id: "asc" }],
  select: {
    id: true,
    assessorId: true,
    status: true,
    submittedAt: true,
    returnReason: true,
    withdrawnAt: true,
    assessor: NAMED,
    instrument: { select: { name: true, kind: true } },
    ratings: { select: { competencyRequirementId: true, level: true, mark: true, note: true, savedAt: true } },
    evidence: { select: { indicatorId: true, observation: true, note: true, savedAt: true } },
    fieldNotes: {
      orderBy: [{ observedAt: "asc" }, { id: "asc" }],
      select: { id: true, observedAt: true, text: true, indicatorId: true, isRemoved: true },
    },
    history: {
      orderBy: { id: "asc" },
      select: { subjectId: true, revision: true, content: true, savedAt: true },
    },
  },
} as const satisfies Prisma.Candidate$sheetsArgs;

const CANDIDATES = {
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  select: {
    id: true,
    profile: true,
    performanceScore: true,
    standardSnapshot: true,
    standardHash: true,
    createdAt: true,
    targetPosition: NAMED,
    event: {
      select: {
        id: true,
        name: true,
        purpose: true,
        status: true,
        startsOn: true,
        endsOn: true,
        retentionUntil: true,
      },
    },
    conflicts: { select: { reason: true, note: true, declaredAt: true, assessor: NAMED } },
    conflictDecisions: {
      orderBy: { decidedAt: "asc" },
      select: { choice: true, reason: true, decidedAt: true, assessor: NAMED, decidedBy: NAMED },
    },
    requirementChecks: {
      select: { positionRequirementId: true, outcome: true, documentSeen: true, checkedAt: true, checkedBy: NAMED },
    },
    sheets: SHEETS,
    integratedRatings: {
      select: {
        competencyRequirementId: true,
        level: true,
        mark: true,
        reason: true,
        decidedAt: true,
        dissents: { select: { opinion: true, user: NAMED } },
      },
    },
    signOffs: { orderBy: { signedAt: "asc" }, select: { signedAt: true, voidedAt: true, user: NAMED } },
    advice: { select: { competencyRequirementId: true, text: true } },
    results: {
      orderBy: { createdAt: "asc" },
      include: { readmission: { select: { reason: true, readmittedAt: true, readmittedBy: NAMED } } },
    },
    standardDecisions: {
      orderBy: { decidedAt: "asc" },
      select: {
        choice: true,
        reason: true,
        decidedAt: true,
        decidedBy: NAMED,
        standardVersionId: true,
        standardVersion: { select: { regulation: { select: REGULATION_NAME } } },
      },
    },
  },
} as const satisfies Prisma.Person$candidatesArgs;

/** Every column on a person, but the ids of others. */
export const PERSON_ROWS = {
  id: true,
  nip: true,
  name: true,
  employment: true,
  sex: true,
  birthDate: true,
  erasedAt: true,
  institution: NAMED,
  candidates: CANDIDATES,
} as const satisfies Prisma.PersonSelect;

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof PERSON_ROWS }>;
export type AssessmentRow = PersonRow["candidates"][number];
export type SheetRow = AssessmentRow["sheets"][number];
