import { describe, expect, it } from "vitest";

import { sameStandardText, viewOf, withoutRequirements } from "@/lib/comparison/sides";
import type { RequirementDocument, StandardDocument } from "@/lib/standards/document";

function side(institution: string, position: string, version = 1): StandardDocument {
  // Only what tells two sides apart matters here.
  return {
    version,
    validFrom: `202${version}-01-01`,
    position: {
      slug: position,
      name: `Nama ${position}`,
      unit: "",
      institution: { slug: institution, shortName: institution },
    },
  } as unknown as StandardDocument;
}

describe("sameStandardText", () => {
  it("is said only of a standard and itself", () => {
    expect(sameStandardText({ id: "a" }, { id: "a" })).toMatch(/standar yang sama/);
    expect(sameStandardText({ id: "a" }, { id: "b" })).toBeNull();
  });
});

describe("viewOf", () => {
  it.each([
    ["two versions", side("x", "a", 1), side("x", "a", 2), "VERSIONS", "Versi 1", "Versi 2"],
    ["the later version first", side("x", "a", 2), side("x", "a", 1), "POSITIONS", "Versi 2", "Versi 1"],
    ["one and the same", side("x", "a"), side("x", "a"), "VERSIONS", "Sisi kiri", "Sisi kanan"],
    ["two positions", side("x", "a"), side("x", "b", 2), "POSITIONS", "Nama a", "Nama b"],
    ["two governments", side("x", "a"), side("y", "a"), "POSITIONS", "x", "y"],
    ["nothing in common", side("x", "a"), side("y", "b"), "POSITIONS", "Nama a, x", "Nama b, y"],
  ] as const)("%s", (_what, first, second, relation, left, right) => {
    expect(viewOf(first, second, "ALL")).toEqual({ relation, names: { left, right }, selection: "ALL" });
  });
});

it("withoutRequirements names the side whose annex prints none", () => {
  const [bare, full] = [{ requirements: [] }, { requirements: [{} as RequirementDocument] }];
  expect(withoutRequirements(full, full)).toBeNull();
  expect(withoutRequirements(bare, full)).toBe("Lampiran di kiri tidak memuat persyaratan jabatan sama sekali.");
  expect(withoutRequirements(full, bare)).toContain("di kanan tidak");
  expect(withoutRequirements(bare, bare)).toContain("di kiri dan di kanan tidak");
});
