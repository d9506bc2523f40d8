import { describe, expect, it } from "vitest";

import { changeOfFinding, EDITED_AT_BENCH } from "@/lib/imports/steps";

const finding = {
  kind: "LIKELY_MISSPELLING",
  standard: 0,
  path: "/standards/0/competencies/0/name",
  found: "Kerja sarna",
  suggestion: "Kerjasama",
  message: "“Kerja sarna” mirip “Kerjasama”.",
  source: [{ document: "sumber", lineFrom: 7, lineTo: 7, reading: "Kerja sarna" }],
  replacement: null,
};

describe("the reason of a value that a finding was decided on", () => {
  it("is what the finding says where its suggestion was taken", () => {
    expect(changeOfFinding(finding)).toMatchObject({ value: "Kerjasama", reason: finding.message });
    expect(changeOfFinding({ ...finding, replacement: "Kerjasama" })).toMatchObject({ reason: finding.message });
  });

  it("is no reason for the suggestion where another value was typed", () => {
    const own = { ...finding, replacement: "Kerja sama" };
    expect(changeOfFinding(own)).toMatchObject({ value: "Kerja sama", reason: EDITED_AT_BENCH });
  });

  it("is what the finding says where it suggested nothing", () => {
    const open = { ...finding, suggestion: null, replacement: "Kerja sama" };
    expect(changeOfFinding(open)).toMatchObject({ reason: finding.message });
  });
});
