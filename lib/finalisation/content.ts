import { decisionOn, DECISIONS_OF_CONFLICTS, decisionsOn } from "@/lib/events/conflicts";
import { STANDING_SHEETS } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Observation } from "@/lib/generated/prisma/enums";
import type { FinalEvent, Finding } from "@/lib/finalisation/measured";
import { measuredContentOf, PINNED_ROWS } from "@/lib/finalisation/measured";
import { isComputerTest } from "@/lib/instruments/rules";
import { medianValue, NO_VALUE } from "@/lib/integration/rules";
import { isImportNote } from "@/lib/level-import/rules";
import type { FinalCompetency, FinalContent } from "@/lib/results/content";
import type { CompetencyDocument } from "@/lib/standards/document";

/** What is selected of a candidate to freeze the result; the sheets are the submitted ones. */
export const FINAL_ROWS = {
  ...PINNED_ROWS,
  integratedRatings: {
    select: {
      competencyRequirementId: true,
      level: true,
      mark: true,
      reason: true,
      dissents: { select: { userId: true, opinion: true, user: { select: { name: true } } } },
    },
  },
  advice: { select: { competencyRequirementId: true, text: true } },
  signOffs: {
    where: { voidedAt: null },
    select: { userId: true, contentHash: true, signedAt: true, user: { select: { name: true } } },
  },
  conflicts: { select: { assessorId: true, reason: true, declaredAt: true } },
  conflictDecisions: {
    orderBy: DECISIONS_OF_CONFLICTS.orderBy,
    select: { ...DECISIONS_OF_CONFLICTS.select, reason: true },
  },
  sheets: {
    where: { ...STANDING_SHEETS, status: "SUBMITTED" },
    select: {
      id: true,
      revision: true,
      assessorId: true,
      assessor: { select: { name: true } },
      instrument: { select: { name: true, ordinal: true, kind: true } },
      ratings: { select: { competencyRequirementId: true, level: true, mark: true, note: true } },
      evidence: { select: { indicatorId: true, observation: true, note: true } },
    },
  },
} as const satisfies Prisma.CandidateSelect;

export type FinalRow = Prisma.CandidateGetPayload<{ select: typeof FINAL_ROWS }> & {
  /** Sheets that count and were not sent. */
  readonly unsent: readonly UnsentSheet[];
};

export type UnsentSheet = { readonly instrument: string; readonly assessor: string };

/** With why its integration was opened, where something was missing. */
export type OpenedEvent = FinalEvent & { readonly openingReason: string | null };

type Named = { readonly name: string };

/**
 * Everything that the final result of one candidate is made of and that its report prints; null while something that
 * counts has no agreed value, because not rated is not zero (DESIGN.md 4).
 *
 * @param signedHash what the sign-offs name
 */
export function finalContentOf(event: OpenedEvent, row: FinalRow, signedHash: string): FinalContent | null {
  const measured = measuredContentOf(event, row, {
    ...methodOf(row),
    ...unsentOf(event, row),
    findingOf: (competency) => findingOf(competency, row),
    signedHash,
    signers: signersOf(event, row, signedHash),
  });
  return "content" in measured ? measured.content : null;
}

/** With what and by whom it was assessed. */
function methodOf({ sheets }: FinalRow) {
  const inOrder = [...sheets].sort((a, b) => a.instrument.ordinal - b.instrument.ordinal);
  return {
    instruments: unique(inOrder.map(({ instrument }) => instrument)),
    assessors: unique(sheets.map(({ assessor }) => assessor)).sort(),
  };
}

/** What the result does without. */
function unsentOf({ openingReason }: OpenedEvent, { sheets, unsent }: FinalRow): Pick<FinalContent, "unsent"> {
  const count = unsent.length;
  if (count === 0) return {};
  return {
    unsent: { count, assigned: count + sheets.length, reason: openingReason ?? "", sheets: [...unsent] },
  };
}

function unique(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ name }) => name))];
}

const NOT_AGREED = { ...NO_VALUE, reason: "", dissents: [] };

function agreedOn({ id }: CompetencyDocument, { integratedRatings }: FinalRow) {
  const agreed = integratedRatings.find(({ competencyRequirementId }) => competencyRequirementId === id);
  if (!agreed) return NOT_AGREED;
  const dissents = agreed.dissents.map(({ opinion, user }) => ({ name: user.name, opinion }));
  return { level: agreed.level?.toNumber() ?? null, mark: agreed.mark, reason: agreed.reason, dissents };
}

