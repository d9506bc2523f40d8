import type { Counts, ItemCounts } from "@/lib/comparison/counting";
import { countCompetencies, countItems } from "@/lib/comparison/counting";
import type { Losses } from "@/lib/comparison/losses";
import { isImportanceLost, lossesAt } from "@/lib/comparison/losses";
import type { Pair, Pairing } from "@/lib/comparison/pairing";
import { pair } from "@/lib/comparison/pairing";
import type { PlaceChange, Placing } from "@/lib/comparison/places";
import { isPlacedOtherwise, placeChanges } from "@/lib/comparison/places";
import type { ChangeKind, ShownSide, TextChange } from "@/lib/comparison/words";
import { bareText, textChange } from "@/lib/comparison/words";
import type {
  CompetencyDocument,
  IndicatorDocument,
  RequirementDocument,
  StandardDocument,
} from "@/lib/standards/document";
import { IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL, UNREADABLE } from "@/lib/standards/labels";
import { isNotRequired } from "@/lib/standards/rules";

export type ItemChange = TextChange & {
  readonly key: string;
  /** What it is, such as the category of a requirement; null where its place says it. */
  readonly label: string | null;
  /** Printed number on each side. */
  readonly left: string | null;
  readonly right: string | null;
  readonly place: PlaceChange | null;
};

export type CompetencyChange = {
  readonly key: string;
  readonly kind: CompetencyDocument["kind"];
  readonly change: ChangeKind;
  readonly left: CompetencyDocument | null;
  readonly right: CompetencyDocument | null;
  /** Right level minus left level, null where either side has none. */
  readonly levelChange: number | null;
  /** What its name, description and indicators say, taken together: beside a level that changed it is told apart. */
  readonly wording: "CHANGED" | "NOTATION" | "SAME";
  readonly place: PlaceChange | null;
  /** Of names that both sides can read: one that a document lost is no change. */
  readonly name: TextChange;
  readonly description: TextChange;
  readonly indicators: readonly ItemChange[];
  /** What the document of each side has lost of it. */
  readonly losses: Readonly<Record<ShownSide, Losses>>;
};

export type Comparison = {
  /** What the head of the form says; only the lines that one of the two has. */
  readonly identity: readonly ItemChange[];
  readonly competencies: readonly CompetencyChange[];
  readonly requirements: readonly ItemChange[];
  readonly identityCounts: ItemCounts;
  readonly competencyCounts: Counts;
  readonly requirementCounts: ItemCounts;
};

/** What of a standard is compared: also a draft that is no document yet has it. */
export type Compared = Pick<
  StandardDocument,
  "positionGroup" | "affair" | "positionCode" | "summary" | "competencies" | "requirements"
> &
  Partial<Pick<StandardDocument, "notes">>;

/** What changes from the left standard to the right one: levels, rows and words. Order: the left one's, then what is new. */
export function compareStandards(left: Compared, right: Compared): Comparison {
  const identity = compareIdentity(left, right);
  const pairs = pair(left.competencies, right.competencies, COMPETENCIES);
  const places = placeChanges(pairs, right.competencies, COMPETENCIES);
  const competencies = pairs.map(([a, b], index) =>
    competencyChange([a, b], places[index] ?? null, { left: lossesOf(left, a), right: lossesOf(right, b) }),
  );
  const requirements = itemChanges([left.requirements, right.requirements], REQUIREMENTS, [
    (requirement) => requirementSide(left, requirement),
    (requirement) => requirementSide(right, requirement),
  ]);
  return {
    identity,
    competencies,
    requirements,
    identityCounts: countItems(identity),
    competencyCounts: countCompetencies(competencies),
    requirementCounts: countItems(requirements),
  };
}

const lossesOf = (side: Compared, row: CompetencyDocument | null): Losses =>
  lossesAt(side, row === null ? -1 : side.competencies.indexOf(row));

const IDENTITY = [
  ["positionGroup", "Kelompok jabatan"],
  ["affair", "Urusan pemerintahan"],
  ["positionCode", "Kode jabatan"],
  ["summary", "Ikhtisar jabatan"],
] as const;

function compareIdentity(left: Compared, right: Compared): readonly ItemChange[] {
  return IDENTITY.flatMap(([key, label]) => {
    const [a, b] = [left[key] ?? null, right[key] ?? null];
    return a === null && b === null ? [] : [{ key, label, left: null, right: null, place: null, ...textChange(a, b) }];
  });
}

function isStatement({ level, indicators }: CompetencyDocument): boolean {
  return level === null && indicators.length === 0;
}

const codeKey = ({ kind, code }: CompetencyDocument): string => `${kind} ${code}`;
const nameKey = ({ kind, name }: CompetencyDocument): string | null => name && `${kind} ${bareText(name)}`;

const COMPETENCIES: Pairing<CompetencyDocument> & Placing<CompetencyDocument> = {
  keys: [codeKey, nameKey],
  groupOf: (row) => `${row.kind} ${isStatement(row) ? "statement" : "levelled"}`,
  textOf: (row) => `${row.name ?? ""} ${row.description ?? ""}`,
  // Competencies with a level may share many words and still be others: they must be more alike than statements.
  alike: (row) => (isStatement(row) ? 0.5 : 0.7),
  numberOf: ({ ordinal }) => ordinal,
  listOf: ({ kind }) => kind,
};
const REQUIREMENTS: Pairing<RequirementDocument> & Placing<RequirementDocument> = {
  keys: [({ category, label, text }) => text && `${category} ${bareText(label ?? "")} ${bareText(text)}`],
  groupOf: ({ category }) => category,
  textOf: ({ label, text }) => `${label ?? ""} ${text ?? ""}`,
  alike: () => 0.5,
  numberOf: ({ ordinal }) => ordinal,
  listOf: ({ category }) => category,
};
const INDICATORS: Pairing<IndicatorDocument> & Placing<IndicatorDocument> = {
  keys: [({ text }) => text && bareText(text)],
  groupOf: () => "",
  textOf: ({ text }) => text ?? "",
  alike: () => 0.5,
  numberOf: ({ code }) => code,
  listOf: () => "",
};

