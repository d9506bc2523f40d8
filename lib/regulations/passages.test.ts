import { describe, expect, it } from "vitest";

import { headLines, sealLines } from "./passages";

const cited = (value: string, line: number) => ({
  value,
  source: [{ lineFrom: line, lineTo: line, reading: value }],
});

describe("headLines", () => {
  it("begins with whose regulation it is, once", () => {
    const issuer = cited("BUPATI PURWAKARTA", 5);
    const preamble = [cited("PROVINSI JAWA BARAT", 6), cited("BUPATI PURWAKARTA,", 20)];
    const values = ["BUPATI PURWAKARTA", "PROVINSI JAWA BARAT", "BUPATI PURWAKARTA,"];
    expect(headLines({ issuer, preamble }).map(({ value }) => value)).toEqual(values);
    expect(headLines({ issuer, preamble: [issuer, ...preamble] }).map(({ value }) => value)).toEqual(values);
  });
});

describe("sealLines", () => {
  it("are those from the office to the name, where others stand between", () => {
    const office = cited("WALIKOTA PEKALONGAN,", 91);
    expect(sealLines({ office, name: cited("M. SAELANY MACHFUDZ", 95) })).toMatchObject([{ lineFrom: 91, lineTo: 95 }]);
    expect(sealLines({ office, name: cited("M. SAELANY MACHFUDZ", 92) })).toEqual([]);
  });
});
