import { describe, expect, it } from "vitest";

import { editDistance, nearestWord } from "@/lib/catalogue/typos";

describe("the distance of two words", () => {
  it.each([
    ["pengawas", "pengawas", 0],
    ["pegawas", "pengawas", 1],
    ["sekertaris", "sekretaris", 1],
    ["hukumm", "hukum", 1],
    ["pegawas", "pegawai", 1.5],
    ["", "abc", 3],
  ])("%s and %s is %d, either way", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});

describe("what was meant by", () => {
  it.each([
    ["pegawas", ["pegawai", "pengawas", "kawasan"], "pengawas"],
    ["sekertaris", ["sekretariat", "sekretaris"], "sekretaris"],
    ["admnistrator", ["administrasi", "administrator"], "administrator"],
    ["perikat", ["perekat", "perangkat"], "perekat"],
    ["camet", ["camat", "kecamatan"], "camat"],
    ["pegawas", ["kawasan", "pengawasan"], null],
    ["perawat", ["perangkat", "kawat"], null],
    ["bud", ["bidang", "budi"], "budi"],
    ["zzzz", [], null],
  ])("%s, given %j, is %j", (typed, candidates, meant) => {
    expect(nearestWord(typed, candidates)).toBe(meant);
  });
});
