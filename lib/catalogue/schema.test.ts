import { describe, expect, it } from "vitest";

import { activeFilters, pageLinks, without } from "@/lib/catalogue/rules";
import { listPath, NO_FILTERS, readFilters } from "@/lib/catalogue/schema";
import { ISO_DAY_PROBLEM } from "@/lib/core/dates";
import { pageCount } from "@/lib/core/pages";

const parametersOf = (path: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(path.split("?")[1] ?? ""));

describe("filters in an address", () => {
  const FILTERS = {
    words: "kelola & aset",
    institution: "purwakarta",
    tier: "JPT_PRATAMA",
    competency: "integritas",
    level: 4,
    asOf: "2021-01-01",
    page: 3,
  } as const;

  it("come back as they went in", () => {
    expect(readFilters(parametersOf(listPath(FILTERS)))).toEqual({ filters: FILTERS, problems: [] });
  });

  it("leave nothing in the address when none is set", () => {
    expect(listPath(NO_FILTERS)).toBe("/jabatan");
    expect(readFilters({})).toEqual({ filters: NO_FILTERS, problems: [] });
  });

  it("accepts a tier as people write it in addresses", () => {
    expect(readFilters({ jenjang: "jpt-pratama" }).filters.tier).toBe("JPT_PRATAMA");
  });

  it.each([
    [{ level: "9" }, "level", "Level paling tinggi adalah 5."],
    [{ level: "empat" }, "level", "Tulis bilangan bulat, 1 atau lebih."],
    [{ halaman: "abc" }, "halaman", "Tulis bilangan bulat, 1 atau lebih."],
    [{ halaman: "-1" }, "halaman", "Tulis bilangan bulat, 1 atau lebih."],
    [{ halaman: "0" }, "halaman", "Halaman dimulai dari 1."],
    [{ jenjang: "raja" }, "jenjang", "Jenjang ini tidak dikenal."],
    [{ instansi: "a".repeat(201) }, "instansi", "Instansi ini tidak dikenal."],
    [{ per: "2021-02-30" }, "per", ISO_DAY_PROBLEM],
    [{ q: "x".repeat(10_000) }, "q", "Kata pencarian paling panjang 200 huruf."],
    [{ level: ["3", "4"] }, "level", "Parameter ini hanya boleh sekali."],
  ])("says what is wrong with %j and keeps the rest", (wrong, parameter, message) => {
    const { filters, problems } = readFilters({ kompetensi: "integritas", ...wrong });
    expect(problems).toEqual([{ parameter, message }]);
    expect(filters).toEqual({ ...NO_FILTERS, competency: "integritas" });
  });

  it("takes a filter away and starts from the first page", () => {
    expect(without(FILTERS, "level")).toEqual({ ...FILTERS, level: null, page: 1 });
    expect(activeFilters(without(FILTERS, "level"))).toEqual(["words", "institution", "tier", "competency", "asOf"]);
  });
});

describe("pages", () => {
  it("are at least one", () => {
    expect(pageCount(0, 20)).toBe(1);
    expect(pageCount(21, 20)).toBe(2);
    expect(pageCount(1000, 20)).toBe(50);
  });

  it("are linked around the present one, with gaps", () => {
    expect(pageLinks(1, 1)).toEqual([1]);
    expect(pageLinks(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
    expect(pageLinks(2, 3)).toEqual([1, 2, 3]);
  });
});
