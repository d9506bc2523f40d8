/**
 * The words as LIKE takes them for themselves: "5 %" is not "5" and anything. Also for Prisma's `contains`, which hands
 * its words to LIKE as they are.
 */
export function literal(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}

/** A pattern of LIKE for what has the words somewhere, whatever signs they hold. */
export function containing(words: string): string {
  return `%${literal(words)}%`;
}
