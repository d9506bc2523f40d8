import { describe, expect, it } from "vitest";

import { detailText, listDetails } from "./details";
import { checkText, headText, lastCheckTime, readHead } from "./rules";

describe("the head", () => {
  it("is printed short and read back, also with a stray space or capitals", () => {
    const hash = "3fa9c1d20b7e".padEnd(64, "0");
    expect(headText({ number: 57, hash })).toBe("57:3fa9c1d20b7e");
    expect(readHead(" 57: 3FA9C1D20B7E")).toEqual({ number: 57, hash: "3fa9c1d20b7e" });
  });

  it.each(["", "57", "57:3fa", "x:3fa9c1d20b7e", "57:3fa9c1d20b7z"])("is not read from %j", (typed) => {
    expect(readHead(typed)).toBeNull();
  });
});

describe("the nightly check", () => {
  it.each([
    ["2026-11-23T18:59:00Z", "2026-11-22T19:00:00.000Z"],
    ["2026-11-23T19:00:00Z", "2026-11-23T19:00:00.000Z"],
    ["2026-11-24T01:00:00Z", "2026-11-23T19:00:00.000Z"],
  ])("at %s was last due at 02.00 WIB", (now, due) => {
    expect(lastCheckTime(new Date(now)).toISOString()).toBe(due);
  });

  it("says when, and what it found", () => {
    const checkedAt = new Date("2026-11-23T19:00:00Z");
    const state = { checkedAt, checkedNumber: 57, finding: null };
    expect(checkText(state)).toBe("Pemeriksaan terakhir, 24 November 2026 pukul 02.00 WIB: utuh sampai baris 57.");
    const finding = { problem: "REMOVED", number: 12, id: null } as const;
    expect(checkText({ ...state, finding })).toContain("rusak, baris 12 hilang");
    expect(checkText({ ...state, checkedAt: null })).toBe("Rantai belum pernah diperiksa.");
  });
});

const said = (...change: [unknown, unknown]) => listDetails(change).map(detailText);

describe("details", () => {
  it("say what changed, field by field", () => {
    expect(said({ status: "SCORING" }, { status: "FINAL", reason: null })).toEqual([
      "status: SCORING menjadi FINAL",
      "alasan: kosong",
    ]);
    expect(said(null, { roles: ["HR", "ADMIN"], isMedian: false })).toEqual([
      "peran: HR, ADMIN",
      "sama dengan median: tidak",
    ]);
    expect(said(null, null)).toEqual([]);
  });

  it.each(["198504122010012003", "19850412 201001 2 003", "19850412.201001.2.003"])("mask the NIP %s", (nip) => {
    expect(said(null, { reason: `untuk ${nip}.` })).toEqual(["alasan: untuk [NIP disamarkan]."]);
  });
});
