import type { BenchCompetency, BenchDraft } from "@/lib/imports/keyed";
import { placeOf } from "@/lib/imports/nodes";
import { textOf } from "@/lib/imports/rows";
import type { LineRange } from "@/lib/sources/lines";

/** A row that is to become two, as its form needs it. */
export type SplitRow = {
  readonly path: string;
  readonly text: string;
  /** Of a competency; null for other rows and where it has none. */
  readonly description: string | null;
  /** From which of them on they go to the new row. */
  readonly indicators: readonly { readonly key: string; readonly name: string }[];
  readonly lines: readonly LineRange[];
};

function splitPathOf(standard: number | null, edit: string | null): string | null {
  const [, below] = /^pisah\/(.+)$/.exec(edit ?? "") ?? [];
  return below === undefined || standard === null ? null : `/standards/${standard}/${below}`;
}

function toChoice({ key, code, text }: BenchCompetency["indicators"][number]) {
  return { key, name: [code?.value, text.value?.slice(0, 60)].filter(Boolean).join(" ") };
}

/** The row that an address wants to split ("pisah/requirements/2"); null where it wants none, or there is none. */
export function splitRowOf(draft: BenchDraft, standard: number | null, edit: string | null): SplitRow | null {
  const path = splitPathOf(standard, edit);
  if (path === null) return null;
  const place = placeOf(draft, path);
  const text = place && textOf(place);
  if (!text || text.value === null) return null;
  const { description, indicators = [] } = place.rows[place.at] as unknown as Partial<BenchCompetency>;
  return {
    path,
    text: String(text.value),
    description: description?.value ?? null,
    indicators: indicators.map(toChoice),
    lines: text.source.map(({ lineFrom, lineTo }) => ({ lineFrom, lineTo })),
  };
}
