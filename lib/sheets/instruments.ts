import type { Measures } from "@/lib/sheets/rules";

/** What is selected of a sheet's instrument to know what it measures. */
export const MEASURES = {
  measuresAll: true,
  competencies: { select: { competency: { select: { code: true } } } },
} as const;

type MeasuresRow = {
  readonly measuresAll: boolean;
  readonly competencies: readonly { readonly competency: { readonly code: string } }[];
};

export function toMeasures({ measuresAll, competencies }: MeasuresRow): Measures {
  return { measuresAll, codes: competencies.map(({ competency }) => competency.code) };
}
