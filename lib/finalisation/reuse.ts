import { CandidateProfile } from "@/lib/candidates/schema";
import { circumstancesOf, requirementsOf } from "@/lib/finalisation/content";
import type { FinalEvent, PinnedRow } from "@/lib/finalisation/content";
import type { FinalCompetency, FinalContent } from "@/lib/results/content";
import { explainMatch } from "@/lib/results/explanation";
import { findingsByCode } from "@/lib/results/found";
import type { Match } from "@/lib/results/rules";
import { matchOf } from "@/lib/results/rules";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";

/** A frozen result that still holds. */
export type Origin = { readonly content: FinalContent; readonly contentHash: string; readonly issuedOn: string };

export type Reused =
  | { readonly content: FinalContent }
  /** Names of what the standard asks for and the earlier assessment never looked at: not rated is not zero. */
  | { readonly missing: readonly string[] };

const NOTHING_FOUND = {
  ...{
    level: null,
    mark: null,
    median: { level: null, mark: null },
    reason: "",
    dissents: [],
    evidence: [],
    advice: "",
  },
} satisfies Partial<FinalCompetency>;

/**
 * The final content of a candidate from an earlier result: its levels, evidence and signers; the match, the category and
 * the requirements anew, against the candidate's own pinned standard and with the event's scheme (DESIGN.md 4).
 */
export function reusedContentOf(event: FinalEvent, row: PinnedRow, { content, contentHash, issuedOn }: Origin): Reused {
  const standard = StandardDocument.parse(row.standardSnapshot);
  const profile = CandidateProfile.parse(row.profile);
  const foundOf = findingsByCode(content.competencies);
  const pairs = standard.competencies.map((competency) => {
    const asked = { code: competency.code, isStatement: isStatement(competency) };
    return { competency, found: foundOf(asked) ?? NOTHING_FOUND };
  });
  const match = matchOf(
    pairs.map(({ competency, found: { level, mark } }) => ({
      ...{ id: competency.id, kind: competency.kind, requiredLevel: competency.level, level, mark },
      isStatement: isStatement(competency),
    })),
    event.scheme,
  );
  if (!match.overall || !match.band) {
    return {
      missing: pairs.flatMap(({ competency: { id, name } }) => (match.missing.includes(id) ? nameOf(name) : [])),
    };
  }
  return {
    content: {
      format: 1,
      ...circumstancesOf(event, row, standard),
      instruments: content.instruments,
      assessors: content.assessors,
      person: { ...profile, nip: row.person.nip },
      competencies: pairs.map((pair) => takenOver(pair, match)),
      overall: match.overall,
      byKind: match.byKind,
      band: match.band,
      nextBand: explainMatch(match, event.scheme).find(({ topic }) => topic === "next")?.text ?? null,
      ...requirementsOf(standard, { event, row, profile }),
      signedHash: content.signedHash,
      signers: content.signers,
      reusedFrom: { event: content.event.name, target: content.target.name, issuedOn, contentHash },
    },
  };
}

type Pair = { readonly competency: CompetencyDocument; readonly found: typeof NOTHING_FOUND | FinalCompetency };

/** What was found, measured against what is asked now; advice stays where there is a gap. */
function takenOver({ competency, found }: Pair, { terms }: Match): FinalCompetency {
  const { id, code, kind, name, level: required } = competency;
  const { counted = null, gap = null } = terms.find((term) => term.id === id) ?? {};
  const { level, mark, median, reason, dissents, evidence, advice } = found;
  return {
    ...{ id, code, kind, name: nameOf(name), isStatement: isStatement(competency), required, counted, gap },
    ...{ level, mark, median, reason, dissents: [...dissents], evidence: [...evidence] },
    advice: gap !== null && gap < 0 ? advice : "",
  };
}

const MAX_NAMED = 5;

/** Why an earlier result does not do. */
export function missingSentence(missing: readonly string[]): string {
  const more = missing.length - MAX_NAMED;
  const names = [...missing.slice(0, MAX_NAMED), ...(more > 0 ? [`${more} lainnya`] : [])].join("; ");
  return `Standar jabatan ini meminta yang belum pernah dinilai: ${names}. Yang belum dinilai bukan nol, jadi perlu dinilai.`;
}

function nameOf(name: string | null): string {
  return name ?? "Kompetensi tanpa nama";
}
