import { describe, expect, it } from "vitest";

import { additionObstacle, nextHeading, nextLabel, placeAmong } from "@/lib/regulation-editing/annex-labels";

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

describe("the head of a further annex", () => {
  it.each([
    [
      "I",
      "LAMPIRAN I PERATURAN BUPATI UJI\nNOMOR 1 TAHUN 2026",
      "LAMPIRAN II PERATURAN BUPATI UJI\nNOMOR 1 TAHUN 2026",
    ],
    ["I", "Lampiran I: Peraturan Bupati Uji", "Lampiran II: Peraturan Bupati Uji"],
    ["I", "LAMPIRAN PERATURAN BUPATI UJI", "LAMPIRAN PERATURAN BUPATI UJI"],
    ["1", "LAMPIRAN 12 PERATURAN", "LAMPIRAN 12 PERATURAN"],
  ])("after %j with %j is %j", (label, heading, next) => {
    expect(nextHeading({ label, heading }, "II")).toBe(next);
  });

  it("is not known without one before", () => {
    expect(nextHeading(undefined, "I")).toBe("");
  });
});
