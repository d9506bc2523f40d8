import { likeness, wordBag } from "@/lib/comparison/words";

type Named = { readonly name: string; readonly unit: string; readonly tier: string };

/** Names that share fewer words than this are not the same position under another name. */
const ALIKE = 0.5;
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

const bagOf = ({ name, unit }: Named) => wordBag(`${name} ${unit}`);
