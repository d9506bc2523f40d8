import { describe, expect, it } from "vitest";

import { isReplaceable, statusOf } from "@/lib/imports/rules";

describe("statusOf", () => {
  const of = (status: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED", isRead: boolean) =>
    statusOf({ isRead, draftSlug: null, job: { kind: "IMPORT_READ", status } });

  it.each([
    ["QUEUED", false, "READING"],
    ["RUNNING", false, "READING"],
    // The end of the job was seen, and what it left was looked up before.
    ["DONE", false, "READING"],
    ["DONE", true, "IN_REVIEW"],
    ["FAILED", false, "UNREADABLE"],
    ["CANCELLED", false, "CANCELLED"],
  ] as const)("%s, read: %s, is %s", (status, isRead, expected) => {
    expect(of(status, isRead)).toBe(expected);
  });
});

describe("isReplaceable", () => {
  it("takes no words for a part that is missing whole", () => {
    expect(isReplaceable({ kind: "MISSING_FIELD", path: null, found: "PERATURAN BUPATI" })).toBe(false);
    expect(isReplaceable({ kind: "MISSING_FIELD", path: "/regulation/title", found: "" })).toBe(true);
  });

  it.each([
    ["/standards/0/requirements", false],
    ["/standards/0/competencies/3", false],
    ["/standards/0/competencies/3/indicators", false],
    ["/standards/0/requirements/3/category", true],
    ["/standards/0/competencies/3/indicators/0/code", true],
    ["/regulation/considerations/0", true],
  ])("takes a value for a field, none for rows: %s", (path, expected) => {
    expect(isReplaceable({ kind: "TO_VERIFY", path, found: "x" })).toBe(expected);
  });
});
