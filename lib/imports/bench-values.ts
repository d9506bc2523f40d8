import type { CitedNode } from "@/lib/imports/cited";
import { isCited } from "@/lib/imports/cited";
import { isDecided, typedForm } from "@/lib/imports/values";
import type { LineRange } from "@/lib/sources/lines";
import { verbatimOf } from "@/lib/sources/reading";

/** One value of the draft as the bench shows it and lets it be typed anew. */
export type BenchValue = {
  readonly path: string;
  readonly label: string;
  /** As a form shows it; "" for none. */
  readonly value: string;
  /** The verbatim reading where the value is another, else null. */
  readonly reading: string | null;
  readonly remark: string | null;
  readonly lines: readonly LineRange[];
};

type Labelled = readonly (readonly [string, string, unknown])[];

/** The values of the fields that are there; those that no line says are decisions. */
export function valuesOf(base: string, fields: Labelled): readonly BenchValue[] {
  return fields.flatMap(([key, label, node]) => {
    const path = `${base}/${key}`;
    if (isDecided(path)) return [plainValue(path, label, node as string | null)];
    if (node !== null && !isCited(node)) return [];
    return [citedValue(path, label, node)];
  });
}

export function plainValue(path: string, label: string, value: string | boolean | null): BenchValue {
  return { path, label, value: typedForm(value), reading: null, remark: null, lines: [] };
}

const NOTHING: CitedNode = { value: null, source: [] };

export function citedValue(path: string, label: string, node: CitedNode | null): BenchValue {
  const { source, remark, value: held } = node ?? NOTHING;
  const value = typedForm(held);
  const reading = verbatimOf({ source });
  return {
    path,
    label,
    value,
    reading: remark && reading !== "" && reading !== value ? reading : null,
    remark: remark?.reason ?? null,
    lines: distinctLines(source),
  };
}

/** Each line range once: a value may be read from several words of one line. */
export function distinctLines(spans: readonly LineRange[]): readonly LineRange[] {
  const ranges = new Map(spans.map(({ lineFrom, lineTo }) => [`${lineFrom}-${lineTo}`, { lineFrom, lineTo }]));
  return [...ranges.values()];
}
