import type { KnownCompetency } from "@/lib/importer/draft";
import { plain, slugOf } from "@/lib/importer/words";
import { addRow } from "@/lib/imports/added";
import type { CitedNode, Ground } from "@/lib/imports/cited";
import { isCited, settle } from "@/lib/imports/cited";
import type { BenchDraft } from "@/lib/imports/keyed";
import type { Row } from "@/lib/imports/nodes";
import { nodeAt, placeOf, rowsAt } from "@/lib/imports/nodes";
import { mergeRows, splitRow } from "@/lib/imports/rows";
import { isCompetencyKind, isDecided, parseValue } from "@/lib/imports/values";

/** One step from what was read to the draft; steps are taken in the order in which they were decided. */
export type Change = Ground &
  (
    | { readonly kind: "VALUE"; readonly path: string; readonly value: string }
    /** An accepted finding that no single value holds: its words, in each value that was read from its lines. */
    | { readonly kind: "WORDS"; readonly standard: number | null; readonly found: string; readonly value: string }
    | { readonly kind: "ADDED"; readonly path: string; readonly key: string; readonly value: string }
    | { readonly kind: "REMOVED"; readonly path: string }
    | { readonly kind: "MOVED"; readonly path: string; readonly value: string }
    | { readonly kind: "SPLIT"; readonly path: string; readonly key: string; readonly value: string }
    | { readonly kind: "MERGED"; readonly path: string; readonly value: string }
  );

/** Codes of known competencies by kind and name. */
export type Codes = ReadonlyMap<string, string>;

export function codesOf(dictionary: readonly KnownCompetency[]): Codes {
  return new Map(
    dictionary.flatMap(({ name, aliases = [], code, kind }) =>
      [name, ...aliases].map((word) => [`${kind} ${plain(word)}`, code] as const),
    ),
  );
}

/**
 * Takes one step in the draft that is given.
 *
 * @returns false where there is nothing that it could change, or the value is none of its field
 */
export function applyChange(draft: BenchDraft, change: Change, codes: Codes): boolean {
  switch (change.kind) {
    case "VALUE":
      return changeValue(draft, change, codes);
    case "WORDS":
      return changeWords(draft, change);
    case "ADDED":
      return addRow(rowsAt(draft, change.path), change, codes);
    case "REMOVED":
      return removeRow(draft, change.path);
    case "MOVED":
      return moveRow(draft, change.path, change.value === "naik" ? -1 : 1);
    case "SPLIT":
      return renamed(splitRow(draft, change), codes);
    case "MERGED":
      return renamed(mergeRows(draft, change), codes);
  }
}

type ValueChange = Extract<Change, { kind: "VALUE" }>;

function changeValue(draft: BenchDraft, { path, value, ...ground }: ValueChange, codes: Codes): boolean {
  const holder = holderOf(draft, path);
  const parsed = parseValue(path, value);
  if (parsed === undefined || !holder) return false;
  const field = path.slice(path.lastIndexOf("/") + 1);
  if (isDecided(path)) {
    holder[field] = parsed;
    // Another kind's competency of that name is another one.
    if (isCompetencyKind(path)) recode(holder as Partial<Named>, codes);
    return true;
  }
  // A field that its form does not have at all is null; it may get a value all the same.
  const node = holder[field] === null ? { value: null, source: [] } : holder[field];
  if (!isCited(node) || typeof parsed === "boolean" || !settle(node, parsed, ground)) return false;
  holder[field] = node;
  if (field === "name") recode(holder as Partial<Named>, codes);
  return true;
}

/** The object whose field the pointer names, where it has such a field. */
function holderOf(draft: BenchDraft, path: string): Record<string, unknown> | null {
  const cut = path.lastIndexOf("/");
  const parent = nodeAt(draft, path.slice(0, cut));
  if (typeof parent !== "object" || parent === null) return null;
  return Object.hasOwn(parent, path.slice(cut + 1)) ? (parent as Record<string, unknown>) : null;
}

type Named = { kind: string; code: string | null; name: CitedNode };

/** A competency that got another name is the one of that name; other things with a name have no code. */
function recode(row: Partial<Named>, codes: Codes): void {
  const name = String(row.name?.value ?? "");
  if (name === "" || row.code === undefined) return;
  row.code = codes.get(`${row.kind} ${plain(name)}`) ?? slugOf(name);
}

/** A competency that was split off or merged is that of the name it has now. */
function renamed(row: object | null, codes: Codes): boolean {
  if (row && "kind" in row) recode(row as Partial<Named>, codes);
  return row !== null;
}

type WordsChange = Extract<Change, { kind: "WORDS" }>;

function changeWords(draft: BenchDraft, { standard, found, value, ...ground }: WordsChange): boolean {
  if (found === "" || value === "") return false;
  const part = standard === null ? draft.regulation : draft.standards[standard];
  const holding = citedOn(part, ground).filter((node) => typeof node.value === "string" && node.value.includes(found));
  for (const node of holding)
    settle(
      node,
      String(node.value).replaceAll(found, () => value),
      ground,
    );
  return holding.length > 0;
}

/** The values that were read from one of the lines. */
export function citedOn(part: unknown, { source: lines }: Pick<Ground, "source">): readonly CitedNode[] {
  const read: CitedNode[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (!isCited(node)) return Object.values(node).forEach(visit);
    const isOnLine = node.source.some((span) =>
      lines.some(({ lineFrom }) => span.lineFrom <= lineFrom && lineFrom <= span.lineTo),
    );
    if (isOnLine) read.push(node);
  };
  visit(part);
  return read;
}

function removeRow(draft: BenchDraft, path: string): boolean {
  const place = placeOf(draft, path);
  place?.rows.splice(place.at, 1);
  return place !== null;
}

/** Past its neighbour; competencies of one kind stand together. */
function moveRow(draft: BenchDraft, path: string, step: -1 | 1): boolean {
  const place = placeOf(draft, path);
  if (!place) return false;
  const { rows, at } = place;
  const [row, other] = [rows[at], rows[at + step]] as readonly (Row & { kind?: string })[];
  if (!row || !other || row.kind !== other.kind) return false;
  rows[at + step] = row;
  rows[at] = other;
  return true;
}
