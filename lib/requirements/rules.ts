import { ageOn } from "@/lib/core/dates";
import type { CheckOutcome, Importance } from "@/lib/generated/prisma/enums";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { compareEducations, compareRanks, isRankCode, parseRank, rankName } from "@/lib/ranks/rules";
import type { Education, Rank } from "@/lib/ranks/rules";
import type { RequirementRule } from "@/lib/standards/schema";

/** Of the candidate, as frozen in the event. */
export type CandidateFacts = {
  readonly rank: Rank;
  readonly education: Education;
  /** "YYYY-MM-DD" */
  readonly birthDate: string;
};

export type Verdict = { readonly outcome: CheckOutcome; readonly reason: string };

/**
 * What a computer can decide about a requirement (DESIGN.md 4), with the sentence that says why.
 *
 * @param rule null: only a person with the document before them can decide
 * @param day the event's date, "YYYY-MM-DD": age counts on it
 */
export function verdictOf(rule: RequirementRule | null, facts: CandidateFacts, day: string): Verdict {
  switch (rule?.type) {
    case undefined:
      return notProven("Tidak dapat diperiksa secara otomatis");
    case "minimum-rank":
      return rankVerdict(rule.rank, facts.rank);
    case "minimum-education":
      return verdict(
        compareEducations(facts.education, rule.education) >= 0,
        `Pendidikan peserta ${EDUCATION_LABEL[facts.education]}, paling rendah ${EDUCATION_LABEL[rule.education]}.`,
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

function rankVerdict(minimum: string, rank: Rank): Verdict {
  const { code } = parseRank(minimum);
  if (!code) return notProven(`Golongan ${minimum} tidak dikenal`);
  if (!isRankCode(rank)) return notProven(`${rankName(rank)} (PPPK) tidak dapat dibandingkan dengan ${rankName(code)}`);
  return verdict(compareRanks(rank, code) >= 0, `Pangkat peserta ${rankName(rank)}, paling rendah ${rankName(code)}.`);
}

function verdict(isMet: boolean, reason: string): Verdict {
  return { outcome: isMet ? "MET" : "NOT_MET", reason };
}

function notProven(cause: string): Verdict {
  return { outcome: "NOT_PROVEN", reason: `${cause}; periksa dengan melihat dokumen.` };
}

export type Checked = {
  readonly id: string;
  readonly outcome: CheckOutcome;
  readonly importance: Importance | null;
  /** The tick stands in a doubtful scan, which is known to shift *mutlak* to *penting* (DOMAIN.md). */
  readonly isImportanceUncertain: boolean;
  readonly anyOfGroup: string | null;
};

export type RequirementSummary = {
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  readonly notProven: readonly string[];
  /** Unmet *mutlak* requirements: printed with the match, never averaged into it (DESIGN.md 4). */
  readonly knockOuts: readonly string[];
  /** Unmet requirements whose importance must be verified before anybody says that they knock out, or that they do not. */
  readonly uncertain: readonly string[];
};

/**
 * Sums up the checks of one candidate. Alternatives (any-of group) are settled together: one that is met settles all;
 * none is unmet before every one of them is.
 */
export function summarise(checks: readonly Checked[]): RequirementSummary {
  const settled = checks.map((check) => ({ ...check, outcome: groupOutcome(check, checks) }));
  const idsWhere = (wanted: (check: Checked) => boolean) => settled.filter(wanted).map(({ id }) => id);
  return {
    met: idsWhere(({ outcome }) => outcome === "MET"),
    notMet: idsWhere(({ outcome }) => outcome === "NOT_MET"),
    notProven: idsWhere(({ outcome }) => outcome === "NOT_PROVEN"),
    knockOuts: idsWhere(({ outcome, importance }) => outcome === "NOT_MET" && importance === "MANDATORY"),
    uncertain: idsWhere(({ outcome, isImportanceUncertain }) => outcome === "NOT_MET" && isImportanceUncertain),
  };
}

function groupOutcome(check: Checked, all: readonly Checked[]): CheckOutcome {
  if (check.anyOfGroup === null) return check.outcome;
  const outcomes = all.filter(({ anyOfGroup }) => anyOfGroup === check.anyOfGroup).map(({ outcome }) => outcome);
  if (outcomes.includes("MET")) return "MET";
  return outcomes.includes("NOT_PROVEN") ? "NOT_PROVEN" : "NOT_MET";
}
