import { diffWordsWithSpace } from "diff";

import type {
  CompetencyDocument,
  IndicatorDocument,
  RequirementDocument,
  StandardDocument,
} from "@/lib/standards/document";
import { IMPORTANCE_LABEL } from "@/lib/standards/labels";

/** A run of words: on both sides, only on the left ("removed") or only on the right ("added"). */
export type Part = { readonly kind: "same" | "added" | "removed"; readonly text: string };

export type ChangeKind = "ADDED" | "REMOVED" | "CHANGED" | "SAME";

/** Two texts beside each other; `null` where one side has none. */
export type TextChange = { readonly change: ChangeKind; readonly parts: readonly Part[] };

export type ItemChange = TextChange & {
  readonly key: string;
  /** Printed number on each side. */
  readonly left: string | null;
  readonly right: string | null;
};

export type CompetencyChange = {
  readonly key: string;
  readonly kind: CompetencyDocument["kind"];
  readonly change: ChangeKind;
  readonly left: CompetencyDocument | null;
  readonly right: CompetencyDocument | null;
  /** Right level minus left level, null where either side has none. */
  readonly levelChange: number | null;
  readonly name: TextChange;
  readonly description: TextChange;
  readonly indicators: readonly ItemChange[];
};

export type Counts = {
  readonly raised: number;
  readonly lowered: number;
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  readonly same: number;
};

export type Comparison = {
  readonly competencies: readonly CompetencyChange[];
  readonly requirements: readonly ItemChange[];
  readonly competencyCounts: Counts;
  readonly requirementCounts: Pick<Counts, "added" | "removed" | "reworded" | "same">;
};

/** What changes from the left standard to the right one: levels, rows and words. Order: the left one's, then what is new. */
export function compareStandards(left: StandardDocument, right: StandardDocument): Comparison {
  const competencies = pair(left.competencies, right.competencies, {
    isSame: (a, b) => a.kind === b.kind && a.code === b.code,
    mayBe: (a, b) => isStatement(a) && isStatement(b),
    textOf: ({ name }) => name ?? "",
  }).map(competencyChange);
  const requirements = pairTexts(left.requirements, right.requirements).map(([a, b], index) =>
    itemChange(`requirement-${index}`, requirementSide(a), requirementSide(b)),
  );
  return {
    competencies,
    requirements,
    competencyCounts: countCompetencies(competencies),
    requirementCounts: countItems(requirements),
  };
}

function isStatement({ level, indicators }: CompetencyDocument): boolean {
  return level === null && indicators.length === 0;
}

/** One side of an indicator or requirement: its printed number and its words. */
type ItemSide = { readonly code: string | null; readonly text: string } | null;

function requirementSide(requirement: RequirementDocument | null): ItemSide {
  if (!requirement) return null;
  const { ordinal, label, text } = requirement;
  const words = [label, text].filter((part) => part !== null).join(": ");
  return { code: ordinal, text: `${words}${importanceText(requirement)}` };
}

/** Said with the words, so that a requirement which only became "mutlak" has changed too. */
function importanceText({ importance, importanceUncertain }: RequirementDocument): string {
  if (importance === null) return "";
  return ` (${IMPORTANCE_LABEL[importance]}${importanceUncertain ? ", perlu verifikasi" : ""})`;
}

function indicatorSide(indicator: IndicatorDocument | null): ItemSide {
  return indicator && { code: indicator.code, text: indicator.text ?? "" };
}

type Pair<T> = readonly [T | null, T | null];
type Pairing<T> = {
  /** Certainly the same thing. */
  readonly isSame: (a: T, b: T) => boolean;
  /** May be the same thing in other words; decided by how alike the texts are. */
  readonly mayBe: (a: T, b: T) => boolean;
  readonly textOf: (item: T) => string;
};

/** Below this share of common words two texts are not versions of each other. */
const ALIKE = 0.5;

