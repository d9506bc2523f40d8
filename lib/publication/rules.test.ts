import { describe, expect, it } from "vitest";

import { publishObstacle } from "@/lib/publication/rules";

const draft = { status: "DRAFT", draftedById: "penyusun", annexCount: 1, emptyStandardCount: 0 } as const;

describe("publishObstacle", () => {
  it("lets somebody else's complete draft through", () => {
    expect(publishObstacle(draft, "verifikator")).toBeNull();
  });

  it.each([
    ["a published regulation", { ...draft, status: "IN_FORCE" as const }, "verifikator", /rancangan/],
    ["one's own draft", draft, "penyusun", /orang lain/],
    ["a regulation without annex", { ...draft, annexCount: 0 }, "verifikator", /lampiran/],
    ["an empty standard", { ...draft, emptyStandardCount: 1 }, "verifikator", /kompetensi/],
  ])("refuses %s", (_what, facts, verifier, sentence) => {
    expect(publishObstacle(facts, verifier)).toMatch(sentence);
  });
});
