import { describe, expect, it } from "vitest";

import { areMarksOpen, erasureObstacle, firstRetentionDay, isConfirmed, isOverdue } from "@/lib/personal-data/rules";

describe("areMarksOpen", () => {
  it.each([
    ["PREPARING", false, false],
    ["SCORING", false, false],
    ["INTEGRATING", false, true],
    ["INTEGRATING", true, false],
    ["FINAL", true, true],
    ["CANCELLED", true, true],
  ] as const)("at %s, still scoring: %s, is %s", (status, isStillScoring, isOpen) => {
    expect(areMarksOpen({ status, isStillScoring })).toBe(isOpen);
  });
});

describe("isConfirmed", () => {
  it.each([
    ["Ratna Dewi", true],
    [" ratna  DEWI ", true],
    ["Ratna", false],
    ["", false],
  ])("%j", (typed, isEqual) => {
    expect(isConfirmed(typed, "Ratna Dewi")).toBe(isEqual);
  });
});

describe("erasureObstacle", () => {
  it("names each event that is not over, once", () => {
    const over = { eventName: "Lama", status: "FINAL" } as const;
    const open = { eventName: "Baru", status: "SCORING" } as const;
    expect(erasureObstacle([over, { ...over, status: "CANCELLED" }])).toBeNull();
    expect(erasureObstacle([over, open, open])).toMatch(/selesai: Baru\. /);
  });
});

describe("isOverdue", () => {
  it.each([
    ["FINAL", "2026-11-23", false],
    ["FINAL", "2026-11-22", true],
    ["CANCELLED", "2026-11-22", true],
    ["SCORING", "2026-11-22", false],
    ["FINAL", null, false],
  ] as const)("%s until %s: %s", (status, retentionUntil, expected) => {
    expect(isOverdue({ status, retentionUntil }, "2026-11-23")).toBe(expected);
  });
});

describe("firstRetentionDay", () => {
  it.each([
    ["FINAL", "2026-12-03"],
    ["CANCELLED", "2026-11-29"],
  ] as const)("of an event that is %s: %s", (status, day) => {
    const latest = { status, at: new Date("2026-11-28T18:00:00Z") };
    expect(firstRetentionDay({ endsOn: "2026-12-03", latest })).toBe(day);
  });

  it("is never later than the last day", () => {
    const latest = { status: "CANCELLED", at: new Date("2027-01-01T00:00:00Z") } as const;
    expect(firstRetentionDay({ endsOn: "2026-12-03", latest })).toBe("2026-12-03");
  });
});
