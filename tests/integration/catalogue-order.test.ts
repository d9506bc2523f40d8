import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { searchPositions } from "@/lib/catalogue/queries";
import { NO_FILTERS } from "@/lib/catalogue/schema";
import type { CatalogueFilters } from "@/lib/catalogue/schema";

import { givenCatalogue } from "../support/catalogue";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";

let sql: Sql;

const search = (filters: Partial<CatalogueFilters>, pageSize = 20) =>
  searchPositions({ ...NO_FILTERS, ...filters }, { today: "2026-11-23", pageSize });

async function namesOf(filters: Partial<CatalogueFilters>): Promise<readonly string[]> {
  const { items } = await search(filters);
  return items.map(({ name }) => name);
}

beforeAll(async () => {
  sql = await openSql();
});
afterAll(() => sql.end());

describe("positions that are merely named", () => {
  it("come after those that a standard holds for, over all pages, and are counted apart", async () => {
    const catalogue = await givenCatalogue(sql);
    const group = await catalogue.list({ name: "Zeni", competencies: [{ code: "uji-zeni", level: 2 }] });
    await catalogue.list({ name: "Awak Kapal" });
    await catalogue.list({ name: "Yudha", follows: group });
    await catalogue.list({ name: "Bahari Kapal", follows: group });
    await catalogue.publish();
    const own = { institution: catalogue.slug };
    const order = ["Bahari Kapal", "Yudha", "Zeni", "Awak Kapal"];
    const pages = await Promise.all([1, 2].map((page) => search({ ...own, page }, 2)));
    expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(order);
    expect(pages.map(({ total, detailed }) => [total, detailed])).toEqual([
      [4, 3],
      [4, 3],
    ]);
    expect(await namesOf({ ...own, words: "kapal" })).toEqual(["Bahari Kapal", "Awak Kapal"]);
    // Whoever types the very name is looking for it.
    expect(await namesOf({ ...own, words: "awak kapal" })).toEqual(["Awak Kapal"]);
  });
});

describe("a word that stands nowhere", () => {
  it("is read as the one it is a slip of, and brings nothing that merely has letters in common", async () => {
    const catalogue = await givenCatalogue(sql);
    await catalogue.list({ name: "Pengawas Sumur", competencies: [{ code: "uji-sumur", level: 2 }] });
    await catalogue.list({
      name: "Penjaga Sumur",
      competencies: [{ code: "uji-jaga", level: 2, indicator: "Menata kawasan sumur dan pegawai" }],
    });
    await catalogue.list({ name: "Pegawai Sumur" });
    await catalogue.publish();
    const own = { institution: catalogue.slug };
    expect(await search({ ...own, words: "pegawas" })).toMatchObject({
      mendedWords: "pengawas",
      total: 1,
      items: [{ name: "Pengawas Sumur" }],
    });
    expect(await namesOf({ ...own, words: "pengawas" })).toEqual(["Pengawas Sumur"]);
    expect(await search({ ...own, words: "pegasus" })).toMatchObject({ mendedWords: null, total: 0 });
  });
});

describe("hits that are too many to count", () => {
  it("are cut at 500 where words are searched, and listed on where none are; the excerpt is that of the standard followed", async () => {
    const catalogue = await givenCatalogue(sql);
    const group = await catalogue.list({
      name: "Kelompok Perapi",
      tier: "PELAKSANA",
      competencies: [{ code: "uji-perapi", level: 2, indicator: "Merapikan lemari perkakas" }],
    });
    for (let count = 0; count < 500; count += 1) {
      await catalogue.list({ name: `Perapi ${count}`, tier: "PELAKSANA", follows: group });
    }
    await catalogue.publish();
    const own = { institution: catalogue.slug };

    const listed = await search(own);
    expect([listed.total, listed.isCapped, listed.pages]).toEqual([501, false, 26]);
    expect(listed.choices.tiers).toContainEqual({ value: "PELAKSANA", count: 501 });

    const found = await search({ ...own, words: "lemari perkakas" });
    expect([found.total, found.isCapped, found.pages]).toEqual([500, true, 25]);
    expect(found.choices.tiers).toContainEqual({ value: "PELAKSANA", count: null });
    const excerpts = new Set(found.items.map(({ excerpt }) => excerpt?.text));
    expect([found.items.length, [...excerpts]]).toEqual([20, ["Merapikan lemari perkakas"]]);
  });
});
