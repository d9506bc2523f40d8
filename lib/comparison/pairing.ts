import type { WordBag } from "@/lib/comparison/words";
import { likeness, wordBag } from "@/lib/comparison/words";

/** What stands beside each other; `null` where one side has nothing. */
export type Pair<T> = readonly [T | null, T | null];

export type Pairing<T> = {
  /** Certainly the same thing where one of these keys is the same; the first that matches counts. `null`: no key. */
  readonly keys: readonly ((item: T) => string | null)[];
  /** Only items of the same group may be the same thing in other words. */
  readonly groupOf: (item: T) => string;
  readonly textOf: (item: T) => string;
  /** The share of common words below which two texts are not versions of each other, 0 to 1. */
  readonly alike: (item: T) => number;
};

/** Pairs two lists. Order: the left one's, then what only the right one has. Equal keys are paired in their order. */
export function pair<T>(left: readonly T[], right: readonly T[], pairing: Pairing<T>): readonly Pair<T>[] {
  const partners = new Map<number, number>();
  const free = new Set(right.keys());
  const take = (leftIndex: number, rightIndex: number): void => {
    partners.set(leftIndex, rightIndex);
    free.delete(rightIndex);
  };
  for (const key of pairing.keys) {
    const places = placesByKey(right, free, key);
    left.forEach((item, index) => {
      if (partners.has(index)) return;
      const place = places.get(key(item))?.shift();
      if (place !== undefined) take(index, place);
    });
  }
  const open = left.map((_, index) => index).filter((index) => !partners.has(index));
  // The most alike first, so that a row is not taken by one that merely resembles it.
  for (const { leftIndex, rightIndex } of resemblances({ left, right, open, free }, pairing)) {
    if (!partners.has(leftIndex) && free.has(rightIndex)) take(leftIndex, rightIndex);
  }
  return [
    ...left.map((item, index): Pair<T> => [item, right[partners.get(index) ?? -1] ?? null]),
    ...[...free].map((index): Pair<T> => [null, right[index] as T]),
  ];
}

function placesByKey<T>(items: readonly T[], free: ReadonlySet<number>, key: (item: T) => string | null) {
  const places = new Map<string | null, number[]>();
  for (const index of free) {
    const own = key(items[index] as T);
    if (own === null) continue;
    const known = places.get(own);
    if (known) known.push(index);
    else places.set(own, [index]);
  }
  return places;
}

type Unpaired<T> = {
  readonly left: readonly T[];
  readonly right: readonly T[];
  readonly open: readonly number[];
  readonly free: ReadonlySet<number>;
};
type Resemblance = { readonly leftIndex: number; readonly rightIndex: number; readonly share: number };

function resemblances<T>({ left, right, open, free }: Unpaired<T>, pairing: Pairing<T>): readonly Resemblance[] {
  const { groupOf } = pairing;
  const bags = new Map<T, WordBag>();
  const bagOf = (item: T): WordBag => {
    const bag = bags.get(item) ?? wordBag(pairing.textOf(item));
    bags.set(item, bag);
    return bag;
  };
  const found: Resemblance[] = [];
  for (const leftIndex of open) {
    const item = left[leftIndex] as T;
    const alike = pairing.alike(item);
    for (const rightIndex of free) {
      const other = right[rightIndex] as T;
      if (groupOf(item) !== groupOf(other)) continue;
      const share = likeness(bagOf(item), bagOf(other));
      if (share >= alike) found.push({ leftIndex, rightIndex, share });
    }
  }
  return found.sort((one, other) => other.share - one.share);
}
