import { describe, expect, it } from "vitest";

import { wordingsText } from "./labels";

describe("wordingsText", () => {
  const used = (...counts: number[]) => counts.map((count) => ({ sources: Array.from({ length: count }) }));

  it("says the order only where some wordings are used more than others", () => {
    expect(wordingsText(used(1, 1))).toBe("Ada 2 rumusan yang berbeda.");
    expect(wordingsText(used(2, 1))).toBe("Ada 2 rumusan yang berbeda; yang paling banyak dipakai lebih dahulu.");
  });
});
