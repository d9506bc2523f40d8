import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { searchPositions } from "@/lib/catalogue/queries";
import { NO_FILTERS } from "@/lib/catalogue/schema";
import type { CatalogueFilters } from "@/lib/catalogue/schema";

import { givenCatalogue } from "../support/catalogue";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";

const TODAY = "2026-11-23";
let sql: Sql;
let institution: string;

const search = (filters: Partial<CatalogueFilters>, pageSize = 20) =>
  searchPositions({ ...NO_FILTERS, ...filters }, { today: TODAY, pageSize });

async function namesOf(filters: Partial<CatalogueFilters>): Promise<readonly string[]> {
  const { items } = await search(filters);
  return items.map(({ name, unit }) => (unit ? `${name}, ${unit}` : name));
}

beforeAll(async () => {
  sql = await openSql();
  const catalogue = await givenCatalogue(sql);
  institution = catalogue.slug;
  await catalogue.list({
    name: "Sekretaris Daerah",
    tier: "JPT_PRATAMA",
    competencies: [
      { code: "integritas", level: 4 },
      { code: "mengelola-perubahan", level: 4, indicator: "Mendorong unit kerja mengelola aset dengan cermat" },
    ],
    requirement: "Memiliki pengalaman dalam penyusunan anggaran",
  });
  const group = await catalogue.list({
    name: "Administrator",
    tier: "ADMINISTRATOR",
    competencies: [
      { code: "integritas", level: 3 },
      { code: "kerjasama", level: 2, indicator: "Mampu kelola tim yang melapor kepada sekretaris daerah" },
      { code: "menyiapkan-bahan-rapat", level: null },
    ],
  });
  await catalogue.list({ name: "Kepala Bagian Hukum", tier: "ADMINISTRATOR", follows: group });
  await catalogue.list({ name: "Inspektur", tier: "JPT_PRATAMA" });
  await catalogue.list({
    name: "Camat Lama",
    tier: "ADMINISTRATOR",
    validFrom: "2020-01-01",
    validTo: "2021-12-31",
    competencies: [{ code: "integritas", level: 5 }],
  });
  await catalogue.publish();

  const draft = await givenCatalogue(sql);
  await draft.list({ name: "Jabatan Rahasia Rancangan", competencies: [{ code: "integritas", level: 4 }] });
});

afterAll(() => sql.end());

describe("abbreviations", () => {
  it("are written out, and it says so", async () => {
    const list = await search({ words: "sekda" });
    expect(list.items[0]?.name).toBe("Sekretaris Daerah");
    expect([list.writtenOutWords, list.mendedWords]).toEqual(["sekretaris daerah", null]);
    expect(await namesOf({ words: "Kabag Hukum" })).toEqual(["Kepala Bagian Hukum"]);
  });

  it("do not keep a typo beside them from being mended, nor promise anything where nothing is found", async () => {
    expect(await search({ words: "kabag hukumm" })).toMatchObject({ mendedWords: "kepala bagian hukum" });
    expect(await search({ words: "kasi" })).toMatchObject({ total: 0, writtenOutWords: null });
  });
});

describe("words", () => {
  it("find a name first, then the standards that speak of it", async () => {
    expect(await namesOf({ words: "sekretaris daerah" })).toEqual([
      "Sekretaris Daerah",
      "Administrator",
      "Kepala Bagian Hukum",
    ]);
  });

  it.each([
    ["mengelola", ["Sekretaris Daerah", "Administrator", "Kepala Bagian Hukum"]],
    // The word itself before other forms of its root.
    ["kelola", ["Administrator", "Kepala Bagian Hukum", "Sekretaris Daerah"]],
    ["pengelolaan aset", ["Sekretaris Daerah"]],
    ["menyusun anggaran", ["Sekretaris Daerah"]],
    ["inspek", ["Inspektur"]],
    ["HUKUM", ["Kepala Bagian Hukum"]],
  ])("in other forms of the same root are found: %s", async (words, names) => {
    expect(await namesOf({ words })).toEqual(names);
  });

  it("show the passage that holds them, unless it is the name", async () => {
    const [of] = (await search({ words: "mengelola" })).items.filter(({ name }) => name === "Sekretaris Daerah");
    expect(of?.excerpt).toEqual({ place: "COMPETENCY", head: null, text: "mengelola perubahan" });
    const [both] = (await search({ words: "mengelola aset" })).items;
    expect(both?.excerpt).toEqual({
      place: "INDICATOR",
      head: null,
      text: "Mendorong unit kerja mengelola aset dengan cermat",
    });
    const [named] = (await search({ words: "inspektur" })).items;
    expect(named?.excerpt).toBeNull();
  });

  it.each([
    ["sekertaris daerah", "sekretaris daerah", "Sekretaris Daerah"],
    ["integrits", "integritas", "Administrator"],
    ["inspketur", "inspektur", "Inspektur"],
  ])("mistyped as %s are read as %s", async (words, mended, first) => {
    const list = await search({ words });
    expect(list.mendedWords).toBe(mended);
    expect(list.items[0]?.name).toBe(first);
  });

  it("that are not mistyped are never replaced, also when filters leave nothing", async () => {
    const list = await search({ words: "inspektur", tier: "PENGAWAS" });
    expect(list).toMatchObject({ total: 0, mendedWords: null });
    expect(list.wayOut.widenings).toContainEqual({ name: "tier", total: 1, isCapped: false });
  });

  it("without any likeness find nothing and offer what is left without them", async () => {
    const list = await search({ words: "zzzzqqqq", institution });
    expect(list).toMatchObject({ total: 0, items: [], mendedWords: null });
    expect(list.wayOut.widenings).toContainEqual({ name: "words", total: 5, isCapped: false });
  });

  it.each(["%_'", "!!! ???", "\u{1F600}"])(
    "that are only signs find nothing, and it is said why: %s",
    async (words) => {
      const list = await search({ words, institution });
      expect(list).toMatchObject({ total: 0, items: [], wayOut: { isWordless: true } });
      expect(list.wayOut.widenings).toContainEqual({ name: "words", total: 5, isCapped: false });
    },
  );

  it.each([
    `'":*&|!`,
    "a'b\"c:*",
    "!!!",
    "\\",
    "(((",
    "<->",
    "%_",
    "x".repeat(10_000),
    "a ".repeat(5_000),
    "\u{1F600}",
  ])("of hostile input are harmless: %#", async (words) => {
    await expect(search({ words })).resolves.toMatchObject({ page: 1 });
  });
});

