import { CandidateProfile } from "@/lib/candidates/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Observation } from "@/lib/generated/prisma/enums";
import { medianValue, NO_VALUE } from "@/lib/integration/rules";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { summarise } from "@/lib/requirements/rules";
import { CHECK_ROWS, checksOf, outcomesOf } from "@/lib/results/checks";
import type { FinalCompetency, FinalContent, FinalRequirement } from "@/lib/results/content";
import { explainMatch } from "@/lib/results/explanation";
import type { Match } from "@/lib/results/rules";
import { matchOf } from "@/lib/results/rules";
import type { SchemeSettings } from "@/lib/schemes/schema";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";

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
  sheets: {
    where: { status: "SUBMITTED" },
    select: {
      id: true,
      revision: true,
      assessorId: true,
      assessor: { select: { name: true } },
      instrument: { select: { name: true, ordinal: true } },
      ratings: { select: { competencyRequirementId: true, level: true, mark: true } },
      evidence: { select: { indicatorId: true, observation: true, note: true } },
    },
  },
} as const satisfies Prisma.CandidateSelect;

export type FinalRow = Prisma.CandidateGetPayload<{ select: typeof FINAL_ROWS }>;

type Named = { readonly name: string };

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

/**
 * Everything that the final result of one candidate is made of and that its report prints; null while something that
 * counts has no agreed value, because not rated is not zero (DESIGN.md 4).
 *
 * @param signedHash what the sign-offs name
 */
export function finalContentOf(event: FinalEvent, row: FinalRow, signedHash: string): FinalContent | null {
  const standard = StandardDocument.parse(row.standardSnapshot);
  const profile = CandidateProfile.parse(row.profile);
  const match = matchOf(
    standard.competencies.map((competency) => ({
      id: competency.id,
      kind: competency.kind,
      requiredLevel: competency.level,
      isStatement: isStatement(competency),
      ...agreedOn(competency, row),
    })),
    event.scheme,
  );
  if (!match.overall || !match.band) return null;
  return {
    format: 1,
    ...circumstancesOf(event, row, standard),
    ...methodOf(row),
    person: { ...profile, nip: row.person.nip },
    competencies: standard.competencies.map((competency) => competencyOf(competency, row, match)),
    overall: match.overall,
    byKind: match.byKind,
    band: match.band,
    nextBand: explainMatch(match, event.scheme).find(({ topic }) => topic === "next")?.text ?? null,
    ...requirementsOf(standard, { event, row, profile }),
    signedHash,
    signers: signersOf(event, row, signedHash),
  };
}

/** Where, for what and by which standard. */
export function circumstancesOf(event: FinalEvent, row: PinnedRow, standard: StandardDocument) {
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

/** With what and by whom it was assessed. */
function methodOf({ sheets }: FinalRow) {
  const inOrder = [...sheets].sort((a, b) => a.instrument.ordinal - b.instrument.ordinal);
  return {
    instruments: unique(inOrder.map(({ instrument }) => instrument)),
    assessors: unique(sheets.map(({ assessor }) => assessor)).sort(),
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

function competencyOf(competency: CompetencyDocument, row: FinalRow, match: Match): FinalCompetency {
  const { id, code, kind, name, level: required } = competency;
  const { counted = null, gap = null } = match.terms.find((term) => term.id === id) ?? {};
  const ratings = row.sheets.flatMap((sheet) => sheet.ratings.filter((one) => one.competencyRequirementId === id));
  return {
    id,
    code,
    kind,
    name: name ?? "Kompetensi tanpa nama",
    isStatement: isStatement(competency),
    required,
    ...agreedOn(competency, row),
    counted,
    gap,
    median: medianValue(ratings),
    evidence: evidenceOf(competency, row),
    advice: row.advice.find(({ competencyRequirementId }) => competencyRequirementId === id)?.text ?? "",
  };
}

/** Weakest first: of observations that differ evenly the weaker one stands. */
const STRENGTH: readonly Observation[] = ["NOT_OBSERVED", "NOT_EVIDENT", "PARTIAL", "EVIDENT"];

function evidenceOf({ indicators }: CompetencyDocument, { sheets }: FinalRow): FinalCompetency["evidence"] {
  return indicators.flatMap(({ id, text }) => {
    const seen = sheets.flatMap(({ evidence }) => evidence.filter(({ indicatorId }) => indicatorId === id));
    const observations = seen.flatMap(({ observation }) => observation ?? []);
    const places = observations.map((one) => STRENGTH.indexOf(one)).sort((a, b) => a - b);
    const observation = STRENGTH[places[Math.ceil(places.length / 2) - 1] ?? -1];
    if (!observation) return [];
    const notes = seen.map(({ note }) => note.trim()).filter((note) => note !== "");
    return [{ indicator: text ?? "Indikator tanpa teks", observation, notes }];
  });
}

type Checks = {
  readonly event: FinalEvent;
  readonly row: Pick<FinalRow, "requirementChecks">;
  readonly profile: CandidateProfile;
};

/** The requirements of the position as they stand for this person on the first day of the event. */
export function requirementsOf(standard: StandardDocument, { event, row, profile }: Checks) {
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
    knockOuts: requirements.filter(({ id }) => knockOuts.includes(id)).map(({ text }) => text ?? "Persyaratan mutlak"),
  };
}

function signersOf({ chairId }: FinalEvent, { signOffs }: FinalRow, hash: string): FinalContent["signers"] {
  return signOffs
    .filter(({ contentHash }) => contentHash === hash)
    .map(({ userId, user, signedAt }) => ({
      name: user.name,
      role: userId === chairId ? ("CHAIR" as const) : ("ASSESSOR" as const),
      signedAt: signedAt.toISOString(),
    }));
}
