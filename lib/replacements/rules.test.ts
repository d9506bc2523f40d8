import { describe, expect, it } from "vitest";

import { reassessText } from "@/lib/replacements/labels";
import { decidedStandardId, decisionObstacle, decisiveDay, successionOf } from "@/lib/replacements/rules";

it("holds the pinned standard against today's, or against that of an event that lies ahead", () => {
  expect(decisiveDay("2026-11-24", "2027-01-05")).toBe("2027-01-05");
  expect(decisiveDay("2027-02-01", "2027-01-05")).toBe("2027-02-01");
});

describe("what became of the pinned standard", () => {
  const pinned = { id: "a", validFrom: "2020-09-03", validTo: null };
  const later = { id: "b", validFrom: "2027-01-01" };

  it.each([
    ["the same standard", pinned, pinned, null],
    [
      "one that came later",
      { ...pinned, validTo: "2026-12-31" },
      later,
      { kind: "REPLACED", from: "2027-01-01", standard: later },
    ],
    [
      "an older one, where the pinned one is of a day that lies ahead",
      pinned,
      { id: "c", validFrom: "2019-01-01" },
      null,
    ],
    ["none, after the last day", { ...pinned, validTo: "2026-12-31" }, null, { kind: "ENDED", from: "2027-01-01" }],
    ["none, though the pinned one has no last day", pinned, null, null],
    ["none, and the last day is today", { ...pinned, validTo: "2027-01-05" }, null, null],
  ])("%s", (_case, own, ofTheDay, expected) => {
    expect(successionOf(own, ofTheDay, "2027-01-05")).toEqual(expected);
  });

  it("is decided about by what came, or by the pinned one itself", () => {
    expect(decidedStandardId(pinned, { kind: "REPLACED", from: "2027-01-01", standard: later })).toBe("b");
    expect(decidedStandardId(pinned, { kind: "ENDED", from: "2027-01-01" })).toBe("a");
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

  it("has to wait where no standard came after", () => {
    expect(reassessText({ status: "PREPARING", startsOn: "2027-01-04", validFrom: null })).toMatch(
      /standar baru terbit/,
    );
  });
});
