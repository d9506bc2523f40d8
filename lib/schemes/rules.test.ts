import { describe, expect, it } from "vitest";

import { currentSchemes } from "@/lib/schemes/rules";

const scheme = (code: string, version: number, institutionId: string | null = null) => ({
  code,
  version,
  institutionId,
});

describe("currentSchemes", () => {
  it("takes the newest version of each scheme", () => {
    const versions = [scheme("a", 1), scheme("a", 3), scheme("a", 2), scheme("b", 1)];
    expect(currentSchemes(versions, "x")).toEqual([scheme("a", 3), scheme("b", 1)]);
  });

  it("prefers the institution's own, also to a newer one that ships, and never sees another's", () => {
    const versions = [scheme("a", 1), scheme("a", 2, "x"), scheme("a", 3), scheme("a", 9, "y"), scheme("c", 1, "y")];
    expect(currentSchemes(versions, "x")).toEqual([scheme("a", 2, "x")]);
    expect(currentSchemes(versions.toReversed(), "x")).toEqual([scheme("a", 2, "x")]);
    expect(currentSchemes(versions, "z")).toEqual([scheme("a", 3)]);
  });
});
