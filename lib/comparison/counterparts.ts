import type { WordBag } from "@/lib/comparison/words";
import { likeness, wordBag } from "@/lib/comparison/words";
import { groupBy } from "@/lib/core/groups";

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
  const own = readName(position);
  return candidates
    .filter(({ tier }) => tier === position.tier)
    .map((candidate) => ({ candidate, share: resemblance(own, readName(candidate)) }))
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
  const endingBy = groupBy(
    before.flatMap((from) => {
      const name = readName(from);
      return foundBy(name, from).map((key) => ({ key, from, name }));
    }),
    ({ key }) => key,
  );
  const alike = after.flatMap((to) => {
    const name = readName(to);
    const rivals = new Map(finds(name, to).flatMap((key) => (endingBy.get(key) ?? []).map((one) => [one.from, one])));
    return [...rivals.values()]
      .map((one) => ({ from: one.from, to, share: resemblance(one.name, name) }))
      .filter(({ share }) => share >= ALIKE);
  });
  const taken = new Set<Before>();
  const found = new Map<After, Renaming<Before>>();
  for (const { from, to, share } of alike.sort((one, other) => other.share - one.share)) {
    if (taken.has(from) || found.has(to)) continue;
    taken.add(from);
    found.set(to, { from, isLikely: share >= CLOSE });
  }
  return found;
}

/** Words of an office or its unit that many positions have in common: by them alone no two are the same. */
const OF_ANY_OFFICE: ReadonlySet<string> = new Set(
  (
    "kepala sekretaris asisten staf ahli bagian subbagian sub bidang subbidang seksi dinas badan kantor unit pelaksana teknis " +
    "upt uptd daerah kabupaten kota pada di dan"
  ).split(" "),
);

/** A name with its unit: all of its words, and those that tell it from others. */
type ReadName = { readonly all: WordBag; readonly telling: ReadonlySet<string> };

function readName({ name, unit }: Named): ReadName {
  const all = wordBag(`${name} ${unit}`);
  return { all, telling: new Set([...all.counts.keys()].filter((word) => !OF_ANY_OFFICE.has(word))) };
}

/**
 * Of thousands of names only those are compared that may be alike: that share a telling word, or of which one has none
 * ("Sekretaris Daerah"). Under which keys one is found, and by which it finds others.
 */
const foundBy = ({ telling }: ReadName, { tier }: Named): readonly string[] => [tier, ...tellingKeys(telling, tier)];
const finds = ({ telling }: ReadName, { tier }: Named): readonly string[] =>
  telling.size === 0 ? [tier] : [...tellingKeys(telling, tier), ...tellingKeys(new Set(), tier)];

function tellingKeys(telling: ReadonlySet<string>, tier: string): readonly string[] {
  return telling.size === 0 ? [`${tier} `] : [...telling].map((word) => `${tier} ${word}`);
}

/** How alike two names are, 0 to 1; one that goes on in the other ("Pengawas" in "Pengawas dan Kepala UPT") is alike. */
function resemblance(one: ReadName, other: ReadName): number {
  const share = likeness(one.all, other.all);
  const goesOn = isWithin(one.all, other.all) || isWithin(other.all, one.all);
  if (one.telling.size === 0 || other.telling.size === 0) return goesOn ? share : 0;
  if (![...one.telling].some((word) => other.telling.has(word))) return 0;
  return goesOn ? Math.max(ALIKE, share) : share;
}

function isWithin({ counts }: WordBag, other: WordBag): boolean {
  return [...counts].every(([word, count]) => (other.counts.get(word) ?? 0) >= count);
}
