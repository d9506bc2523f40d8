import { describe, expect, it } from "vitest";

import type { PositionSummary } from "@/lib/regulations/document";
import { joinFollowings, leaderOn, sharedPeriod } from "@/lib/standards/following";

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

describe("joinFollowings", () => {
  const following = (slug: string, validFrom: string, validTo: string | null) => ({
    leader: leader(slug),
    validFrom,
    validTo,
  });

  it("makes one of what a later regulation only says anew", () => {
    const followings = [
      following("a", "2027-01-01", null),
      following("a", "2026-01-01", "2026-12-31"),
      following("a", "2020-09-03", "2025-12-31"),
    ];
    expect(joinFollowings(followings)).toEqual([following("a", "2020-09-03", null)]);
  });

  it("keeps apart another leader, and what was interrupted", () => {
    const followings = [
      following("a", "2027-01-01", null),
      following("b", "2026-01-01", "2026-12-31"),
      following("a", "2024-01-01", "2025-12-31"),
      following("a", "2020-09-03", "2023-12-30"),
    ];
    expect(joinFollowings(followings)).toEqual(followings);
  });
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