function pair<T>(left: readonly T[], right: readonly T[], { isSame, mayBe, textOf }: Pairing<T>): readonly Pair<T>[] {
  const partners = new Map<number, number>();
  const free = new Set(right.keys());
  const take = (leftIndex: number, rightIndex: number): void => {
    partners.set(leftIndex, rightIndex);
    free.delete(rightIndex);
  };
  left.forEach((a, index) => {
    const found = [...free].find((candidate) => isSame(a, right[candidate] as T));
    if (found !== undefined) take(index, found);
  });
  // The most alike first, so that a row is not taken by one that merely resembles it.
  const alike = left
    .flatMap((a, leftIndex) =>
      partners.has(leftIndex)
        ? []
        : [...free]
            .filter((rightIndex) => mayBe(a, right[rightIndex] as T))
            .map((rightIndex) => ({
              leftIndex,
              rightIndex,
              likeness: likeness(textOf(a), textOf(right[rightIndex] as T)),
            })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { leftIndex, rightIndex } of alike) {
    if (!partners.has(leftIndex) && free.has(rightIndex)) take(leftIndex, rightIndex);
  }
  return [
    ...left.map((a, index): Pair<T> => [a, right[partners.get(index) ?? -1] ?? null]),
    ...[...free].map((index): Pair<T> => [null, right[index] as T]),
  ];
}

type Texted = { readonly text: string | null };

function pairTexts<T extends Texted>(left: readonly T[], right: readonly T[]): readonly Pair<T>[] {
  return pair(left, right, {
    isSame: (a, b) => a.text !== null && a.text === b.text,
    mayBe: () => true,
    textOf: ({ text }) => text ?? "",
  });
}

/** Share of words that two texts have in common (Dice), 0 to 1. */
export function likeness(first: string, second: string): number {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.length + b.length === 0) return 0;
  const rest = [...b];
  const common = a.filter((word) => {
    const place = rest.indexOf(word);
    if (place !== -1) rest.splice(place, 1);
    return place !== -1;
  }).length;
  return (2 * common) / (a.length + b.length);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function competencyChange([left, right]: Pair<CompetencyDocument>): CompetencyChange {
  const some = (left ?? right) as CompetencyDocument;
  const name = textChange(nameOf(left), nameOf(right));
  const description = textChange(left?.description ?? null, right?.description ?? null);
  const indicators = pairTexts(left?.indicators ?? [], right?.indicators ?? []).map(([a, b], index) =>
    itemChange(String(index), indicatorSide(a), indicatorSide(b)),
  );
  const wording = [name, description, ...indicators];
  return {
    key: `${some.kind}-${some.code}-${some.id}`,
    kind: some.kind,
    change: rowChange([left, right], wording),
    left,
    right,
    levelChange: levelChange([left, right]),
    name,
    description,
    indicators,
  };
}

function nameOf(competency: CompetencyDocument | null): string | null {
  return competency && (competency.name ?? "");
}

function levelChange([left, right]: Pair<CompetencyDocument>): number | null {
  const [from, to] = [left?.level ?? null, right?.level ?? null];
  return from === null || to === null ? null : to - from;
}

function rowChange([left, right]: Pair<CompetencyDocument>, wording: readonly TextChange[]): ChangeKind {
  if (left === null) return "ADDED";
  if (right === null) return "REMOVED";
  return left.level === right.level && wording.every(({ change }) => change === "SAME") ? "SAME" : "CHANGED";
}

function itemChange(key: string, left: ItemSide, right: ItemSide): ItemChange {
  return {
    key,
    left: left?.code ?? null,
    right: right?.code ?? null,
    ...textChange(left?.text ?? null, right?.text ?? null),
  };
}

/** Word by word. Two missing texts are the same. */
export function textChange(left: string | null, right: string | null): TextChange {
  if (left === right) return { change: "SAME", parts: left === null ? [] : [{ kind: "same", text: left }] };
  if (left === null) return { change: "ADDED", parts: [{ kind: "added", text: right ?? "" }] };
  if (right === null) return { change: "REMOVED", parts: [{ kind: "removed", text: left }] };
  const parts = diffWordsWithSpace(left, right).map(({ value, added, removed }): Part => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
  return { change: "CHANGED", parts };
}

function countCompetencies(changes: readonly CompetencyChange[]): Counts {
  const of = (kind: ChangeKind) => changes.filter(({ change }) => change === kind).length;
  return {
    raised: changes.filter(({ levelChange }) => levelChange !== null && levelChange > 0).length,
    lowered: changes.filter(({ levelChange }) => levelChange !== null && levelChange < 0).length,
    added: of("ADDED"),
    removed: of("REMOVED"),
    reworded: changes.filter(({ change, levelChange }) => change === "CHANGED" && !levelChange).length,
    same: of("SAME"),
  };
}

function countItems(changes: readonly ItemChange[]) {
  const of = (kind: ChangeKind) => changes.filter(({ change }) => change === kind).length;
  return { added: of("ADDED"), removed: of("REMOVED"), reworded: of("CHANGED"), same: of("SAME") };
}
