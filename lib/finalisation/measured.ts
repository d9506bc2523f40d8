import { CandidateProfile } from "@/lib/candidates/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import { withoutListSign } from "@/lib/core/sentences";
import type { Prisma } from "@/lib/generated/prisma/client";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { doubtOfMandatory } from "@/lib/requirements/labels";
import { summarise } from "@/lib/requirements/rules";
import { CHECK_ROWS, checksOf, outcomesOf } from "@/lib/results/checks";
import type { FinalCompetency, FinalContent, FinalRequirement } from "@/lib/results/content";
import type { Coverage } from "@/lib/results/coverage";
import { coverageOf } from "@/lib/results/coverage";
import { explainMatch } from "@/lib/results/explanation";
import type { Match } from "@/lib/results/rules";
import { matchOf } from "@/lib/results/rules";
import type { SchemeSettings } from "@/lib/schemes/schema";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

/** Who is assessed for what, pinned. */
export const PINNED_ROWS = {
  id: true,
  standardSnapshot: true,
  standardHash: true,
  profile: true,
  person: { select: { nip: true } },
  targetPosition: { select: { slug: true, name: true, tier: true } },
  requirementChecks: CHECK_ROWS,
} as const satisfies Prisma.CandidateSelect;

export type PinnedRow = Prisma.CandidateGetPayload<{ select: typeof PINNED_ROWS }>;

export type FinalEvent = {
  readonly id: string;
  readonly name: string;
  readonly purpose: "APPOINTMENT" | "MAPPING";
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly chairId: string | null;
  readonly institution: { readonly slug: string; readonly name: string; readonly shortName: string };
  readonly schemeName: string;
  readonly scheme: SchemeSettings;
};

/** What was found of a competency, however it was found. */
export type Finding = Pick<
  FinalCompetency,
  "level" | "mark" | "median" | "reason" | "dissents" | "evidence" | "remarks" | "computerTests" | "advice"
>;

type Assessed = Pick<FinalContent, "instruments" | "assessors" | "unsent" | "signedHash" | "signers"> & {
  readonly findingOf: (competency: CompetencyDocument) => Finding;
};

export type Measured =
  | { readonly content: FinalContent }
  /** What the standard asks for and nobody found anything of: not rated is not zero (DESIGN.md 4). */
  | { readonly missing: Missing };

export type Missing = { readonly names: readonly string[]; readonly coverage: Coverage };

/**
 * Findings held against the candidate's pinned standard: match and category by the event's scheme, the requirements as
 * they stand on its first day.
 */
export function measuredContentOf(event: FinalEvent, row: PinnedRow, assessed: Assessed): Measured {
  const { findingOf, ...circumstances } = assessed;
  const standard = StandardDocument.parse(row.standardSnapshot);
  const profile = CandidateProfile.parse(row.profile);
  const pairs = standard.competencies.map((competency) => ({ competency, finding: findingOf(competency) }));
  const match = matchOf(pairs.map(toInput), event.scheme);
  if (!match.overall || !match.band) return { missing: missingOf(standard, match) };
  return {
    content: {
      format: 1,
      ...circumstancesOf(event, row, standard),
      person: { ...profile, nip: row.person.nip },
      competencies: pairs.map((pair) => competencyOf(pair, match)),
      overall: match.overall,
      byKind: match.byKind,
      band: match.band,
      nextBand: explainMatch(match, event.scheme).find(({ topic }) => topic === "next")?.text ?? null,
      ...requirementsOf(standard, { event, row, profile }),
      ...circumstances,
    },
  };
}

function missingOf({ competencies }: StandardDocument, { missing }: Match): Missing {
  const isMissing = ({ id }: CompetencyDocument) => missing.includes(id);
  return {
    names: competencies.filter(isMissing).map(({ name }) => name ?? UNREADABLE_NAME),
    coverage: coverageOf(
      competencies.map((one) => ({ id: one.id, level: one.level, isStatement: isStatement(one) })),
      missing,
    ),
  };
}

type Pair = { readonly competency: CompetencyDocument; readonly finding: Finding };

function toInput({ competency, finding: { level, mark } }: Pair) {
  const { id, kind, level: requiredLevel } = competency;
  return { id, kind, requiredLevel, isStatement: isStatement(competency), level, mark };
}

function competencyOf({ competency, finding }: Pair, { terms }: Match): FinalCompetency {
  const { id, code, kind, level: required } = competency;
  const { counted = null, gap = null } = terms.find((term) => term.id === id) ?? {};
  const asked = { id, code, kind, name: nameOf(competency), isStatement: isStatement(competency), required };
  return { ...asked, ...finding, counted, gap };
}

/** In frozen content, which is signed by its hash: it stays as it is, and is shown by `shownName`. */
const NAMELESS = "Kompetensi tanpa nama";

function nameOf({ name }: CompetencyDocument): string {
  return name ?? NAMELESS;
}

/** What a frozen content calls a competency or statement, in the words of every page. */
export function shownName(name: string): string {
  return name === NAMELESS ? UNREADABLE_NAME : withoutListSign(name);
}

/** Where, for what and by which standard. */
function circumstancesOf(event: FinalEvent, row: PinnedRow, standard: StandardDocument) {
  const { id, name, purpose, startsOn, endsOn, institution, schemeName } = event;
  return {
    institution,
    event: { id, name, purpose, startsOn: toCivilDate(startsOn), endsOn: toCivilDate(endsOn) },
    target: row.targetPosition,
    standard: {
      id: standard.id,
      hash: row.standardHash,
      regulation: regulationName(standard.regulation),
      annex: annexName(standard.annex),
    },
    schemeName,
  };
}

type Checks = {
  readonly event: FinalEvent;
  readonly row: PinnedRow;
  readonly profile: CandidateProfile;
};

/** The requirements of the position as they stand for this person on the first day of the event. */
function requirementsOf(standard: StandardDocument, { event, row, profile }: Checks) {
  const day = toCivilDate(event.startsOn);
  const checks = checksOf({ standard, profile, day, byHand: row.requirementChecks });
  const { knockOuts } = summarise(outcomesOf(standard, checks));
  const requirements = standard.requirements.map(({ id, category, text, importance, anyOfGroup }): FinalRequirement => {
    const check = checks.find((one) => one.id === id);
    const { outcome, reason } = check ?? { outcome: "NOT_PROVEN" as const, reason: "" };
    return { id, category, text, importance, anyOfGroup, outcome, reason };
  });
  return {
    requirements,
    knockOuts: standard.requirements
      .filter(({ id }) => knockOuts.includes(id))
      .map((one) => `${one.text ?? "Persyaratan mutlak"}${doubtOfMandatory(one)}`),
  };
}
