import type { BenchDraft } from "@/lib/imports/keyed";

// Pointers into the draft: lists whose rows have keys are walked by key, all others by place.

export type Row = { readonly key: string };

/** The node under a pointer; rows with a key go by it, other lists by place. */
export function nodeAt(draft: BenchDraft, path: string): unknown {
  let node: unknown = draft;
  for (const part of path.split("/").slice(1)) node = childOf(node, part);
  return node;
}

function childOf(node: unknown, part: string): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  if (isKeyed(node)) return node.find(({ key }) => key === part);
  return Object.hasOwn(node, part) ? (node as Record<string, unknown>)[part] : undefined;
}

function isKeyed(node: object): node is Row[] {
  return Array.isArray(node) && typeof node[0] === "object" && node[0] !== null && "key" in node[0];
}

/** The list under a pointer, where its rows can be added, moved and taken out. */
export function rowsAt(draft: BenchDraft, path: string): Row[] | null {
  const rows = nodeAt(draft, path);
  return listOf(path) !== null && Array.isArray(rows) ? (rows as Row[]) : null;
}

const LISTS = ["competencies", "requirements", "indicators", "relations"] as const;
export type RowList = (typeof LISTS)[number];

/** Which list a pointer names; null where it names none that has rows of its own. */
export function listOf(path: string): RowList | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return LISTS.find((list) => list === name) ?? null;
}

export type InList = { readonly rows: Row[]; readonly at: number; readonly list: RowList };

/** The row under a pointer with its list. */
export function placeOf(draft: BenchDraft, path: string): InList | null {
  const above = path.slice(0, path.lastIndexOf("/"));
  const [rows, list] = [rowsAt(draft, above), listOf(above)];
  const at = rows?.findIndex(({ key }) => path.endsWith(`/${key}`)) ?? -1;
  return rows && list && at !== -1 ? { rows, at, list } : null;
}
