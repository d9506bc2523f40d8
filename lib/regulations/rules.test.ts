import { describe, expect, it } from "vitest";

import { statusOn } from "@/lib/regulations/rules";

describe("statusOn", () => {
  const revoked = { status: "REVOKED", effectiveFrom: "2020-09-03", revokedFrom: "2026-01-01" } as const;
  const inForce = { status: "IN_FORCE", effectiveFrom: "2020-09-03", revokedFrom: null } as const;

  it.each([
    [revoked, "2020-09-02", "UPCOMING"],
    [revoked, "2020-09-03", "IN_FORCE"],
    [revoked, "2025-12-31", "IN_FORCE"],
    [revoked, "2026-01-01", "REVOKED"],
    [inForce, "1990-01-01", "UPCOMING"],
    [inForce, "2999-01-01", "IN_FORCE"],
    [{ ...inForce, status: "DRAFT" } as const, "2999-01-01", "DRAFT"],
    // Revoked by a regulation that took effect before it ever did.
    [{ ...revoked, effectiveFrom: "2027-01-01" }, "2027-01-01", "REVOKED"],
  ])("%j on %s is %s", (regulation, day, status) => {
    expect(statusOn(regulation, day)).toBe(status);
  });
});
