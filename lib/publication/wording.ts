import type { ReviewValue } from "@/lib/publication/values";

/** A sentence that runs over many lines is found by its beginning, too. */
const MOST_WORDS = 400;

/**
 * Finds in an excerpt what the document says of the value, so that it is seen in a row of a table that stands on one long
 * line: the verbatim reading where the value was corrected, else the value itself; null where there is nothing to find.
 */
export function wordingMatcher({ text, notes }: Pick<ReviewValue, "text" | "notes">): RegExp | null {
  const verbatim = notes.map((note) => note.verbatim).find((reading) => reading !== "");
  const words = (verbatim ?? text ?? "").split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return null;
  const escaped = words.slice(0, MOST_WORDS).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const body = escaped.join("\\s+");
  // No part of a word; and the level 3 is neither the row "3." nor that of "3.1".
  const isNumber = /^\p{N}+$/u.test(body);
  return isNumber
    ? new RegExp(`(?<![\\p{L}\\p{N}.])${body}(?![\\p{L}\\p{N}.])`, "u")
    : new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, "u");
}
