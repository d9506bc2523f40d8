import { describe, expect, it } from "vitest";

import { levelTexts } from "@/lib/dictionary/rules";

const wording = (description: string, source: string, indicators: string[] = ["Satu;"]) => ({
  description,
  indicators: indicators.map((text, index) => ({ code: `${index + 1}`, text })),
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

  it("takes texts for one whose indicators are numbered differently, and keeps the first numbers", () => {
    const numbered = (code: string, source: string) => ({
      ...wording("Tim", source),
      indicators: [{ code, text: "Satu" }],
    });
    const [text, ...others] = levelTexts([numbered("4.1", "a"), numbered("1", "b")]);
    expect([text?.indicators, text?.sources, others]).toEqual([[{ code: "4.1", text: "Satu" }], ["a", "b"], []]);
  });

  it("never merges different words", () => {
    expect(levelTexts([wording("Membangun tim", "a"), wording("Membangun tim", "b", ["Dua"])])).toHaveLength(2);
  });

  it("keeps a text that the document has lost apart", () => {
    const texts = levelTexts([{ description: null, indicators: [], source: "a" }, wording("Membangun tim", "b")]);
    expect(texts.map(({ description }) => description)).toEqual([null, "Membangun tim"]);
  });
});
