import type { LineRange } from "@/lib/sources/lines";
import { linesParameter, linesText } from "@/lib/sources/lines";
import { mergeRanges } from "@/lib/standards/rules";

/** The regulation (by its slug) whose source text is opened, and the annex to name, if any. */
export type SourcePlace = { readonly regulation: string; readonly annex?: string };

type Props = {
  readonly place: SourcePlace;
  readonly spans: readonly LineRange[];
  /** Of what: for screen readers, where many such links follow each other. */
  readonly of: string;
  /** Shows the annex too; without it only the lines, for the links below one that has shown it. */
  readonly full?: boolean;
};

/** Address of the source text with these lines marked. */
export function sourceHref(regulation: string, spans: readonly LineRange[]): string {
  const first = spans[0]?.lineFrom;
  return `/peraturan/${regulation}/sumber?baris=${linesParameter(spans)}${first === undefined ? "" : `#baris-${first}`}`;
}

/** Where a value stands, as a quiet link into the source text. A plain anchor: the text is long and never prefetched. */
export function SourceLink({ place: { regulation, annex }, spans, of, full = false }: Props) {
  if (spans.length === 0) return null;
  const lines = mergeRanges(spans);
  return (
    <a
      href={sourceHref(regulation, lines)}
      className="text-sm whitespace-nowrap text-muted underline decoration-line-strong underline-offset-4 hover:text-accent hover:decoration-accent"
    >
      <span className="sr-only">Sumber {of}: </span>
      {full && annex ? `${annex}, ` : <span className="sr-only">{annex ? `${annex}, ` : ""}</span>}
      {linesText(lines)}
    </a>
  );
}
