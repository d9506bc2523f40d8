import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { searchPositions } from "@/lib/catalogue/queries";
import { NO_FILTERS } from "@/lib/catalogue/schema";
import type { CatalogueFilters } from "@/lib/catalogue/schema";
import { db } from "@/lib/core/db";

import { givenCatalogue } from "../support/catalogue";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";

let sql: Sql;
let institution: string;

const search = (filters: Partial<CatalogueFilters>, maxInstitutions?: number) =>
  searchPositions(
    { ...NO_FILTERS, ...filters },
    { today: "2026-11-23", ...(maxInstitutions === undefined ? {} : { maxInstitutions }) },
  );

beforeAll(async () => {
  sql = await openSql();
  const catalogue = await givenCatalogue(sql);
  institution = catalogue.slug;
  await catalogue.list({ name: "Kepala Bagian Permuseuman", tier: "ADMINISTRATOR" });
  await catalogue.publish();
  // Others to choose from.
  await givenCatalogue(sql);
});

afterAll(async () => {
  await sql.end();
  await db.$disconnect();
});

describe("institutions to choose from", () => {
  it("are all of them where they are few", async () => {
    const { choices } = await search({ words: "permuseuman" }, 10_000);
    expect(choices.institutions.isWhole).toBe(true);
    expect(choices.institutions.items).toHaveLength(await db.institution.count());
  });

  it("are those with hits where they are too many to list", async () => {
    const { choices } = await search({ words: "permuseuman" }, 1);
    expect(choices.institutions).toEqual({
      isWhole: false,
      items: [expect.objectContaining({ value: institution, count: 1 })],
    });
  });
});

describe("the institution asked for", () => {
  it("is known by its slug and by words of its name, in any case", async () => {
    const { name } = await db.institution.findUniqueOrThrow({ where: { slug: institution } });
    for (const typed of [institution, institution.toUpperCase(), ` ${name.toUpperCase()}. `]) {
      const list = await search({ institution: typed });
      expect([list.filters.institution, list.problems]).toEqual([institution, []]);
      expect([list.institutionName, list.total]).toEqual([institution, 1]);
    }
  });

  it("is left out and named where several are meant, or none", async () => {
    const several = await search({ institution: "Pemerintah" });
    expect([several.filters.institution, several.institutionName]).toEqual([null, null]);
    expect(several.problems).toEqual([
      {
        parameter: "instansi",
        message: expect.stringMatching(
          /^Beberapa instansi bernama “Pemerintah”: .+ \(.+\), .+ Tulis namanya lebih lengkap/,
        ),
      },
    ]);
    for (const typed of ["atlantis", "?!", "'; DROP TABLE positions"]) {
      const { problems } = await search({ institution: typed });
      expect(problems).toEqual([{ parameter: "instansi", message: "Instansi ini tidak dikenal." }]);
    }
  });
});
