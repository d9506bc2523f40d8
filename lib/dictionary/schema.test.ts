import { describe, expect, it } from "vitest";

import { dictionaryPath, perOf, readDictionaryFilters } from "@/lib/dictionary/schema";

describe("readDictionaryFilters", () => {
  it("reads what is there, and leaves out what is empty", () => {
    expect(readDictionaryFilters({ q: " tim ", jenis: "teknis", level: "3", halaman: "2" })).toEqual({
      filters: { q: "tim", jenis: "teknis", level: 3, halaman: 2 },
      problems: [],
    });
    expect(readDictionaryFilters({ q: "", jenis: "" })).toEqual({ filters: {}, problems: [] });
  });

  it("does without what it does not understand, says so, and keeps the rest", () => {
    const wrong = { q: ["a", "b"], jenis: "x", level: "9", per: "2026-02-30", halaman: "0" };
    const { filters, problems } = readDictionaryFilters(wrong);
    expect(filters).toEqual({});
    expect(problems.map(({ parameter }) => parameter)).toEqual(["q", "jenis", "level", "per", "halaman"]);
    expect(readDictionaryFilters({ per: ["2026-01-01", "2026-01-02"] }).problems).toEqual([
      { parameter: "per", message: "Parameter ini hanya boleh sekali." },
    ]);
    expect(readDictionaryFilters({ q: "tim", level: "0" }).filters).toEqual({ q: "tim" });
  });

  it("takes words that PostgreSQL cannot hold, and words without end", () => {
    expect(readDictionaryFilters({ q: "ti\u0000m" }).filters).toEqual({ q: "tim" });
    expect(readDictionaryFilters({ q: "a".repeat(10_000) }).filters.q).toHaveLength(200);
  });
});

it("dictionaryPath leaves out the first page, and can be read back", () => {
  expect(dictionaryPath(null, {})).toBe("/kompetensi");
  expect(dictionaryPath("integritas", { level: 3, halaman: 1 })).toBe("/kompetensi/integritas?level=3");
  expect(dictionaryPath(null, perOf("2026-11-23"))).toBe("/kompetensi?per=2026-11-23");
  expect(dictionaryPath(null, perOf(null))).toBe("/kompetensi");
  const path = dictionaryPath(null, { q: "a & b", jenis: "pernyataan-teknis", halaman: 2 });
  const query = new URLSearchParams(path.split("?")[1]);
  expect(readDictionaryFilters(Object.fromEntries(query)).filters).toEqual({
    q: "a & b",
    jenis: "pernyataan-teknis",
    halaman: 2,
  });
});