/** One side of an indicator or requirement: what it is, its printed number and its words. */
type ItemSide = { readonly label: string | null; readonly code: string | null; readonly text: string } | null;

function requirementSide(standard: Compared, requirement: RequirementDocument | null): ItemSide {
  if (!requirement) return null;
  const { category, ordinal, label, text } = requirement;
  const words = [label, text ?? UNREADABLE].filter((part) => part !== null).join(": ");
  const suffix = importanceText(standard, requirement);
  return { label: REQUIREMENT_CATEGORY_LABEL[category], code: ordinal, text: `${words}${suffix}` };
}

/** Said with the words, so that a requirement which only became "mutlak" has changed too. */
function importanceText(standard: Compared, requirement: RequirementDocument): string {
  const { text, importance, importanceUncertain } = requirement;
  if (importance === null) {
    // A dash is no demand, so that there is no weight to read either.
    const isLost = !isNotRequired(text) && isImportanceLost(standard, standard.requirements.indexOf(requirement));
    return isLost ? ` (tingkat pentingnya ${UNREADABLE})` : "";
  }
  return ` (${IMPORTANCE_LABEL[importance]}${importanceUncertain ? ", perlu verifikasi" : ""})`;
}

function indicatorSide(indicator: IndicatorDocument | null): ItemSide {
  return indicator && { label: null, code: indicator.code, text: indicator.text ?? UNREADABLE };
}

function competencyChange(
  [left, right]: Pair<CompetencyDocument>,
  place: PlaceChange | null,
  losses: CompetencyChange["losses"],
): CompetencyChange {
  const some = (left ?? right) as CompetencyDocument;
  const name = nameChange(left, right);
  const description = textChange(left?.description ?? null, right?.description ?? null);
  const indicators = itemChanges([left?.indicators ?? [], right?.indicators ?? []], INDICATORS, [
    indicatorSide,
    indicatorSide,
  ]);
  const wording = wordingOf([name, description, ...indicators]);
  const row = { place, indicators, wording };
  return {
    key: `${some.kind}-${some.code}-${some.id}`,
    kind: some.kind,
    change: rowChange([left, right], row),
    left,
    right,
    levelChange: levelChange([left, right]),
    name,
    description,
    losses,
    ...row,
  };
}

function nameChange(left: CompetencyDocument | null, right: CompetencyDocument | null): TextChange {
  const [from, to] = [left?.name ?? null, right?.name ?? null];
  return left && right ? textChange(from ?? to, to ?? from) : textChange(from, to);
}

/** One of the two documents lost the name that the other has. */
export function isNameLost({ left, right }: Pick<CompetencyChange, "left" | "right">): boolean {
  return left !== null && right !== null && (left.name === null) !== (right.name === null);
}

function levelChange([left, right]: Pair<CompetencyDocument>): number | null {
  const [from, to] = [left?.level ?? null, right?.level ?? null];
  return from === null || to === null ? null : to - from;
}

function wordingOf(texts: readonly TextChange[]): CompetencyChange["wording"] {
  const changes = new Set(texts.map(({ change }) => change));
  if (changes.has("CHANGED") || changes.has("ADDED") || changes.has("REMOVED")) return "CHANGED";
  return changes.has("NOTATION") ? "NOTATION" : "SAME";
}

function rowChange(
  [left, right]: Pair<CompetencyDocument>,
  row: Pick<CompetencyChange, "place" | "indicators" | "wording">,
): ChangeKind {
  if (left === null) return "ADDED";
  if (right === null) return "REMOVED";
  if (left.level !== right.level) return "CHANGED";
  if (row.wording !== "SAME") return row.wording;
  return isPlacedOtherwise(row) ? "PLACE" : "SAME";
}

function itemChanges<T extends object>(
  [left, right]: readonly [readonly T[], readonly T[]],
  items: Pairing<T> & Placing<T>,
  [leftSide, rightSide]: readonly [(item: T | null) => ItemSide, (item: T | null) => ItemSide],
): readonly ItemChange[] {
  const pairs = pair(left, right, items);
  const places = placeChanges(pairs, right, items);
  return pairs.map(([a, b], index) => itemChange(String(index), [leftSide(a), rightSide(b)], places[index] ?? null));
}

const NO_SIDE = { label: null, code: null, text: null };

function itemChange(key: string, [left, right]: readonly [ItemSide, ItemSide], place: PlaceChange | null): ItemChange {
  const [a, b] = [left ?? NO_SIDE, right ?? NO_SIDE];
  const { change, parts } = textChange(a.text, b.text);
  return {
    key,
    label: a.label ?? b.label,
    left: a.code,
    right: b.code,
    place,
    change: change === "SAME" && place !== null ? "PLACE" : change,
    parts,
  };
}

/** Which rows are shown: all, those that differ, or those that differ in more than how they are written or where they stand. */
export type Selection = "ALL" | "DIFFERENT" | "IN_CONTENT";

export function isSelected({ change }: { readonly change: ChangeKind }, selection: Selection): boolean {
  if (selection === "ALL") return true;
  return change !== "SAME" && (selection === "DIFFERENT" || (change !== "NOTATION" && change !== "PLACE"));
}
