import { describe, expect, it } from "vitest";

import { levelTexts } from "@/lib/dictionary/rules";

const wording = (description: string, source: string, indicators: string[] = ["Satu;"]) => ({
  description,
  indicators,
  source,
});

describe("levelTexts", () => {
  it("puts the most widespread wording first", () => {
    const texts = levelTexts([wording("Lain", "a"), wording("Membangun tim", "b"), wording("Membangun tim", "c")]);
    expect(texts.map(({ description, sources }) => [description, sources])).toEqual([
      ["Membangun tim", ["b", "c"]],
      ["Lain", ["a"]],
    ]);
  });

  it("takes texts for one that differ only in capitals, spaces and closing punctuation", () => {
    expect(levelTexts([wording("Membangun tim.", "a"), wording("membangun  tim", "b", ["satu"])])).toHaveLength(1);
  });

  it("never merges different words", () => {
    expect(levelTexts([wording("Membangun tim", "a"), wording("Membangun tim", "b", ["Dua"])])).toHaveLength(2);
  });

  it("keeps a text that the document has lost apart", () => {
    const texts = levelTexts([{ description: null, indicators: [], source: "a" }, wording("Membangun tim", "b")]);
    expect(texts.map(({ description }) => description)).toEqual([null, "Membangun tim"]);
  });
});
