import { contentHash } from "@/lib/candidates/freeze";
import { CandidateProfile } from "@/lib/candidates/schema";
import { fromCivilDate, toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { newCheckCode } from "@/lib/finalisation/freezing";
import { annexName, regulationName } from "@/lib/regulations/labels";
import type { FinalCompetency } from "@/lib/results/content";
import { FinalContent } from "@/lib/results/content";
import { matchOf } from "@/lib/results/rules";
import type { Match, MatchInput } from "@/lib/results/rules";
import { SchemeSettings } from "@/lib/schemes/schema";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";

type FinalOptions = {
  /** By place among the competencies. */
  readonly levelOf?: (place: number) => number;
  readonly validUntil?: string;
  readonly createdAt?: Date;
  readonly revoked?: { readonly at: Date; readonly reason: string; readonly isReopened?: boolean };
  readonly change?: (content: FinalContent) => FinalContent;
};

/** What a result is frozen from. */
export const FROZEN_CANDIDATE = {
  standardHash: true,
  standardSnapshot: true,
  profile: true,
  person: { select: { nip: true } },
  targetPosition: { select: { slug: true, name: true, tier: true } },
  event: {
    select: {
      id: true,
      name: true,
      purpose: true,
      startsOn: true,
      endsOn: true,
      institution: { select: { slug: true, name: true, shortName: true } },
      scheme: { select: { name: true, settings: true } },
    },
  },
} as const;

const readCandidate = (id: string) => db.candidate.findUniqueOrThrow({ where: { id }, select: FROZEN_CANDIDATE });
type Candidate = Awaited<ReturnType<typeof readCandidate>>;

/** A final result as it would be frozen, made by hand: how one comes about is tested elsewhere. */
export async function givenFinalResult(candidateId: string, options: FinalOptions = {}) {
  const { validUntil = "2029-11-28", createdAt = new Date("2026-11-28T03:00:00Z"), revoked } = options;
  const candidate = await readCandidate(candidateId);
  const { change = (made) => made } = options;
  const content = FinalContent.parse(change(contentOf(candidate, options)));
  return db.result.create({
    data: {
      candidateId,
      jpm: content.overall.percent,
      category: content.band.code,
      content,
      schemeCopy: SchemeSettings.parse(candidate.event.scheme.settings),
      validUntil: fromCivilDate(validUntil),
      contentHash: contentHash(content),
      checkCode: newCheckCode(),
      createdAt,
      ...(revoked
        ? { revokedAt: revoked.at, revokeReason: revoked.reason, isReopened: revoked.isReopened ?? false }
        : {}),
    },
    select: { id: true, checkCode: true, contentHash: true, candidateId: true },
  });
}

/** Somebody took the candidate of a revoked result in again. */
export async function givenReadmission(resultId: string): Promise<void> {
  const { createdById } = await db.assessmentEvent.findFirstOrThrow({
    where: { candidates: { some: { results: { some: { id: resultId } } } } },
    select: { createdById: true },
  });
  const reason = "Diputuskan untuk diikutkan lagi.";
  await db.readmission.create({ data: { resultId, reason, readmittedById: createdById } });
}

function contentOf(candidate: Candidate, { levelOf = (place) => 3 - (place % 2) }: FinalOptions): FinalContent {
  const { event, standardHash } = candidate;
  const standard = StandardDocument.parse(candidate.standardSnapshot);
  const inputs = standard.competencies.map((competency, place) => inputOf(competency, levelOf(place)));
  const match = matchOf(inputs, SchemeSettings.parse(event.scheme.settings));
  if (!match.overall || !match.band) throw new Error("A final result has a match and a category.");
  return {
    format: 1,
    institution: event.institution,
    event: { ...pick(event), startsOn: toCivilDate(event.startsOn), endsOn: toCivilDate(event.endsOn) },
    person: { ...CandidateProfile.parse(candidate.profile), nip: candidate.person.nip },
    target: candidate.targetPosition,
    standard: {
      id: standard.id,
      hash: standardHash,
      regulation: regulationName(standard.regulation),
      annex: annexName(standard.annex),
    },
    schemeName: event.scheme.name,
    instruments: ["Diskusi kelompok tanpa pemimpin", "Wawancara berbasis kompetensi"],
    assessors: ["Asesor Satu", "Asesor Dua"],
    competencies: standard.competencies.map((competency, place) => competencyOf(competency, { match, inputs, place })),
    overall: match.overall,
    byKind: match.byKind,
    band: match.band,
    nextBand: "Kategori berikutnya: kurang 10 poin persen.",
    ...requirementsOf(standard),
    signedHash: contentHash(inputs),
    signers: [
      { name: "Ketua Tim", role: "CHAIR", signedAt: "2026-11-28T02:00:00.000Z" },
      { name: "Asesor Satu", role: "ASSESSOR", signedAt: "2026-11-28T02:30:00.000Z" },
    ],
  };
}

const pick = ({ id, name, purpose }: Candidate["event"]) => ({ id, name, purpose });

function inputOf(competency: CompetencyDocument, level: number): MatchInput {
  const statement = isStatement(competency);
  return {
    id: competency.id,
    kind: competency.kind,
    requiredLevel: competency.level,
    isStatement: statement,
    level: statement ? null : level,
    mark: statement ? "MET" : null,
  };
}

type Found = { readonly match: Match; readonly inputs: readonly MatchInput[]; readonly place: number };

function competencyOf(competency: CompetencyDocument, { match, inputs, place }: Found): FinalCompetency {
  const input = inputs[place] ?? inputOf(competency, 0);
  const { counted, gap } = match.terms.find(({ id }) => id === competency.id) ?? { counted: null, gap: null };
  return {
    id: competency.id,
    code: competency.code,
    kind: competency.kind,
    name: competency.name ?? "Tanpa nama",
    isStatement: input.isStatement,
    required: competency.level,
    level: input.level,
    mark: input.mark,
    counted,
    gap,
    median: { level: place === 0 ? besides(input.level) : input.level, mark: input.mark },
    ...(place === 0 ? DISPUTED : { reason: "", dissents: [] }),
    evidence: evidenceOf(competency),
    advice: gap !== null && gap < 0 ? "Magang enam bulan pada unit lain dengan pembimbing." : "",
  };
}

/** Half a level off: what the team agreed on is not the median. */
function besides(level: number | null): number | null {
  return level === null ? null : Math.abs(level - 0.5);
}

/** The first competency was not agreed on by all. */
const DISPUTED = {
  reason: "Bukti pada wawancara lebih kuat.",
  dissents: [{ name: "Asesor Dua", opinion: "Bukti belum cukup untuk level ini." }],
};

function evidenceOf({ indicators }: CompetencyDocument): FinalCompetency["evidence"] {
  const observations = ["EVIDENT", "PARTIAL", "NOT_EVIDENT"] as const;
  return indicators.slice(0, observations.length).map(({ text }, index) => ({
    indicator: text ?? "Tidak terbaca",
    observation: observations[index] ?? "NOT_OBSERVED",
    notes: [`Catatan bukti ${index + 1}.`],
  }));
}

/** The first one is unmet, and a knock-out. */
function requirementsOf({ requirements }: StandardDocument): Pick<FinalContent, "requirements" | "knockOuts"> {
  const rows = requirements.map(({ id, category, text, importance, anyOfGroup }, place) => {
    const outcome = place === 0 ? ("NOT_MET" as const) : ("MET" as const);
    return { id, category, text, importance, anyOfGroup, outcome, reason: "Diperiksa dengan melihat dokumen." };
  });
  return { requirements: rows, knockOuts: rows.slice(0, 1).map(({ text }) => text ?? "Tidak terbaca") };
}
