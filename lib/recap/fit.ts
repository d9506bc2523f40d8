import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import type { FinalCompetency } from "@/lib/results/content";
import type { Coverage } from "@/lib/results/coverage";
import { coverageOf } from "@/lib/results/coverage";
import { findingsByCode } from "@/lib/results/found";
import type { Match, PartialSum } from "@/lib/results/rules";
import { matchOf } from "@/lib/results/rules";
import type { Band, SchemeSettings } from "@/lib/schemes/schema";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

export type RequiredCompetency = {
  readonly id: string;
  /** Canonical: the same competency of two standards has the same code. */
  readonly code: string;
  readonly name: string | null;
  readonly kind: CompetencyKind;
  readonly level: number | null;
  readonly isStatement: boolean;
};

export type Fit = Coverage & {
  /** Over what was assessed; null where nothing of the standard was. */
  readonly overall: PartialSum | null;
  /** The same per kind; a kind of which nothing was assessed is left out. */
  readonly byKind: Match["byKind"];
  /** Null while anything that the standard asks for was never assessed. */
  readonly band: Band | null;
  /** Names of competencies with a required level that were never assessed: missing, not zero. */
  readonly missing: readonly string[];
  /** Names of those that are below the required level. */
  readonly below: readonly string[];
};

const NEVER_ASSESSED = { level: null, mark: null };

type FoundCompetency = Pick<FinalCompetency, "code" | "isStatement" | "level" | "mark">;

/** How somebody's final levels match a standard that they were not assessed for, by the competencies' codes. */
export function fitOf(
  found: readonly FoundCompetency[],
  standard: readonly RequiredCompetency[],
  scheme: SchemeSettings,
): Fit {
  const foundOf = findingsByCode(found);
  const inputs = standard.map(({ id, code, kind, level: requiredLevel, isStatement }) => {
    const { level, mark } = foundOf({ code, isStatement }) ?? NEVER_ASSESSED;
    return { id, kind, isStatement, requiredLevel, level, mark };
  });
  const { overall, byKind, band, missing, terms } = matchOf(inputs, scheme);
  const namesOf = (ids: readonly string[]) =>
    standard.filter(({ id, isStatement }) => !isStatement && ids.includes(id)).map(nameOf);
  return {
    overall,
    byKind,
    band,
    ...coverageOf(standard, missing),
    missing: namesOf(missing),
    below: namesOf(terms.filter(({ gap }) => gap < 0).map(({ id }) => id)),
  };
}

function nameOf({ name }: RequiredCompetency): string {
  return name ?? UNREADABLE_NAME;
}

/** Least unknown first, then the best match: a high percentage of little is no better than a lower one of all. */
export function sortByFit<T extends { readonly fit: Fit; readonly name: string }>(rows: readonly T[]): readonly T[] {
  const lacking = ({ fit: { levels, overall } }: T) =>
    overall === null ? Infinity : levels.required - levels.assessed;
  const difference = (one: number, other: number) => (one === other ? 0 : one - other);
  return [...rows].sort(
    (one, other) =>
      difference(lacking(one), lacking(other)) ||
      (other.fit.overall?.percent ?? 0) - (one.fit.overall?.percent ?? 0) ||
      one.name.localeCompare(other.name, "id"),
  );
}
