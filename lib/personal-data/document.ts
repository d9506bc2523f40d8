import type { CandidateProfile } from "@/lib/candidates/schema";
import type {
  CheckOutcome,
  ConflictChoice,
  ConflictReason,
  Employment,
  EventPurpose,
  EventStatus,
  InstrumentKind,
  Observation,
  Sex,
  SheetStatus,
  StandardChoice,
  StatementMark,
} from "@/lib/generated/prisma/enums";

/**
 * Everything that the portal holds on one person in one institution. Moments are ISO 8601 in UTC, days "YYYY-MM-DD".
 * Its files say in words what is a code here (in-words.ts, workbook.ts).
 */
export type PersonalData = {
  readonly format: 2;
  readonly exportedAt: string;
  readonly institution: string;
  readonly person: {
    readonly nip: string;
    readonly name: string;
    readonly employment: Employment;
    readonly sex: Sex;
    readonly birthDate: string | null;
  };
  /** Oldest first. */
  readonly assessments: readonly AssessmentData[];
  /** What was done with these data, from the audit trail; who did it is not theirs. */
  readonly trail: readonly { readonly at: string; readonly action: string; readonly subject: string }[];
};

export type AssessmentData = {
  readonly event: {
    readonly id: string;
    readonly name: string;
    readonly purpose: EventPurpose;
    readonly status: EventStatus;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly retentionUntil: string | null;
  };
  readonly addedAt: string;
  readonly targetPosition: string;
  readonly standardHash: string;
  /** As they were when they were added. */
  readonly profile: CandidateProfile;
  readonly performanceScore: number | null;
  readonly conflicts: readonly ConflictData[];
  /** What HR decided about an assessor with a conflict who had begun. */
  readonly conflictDecisions: readonly {
    readonly assessor: string;
    readonly choice: ConflictChoice;
    readonly reason: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
  }[];
  readonly checks: readonly CheckData[];
  /** False while assessors are still blind: then sheets are named, and what they and the meeting say is left out. */
  readonly areMarksIncluded: boolean;
  readonly sheets: readonly SheetData[];
  readonly agreed: readonly AgreedData[];
  readonly signOffs: readonly { readonly name: string; readonly signedAt: string; readonly voidedAt: string | null }[];
  readonly advice: readonly { readonly competency: string; readonly text: string }[];
  readonly results: readonly ResultData[];
  /** What was decided where the pinned standard was replaced or ended. */
  readonly standardDecisions: readonly {
    /** The regulation of the new standard; null where none came after. */
    readonly standard: string | null;
    readonly choice: StandardChoice;
    readonly reason: string;
    readonly decidedBy: string;
    readonly decidedAt: string;
  }[];
};

export type ConflictData = {
  readonly assessor: string;
  readonly reason: ConflictReason;
  readonly note: string;
  readonly declaredAt: string;
};

export type CheckData = {
  readonly requirement: string;
  readonly outcome: CheckOutcome;
  readonly documentSeen: string;
  readonly checkedBy: string;
  readonly checkedAt: string;
};

export type SheetData = {
  readonly instrument: string;
  readonly instrumentKind: InstrumentKind;
  readonly assessor: string;
  readonly status: SheetStatus;
  readonly submittedAt: string | null;
  readonly returnReason: string | null;
  /** It counts no more since then. */
  readonly withdrawnAt: string | null;
  readonly ratings: readonly {
    readonly competency: string;
    readonly level: number | null;
    readonly mark: StatementMark | null;
    readonly note: string;
    readonly savedAt: string;
  }[];
  readonly evidence: readonly {
    readonly indicator: string;
    readonly observation: Observation | null;
    readonly note: string;
    readonly savedAt: string;
  }[];
  readonly observations: readonly {
    readonly observedAt: string;
    readonly text: string;
    readonly indicator: string | null;
    readonly isRemoved: boolean;
  }[];
  /** Every version of every entry, as it was stored. */
  readonly history: readonly {
    readonly subject: string;
    readonly revision: number;
    readonly content: unknown;
    readonly savedAt: string;
  }[];
};

export type AgreedData = {
  readonly competency: string;
  readonly level: number | null;
  readonly mark: StatementMark | null;
  readonly reason: string;
  readonly decidedAt: string;
  readonly dissents: readonly { readonly name: string; readonly opinion: string }[];
};

export type ResultData = {
  readonly percent: number;
  readonly category: string;
  readonly createdAt: string;
  readonly validUntil: string;
  readonly revokedAt: string | null;
  readonly revokeReason: string | null;
  /** Taken back because the event went on, not for what it is. */
  readonly isReopened: boolean;
  readonly readmission: {
    readonly reason: string;
    readonly readmittedAt: string;
    readonly readmittedBy: string;
  } | null;
  readonly checkCode: string;
  readonly contentHash: string;
  /** What the report prints. */
  readonly content: unknown;
};
