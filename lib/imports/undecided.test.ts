import { describe, expect, it } from "vitest";

import { openFindings } from "@/lib/imports/undecided";

const finding = { kind: "MISSPELLING", standard: null, found: "STANDR", message: "Uji.", source: [] };
const pathOf = (path: string | null) =>
  openFindings([{ ...finding, path }], { standards: [], tableOf: new Map() })[0]?.path;

describe("openFindings", () => {
  it("tells a finding on the head of the regulation at its field, as a verifier is shown it", () => {
    expect(pathOf("/regulation/title")).toBe("/title");
    expect(pathOf("/regulation/articles/3/lead")).toBe("");
    expect(pathOf(null)).toBe("");
  });
});
