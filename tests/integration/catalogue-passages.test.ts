import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { searchPositions } from "@/lib/catalogue/queries";
import { NO_FILTERS } from "@/lib/catalogue/schema";
import type { CatalogueFilters } from "@/lib/catalogue/schema";
import { REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

import { givenCatalogue } from "../support/catalogue";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";

let sql: Sql;

const search = (filters: Partial<CatalogueFilters>, pageSize = 20) =>
  searchPositions({ ...NO_FILTERS, ...filters }, { today: "2026-11-23", pageSize });

beforeAll(async () => {
  sql = await openSql();
});
afterAll(() => sql.end());

describe("the passage of a hit", () => {
  it("is the one with most of the words, and of signs the token itself, also under the head of a requirement", async () => {
    const catalogue = await givenCatalogue(sql);
    await catalogue.list({
      name: "Penabuh Gong",
      competencies: [
        { code: "uji-gong", level: 2, indicator: "Antusias akan tata gending" },
        { code: "uji-kendang", level: 2, indicator: "Menyebut bab xvi pada naskah" },
      ],
      requirement: "Paling rendah Penata Gong (XVI/a)",
    });
    await catalogue.publish();
    const own = { institution: catalogue.slug };
    const excerptOf = async (words: string) => (await search({ ...own, words })).items[0]?.excerpt;
    const wanted = { place: "REQUIREMENT", head: "Pengalaman kerja", text: "Paling rendah Penata Gong (XVI/a)" };
    expect(await excerptOf("XVI/a")).toEqual(wanted);
    expect(await excerptOf("pengalaman penata")).toEqual(wanted);
    expect(await excerptOf("pengalaman")).toEqual(wanted);
    expect(await excerptOf("gending")).toMatchObject({ text: "Antusias akan tata gending" });
  });

  it("stands under every hit that is not by name, and no hit merely has letters of another root", async () => {
    const catalogue = await givenCatalogue(sql);
    await catalogue.list({
      name: "Abdi Loji",
      competencies: [{ code: "uji-loji", level: 2, indicator: "Menguangkan cek" }],
    });
    await catalogue.list({
      name: "Bendahara Loji",
      competencies: [{ code: "uji-kas", level: 2, indicator: "Tertib akan keuangan loji" }],
    });
    await catalogue.list({
      name: "Aktuaris Loji",
      competencies: [{ code: "uji-surat", level: 2, indicator: "Menuangkan pemikiran" }],
    });
    await catalogue.publish();
    const own = { institution: catalogue.slug };
    for (const [words, texts] of [
      ["keuangan", ["Menguangkan cek", "Tertib akan keuangan loji"]],
      ["keuang", ["Menguangkan cek", "Tertib akan keuangan loji"]],
      ["uang", ["Menguangkan cek", "Tertib akan keuangan loji"]],
      ["menuangkan", ["Menuangkan pemikiran"]],
      ["tuang", ["Menuangkan pemikiran"]],
    ] as const) {
      const { items } = await search({ ...own, words });
      expect(
        items.map(({ excerpt }) => excerpt?.text),
        words,
      ).toEqual(texts);
    }
  });
});

describe("words as regulations print them", () => {
  it("are found with and without their signs: ranks, schooling, the head of a requirement, the institution", async () => {
    const catalogue = await givenCatalogue(sql);
    await catalogue.list({
      name: "Penilik Kebun",
      competencies: [{ code: "integritas", level: 2 }],
      requirement: "Sarjana (S9/DIX), paling rendah Penata Uji (IX/z)",
    });
    await catalogue.publish();
    const own = { institution: catalogue.slug };
    for (const words of ["IX/z", "(IX/z)", "s9 dix", "S9/DIX", "pengalaman kerja penata uji"]) {
      const { items } = await search({ ...own, words });
      expect(
        items.map(({ name }) => name),
        words,
      ).toEqual(["Penilik Kebun"]);
    }
    const { items } = await search({ words: `penilik ${catalogue.slug}` });
    expect(items.map(({ name }) => name)).toEqual(["Penilik Kebun"]);
  });

  it("keep a rank together: its letter alone finds nobody else's, and diplomas are no rank", async () => {
    const catalogue = await givenCatalogue(sql);
    for (const [name, requirement] of [
      ["Juru Satu", "Diploma IV, paling rendah Penata Muda Tingkat I, golongan ruang III/b"],
      ["Juru Dua", "Pembina Tingkat I (IV/ b)"],
      ["Juru Tiga", "Diploma III/D-IV"],
      ["Juru Empat", "Penata Tingkat I (III/d-IV/a)"],
    ] as const) {
      await catalogue.list({ name, competencies: [{ code: "integritas", level: 2 }], requirement });
    }
    await catalogue.publish();
    const found = async (words: string) => {
      const { items } = await search({ institution: catalogue.slug, words });
      return items.map(({ name, excerpt }) => [name, excerpt?.place]);
    };
    expect(await found("IV/b")).toEqual([["Juru Dua", "REQUIREMENT"]]);
    expect(await found("iii / b")).toEqual([["Juru Satu", "REQUIREMENT"]]);
    expect(await found("penata III/d")).toEqual([["Juru Empat", "REQUIREMENT"]]);
    expect(await found("IV/a")).toEqual([["Juru Empat", "REQUIREMENT"]]);
    expect(await found("II/a")).toEqual([]);
    expect((await found("golongan III")).map(([name]) => name)).toEqual(["Juru Satu"]);
  });

  it("call a category of requirements as the pages do", async () => {
    const { rows } = await sql.query(
      "SELECT category::text, requirement_words(category) AS words FROM unnest(enum_range(NULL::requirement_category)) AS category",
    );
    expect(Object.fromEntries(rows.map(({ category, words }) => [category, words]))).toEqual(
      REQUIREMENT_CATEGORY_LABEL,
    );
  });
});
