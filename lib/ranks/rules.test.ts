import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  compareEducations,
  compareRanks,
  EDUCATIONS,
  isRankOf,
  parseRank,
  PPPK_GRADES,
  RANK_CODES,
  rankName,
  RANKS,
} from "@/lib/ranks/rules";

describe("parseRank", () => {
  it.each([
    ["Pembina Tk 1, (IV/b)", "IV/b"],
    ["Pembina Tingkat I (IV/b)", "IV/b"],
    ["Pembina Tk. I / IV b", "IV/b"],
    ["Penata Muda Tk 1, (III/b)", "III/b"],
    ["Penata Tingkat I", "III/d"],
    ["Penata Tk.I", "III/d"],
    ["Pengatur Tkt. I", "II/d"],
    ["Penata, III/c.", "III/c"],
    ["penata muda tingkat 1 ( III / b )", "III/b"],
    ["IV.b", "IV/b"],
    ["IVb", "IV/b"],
    ["IV-b", "IV/b"],
    ["(IV/ a)", "IV/a"],
    ["iii/C", "III/c"],
    ["Gol. IV/a", "IV/a"],
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

  it("says when there is no such golongan, even beside a name that it knows", () => {
    const contradiction = "Golongan III/e tidak ada; isi I/a sampai dengan IV/e.";
    expect(parseRank("Penata (III/e)")).toEqual({ code: null, contradiction });
  });

  it("does not choose between two golongan", () => {
    expect(parseRank("III/a - III/b")).toEqual({
      code: null,
      contradiction: "Tertulis lebih dari satu golongan: III/a dan III/b.",
    });
  });

  it.each(["", "Kapten", "V/a", "golongan XI", "Tk.I a.n. Budi"])("does not guess %s", (written) => {
    expect(parseRank(written)).toEqual({ code: null, contradiction: null });
  });

  it("reads back every rank it writes", () => {
    for (const code of RANK_CODES) expect(parseRank(rankName(code))).toEqual({ code, contradiction: null });
  });

  it("reads every way of writing a rank as the same rank, or finds the pair wrong", () => {
    const rank = fc.constantFrom(...RANKS);
    const spelling = fc.constantFrom("Tk.I", "Tk I", "Tk 1", "Tk. 1", "Tingkat I", "TKT. I");
    const pair = fc.constantFrom(" (#)", ", #", " / #", " [#]");
    fc.assert(
      fc.property(rank, rank, spelling, pair, (named, coded, written, frame) => {
        const text = named.name.replace("Tk.I", written) + frame.replace("#", coded.code);
        const { code, contradiction } = parseRank(text);
        expect(code).toBe(coded.code);
        expect(contradiction === null).toBe(named === coded);
      }),
    );
  });

  it("never throws, whatever is written", () => {
    fc.assert(fc.property(fc.string(), (written) => void parseRank(written)));
  });
});

describe("order", () => {
  it("is that of the golongan", () => {
    expect(compareRanks("III/d", "IV/a")).toBeLessThan(0);
    expect(compareRanks("IV/a", "IV/a")).toBe(0);
  });

  it("counts D-IV as S1, and everything else apart", () => {
    expect(compareEducations("D4", "S1")).toBe(0);
    const others = EDUCATIONS.filter((education) => education !== "D4");
    others.forEach((lower, index) => {
      for (const higher of others.slice(index + 1)) expect(compareEducations(lower, higher)).toBeLessThan(0);
    });
  });
});

describe("golongan of a PPPK", () => {
  it("has no pangkat", () => {
    expect(rankName("IX")).toBe("Golongan IX");
    expect(PPPK_GRADES).toHaveLength(17);
  });

  it("is none of a PNS, and the other way round", () => {
    expect(isRankOf("PPPK", "IX")).toBe(true);
    expect(isRankOf("PNS", "IX")).toBe(false);
    expect(isRankOf("PNS", "III/a")).toBe(true);
    expect(isRankOf("PPPK", "III/a")).toBe(false);
  });
});
