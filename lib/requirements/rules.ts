import { ageOn } from "@/lib/core/dates";
import type { CheckOutcome, Importance } from "@/lib/generated/prisma/enums";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { compareEducations, compareRanks, isRankCode, parseRank, rankName } from "@/lib/ranks/rules";
import type { Education, Rank } from "@/lib/ranks/rules";
import { isNotRequired } from "@/lib/standards/rules";
import type { RequirementRule } from "@/lib/standards/schema";

/** Of the candidate, as frozen in the event. */
export type CandidateFacts = {
  readonly rank: Rank;
  readonly education: Education;
  /** "YYYY-MM-DD" */
  readonly birthDate: string;
  /** Of work, in whole years; nobody said where it is missing. */
  readonly experienceYears?: number | undefined;
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
    case "minimum-experience":
      return experienceVerdict(rule.years, facts.experienceYears);
    case "minimum-experience-in-field":
      return fieldExperienceVerdict(rule.years, facts.experienceYears);
  }
}

/** Not told is not too little. */
function experienceVerdict(minimum: number, years: number | undefined): Verdict {
  if (years === undefined) return notProven("Lama pengalaman kerja peserta tidak diisi");
  return verdict(years >= minimum, `Pengalaman kerja peserta ${years} tahun, paling singkat ${minimum} tahun.`);
}

/** Too few years of all work are too few in any field; enough of them prove nothing about the field. */
function fieldExperienceVerdict(minimum: number, years: number | undefined): Verdict {
  if (years === undefined || years < minimum) return experienceVerdict(minimum, years);
  return notProven(
    `Pengalaman kerja peserta ${years} tahun, paling singkat ${minimum} tahun pada bidang yang diminta, dan bidangnya tidak dapat diperiksa secara otomatis`,
  );
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
  /** In the words of the regulation; a dash asks for nothing and is left out of every sum. */
  readonly text: string | null;
  readonly outcome: CheckOutcome;
  readonly importance: Importance | null;
  /** The tick stands in a doubtful scan, which is known to shift *mutlak* to *penting* (DOMAIN.md). */
  readonly isImportanceUncertain: boolean;
  readonly anyOfGroup: string | null;
};

/** What a sum over requirements looks at; a frozen result keeps exactly this. */
export type Weighed = Pick<Checked, "text" | "outcome" | "importance" | "anyOfGroup">;

export type RequirementSummary = {
  /** Each requirement that stands alone, and one of each group of alternatives: the one that speaks for it. */
  readonly met: readonly string[];
  readonly notMet: readonly string[];
  readonly notProven: readonly string[];
  /** Alternatives that nobody has to prove any more, because another one is met. */
  readonly notNeeded: readonly string[];
  /** Unmet *mutlak* requirements: printed with the match, never averaged into it (DESIGN.md 4). */
  readonly knockOuts: readonly string[];
  /** Unmet requirements whose importance must be verified before anybody says that they knock out, or that they do not. */
  readonly uncertain: readonly string[];
};

/**
 * Sums up the checks of one candidate. Alternatives (any-of group) are one requirement and are settled together: one that
 * is met settles all; none is unmet before every one of them is.
 */
export function summarise(all: readonly Checked[]): RequirementSummary {
  const checks = all.filter(isAsked);
  const units = unitsOf(checks);
  const speakersOf = (wanted: CheckOutcome) =>
    units.filter(({ outcome }) => outcome === wanted).map(({ speaker }) => speaker.id);
  const unmet = checks.filter((check) => groupOutcome(check, checks) === "NOT_MET");
  return {
    met: speakersOf("MET"),
    notMet: speakersOf("NOT_MET"),
    notProven: speakersOf("NOT_PROVEN"),
    notNeeded: checks.filter((check) => isNotNeeded(check, checks)).map(({ id }) => id),
    knockOuts: unmet.filter(({ importance }) => importance === "MANDATORY").map(({ id }) => id),
    uncertain: unmet.filter(({ isImportanceUncertain }) => isImportanceUncertain).map(({ id }) => id),
  };
}

type Unit<T extends Weighed> = {
  readonly outcome: CheckOutcome;
  /** Of alternatives the gravest that is printed. */
  readonly importance: Importance | null;
  readonly speaker: T;
};

const GRAVEST = ["MANDATORY", "IMPORTANT", "USEFUL"] as const satisfies readonly Importance[];

/** Requirements as they count: alternatives are one, for which the first speaks whose outcome is that of all. */
export function unitsOf<T extends Weighed>(all: readonly T[]): readonly Unit<T>[] {
  const checks = all.filter(isAsked);
  return checks.flatMap((check) => {
    const own = groupOf(check, checks);
    const outcome = groupOutcome(check, checks);
    const speaker = own.find((one) => one.outcome === outcome);
    if (speaker !== check) return [];
    const importance = GRAVEST.find((weight) => own.some((one) => one.importance === weight)) ?? null;
    return [{ outcome, importance, speaker }];
  });
}

const isAsked = ({ text }: Weighed): boolean => !isNotRequired(text);

/** Another alternative is met, and this one is not. */
export function isNotNeeded<T extends Weighed>(check: T, all: readonly T[]): boolean {
  return check.outcome !== "MET" && groupOutcome(check, all) === "MET";
}

function groupOf<T extends Weighed>(check: T, all: readonly T[]): readonly T[] {
  return check.anyOfGroup === null ? [check] : all.filter(({ anyOfGroup }) => anyOfGroup === check.anyOfGroup);
}

function groupOutcome<T extends Weighed>(check: T, all: readonly T[]): CheckOutcome {
  const outcomes = groupOf(check, all).map(({ outcome }) => outcome);
  if (outcomes.includes("MET")) return "MET";
  return outcomes.includes("NOT_PROVEN") ? "NOT_PROVEN" : "NOT_MET";
}

type Grouped = Pick<Weighed, "anyOfGroup">;

/** Whether one of several suffices; a group of one leaves nothing to choose. */
export function hasAlternative({ anyOfGroup }: Grouped, all: readonly Grouped[]): boolean {
  return anyOfGroup !== null && all.filter((other) => other.anyOfGroup === anyOfGroup).length > 1;
}
