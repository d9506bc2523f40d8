import { z } from "zod";

import type { CitedNode, Ground } from "@/lib/imports/cited";
import { isCited, settle } from "@/lib/imports/cited";
import type { BenchCompetency, BenchDraft, BenchRequirement } from "@/lib/imports/keyed";
import type { InList, Row } from "@/lib/imports/nodes";
import { placeOf } from "@/lib/imports/nodes";
import { verbatimOf } from "@/lib/sources/reading";

// Rows that were read as one and are two, or as two and are one.

/** What goes to the second of two rows. */
export const SplitOff = z.object({
  /** The end of the text: from where it is split. */
  text: z.string().min(1),
  description: z.string().default(""),
  /** Key of the first indicator that goes along; "" where none does. */
  from: z.string().default(""),
});
export type SplitOff = z.infer<typeof SplitOff>;

type Step = Ground & { readonly path: string; readonly value: string };

/** Whether two rows of a list may become one: competencies of one kind, requirements of one category. */
export function areAlike(one: object, other: object): boolean {
  const kindOf = (row: object) => ("kind" in row ? row.kind : "category" in row ? row.category : null);
  return kindOf(one) === kindOf(other);
}

/** The field by whose text a row is split or merged. */
const TEXT = { competencies: "name", requirements: "text", indicators: "text" } as const;

/** Text of a row of that list; null where its rows have none to split. */
export function textOf({ rows, at, list }: InList): CitedNode | null {
  if (list === "relations") return null;
  const node: unknown = (rows[at] as unknown as Record<string, unknown>)[TEXT[list]];
  return isCited(node) ? node : null;
}

/** Splits a row; the second stands below the first, under the key that is given. */
export function splitRow(
  draft: BenchDraft,
  { path, key, value, ...ground }: Step & { readonly key: string },
): Row | null {
  const place = placeOf(draft, path);
  const off = SplitOff.safeParse(parsed(value));
  const text = place && textOf(place);
  if (!text || !off.success) return null;
  const { rows, at, list } = place;
  const halves = cut(text, off.data.text, ground);
  if (!halves || list === "relations") return null;
  const first = { ...(rows[at] as object), [TEXT[list]]: halves[0] } as unknown as Row;
  const second = { ...structuredClone(rows[at] as object), key, [TEXT[list]]: halves[1] } as unknown as Row;
  if (list === "competencies") {
    const pair = { first: first as BenchCompetency, second: second as BenchCompetency };
    if (!shareOut(pair, off.data, ground)) return null;
  }
  if (list === "requirements") (second as BenchRequirement).ordinal = null;
  if (list === "indicators") (second as unknown as { code: CitedNode }).code = none(ground);
  rows.splice(at, 1, first, second);
  return second;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function none({ reason }: Ground): CitedNode {
  return { value: null, source: [], remark: { kind: "UNREADABLE", reason } };
}

type Pair = { readonly first: BenchCompetency; readonly second: BenchCompetency };

/** Description and indicators of a competency that is split; its number stays with the first. */
function shareOut({ first, second }: Pair, { description, from }: SplitOff, ground: Ground): boolean {
  second.ordinal = none(ground) as BenchCompetency["ordinal"];
  if (description !== "") {
    const halves = first.description && cut(first.description as CitedNode, description, ground);
    if (!halves) return false;
    [first.description, second.description] = halves as BenchCompetency["description"][] as [never, never];
  } else if (second.description) {
    second.description = none(ground) as BenchCompetency["description"];
  }
  const start = from === "" ? first.indicators.length : first.indicators.findIndex(({ key }) => key === from);
  if (start === -1) return false;
  second.indicators = second.indicators.slice(start);
  first.indicators = first.indicators.slice(0, start);
  return true;
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The value before and from the words with which it ends; null where it does not end so, or holds nothing else. */
function cut(node: CitedNode, ending: string, ground: Ground): [CitedNode, CitedNode] | null {
  const [whole, tail] = [fold(String(node.value ?? "")), fold(ending)];
  if (tail === "" || !whole.endsWith(tail)) return null;
  const head = whole.slice(0, -tail.length).trimEnd();
  if (head === "") return null;
  const border = node.source.findIndex((_, at) => verbatimOf({ source: node.source.slice(0, at) }) === head && at > 0);
  // Where the place is one between two lines, each half keeps its own; else both answer for all of them.
  const [ours, theirs] =
    border === -1 ? [node.source, node.source] : [node.source.slice(0, border), node.source.slice(border)];
  const one: CitedNode = { ...structuredClone(node), source: structuredClone(ours) };
  const other: CitedNode = { ...structuredClone(node), source: structuredClone(theirs) };
  return settle(one, head, ground) && settle(other, tail, ground) ? [one, other] : null;
}

/** A row takes in the one whose key is the value. */
export function mergeRows(draft: BenchDraft, { path, value, ...ground }: Step): Row | null {
  const place = placeOf(draft, path);
  if (!place || place.list === "relations") return null;
  const { rows, at, list } = place;
  const [row, other] = [rows[at], rows.find(({ key }) => key === value)];
  if (!row || !other || other === row || !areAlike(row, other)) return null;
  const merged = mergedFields(row, other, ground);
  if (list === "competencies") takeIndicators(merged as BenchCompetency, other as BenchCompetency);
  rows.splice(at, 1, merged);
  rows.splice(rows.indexOf(other), 1);
  return merged;
}

function mergedFields(row: Row, other: Row, ground: Ground): Row {
  const theirs = new Map<string, unknown>(Object.entries(other));
  const fields = Object.entries(row).map(([field, value]: [string, unknown]): [string, unknown] => {
    if (TEXTS.includes(field)) return [field, joined(value, theirs.get(field), ground)];
    return [field, ONE_OF.includes(field) ? firstOf(value, theirs.get(field)) : value];
  });
  return { ...Object.fromEntries(fields), key: row.key };
}

/** Fields whose texts go on in each other, and fields of which one is kept. */
const TEXTS = ["name", "text", "description"];
const ONE_OF = ["ordinal", "level", "code", "label", "importance"];

function isFilled(node: unknown): node is CitedNode {
  return isCited(node) && node.value !== null;
}

function firstOf(one: unknown, other: unknown): unknown {
  if (isCited(one) || one === null) return isFilled(one) || !isFilled(other) ? one : other;
  return one;
}

function joined(one: unknown, other: unknown, ground: Ground): unknown {
  if (!isFilled(one) || !isFilled(other)) return firstOf(one, other);
  const node: CitedNode = { value: null, source: together(one.source, other.source) };
  const before = one.remark ?? other.remark;
  if (before) node.remark = before;
  return settle(node, `${one.value} ${other.value}`, ground) ? node : one;
}

/** Halves of one printed text both cite the whole of it: what is put together again was printed once. */
function together(ours: CitedNode["source"], theirs: CitedNode["source"]): CitedNode["source"] {
  const isSame = (one: CitedNode["source"][number]) => (other: typeof one) =>
    other.lineFrom === one.lineFrom && other.lineTo === one.lineTo && other.reading === one.reading;
  return [...ours, ...theirs.filter((span) => !ours.some(isSame(span)))];
}

/** The indicators of the other come along under keys that are not taken here. */
function takeIndicators(row: BenchCompetency, other: BenchCompetency): void {
  const came = other.indicators.map((indicator) => ({ ...indicator, key: `${other.key}-${indicator.key}` }));
  row.indicators = [...row.indicators, ...came];
  row.remarks = [...row.remarks, ...other.remarks];
}
