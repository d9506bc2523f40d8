import { describe, expect, it } from "vitest";

import { continues, isAfter, withArticle } from "@/lib/regulations/articles";
import { ArticleNumber } from "@/lib/regulations/schema";

describe("the number of an article", () => {
  it.each(["1", "12", "12A", "55AA", "I", "XIV"])("is %s", (number) => {
    expect(ArticleNumber.parse(number)).toBe(number);
  });

  it.each(["", "0", "A", "12a", "1-2", "1000"])("is not %j", (number) => {
    expect(ArticleNumber.safeParse(number).success).toBe(false);
  });

  it("is read as a label where it was kept as a number", () => {
    expect(ArticleNumber.parse(7)).toBe("7");
  });

  it.each([
    ["1", null, true],
    ["I", null, true],
    ["2", null, false],
    ["13", "12", true],
    ["13", "12B", true],
    ["12A", "12", true],
    ["12B", "12A", true],
    ["12B", "12", false],
    ["II", "I", true],
    ["5", "I", false],
  ] as const)("%s after %s goes on: %s", (number, before, answer) => {
    expect(continues(number, before)).toBe(answer);
  });

  it("orders inserted articles behind the one whose number they carry on", () => {
    expect([
      isAfter("12A", "12"),
      isAfter("13", "12A"),
      isAfter("12", "12A"),
      isAfter("II", "I"),
      isAfter("5", "I"),
    ]).toEqual([true, true, false, true, false]);
  });
});

it("an article takes its place among those that are there, which keep theirs", () => {
  const articles = ["I", "5", "6", "II"].map((number) => ({ number }));
  const withOne = (number: string) => withArticle(articles, { number }).map((each) => each.number);
  expect(withOne("5A")).toEqual(["I", "5", "5A", "6", "II"]);
  expect(withOne("III")).toEqual(["I", "5", "6", "II", "III"]);
  expect(withOne("4")).toEqual(["I", "4", "5", "6", "II"]);
});
