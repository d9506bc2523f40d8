import { describe, expect, it } from "vitest";

import { levelEntries } from "@/lib/dictionary/rules";

const wording = (level: number, description: string, source: string, indicators: string[] = ["Satu;"]) => ({
  level,
  description,
  indicators,
  source,
});

describe("levelEntries", () => {
  it("orders by level and puts the most widespread wording first", () => {
    const entries = levelEntries([
      wording(4, "Lain", "a"),
      wording(4, "Membangun tim", "b"),
      wording(4, "Membangun tim", "c"),
      wording(2, "Ikut", "d"),
    ]);
    expect(entries.map(({ level }) => level)).toEqual([2, 4]);
    expect(entries[1]?.texts.map(({ description, sources }) => [description, sources])).toEqual([
      ["Membangun tim", ["b", "c"]],
      ["Lain", ["a"]],
    ]);
  });

  it("takes texts for one that differ only in capitals, spaces and closing punctuation", () => {
    const [entry] = levelEntries([wording(4, "Membangun tim.", "a"), wording(4, "membangun  tim", "b", ["satu"])]);
    expect(entry?.texts).toHaveLength(1);
  });

  it("never merges different words", () => {
    const [entry] = levelEntries([wording(4, "Membangun tim", "a"), wording(4, "Membangun tim", "b", ["Dua"])]);
    expect(entry?.texts).toHaveLength(2);
  });
});
