import type { CitedText } from "@/lib/sources/schema";

/**
 * What tells rows of a list apart: the lines they stand at, which no edit and no move changes; where several share a line,
 * their place among those.
 */
export function keysOf(rows: readonly { readonly text: CitedText }[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ text }) => {
    const [span] = text.source;
    const lines = span ? `${span.lineFrom}-${span.lineTo}` : "0-0";
    const place = (seen.get(lines) ?? 0) + 1;
    seen.set(lines, place);
    return place === 1 ? lines : `${lines}.${place}`;
  });
}
