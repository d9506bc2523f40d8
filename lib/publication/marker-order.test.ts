import { expect, it } from "vitest";

import { unorderedLists } from "@/lib/publication/marker-order";
import { DraftArticle, RegulationBody } from "@/lib/regulations/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "../../seeds/founding-regulations";

const list = (...markers: readonly string[]) => markers.map((value) => ({ marker: { value } }));
const empty = { considerations: [], legalBases: [], articles: [] };

it.each(FOUNDING_REGULATIONS)("finds every letter and number of %s in its place", (slug) => {
  const { regulation } = readFoundingRegulation(slug);
  const articles = regulation.articles.map((article) => DraftArticle.parse(article));
  expect(unorderedLists({ ...RegulationBody.strip().parse(regulation), articles })).toEqual([]);
});

it.each([
  [["a.", "c.", "b."], "Menimbang (“c.” sesudah “a.”)"],
  [["a.", "b.", "b."], "Menimbang (“b.” sesudah “b.”)"],
  [["(1)", "(3)"], "Menimbang (“(3)” sesudah “(1)”)"],
])("says where %j does not go on", (markers, said) => {
  expect(unorderedLists({ ...empty, considerations: list(...markers) })).toEqual([said]);
});

it.each([
  [["a.", "b.", "c."]],
  [["1.", "1a.", "2."]],
  [["12A.", "13."]],
  [["z.", "aa.", "bb."]],
  [["a.", "1."]],
  [["4.", "5."]],
])("says nothing of %j", (markers) => {
  expect(unorderedLists({ ...empty, legalBases: list(...markers) })).toEqual([]);
});

it("looks into the parts of an article, too", () => {
  const items = [{ marker: { value: "(1)" }, items: list("a.", "c.") }];
  expect(unorderedLists({ ...empty, articles: [{ number: "3", items }] })).toEqual(["Pasal 3 (“c.” sesudah “a.”)"]);
});
