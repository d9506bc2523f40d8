// Which word was meant by one that stands nowhere. Likeness by trigrams alone takes "pegawai" for "pegawas" and, for want of
// anything better, whatever shares a few letters; so how a word was mistyped decides.

/** A letter taken for another is less usual than one left out, doubled or exchanged with its neighbour. */
const SUBSTITUTION = 1.5;
const SHORTEST = 4;

/** The candidate that may have been meant: the first of the nearest, or null where none is near enough for its length. */
export function nearestWord(typed: string, candidates: readonly string[]): string | null {
  const distances = candidates.map((word) => ({ word, distance: editDistance(typed, word) }));
  const near = distances.filter(({ distance }) => distance <= tolerance(typed.length));
  const [first, ...others] = near;
  if (!first) return null;
  return others.reduce((best, other) => (other.distance < best.distance ? other : best), first).word;
}

/** One slip in a short word, one more for every four letters of a long one. */
function tolerance(length: number): number {
  return length < SHORTEST ? 1 : Math.max(SUBSTITUTION, length / 4);
}

/** Letters left out, added, exchanged with their neighbour (1 each) or taken for another (1.5). */
export function editDistance(one: string, other: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isExchanged =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : SUBSTITUTION),
          isExchanged ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, current];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
