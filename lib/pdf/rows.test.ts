import { expect, it } from "vitest";

import { letterheadRow } from "@/lib/pdf/rows";

const namesOf = (...institutions: readonly string[]) =>
  letterheadRow(...institutions).cells.flatMap(({ tag, columns }) =>
    columns.map(({ paragraphs }) => [tag, ...paragraphs.map(({ text }) => text)]),
  );

it("a letterhead names the institution once, and both where two are compared", () => {
  expect(namesOf("Kota Uji")).toEqual([["P", "KOTA UJI"]]);
  expect(namesOf("Kota Uji", "Kota Uji")).toEqual([["P", "KOTA UJI"]]);
  expect(namesOf("Kota Uji", "Kota Lain")).toEqual([["P", "KOTA UJI", "KOTA LAIN"]]);
});
