/** An indicator with its number as printed. */
export type IndicatorText = { readonly code: string | null; readonly text: string };

/** One wording of one level of a competency, with everything that says it in the same words. */
export type LevelText<Source> = {
  readonly description: string | null;
  readonly indicators: readonly IndicatorText[];
  readonly sources: readonly Source[];
};

export type Wording<Source> = {
  readonly description: string | null;
  readonly indicators: readonly IndicatorText[];
  readonly source: Source;
};

/**
 * The wordings of one level of a competency, most widespread first. Wordings that differ only in capitals, spaces or
 * closing punctuation are one, whatever their numbers; the first one met is shown. Nothing is merged beyond that.
 */
export function levelTexts<Source>(wordings: readonly Wording<Source>[]): readonly LevelText<Source>[] {
  const groups = new Map<string, Wording<Source>[]>();
  for (const wording of wordings) {
    const key = keyOf(wording);
    groups.set(key, [...(groups.get(key) ?? []), wording]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { description, indicators } = first;
      return [{ description, indicators, sources: group.map(({ source }) => source) }];
    })
    .sort((a, b) => b.sources.length - a.sources.length);
}

function keyOf({ description, indicators }: Wording<unknown>): string {
  return [description ?? "", ...indicators.map(({ text }) => text)].map(essence).join("\n");
}

function essence(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s;.,]+$/, "");
}
