import { describe, expect, it } from "vitest";

import { listQuery, partOf, readListAsk } from "@/lib/events/candidate-list";

const CANDIDATES = Array.from({ length: 120 }, (_, index) => ({
  name: `Peserta ${index + 1}`,
  targetPosition: index % 2 === 0 ? "Administrator" : "Pengawas",
}));

describe("a long list of candidates", () => {
  it.each([
    [{}, { page: 1, search: "" }],
    [
      { hal: "3", cari: "  ratna " },
      { page: 3, search: "ratna" },
    ],
    [{ hal: "-1" }, { page: 1, search: "" }],
    [
      { hal: ["1", "2"], cari: ["a"] },
      { page: 1, search: "" },
    ],
    [
      { hal: "9".repeat(40), cari: "x".repeat(500) },
      { page: 1, search: "x".repeat(100) },
    ],
  ])("reads what an address asks for: %#", (asked, ask) => {
    expect(readListAsk(asked)).toEqual(ask);
  });

  it("writes the question back into an address", () => {
    expect(listQuery({ page: 1, search: "" })).toBe("");
    expect(listQuery({ page: 2, search: "a b&c" })).toBe("?hal=2&cari=a+b%26c");
  });

  it("shows one page at a time, and the last page for one beyond it", () => {
    expect(partOf(CANDIDATES, { page: 1, search: "" })).toMatchObject({ found: 120, page: 1, pages: 5 });
    const last = partOf(CANDIDATES, { page: 9, search: "" });
    expect([last.page, last.shown.length]).toEqual([5, 20]);
  });

  it("finds every word in name or target position, whatever their case", () => {
    expect(partOf(CANDIDATES, { page: 1, search: "PENGAWAS 120" }).shown).toEqual([CANDIDATES[119]]);
    expect(partOf(CANDIDATES, { page: 1, search: "nobody" })).toEqual({ shown: [], found: 0, page: 1, pages: 1 });
  });
});
