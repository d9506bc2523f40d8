import { printedForm, verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";

/** A value with its lines, as it is worked on. */
export type CitedNode = {
  value: string | number | null;
  source: SourceSpan[];
  remark?: TranscriptionRemark | undefined;
};

/** Why a value is another than was read, and the lines it was judged by. */
export type Ground = { readonly reason: string; readonly source: readonly SourceSpan[] };

export function isCited(node: unknown): node is CitedNode {
  return typeof node === "object" && node !== null && "value" in node && "source" in node;
}

/**
 * Puts a value in with the remark that docs/adr/0008 asks for. Where it has no reading of its own, it cites the lines it
 * was judged by.
 *
 * @param value null: the document holds none
 * @returns false where there is no line to answer for it, and nothing is changed
 */
export function settle(node: CitedNode, value: string | number | null, { reason, source: instead }: Ground): boolean {
  const isRead = ({ reading }: SourceSpan) => reading !== "";
  const own = node.source.filter(isRead);
  const source = own.length > 0 ? own : instead.filter(isRead);
  if (value === null) {
    node.value = null;
    node.remark = { kind: "UNREADABLE", reason };
    return true;
  }
  if (source.length === 0) return false;
  const before = node.remark;
  node.value = value;
  node.source = source;
  delete node.remark;
  if (printedForm(value) === verbatimOf({ source })) return true;
  const isSecond = before?.kind === "CORRECTED" && before.reason !== reason;
  node.remark = { kind: "CORRECTED", reason: isSecond ? `${before.reason} ${reason}` : reason };
  return true;
}
