import { expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { isBarredChair } from "@/lib/integration/policy";

const viewer = { id: "ketua" } as Viewer;

it.each([
  ["UNDECIDED", "ketua", true],
  ["KEPT", "ketua", false],
  [null, "ketua", false],
  ["UNDECIDED", "orang lain", false],
] as const)("a conflict of the chair that is %s bars %s: %s", (chairConflict, chairId, isBarred) => {
  expect(isBarredChair(viewer, { chairId, chairConflict })).toBe(isBarred);
});
