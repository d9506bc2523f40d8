import { describe, expect, it } from "vitest";

import { chairConflictOf, mayBeAssigned, stateOfConflict } from "@/lib/events/conflicts";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const conflict = { assessorId: "adi", declaredAt: day(2) };
const kept = { assessorId: "adi", choice: "KEEP", decidedAt: day(3) } as const;
const work = { sheets: [], chairId: null, decisions: [] };

describe("a conflict of interest", () => {
  it.each([
    ["nobody at work", work, "BARRED"],
    ["nobody at work, who may be assigned", { ...work, decisions: [kept] }, "KEPT"],
    ["a sheet", { ...work, sheets: [{ assessorId: "adi" }] }, "UNDECIDED"],
    ["the chair, who has no sheet", { ...work, chairId: "adi" }, "UNDECIDED"],
    ["the chair, kept", { ...work, chairId: "adi", decisions: [kept] }, "KEPT"],
    [
      "the chair, kept before it was declared anew",
      { ...work, chairId: "adi", decisions: [{ ...kept, decidedAt: day(1) }] },
      "UNDECIDED",
    ],
    [
      "the chair whose sheets were withdrawn",
      { ...work, chairId: "adi", decisions: [{ ...kept, choice: "WITHDRAW" }] },
      "UNDECIDED",
    ],
  ] as const)("with %s", (_who, facts, state) => {
    expect(stateOfConflict(conflict, facts)).toBe(state);
  });

  it("keeps from sheets until HR allows it; what it allows a chair is to sign", () => {
    expect(mayBeAssigned(conflict, work)).toBe(false);
    expect(mayBeAssigned(conflict, { ...work, decisions: [kept] })).toBe(true);
    expect(
      mayBeAssigned(conflict, { ...work, decisions: [{ ...kept, choice: "WITHDRAW", decidedAt: day(4) }, kept] }),
    ).toBe(false);
    expect(mayBeAssigned(conflict, { ...work, chairId: "adi", decisions: [kept] })).toBe(false);
  });

  it("of the chair is none where it is somebody else's, or there is no chair", () => {
    expect(chairConflictOf([conflict], { chairId: "adi", decisions: [] })).toBe("UNDECIDED");
    expect(chairConflictOf([conflict], { chairId: "budi", decisions: [] })).toBeNull();
    expect(chairConflictOf([conflict], { chairId: null, decisions: [] })).toBeNull();
  });
});
