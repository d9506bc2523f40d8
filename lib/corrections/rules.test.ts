import { describe, expect, it } from "vitest";

import type { Correctable } from "@/lib/corrections/rules";
import {
  dayObstacle,
  earliestDay,
  publishObstacles,
  startObstacle,
  validityText,
  withdrawalObstacle,
} from "@/lib/corrections/rules";

const TODAY = "2026-11-29";
const inForce: Correctable = {
  validFrom: "2021-01-01",
  validTo: null,
  isPublished: true,
  hasOpenCorrection: false,
  next: null,
};

describe("startObstacle", () => {
  it("lets what is in force be corrected, also on its last day", () => {
    expect(startObstacle(inForce, TODAY)).toBeNull();
    expect(startObstacle({ ...inForce, validTo: TODAY }, TODAY)).toBeNull();
  });

  it.each([
    [{ isPublished: false }, "belum terbit"],
    [{ hasOpenCorrection: true }, "sedang disusun"],
    [{ validFrom: "2026-11-30" }, "baru berlaku mulai 30 November 2026"],
    [{ validTo: "2026-11-28" }, "tidak berlaku lagi"],
    [{ next: { version: 2, validFrom: "2026-12-05", validTo: null } }, "versi 2, sudah terbit dan berlaku mulai 5 Des"],
  ])("refuses %j", (change, words) => {
    expect(startObstacle({ ...inForce, ...change }, TODAY)).toContain(words);
  });
});

describe("publishObstacles", () => {
  const sent = { state: "IN_REVIEW", editorIds: new Set(["admin"]), isEmpty: false, openCommentCount: 0 } as const;

  it("lets a verifier publish what somebody else wrote and sent", () => {
    expect(publishObstacles(sent, "verifier")).toEqual([]);
  });

  it("waits until a verifier has closed every comment", () => {
    expect(publishObstacles({ ...sent, openCommentCount: 2 }, "verifier")).toEqual([
      "Masih ada 2 catatan verifikasi yang belum diselesaikan verifikator.",
    ]);
  });

  it("refuses what was not sent, what one wrote oneself, and what lists no competency", () => {
    expect(publishObstacles({ ...sent, state: "DRAFT" }, "verifier")).toHaveLength(1);
    expect(publishObstacles(sent, "admin")[0]).toContain("orang lain");
    expect(publishObstacles({ ...sent, isEmpty: true }, "verifier")).toHaveLength(1);
  });
});

describe("dayObstacle", () => {
  const replaced = { version: 1, validFrom: "2026-11-29", validTo: null, isOwn: true };

  it("takes any day after the first one of what is corrected", () => {
    expect(dayObstacle("2026-11-30", replaced, TODAY)).toBeNull();
    expect(dayObstacle(TODAY, { ...replaced, validFrom: "2026-11-28" }, TODAY)).toBeNull();
  });

  it("refuses that first day itself, and names the next one", () => {
    expect(dayObstacle(TODAY, replaced, TODAY)).toContain("Paling awal hari berikutnya, 30 November 2026");
    expect(earliestDay(replaced, TODAY)).toBe("2026-11-30");
    expect(earliestDay({ validFrom: "2021-01-01" }, TODAY)).toBe(TODAY);
  });

  it("refuses days that are over, and days of another regulation or of none", () => {
    expect(dayObstacle("2026-11-28", { ...replaced, validFrom: "2021-01-01" }, TODAY)).toContain(
      "Paling awal hari ini",
    );
    expect(dayObstacle("2026-12-01", { ...replaced, isOwn: false }, TODAY)).toContain("tidak berlaku lagi");
    expect(dayObstacle("2026-12-01", null, TODAY)).toContain("tidak berlaku lagi");
  });
});

it("lets a publication be taken back before its first day only, while nobody is assessed by it", () => {
  const announced = { isPublished: true, validFrom: "2026-11-30", assessed: 0 };
  expect(withdrawalObstacle(announced, TODAY)).toBeNull();
  expect(withdrawalObstacle({ ...announced, validFrom: TODAY }, TODAY)).toContain("sudah berlaku sejak");
  expect(withdrawalObstacle({ ...announced, assessed: 2 }, TODAY)).toContain("2 peserta");
  expect(withdrawalObstacle({ ...announced, isPublished: false }, TODAY)).toContain("belum diterbitkan");
});

it("says of a published correction whether it lies ahead", () => {
  expect(validityText("2026-11-30", TODAY)).toBe("berlaku mulai 30 November 2026");
  expect(validityText(TODAY, TODAY)).toBe("berlaku sejak 29 November 2026");
});
