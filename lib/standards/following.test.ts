import { describe, expect, it } from "vitest";

import type { PositionSummary } from "@/lib/regulations/document";
import { leaderOn, sharedPeriod } from "@/lib/standards/following";

const leader = (slug: string) => ({ slug }) as PositionSummary;

describe("leaderOn", () => {
  const followings = [
    { leader: leader("b"), validFrom: "2027-01-01", validTo: null },
    { leader: leader("a"), validFrom: "2020-09-03", validTo: "2025-12-31" },
  ];
  it.each([
    ["2020-09-02", undefined],
    ["2020-09-03", "a"],
    ["2025-12-31", "a"],
    ["2026-06-01", undefined],
    ["2027-01-01", "b"],
    ["2040-01-01", "b"],
  ])("on %s: %s", (day, slug) => expect(leaderOn(followings, day)?.slug).toBe(slug));
});

describe("sharedPeriod", () => {
  const period = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });
  it.each([
    [period("2020-01-01", null), period("2021-01-01", null), period("2021-01-01", null)],
    [period("2021-01-01", null), period("2020-01-01", "2022-01-01"), period("2021-01-01", "2022-01-01")],
    [period("2020-01-01", "2021-01-01"), period("2020-06-01", "2022-01-01"), period("2020-06-01", "2021-01-01")],
    [period("2020-01-01", "2020-12-31"), period("2020-12-31", null), period("2020-12-31", "2020-12-31")],
    [period("2020-01-01", "2020-12-31"), period("2021-01-01", null), null],
  ])("%j and %j share %j", (one, other, shared) => {
    expect(sharedPeriod(one, other)).toEqual(shared);
    expect(sharedPeriod(other, one)).toEqual(shared);
  });
});
