import { describe, expect, it } from "vitest";

import { reassessText } from "@/lib/replacements/labels";
import { decisionObstacle, decisiveDay, isReplaced } from "@/lib/replacements/rules";

it("holds the pinned standard against today's, or against that of an event that lies ahead", () => {
  expect(decisiveDay("2026-11-24", "2027-01-05")).toBe("2027-01-05");
  expect(decisiveDay("2027-02-01", "2027-01-05")).toBe("2027-02-01");
});

describe("isReplaced", () => {
  const pinned = { id: "a", validFrom: "2020-09-03" };

  it.each([
    ["the same standard", pinned, false],
    ["none in force any more", null, false],
    ["one that came later", { id: "b", validFrom: "2027-01-01" }, true],
    ["an older one, where the pinned one is of a day that lies ahead", { id: "b", validFrom: "2019-01-01" }, false],
  ])("%s", (_case, ofTheDay, expected) => {
    expect(isReplaced(pinned, ofTheDay)).toBe(expected);
  });
});

it("leaves a cancelled event alone", () => {
  expect(decisionObstacle("CANCELLED")).toMatch(/dibatalkan/);
  expect(decisionObstacle("FINAL")).toBeNull();
});

describe("what follows on nilai ulang", () => {
  const validFrom = "2027-01-01";

  it.each([
    ["PREPARING", "2027-01-04", /Hapus peserta ini .* tambahkan kembali/],
    ["PREPARING", "2026-12-20", /kegiatan yang mulai pada atau sesudah 1 Januari 2027/],
    ["FINAL", "2027-01-04", /kegiatan yang mulai/],
  ] as const)("in an event that is %s and starts on %s", (status, startsOn, expected) => {
    expect(reassessText({ status, startsOn, validFrom })).toMatch(expected);
  });
});
