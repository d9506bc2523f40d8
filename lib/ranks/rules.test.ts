import { describe, expect, it } from "vitest";

import { compareEducations, compareRanks, parseRank, RANK_CODES, rankName } from "@/lib/ranks/rules";

describe("parseRank", () => {
  it.each([
    ["Pembina Tk 1, (IV/b)", "IV/b"],
    ["Pembina Tingkat I (IV/b)", "IV/b"],
    ["Penata Muda Tk 1, (III/b)", "III/b"],
    ["Penata Tk.I", "III/d"],
    ["IV.b", "IV/b"],
    ["(IV/ a)", "IV/a"],
    ["iii/C", "III/c"],
    ["Pembina Utama Muda", "IV/c"],
  ])("reads %s", (written, code) => {
    expect(parseRank(written)).toEqual({ code, contradiction: null });
  });

  it("says when name and golongan do not belong together", () => {
    expect(parseRank("Penata (IV/a)")).toEqual({
      code: "IV/a",
      contradiction: "Pangkat dan golongan tidak sesuai: Penata adalah golongan III/c, bukan IV/a.",
    });
  });

  it.each(["", "Kapten", "V/a", "golongan XI"])("does not guess %s", (written) => {
    expect(parseRank(written)).toEqual({ code: null, contradiction: null });
  });

  it("reads back every rank it writes", () => {
    for (const code of RANK_CODES) expect(parseRank(rankName(code))).toEqual({ code, contradiction: null });
  });
});

describe("order", () => {
  it("is that of the golongan", () => {
    expect(compareRanks("III/d", "IV/a")).toBeLessThan(0);
    expect(compareRanks("IV/a", "IV/a")).toBe(0);
  });

  it("counts D-IV as S1", () => {
    expect(compareEducations("D4", "S1")).toBe(0);
    expect(compareEducations("D3", "S1")).toBeLessThan(0);
    expect(compareEducations("S2", "D4")).toBeGreaterThan(0);
  });
});
