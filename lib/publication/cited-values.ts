import type { ReviewValue } from "@/lib/publication/values";
import { verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";

type Cited = {
  readonly value: string | number | null;
  readonly source: readonly SourceSpan[];
  readonly remark?: TranscriptionRemark | undefined;
};

/** A value of the regulation that was read from its document, with what is remarked on it. */
export function citedValue(path: string, label: string, { value, source, remark }: Cited): ReviewValue {
  const text = value === null ? null : String(value);
  const notes = remark ? [{ ...remark, verbatim: verbatimOf({ source }), shown: text }] : [];
  return { path: `/${path}`, label, text, spans: [...source], notes };
}

type Decided = Pick<ReviewValue, "label" | "text"> & { readonly spans?: ReviewValue["spans"] };

/** A value that a person decided on; the lines are those that speak of it, where any do. */
export function decidedValue(path: string, { spans = [], ...said }: Decided): ReviewValue {
  return { path: `/${path}`, ...said, spans, notes: [], isDecided: true };
}
