import { expect, it } from "vitest";

import { mayReview } from "@/lib/publication/policy";

const viewer = (role: "ADMIN" | "VERIFIER" | "HR" | "ASSESSOR" | "AUDITOR") => {
  const institution = { slug: "uji", shortName: "Uji" };
  return { id: "v", name: "Uji", memberships: [{ institutionId: "i", institution, role }] };
};

it.each([
  ["ADMIN", true],
  ["VERIFIER", true],
  ["HR", false],
  ["ASSESSOR", false],
  ["AUDITOR", false],
] as const)("%s has regulations on their way to publication: %s", (role, answer) => {
  expect(mayReview(viewer(role))).toBe(answer);
});