function findingOf(competency: CompetencyDocument, row: FinalRow): Finding {
  const isOwn = (of: { readonly competencyRequirementId: string }) => of.competencyRequirementId === competency.id;
  return {
    ...agreedOn(competency, row),
    median: medianValue(row.sheets.flatMap(({ ratings }) => ratings.filter(isOwn))),
    evidence: evidenceOf(competency, row),
    ...remarksOf(row.sheets.flatMap(({ ratings, instrument }) => ratings.filter(isOwn).map(named(instrument)))),
    ...computerTestsOf(row.sheets.filter(({ ratings }) => ratings.some(isOwn))),
    advice: row.advice.find(isOwn)?.text ?? "",
  };
}

/** What people wrote on the competency as a whole; the name of an imported file is nothing that was seen. */
function remarksOf(ratings: readonly Noted[]): Pick<Finding, "remarks"> {
  const remarks = notesOf(ratings.filter(({ note }) => !isImportNote(note)));
  return remarks.length > 0 ? { remarks } : {};
}

/** Which computer tests a level is from, where nobody watched. */
function computerTestsOf(rating: FinalRow["sheets"]): Pick<Finding, "computerTests"> {
  const instruments = rating.map(({ instrument }) => instrument);
  const isUnwatched = instruments.length > 0 && instruments.every(({ kind }) => isComputerTest(kind));
  return isUnwatched ? { computerTests: unique(instruments) } : {};
}

/** Weakest first: of observations that differ evenly the weaker one stands. */
const STRENGTH: readonly Observation[] = ["NOT_OBSERVED", "NOT_EVIDENT", "PARTIAL", "EVIDENT"];

function evidenceOf({ indicators }: CompetencyDocument, { sheets }: FinalRow): FinalCompetency["evidence"] {
  return indicators.flatMap(({ id, text }) => {
    const seen = sheets.flatMap(({ evidence, instrument }) =>
      evidence.filter(({ indicatorId }) => indicatorId === id).map(named(instrument)),
    );
    const observations = seen.flatMap(({ observation }) => observation ?? []);
    const places = observations.map((one) => STRENGTH.indexOf(one)).sort((a, b) => a - b);
    const observation = STRENGTH[places[Math.ceil(places.length / 2) - 1] ?? -1] ?? null;
    const notes = notesOf(seen);
    // What was written stands in the report also where nobody said how much of it was seen.
    if (!observation && notes.length === 0) return [];
    return [{ indicator: text ?? "Indikator tanpa teks", observation, notes }];
  });
}

type Noted = { readonly note: string; readonly instrument: string };

/** With the instrument whose sheet it stands on. */
function named({ name: instrument }: Named) {
  return <Row extends { readonly note: string }>(row: Row) => ({ ...row, instrument });
}

/** Each with the instrument that showed it, never with the assessor; what two wrote alike stands once. */
function notesOf(seen: readonly Noted[]): string[] {
  const notes = seen.map(({ note, instrument }) => ({ note: note.trim(), instrument }));
  return [...new Set(notes.filter(({ note }) => note !== "").map(({ note, instrument }) => `${instrument}: ${note}`))];
}

function signersOf({ chairId }: FinalEvent, row: FinalRow, hash: string): FinalContent["signers"] {
  return row.signOffs
    .filter(({ contentHash }) => contentHash === hash)
    .map(({ userId, user, signedAt }) => ({
      name: user.name,
      role: userId === chairId ? ("CHAIR" as const) : ("ASSESSOR" as const),
      signedAt: signedAt.toISOString(),
      ...conflictOf(userId, row),
    }));
}

/** A conflict of interest that a signer had all the same, and what HR decided about it. */
function conflictOf(userId: string, row: FinalRow): Pick<FinalContent["signers"][number], "conflict"> {
  const conflict = row.conflicts.find(({ assessorId }) => assessorId === userId);
  if (!conflict) return {};
  const decision = decisionOn(conflict, row.conflictDecisions);
  return {
    conflict: {
      kind: conflict.reason,
      decision: decision?.choice === "KEEP" ? decision.reason : "",
      ...withdrawalOf(conflict, row),
    },
  };
}

/** Why the sheets of a signer who has none left, the chair, were withdrawn. */
function withdrawalOf(
  conflict: FinalRow["conflicts"][number],
  { sheets, conflictDecisions }: FinalRow,
): { readonly withdrawal?: string } {
  if (sheets.some(({ assessorId }) => assessorId === conflict.assessorId)) return {};
  const withdrawn = decisionsOn(conflict, conflictDecisions).find(({ choice }) => choice === "WITHDRAW");
  return withdrawn ? { withdrawal: withdrawn.reason } : {};
}
