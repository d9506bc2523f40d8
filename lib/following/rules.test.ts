import { describe, expect, it } from "vitest";

import type { Listed } from "@/lib/following/rules";
import { followObstacle } from "@/lib/following/rules";

const position = (slug: string, rest: Partial<Listed> = {}): Listed => ({
  slug,
  name: slug.toUpperCase(),
  follows: null,
  hasStandard: false,
  ...rest,
});
const ALL = [
  position("a", { hasStandard: true }),
  position("b", { follows: "a" }),
  position("c"),
  position("d", { follows: "e" }),
  position("e", { follows: "d" }),
];

describe("followObstacle", () => {
  it.each([
    ["c", "a", null],
    ["b", "a", null],
    ["c", "c", /sendiri/],
    ["c", "gone", /disebut/],
    ["a", "b", /^Melingkar: A mengikuti B, B mengikuti A\./],
    ["c", "b", /B sendiri mengikuti standar A; pilih A/],
    ["b", "c", /C belum memiliki standar pada rancangan ini/],
    ["d", "a", /diikuti oleh E/],
  ])("%s after %s: %s", (slug, target, said) => {
    const obstacle = followObstacle(ALL, slug, target);
    if (said === null) expect(obstacle).toBeNull();
    else expect(obstacle).toMatch(said);
  });

  it("does not run on in a circle that is there already", () => {
    expect(followObstacle(ALL, "c", "d")).toMatch(/D sendiri mengikuti/);
  });

  it("lets one follow a standard of the amended regulation, which itself follows nobody here", () => {
    const all = [...ALL, position("g", { hasStandard: true, isOfAmended: true })];
    expect(followObstacle(all, "c", "g")).toBeNull();
    expect(followObstacle(all, "g", "a")).toMatch(/disebut/);
  });

  it("says that one with a standard of its own follows nobody", () => {
    expect(followObstacle([...ALL, position("f", { hasStandard: true })], "f", "a")).toMatch(
      /rancangan standar sendiri/,
    );
  });
});
