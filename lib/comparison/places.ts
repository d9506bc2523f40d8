import type { Pair } from "@/lib/comparison/pairing";
import { bareText } from "@/lib/comparison/words";

/** That a row stands elsewhere on the right: another place among the rows that both sides have, or another number. */
export type PlaceChange = {
  readonly isReordered: boolean;
  /** The printed numbers of both sides where they differ; null where they do not, or one side prints none. */
  readonly numbers: readonly [left: string, right: string] | null;
};

export type Placing<T> = {
  readonly numberOf: (item: T) => string | null;
  /** Rows are ordered within their list: the competencies of a kind, the requirements of a category. */
  readonly listOf: (item: T) => string;
};

/**
 * What changes of the place of each pair, null where nothing does. Order and number are words of a regulation too. A row
 * that was inserted gives those after it another number, but does not reorder them.
 *
 * @param pairs in the order of the left list
 */
export function placeChanges<T extends object>(
  pairs: readonly Pair<T>[],
  right: readonly T[],
  placing: Placing<T>,
): readonly (PlaceChange | null)[] {
  const reordered = reorderedPairs(pairs, right, placing);
  return pairs.map((both) => {
    const isReordered = reordered.has(both);
    const numbers = numbersOf(both, placing);
    return isReordered || numbers !== null ? { isReordered, numbers } : null;
  });
}

type Placed = { readonly place: PlaceChange | null };

/** Whether a row, or an indicator of it, stands elsewhere on the right. */
export function isPlacedOtherwise({ place, indicators }: Placed & { readonly indicators: readonly Placed[] }): boolean {
  return place !== null || indicators.some((indicator) => indicator.place !== null);
}

function reorderedPairs<T extends object>(
  pairs: readonly Pair<T>[],
  right: readonly T[],
  { listOf }: Placing<T>,
): ReadonlySet<Pair<T>> {
  const place = new Map<T | null, number>(right.map((item, index) => [item, index]));
  const lists = new Map<string, Pair<T>[]>();
  for (const both of pairs) {
    const [one, other] = both;
    if (one === null || other === null) continue;
    const list = lists.get(listOf(one));
    if (list) list.push(both);
    else lists.set(listOf(one), [both]);
  }
  const moved = [...lists.values()].flatMap((list) => {
    const onTheRight = list.toSorted(([, one], [, other]) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
    return list.filter((both, index) => both !== onTheRight[index]);
  });
  return new Set(moved);
}

function numbersOf<T>([left, right]: Pair<T>, { numberOf }: Placing<T>): PlaceChange["numbers"] {
  const [from, to] = [left && numberOf(left), right && numberOf(right)];
  return from === null || to === null || bareText(from) === bareText(to) ? null : [from, to];
}
