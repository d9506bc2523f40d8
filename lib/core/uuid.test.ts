import { describe, expect, it } from "vitest";

import { isUuid, newIds } from "@/lib/core/uuid";

describe("newIds", () => {
  const ids = newIds(10_000, new Date("2026-11-23T03:00:00Z"));

  it("are ids of version 7, each another, in the order in which they are given", () => {
    expect(ids.every(isUuid)).toBe(true);
    expect(ids.every((id) => /^.{14}7.{4}[89ab]/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });

  it("begin with the moment", () => {
    expect(Number.parseInt((ids[0] ?? "").replace("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 23, 3));
  });
});