describe("words of another day", () => {
  it("are those of the standard in force on it, also for who follows it", async () => {
    const catalogue = await givenCatalogue(sql);
    const level = { code: "uji-hari", level: 4 };
    const until = { validFrom: "2020-01-01", validTo: "2021-12-31" };
    const old = {
      name: "Juru Ukur",
      ...until,
      competencies: [{ ...level, indicator: "Menggambar denah di atas kertas" }],
    };
    const group = await catalogue.list(old);
    await catalogue.list({ name: "Juru Ukur Muda", follows: group });
    await catalogue.publish();
    await catalogue.replace(group, {
      validFrom: "2022-01-01",
      competencies: [{ ...level, indicator: "Membuat peta digital" }],
    });
    await catalogue.publish();
    const both = ["Juru Ukur", "Juru Ukur Muda"];
    expect(await namesOf({ words: "denah" })).toEqual([]);
    expect(await namesOf({ words: "denah", asOf: "2021-12-31" })).toEqual(both);
    expect(await namesOf({ words: "digital" })).toEqual(both);
    expect(await namesOf({ words: "digital", asOf: "2021-12-31" })).toEqual([]);
    // What it says when somebody asks for words that were true then and are not now.
    expect((await search({ words: "denah" })).mendedWords).toBeNull();
  });
});

describe("several words", () => {
  it("may stand partly in the name and partly in the standard that is followed", async () => {
    const catalogue = await givenCatalogue(sql);
    const group = await catalogue.list({
      name: "Kelompok Pamong",
      competencies: [{ code: "pamong-uji", level: 3, indicator: "Merawat persemaian" }],
    });
    await catalogue.list({ name: "Pamong Kebun", follows: group });
    await catalogue.list({ name: "Pamong Kolam", follows: group });
    await catalogue.publish();
    expect(await namesOf({ words: "kebun persemaian" })).toEqual(["Pamong Kebun"]);
    expect(await namesOf({ words: "persemaian pamong" })).toEqual(["Kelompok Pamong", "Pamong Kebun", "Pamong Kolam"]);
    expect(await namesOf({ words: "kebun kolam" })).toEqual([]);
    expect(await namesOf({ words: "kebun persemaian", level: 3 })).toEqual(["Pamong Kebun"]);
    expect(await namesOf({ words: "kebun persemaian", level: 4 })).toEqual([]);
  });
});

describe("a standard of its own", () => {
  it("holds in place of the followed one while it is in force, and the position is found once", async () => {
    const catalogue = await givenCatalogue(sql);
    const level = { code: "uji-pandu", level: 2 };
    const group = await catalogue.list({
      name: "Kelompok Pandu",
      competencies: [{ ...level, indicator: "Membaca kompas" }],
    });
    const own = { validTo: "2021-12-31", competencies: [{ ...level, indicator: "Membaca kompas dan bintang" }] };
    await catalogue.list({ name: "Pandu Laut", follows: group, ...own });
    await catalogue.publish();
    expect(await namesOf({ words: "kompas", asOf: "2021-06-01" })).toEqual(["Kelompok Pandu", "Pandu Laut"]);
    expect(await namesOf({ words: "bintang", asOf: "2021-06-01" })).toEqual(["Pandu Laut"]);
    expect(await namesOf({ words: "kompas" })).toEqual(["Kelompok Pandu", "Pandu Laut"]);
    expect(await namesOf({ words: "bintang" })).toEqual([]);
  });
});

