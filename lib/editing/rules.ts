import { slugFrom } from "@/lib/core/slug";
import type {
  CompetencyKind,
  Importance,
  NoteKind,
  RegulationStatus,
  RequirementCategory,
  StandardStatus,
} from "@/lib/generated/prisma/enums";
import { verbatimOf } from "@/lib/sources/reading";
import type { RequirementRule } from "@/lib/standards/schema";
import { isPublished } from "@/lib/standards/validity";

export type DraftedIndicator = { readonly id: string; readonly code: string | null; readonly text: string | null };

export type DraftedCompetency = {
  readonly id: string;
  readonly kind: CompetencyKind;
  /** In the dictionary. */
  readonly code: string;
  readonly ordinal: string | null;
  readonly name: string | null;
  readonly nameAsWritten: string | null;
  readonly level: number | null;
  readonly description: string | null;
  readonly indicators: readonly DraftedIndicator[];
};

export type DraftedRequirement = {
  readonly id: string;
  readonly category: RequirementCategory;
  readonly ordinal: string | null;
  readonly label: string | null;
  readonly text: string | null;
  readonly importance: Importance | null;
  readonly importanceUncertain: boolean;
  readonly anyOfGroup: string | null;
  readonly rule: RequirementRule | null;
};

export type DraftedIdentity = {
  readonly nameAsWritten: string | null;
  readonly positionGroup: string | null;
  readonly affair: string | null;
  readonly positionCode: string | null;
  readonly summary: string | null;
};

export type DraftedSpan = {
  readonly path: string;
  readonly ordinal: number;
  readonly documentId: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly reading: string;
};

export type DraftedNote = {
  readonly path: string;
  readonly kind: NoteKind;
  readonly verbatim: string;
  readonly normalised: string | null;
  readonly reason: string;
  /** Its own lines stand under this path (`/notes/N` of before the edit), where it is about no single value. */
  readonly ownPath: string | null;
};

/** A draft as it is edited. Paths name rows by id, not by place (`/competencies/<id>/name`): they survive moves. */
export type DraftedStandard = {
  readonly identity: DraftedIdentity;
  readonly competencies: readonly DraftedCompetency[];
  readonly requirements: readonly DraftedRequirement[];
  readonly spans: readonly DraftedSpan[];
  readonly notes: readonly DraftedNote[];
};

type Standing = {
  readonly status: StandardStatus;
  readonly correctionReason: string | null;
  readonly regulation: { readonly status: RegulationStatus };
};

/**
 * Whether a version is still to be published: that of a draft regulation, or a correction of our copy of a published one
 * (docs/adr/0025). While it is being verified it is so, too.
 */
export function isUnpublished({ status, correctionReason, regulation }: Standing): boolean {
  return !isPublished({ status }) && (regulation.status === "DRAFT" || correctionReason !== null);
}

/** Whether it can be changed now. */
export function isEditable(version: Standing): boolean {
  return isUnpublished(version) && version.status === "DRAFT";
}

type Rows = Pick<DraftedStandard, "competencies" | "requirements">;
type Row = { readonly id: string };

/** "/competencies/4/name" as "/competencies/<id>/name"; other paths as they are. */
export function keyedPath(rows: Rows, path: string): string {
  return mapPath(rows, path, (list, part) => list[Number(part)]?.id ?? null) ?? path;
}

/** The way back; null where the row is gone. */
export function placedPath(rows: Rows, path: string): string | null {
  return mapPath(rows, path, (list, part) => {
    const place = list.findIndex(({ id }) => id === part);
    return place === -1 ? null : String(place);
  });
}

type Rename = (list: readonly Row[], part: string) => string | null;

function mapPath(rows: Rows, path: string, rename: Rename): string | null {
  const [root, list, row, child, grandchild, ...rest] = path.split("/");
  if ((list !== "competencies" && list !== "requirements") || row === undefined) return path;
  const named = rename(rows[list], row);
  if (named === null) return null;
  if (child !== "indicators" || grandchild === undefined) {
    return [root, list, named, child, grandchild, ...rest].filter((part) => part !== undefined).join("/");
  }
  const parent = rows.competencies.find(({ id }, place) => id === row || String(place) === row);
  const indicator = rename(parent?.indicators ?? [], grandchild);
  return indicator === null ? null : [root, list, named, child, indicator, ...rest].join("/");
}

