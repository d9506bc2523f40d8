import { ageOn } from "@/lib/core/dates";
import { compareEducations, compareRanks, parseRank, rankName } from "@/lib/ranks/rules";
import type { Education, RankCode } from "@/lib/ranks/rules";
import type { RequirementRule } from "@/lib/standards/schema";

export type Outcome = "MET" | "NOT_MET" | "NOT_PROVEN";

/** Of the candidate, as frozen in the event. */
export type CandidateFacts = {
  readonly rank: RankCode;
  readonly education: Education;
  readonly birthDate: string;
};

export type Verdict = { readonly outcome: Outcome; readonly reason: string };

/**
 * What a computer can decide about a requirement (DESIGN.md 4), with the sentence that says why.
 *
 * @param day the event's date, "YYYY-MM-DD": age counts on it
 */
export function verdictOf(rule: RequirementRule, facts: CandidateFacts, day: string): Verdict {
  switch (rule.type) {
    case "minimum-rank":
      return rankVerdict(rule.rank, facts.rank);
    case "minimum-education":
      return verdict(
        compareEducations(facts.education, rule.education) >= 0,
        `Pendidikan peserta ${facts.education}, paling rendah ${rule.education}.`,
      );
    case "maximum-age": {
      const age = ageOn(facts.birthDate, day);
      return verdict(
        age <= rule.years,
        `Usia peserta ${age} tahun pada hari kegiatan, paling tinggi ${rule.years} tahun.`,
      );
    }
  }
}

function rankVerdict(minimum: string, rank: RankCode): Verdict {
  const { code } = parseRank(minimum);
  if (!code)
    return { outcome: "NOT_PROVEN", reason: `Golongan ${minimum} tidak dikenal; periksa dengan melihat dokumen.` };
  return verdict(compareRanks(rank, code) >= 0, `Pangkat peserta ${rankName(rank)}, paling rendah ${rankName(code)}.`);
}

function verdict(isMet: boolean, reason: string): Verdict {
  return { outcome: isMet ? "MET" : "NOT_MET", reason };
}

export type Checked = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly importance: "MANDATORY" | "IMPORTANT" | "USEFUL" | null;
  readonly anyOfGroup: string | null;
};

export type RequirementSummary = {
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  readonly notProven: readonly string[];
  /** Unmet *mutlak* requirements: printed with the match, never averaged into it (DESIGN.md 4). */
  readonly knockOuts: readonly string[];
};

/**
 * Sums up the checks of one candidate. Alternatives (any-of group) are settled together: one that is met settles all;
 * none is unmet before every one of them is.
 */
export function summarise(checks: readonly Checked[]): RequirementSummary {
  const settled = checks.map((check) => ({ ...check, outcome: groupOutcome(check, checks) }));
  const ids = (outcome: Outcome) => settled.filter((check) => check.outcome === outcome).map(({ id }) => id);
  return {
    met: ids("MET"),
    notMet: ids("NOT_MET"),
    notProven: ids("NOT_PROVEN"),
    knockOuts: settled
      .filter((check) => check.outcome === "NOT_MET" && check.importance === "MANDATORY")
      .map(({ id }) => id),
  };
}

function groupOutcome(check: Checked, all: readonly Checked[]): Outcome {
  if (check.anyOfGroup === null) return check.outcome;
  const outcomes = all.filter(({ anyOfGroup }) => anyOfGroup === check.anyOfGroup).map(({ outcome }) => outcome);
  if (outcomes.includes("MET")) return "MET";
  return outcomes.includes("NOT_PROVEN") ? "NOT_PROVEN" : "NOT_MET";
}
