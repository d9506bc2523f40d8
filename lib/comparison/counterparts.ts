import { pair } from "@/lib/comparison/pairing";
import { likeness, wordBag } from "@/lib/comparison/words";

type Named = { readonly name: string; readonly unit: string; readonly tier: string };

/** Names that share fewer words than this are not the same position under another name. */
const ALIKE = 0.5;
/** Names that share so many hardly mean two positions. */
const CLOSE = 0.75;
const MOST = 3;

/**
 * The positions that may be this one under another name, the likeliest first: of the same tier and with a similar name
 * (issue C: "matched by position, then by similarity"). At most three; it is for a person to choose.
 */
export function likelyCounterparts<T extends Named>(position: Named, candidates: readonly T[]): readonly T[] {
  const own = bagOf(position);
  return candidates
    .filter(({ tier }) => tier === position.tier)
    .map((candidate) => ({ candidate, share: likeness(own, bagOf(candidate)) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

export type Renaming<Before> = { readonly from: Before; readonly isLikely: boolean };

/**
 * Which positions may go on under another name, by the same rule, each once and the most alike first.
 *
 * @param before positions that end
 * @param after positions that begin
 * @returns by the position that begins, what it may have been, and whether that is more than a guess
 */
export function renamings<Before extends Named, After extends Named>(
  before: readonly Before[],
  after: readonly After[],
): ReadonlyMap<After, Renaming<Before>> {
  const sides = [
    before.map((position) => ({ position, before: position, after: null })),
    after.map((position) => ({ position, before: null, after: position })),
  ] as const;
  const pairs = pair<{ position: Named; before: Before | null; after: After | null }>(...sides, {
    keys: [],
    groupOf: ({ position }) => position.tier,
    textOf: ({ position }) => wordsOf(position),
    alike: () => ALIKE,
  });
  return new Map(
    pairs.flatMap(([left, right]) => {
      if (!left?.before || !right?.after) return [];
      const isLikely = likeness(bagOf(left.before), bagOf(right.after)) >= CLOSE;
      return [[right.after, { from: left.before, isLikely }] as const];
    }),
  );
}

const wordsOf = ({ name, unit }: Named): string => `${name} ${unit}`;
const bagOf = (position: Named) => wordBag(wordsOf(position));