type Value = string | number | null;
export type ValueChange = { readonly path: string; readonly before: Value; readonly after: Value };

/** Whether the value was read from a document, so that another one needs a reason (docs/adr/0008). */
export function isCited({ spans }: Pick<DraftedStandard, "spans">, path: string): boolean {
  return spans.some((span) => span.path === path);
}

/** Values that will stand otherwise than a document has them: each of them needs a reason. */
export function changesToExplain(standard: DraftedStandard, changes: readonly ValueChange[]): readonly ValueChange[] {
  return changes.filter(
    ({ path, before, after }) =>
      before !== after && isCited(standard, path) && readingAt(standard, path) !== textOf(after),
  );
}

/** Says of each changed value how the document has it; a value that is as printed again needs no note. */
export function remark(standard: DraftedStandard, changes: readonly ValueChange[], reason: string): DraftedStandard {
  const changed = new Set(changes.filter(({ before, after }) => before !== after).map(({ path }) => path));
  const notes = changesToExplain(standard, changes).map(({ path, after }): DraftedNote => ({
    path,
    kind: "CORRECTED",
    verbatim: readingAt(standard, path),
    normalised: textOf(after),
    reason,
    ownPath: null,
  }));
  return { ...standard, notes: [...standard.notes.filter(({ path }) => !changed.has(path)), ...notes] };
}

function readingAt({ spans }: DraftedStandard, path: string): string {
  return verbatimOf({ source: spans.filter((span) => span.path === path) });
}

const textOf = (value: Value): string | null => (value === null ? null : String(value));

/** One place up or down, or to the place that another row has. */
export type Move = { readonly id: string } & ({ readonly step: -1 | 1 } | { readonly onto: string });

/** The rows between make room; at the end of the list, and where the other row is not in it, nothing changes. */
export function moved<Item extends Row>(items: readonly Item[], move: Move): readonly Item[] {
  const from = items.findIndex(({ id }) => id === move.id);
  const to = "step" in move ? from + move.step : items.findIndex(({ id }) => id === move.onto);
  const item = items[from];
  if (!item || !items[to] || from === to) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The row with its place among those of its kind: competencies of one kind stand together on the page. */
export function movedAmong<Item extends Row>(
  items: readonly Item[],
  move: Move,
  groupOf: (item: Item) => string,
): readonly Item[] {
  const row = items.find(({ id }) => id === move.id);
  if (!row) return items;
  const group = items.filter((item) => groupOf(item) === groupOf(row));
  const reordered = moved(group, move).values();
  return items.map((item) => (groupOf(item) === groupOf(row) ? (reordered.next().value ?? item) : item));
}

/** Competencies and requirements with the row put in the place of its former self, or at the end. */
export function withRow<Item extends Row>(items: readonly Item[], row: Item): readonly Item[] {
  return items.some(({ id }) => id === row.id)
    ? items.map((item) => (item.id === row.id ? row : item))
    : [...items, row];
}

type Grouped = Row & { readonly anyOfGroup: string | null };

/**
 * A group of alternatives as the other requirements already spell it: "pengalaman " is the group "Pengalaman", or both
 * would be groups of one, in which nothing can be chosen.
 */
export function groupAmong(rows: readonly Grouped[], { id, anyOfGroup }: Grouped): string | null {
  if (anyOfGroup === null) return null;
  const known = rows.find((row) => row.id !== id && folded(row.anyOfGroup ?? "") === folded(anyOfGroup));
  return known?.anyOfGroup ?? anyOfGroup;
}

const folded = (group: string): string => group.trim().replace(/\s+/g, " ").toLowerCase();

const MAX_SLUG_LENGTH = 80;

/** "Berorientasi pada hasil (inti)" as "berorientasi-pada-hasil-inti". */
export function slugOf(text: string): string {
  return slugFrom(text, { length: MAX_SLUG_LENGTH });
}

/** A name as the dictionary looks it up, however it is spaced, capitalised and punctuated: "Kerja Sama" is "Kerjasama". */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
