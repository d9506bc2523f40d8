import { describe, expect, it } from "vitest";

import { additionObstacle, nextLabel, placeAmong } from "@/lib/regulation-editing/annex-labels";

describe("the label of a further annex", () => {
  it.each([
    [["I"], "II"],
    [["I", "II", "III"], "IV"],
    [["XXXIX"], ""],
    [["1", "2"], "3"],
    [["A", "B", "C"], "D"],
    [["I", "2"], ""],
    [[""], ""],
  ])("after %j is %j", (labels, next) => {
    expect(nextLabel(labels)).toBe(next);
  });

  it.each([
    [["I", "III"], "II", 1],
    [["II"], "I", 0],
    [["I", "II"], "III", 2],
    [["I", "II"], "A", 2],
    [["2", "10"], "9", 1],
  ])("among %j puts %j at place %i", (labels, label, place) => {
    expect(placeAmong(labels, label)).toBe(place);
  });

  it("waits until the one that there is has one", () => {
    expect(additionObstacle([""])).toMatch(/belum bernomor/);
    expect(additionObstacle(["I"])).toBeNull();
  });
});
