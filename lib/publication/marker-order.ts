type Item = { readonly marker: { readonly value: string | null } | null; readonly items?: readonly Item[] };
type Text = {
  readonly considerations: readonly Item[];
  readonly legalBases: readonly Item[];
  readonly articles: readonly { readonly number: string; readonly items: readonly Item[] }[];
};

/** Lists of the body in which a letter or number does not follow the one before it, each with the first such place. */
export function unorderedLists({ considerations, legalBases, articles }: Text): readonly string[] {
  const lists: readonly (readonly [string, readonly Item[]])[] = [
    ["Menimbang", considerations],
    ["Mengingat", legalBases],
    ...articles.map(({ number, items }) => [`Pasal ${number}`, items] as const),
  ];
  return lists.flatMap(([name, items]) => {
    const place = firstBreak(items);
    return place === null ? [] : [`${name} (“${place[1]}” sesudah “${place[0]}”)`];
  });
}

function firstBreak(items: readonly Item[]): readonly [before: string, after: string] | null {
  const markers = items.map(({ marker }) => marker?.value?.trim() ?? "");
  for (const [index, after] of markers.entries()) {
    const before = markers[index - 1] ?? "";
    const [rank, next] = [rankOf(before), rankOf(after)];
    if (rank && next && rank.isLetter === next.isLetter && next.place !== rank.place + 1) return [before, after];
  }
  return items.map(({ items: below = [] }) => firstBreak(below)).find((place) => place !== null) ?? null;
}

/** "c." is the third letter, "(2)" the second number; of what is neither (12A, bis, aa) nothing is said. */
function rankOf(marker: string): { readonly isLetter: boolean; readonly place: number } | null {
  const [, letter, number] = /^\(?(?:([a-z])|(\d{1,3}))[.)]*$/i.exec(marker) ?? [];
  if (letter !== undefined) return { isLetter: true, place: letter.toLowerCase().charCodeAt(0) - 96 };
  return number === undefined ? null : { isLetter: false, place: Number(number) };
}