describe("what is not public", () => {
  it("is not listed, found, counted or suggested", async () => {
    expect(await namesOf({})).not.toContain("Jabatan Rahasia Rancangan");
    expect(await namesOf({ words: "rahasia" })).toEqual([]);
    expect((await search({ words: "rahasai" })).mendedWords).toBeNull();
    expect((await search({ competency: "integritas", level: 4 })).total).toBe(1);
  });

  it("appears when its regulation is published, also where the annex only names it", async () => {
    const draft = await givenCatalogue(sql);
    await draft.list({ name: "Kepala Museum" });
    expect(await namesOf({ words: "museum" })).toEqual([]);
    await draft.publish();
    expect(await namesOf({ words: "museum" })).toEqual(["Kepala Museum"]);
  });
});

describe("filters", () => {
  it("of competency and level ask the standard in force on the day, also the followed one", async () => {
    const wanted = { institution, competency: "integritas" };
    expect(await namesOf(wanted)).toEqual(["Administrator", "Kepala Bagian Hukum", "Sekretaris Daerah"]);
    expect(await namesOf({ ...wanted, level: 3 })).toEqual(["Administrator", "Kepala Bagian Hukum"]);
    expect(await namesOf({ ...wanted, level: 5 })).toEqual([]);
    expect(await namesOf({ ...wanted, level: 5, asOf: "2021-06-01" })).toEqual(["Camat Lama"]);
    expect(await namesOf({ ...wanted, asOf: "2019-12-31" })).toEqual([]);
  });

  it("count what each of their values would leave, given the others", async () => {
    const { choices, total } = await search({ institution, tier: "ADMINISTRATOR" });
    const countOf = (rows: readonly { value: string; count: number | null }[], value: string) =>
      rows.find((row) => row.value === value)?.count;
    expect(total).toBe(3);
    expect(countOf(choices.tiers, "JPT_PRATAMA")).toBe(2);
    expect(countOf(choices.tiers, "ADMINISTRATOR")).toBe(3);
    expect(countOf(choices.institutions.items, institution)).toBe(3);
    expect(countOf(choices.competencies, "integritas")).toBe(2);
    expect(countOf(choices.levels, "3")).toBe(2);
    expect(countOf(choices.levels, "4")).toBe(0);
  });

  it("offer levelled competencies only, not sentences without a level", async () => {
    const { choices } = await search({});
    const codes = choices.competencies.map(({ value }) => value);
    expect(codes).toContain("kerjasama");
    expect(codes).not.toContain("menyiapkan-bahan-rapat");
  });

  it("offer a competency whose level alone cannot be read", async () => {
    const catalogue = await givenCatalogue(sql);
    await catalogue.list({
      name: "Penyuluh Uji",
      competencies: [{ code: "advokasi-uji", level: null, indicator: "Menyusun strategi advokasi" }],
    });
    await catalogue.publish();
    const { choices } = await search({});
    expect(choices.competencies.map(({ value }) => value)).toContain("advokasi-uji");
    expect(await namesOf({ competency: "advokasi-uji" })).toEqual(["Penyuluh Uji"]);
  });

  it("that do not exist are named and left out", async () => {
    const list = await search({ institution: "atlantis", competency: "terbang", tier: "JPT_PRATAMA" });
    expect(list.problems).toEqual([
      { parameter: "instansi", message: "Instansi ini tidak dikenal." },
      { parameter: "kompetensi", message: "Kompetensi ini tidak dikenal." },
    ]);
    expect(list.items.map(({ name }) => name)).toContain("Inspektur");
  });
});

describe("pages", () => {
  it("follow each other without gap or repetition", async () => {
    const all = await namesOf({ institution });
    const pages = await Promise.all([1, 2, 3].map((page) => search({ institution, page }, 2)));
    expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(all);
    expect(pages.map((list) => list.pages)).toEqual([3, 3, 3]);
  });

  it("behind the last one show the last one and say so", async () => {
    const list = await search({ institution, page: 99 }, 2);
    expect(list.page).toBe(3);
    expect(list.items).toHaveLength(1);
    expect(list.problems).toEqual([
      { parameter: "halaman", message: "Halaman terakhir adalah 3; halaman itu yang ditampilkan." },
    ]);
  });
});

it("says which standard is in force on the day, and what names a position without one", async () => {
  const { items } = await search({ institution, asOf: "2021-06-01" });
  const byName = new Map(items.map((item) => [item.name, item]));
  expect(byName.get("Camat Lama")?.standard).toMatchObject({ validFrom: "2020-01-01", validTo: "2021-12-31" });
  expect(byName.get("Kepala Bagian Hukum")).toMatchObject({ follows: "Administrator", standard: { annexLabel: "" } });
  expect(byName.get("Inspektur")).toMatchObject({ standard: null, listedBy: { regulation: { number: "1" } } });
});
