import { describe, expect, it } from "vitest";

import type { CorrectableBody } from "@/lib/body-corrections/rules";
import { dayObstacle, earliestDay, startObstacle } from "@/lib/body-corrections/rules";

const TODAY = "2026-11-29";
const inForce: CorrectableBody = {
  status: "IN_FORCE",
  effectiveFrom: "2021-01-01",
  revokedFrom: null,
  hasOpenCorrection: false,
  lastCorrected: null,
};

describe("startObstacle", () => {
  it("lets what is in force be corrected, again from the first day of the last correction on", () => {
    expect(startObstacle(inForce, TODAY)).toBeNull();
    expect(startObstacle({ ...inForce, lastCorrected: TODAY }, TODAY)).toBeNull();
  });

  it.each([
    [{ status: "DRAFT" as const }, "belum terbit"],
    [{ hasOpenCorrection: true }, "sedang disusun"],
    [{ status: "UPCOMING" as const, effectiveFrom: "2026-11-30" }, "baru berlaku mulai 30 November 2026"],
    [{ status: "REVOKED" as const }, "tidak berlaku lagi"],
    [{ lastCorrected: "2026-12-05" }, "sudah terbit dan berlaku mulai 5 Desember 2026"],
  ])("refuses %j", (change, words) => {
    expect(startObstacle({ ...inForce, ...change }, TODAY)).toContain(words);
  });
});

describe("dayObstacle", () => {
  it("takes today and any day to come, while the regulation is in force", () => {
    expect(dayObstacle(TODAY, inForce, TODAY)).toBeNull();
    expect(dayObstacle("2030-01-01", { ...inForce, revokedFrom: "2030-01-02" }, TODAY)).toBeNull();
  });

  it("refuses days that are over, the first day of another correction, and days after the revocation", () => {
    expect(dayObstacle("2026-11-28", inForce, TODAY)).toContain("Paling awal hari ini");
    const again = { ...inForce, lastCorrected: TODAY };
    expect(dayObstacle(TODAY, again, TODAY)).toContain("Paling awal hari berikutnya, 30 November 2026");
    expect(earliestDay(again, TODAY)).toBe("2026-11-30");
    expect(dayObstacle("2030-01-02", { ...inForce, revokedFrom: "2030-01-02" }, TODAY)).toContain("tidak berlaku lagi");
    // No day is left at all.
    expect(dayObstacle(TODAY, { ...again, revokedFrom: "2026-11-30" }, TODAY)).toContain("tidak berlaku lagi");
  });
});
