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
