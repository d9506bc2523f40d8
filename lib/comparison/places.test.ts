import { describe, expect, it } from "vitest";

import { pair } from "@/lib/comparison/pairing";
import { placeChanges } from "@/lib/comparison/places";

type Row = { readonly name: string; readonly number: string | null; readonly list: string };

const row = (name: string, number: string | null = null, list = ""): Row => ({ name, number, list });
const ROWS = {
  keys: [({ name }: Row) => name],
  groupOf: ({ list }: Row) => list,
  textOf: ({ name }: Row) => name,
  alike: () => 1,
  numberOf: ({ number }: Row) => number,
  listOf: ({ list }: Row) => list,
};

const changesOf = (left: readonly Row[], right: readonly Row[]) =>
  placeChanges(pair(left, right, ROWS), right, ROWS).map(
    (change) => change && [change.isReordered, ...(change.numbers ?? [])],
  );

describe("placeChanges", () => {
  it("says of rows that changed places that they did, under the numbers of both sides", () => {
    const left = [row("a", "1"), row("b", "2."), row("c", "3")];
    expect(changesOf(left, [row("b", "1"), row("a", "2"), row("c", "3.")])).toEqual([
      [true, "1", "2"],
      [true, "2.", "1"],
      null,
    ]);
    expect(changesOf([row("a"), row("b")], [row("b"), row("a")])).toEqual([[true], [true]]);
  });

  it("does not call rows after an inserted or a removed one reordered, but renumbered", () => {
    const [a, b, c] = [row("a", "1"), row("b", "2"), row("c", "3")];
    expect(
      changesOf(
        [a, c],
        [a, b, c].map((each) => ({ ...each })),
      ),
    ).toEqual([null, null, null]);
    expect(changesOf([a, row("c", "2")], [a, b, c])).toEqual([null, [false, "2", "3"], null]);
  });

  it("calls a number that one side does not print no other number", () => {
    expect(changesOf([row("a", "1")], [row("a")])).toEqual([null]);
  });

  it("orders the rows of each list by themselves", () => {
    const [a, b] = [row("a", "1", "x"), row("b", "1", "y")];
    expect(changesOf([a, b], [b, a])).toEqual([null, null]);
  });
});
