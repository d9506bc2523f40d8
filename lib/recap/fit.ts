import type { CompetencyKind, StatementMark } from "@/lib/generated/prisma/enums";
import type { FinalCompetency } from "@/lib/results/content";
import type { PartialSum } from "@/lib/results/rules";
import { matchOf } from "@/lib/results/rules";
import type { Band, SchemeSettings } from "@/lib/schemes/schema";

export type RequiredCompetency = {
  readonly id: string;
  /** Canonical: the same competency of two standards has the same code. */
  readonly code: string;
  readonly name: string | null;
  readonly kind: CompetencyKind;
  readonly level: number | null;
  readonly isStatement: boolean;
};

export type Fit = {
  /** Over what was assessed; null where nothing of the standard was. */
  readonly overall: PartialSum | null;
  /** Null while anything that the standard asks for was never assessed. */
  readonly band: Band | null;
  /** Required levels, and how many of them were assessed. */
  readonly levels: { readonly required: number; readonly assessed: number };
  readonly statements: { readonly required: number; readonly assessed: number };
  /** Names of competencies with a required level that were never assessed: missing, not zero. */
  readonly missing: readonly string[];
  /** Names of those that are below the required level. */
  readonly below: readonly string[];
};

type Found = { readonly level: number | null; readonly mark: StatementMark | null };
type FoundCompetency = Pick<FinalCompetency, "code" | "isStatement" | "level" | "mark">;

/** How somebody's final levels match a standard that they were not assessed for, by the competencies' codes. */
export function fitOf(
  found: readonly FoundCompetency[],
  standard: readonly RequiredCompetency[],
  scheme: SchemeSettings,
): Fit {
  const levels = lowestByCode(found);
  const inputs = standard.map(({ id, code, kind, level, isStatement }) => ({
    ...{ id, kind, isStatement, requiredLevel: level },
    ...(levels.get(keyOf({ code, isStatement })) ?? { level: null, mark: null }),
  }));
  const { overall, band, missing, terms } = matchOf(inputs, scheme);
  const namesOf = (ids: readonly string[]) =>
    standard.filter(({ id, isStatement }) => !isStatement && ids.includes(id)).map(nameOf);
  const count = (isOne: (required: RequiredCompetency) => boolean) => {
    const required = standard.filter(isOne);
    return { required: required.length, assessed: required.filter(({ id }) => !missing.includes(id)).length };
  };
  return {
    overall,
    band,
    levels: count(({ isStatement, level }) => !isStatement && level !== null),
    statements: count(({ isStatement }) => isStatement),
    missing: namesOf(missing),
    below: namesOf(terms.filter(({ gap }) => gap < 0).map(({ id }) => id)),
  };
}

function nameOf({ name }: RequiredCompetency): string {
  return name ?? "kompetensi tanpa nama";
}

/** A statement is no level: the same code in the other form says nothing. */
function keyOf({ code, isStatement }: Pick<FoundCompetency, "code" | "isStatement">): string {
  return `${isStatement ? "statement" : "level"} ${code}`;
}

const MARKS: readonly StatementMark[] = ["NOT_MET", "PARTIAL", "MET"];

/** Where a standard asked twice for the same, the lower finding counts: the higher one was not shown throughout. */
function lowestByCode(found: readonly FoundCompetency[]): ReadonlyMap<string, Found> {
  const lowest = new Map<string, Found>();
  for (const competency of found) {
    const { level, mark } = competency;
    if (level === null && mark === null) continue;
    const known = lowest.get(keyOf(competency));
    const isLower = !known || valueOf({ level, mark }) < valueOf(known);
    if (isLower) lowest.set(keyOf(competency), { level, mark });
  }
  return lowest;
}

function valueOf({ level, mark }: Found): number {
  return level ?? (mark === null ? 0 : MARKS.indexOf(mark));
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
