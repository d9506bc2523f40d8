import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getRegulations } from "@/app/api/v1/regulations/route";
import { todayInJakarta } from "@/lib/core/dates";
import { findCompetency, listDictionary } from "@/lib/dictionary/queries";
import { listRequiringPositions } from "@/lib/dictionary/requiring-queries";
import { listRegulations } from "@/lib/regulations/list-queries";

import { givenCatalogue } from "../support/catalogue";
import { openSql } from "../support/sql";
import type { Sql } from "../support/sql";

const CODE = "uji-halaman";
const INSTITUTIONS = 25;
let sql: Sql;
let slugs: readonly string[];

/** Each institution has a regulation and one standard; a third of them requires level 4, the others level 3. */
beforeAll(async () => {
  sql = await openSql();
  const catalogues = await Promise.all(Array.from({ length: INSTITUTIONS }, () => givenCatalogue(sql)));
  for (const [index, catalogue] of catalogues.entries()) {
    await catalogue.list({ name: `Jabatan ${index}`, competencies: [{ code: CODE, level: index % 3 === 0 ? 4 : 3 }] });
    await catalogue.publish();
  }
  slugs = catalogues.map(({ slug }) => slug);
});
afterAll(() => sql.end());

describe("regulations", () => {
  it("are walked page by page, each once", async () => {
    const first = await listRegulations({});
    const pages = await Promise.all(
      Array.from({ length: first.pages }, (_, index) => listRegulations({ page: index + 1 })),
    );
    const shown = pages.flatMap(({ items }) => items.map(({ slug }) => slug));
    expect(first.pages).toBeGreaterThan(1);
    expect(shown).toHaveLength(first.total);
    expect(new Set(shown).size).toBe(first.total);
    expect((await listRegulations({ page: first.pages + 1 })).items).toEqual([]);
  });

  it("are found by institution, kind, number and year, all words together", async () => {
    const [slug = ""] = slugs;
    const found = async (words: string) =>
      (await listRegulations({ words })).items.map((item) => item.institution.slug);
    expect(await found(slug)).toEqual([slug]);
    expect(await found(`Peraturan Bupati ${slug} nomor 1 tahun 2020`)).toEqual([slug]);
    expect(await found(`${slug} 2019`)).toEqual([]);
    expect(await found(`perwal ${slug}`)).toEqual([]);
    expect(await found("%")).toEqual([]);
  });

  it("of a day are counted as of that day", async () => {
    expect((await listRegulations({ asOf: "2019-12-31" })).total).toBe(0);
    expect((await listRegulations({ asOf: "2020-01-01", words: slugs[1] ?? "" })).total).toBe(1);
  });

  it("come from the API in the pages it is asked for", async () => {
    const ask = async (page: number) => {
      const url = `http://portal.uji/api/v1/regulations?page=${page}&pageSize=10`;
      const response = await getRegulations(new Request(url), { params: Promise.resolve({}) });
      return (await response.json()) as { total: number; items: { slug: string }[] };
    };
    const [first, second] = [await ask(1), await ask(2)];
    expect(first.items).toHaveLength(10);
    expect(first.total).toBe((await listRegulations({})).total);
    expect(second.items.some(({ slug }) => first.items.some((item) => item.slug === slug))).toBe(false);
  });
});

describe("positions that require a competency", () => {
  it("are walked from the highest level down, each once; behind the last page is the last", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => listRequiringPositions({ code: CODE, level: null, page })));
    const [first, second, third] = pages;
    const shown = [...(first?.items ?? []), ...(second?.items ?? [])];
    expect(first).toMatchObject({ total: INSTITUTIONS, pages: 2, isCapped: false });
    expect(new Set(shown.map(({ id }) => id)).size).toBe(INSTITUTIONS);
    expect(shown.map(({ level }) => level)).toEqual(
      shown.map(({ level }) => level).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(third).toEqual(second);
  });

  it("are narrowed by part of an institution's name, and by level", async () => {
    const [slug = ""] = slugs;
    const narrowed = (institution: string, level: number | null = null) =>
      listRequiringPositions({ code: CODE, level, page: 1, institution });
    expect((await narrowed(slug)).items.map(({ institution, level }) => [institution.slug, level])).toEqual([
      [slug, 4],
    ]);
    expect((await narrowed(slug, 3)).total).toBe(0);
    expect((await narrowed("%")).total).toBe(0);
    expect((await narrowed("", 4)).total).toBe(9);
  });
});

describe("the counts of the dictionary", () => {
  const countOn = async (asOf: string | null) => (await findCompetency(CODE, asOf))?.levelCounts;

  it("are those of the requirements in force on each day", async () => {
    const today = todayInJakarta(new Date());
    for (const day of ["2019-12-31", "2020-01-01", today, "2999-12-31"]) {
      const { rows } = await sql.query(
        `SELECT c.required_level AS level, count(*)::int FROM competency_requirements c
         JOIN competencies k ON k.id = c.competency_id AND k.code = $1 JOIN standard_versions v ON v.id = c.standard_version_id
         WHERE v.status = 'PUBLISHED' AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to >= $2)
         GROUP BY 1 ORDER BY 1`,
        [CODE, day],
      );
      expect(await countOn(day)).toEqual(rows);
    }
  });

  it("follow an end that is set, moved and taken away, and a publication that is withdrawn", async () => {
    const catalogue = await givenCatalogue(sql);
    await catalogue.list({ name: "Nanti", validFrom: "2999-01-01", competencies: [{ code: CODE, level: 5 }] });
    const atLevel5 = async (day: string) => (await countOn(day))?.find(({ level }) => level === 5)?.count ?? 0;
    const change = (set: string) =>
      sql.query(
        `UPDATE standard_versions v SET ${set} FROM positions p JOIN institutions i ON i.id = p.institution_id
         WHERE p.id = v.position_id AND i.slug = $1`,
        [catalogue.slug],
      );
    expect(await atLevel5("2999-06-01")).toBe(0);
    await catalogue.publish();
    expect([await atLevel5("2998-12-31"), await atLevel5("2999-06-01")]).toEqual([0, 1]);
    await change("valid_to = '2999-03-31'");
    expect([await atLevel5("2999-03-31"), await atLevel5("2999-04-01")]).toEqual([1, 0]);
    await change("valid_to = '2999-05-31'");
    expect([await atLevel5("2999-05-31"), await atLevel5("2999-06-01")]).toEqual([1, 0]);
    await change("valid_to = NULL");
    expect(await atLevel5("2999-06-01")).toBe(1);
    await change("status = 'DRAFT', valid_to = NULL, published_by_id = NULL, published_at = NULL");
    expect(await atLevel5("2999-06-01")).toBe(0);
  });

  it("are of one competency each, in the list as on its page", async () => {
    const { items } = await listDictionary({ section: "manajerial", words: "uji halaman", page: 1 });
    expect(items).toEqual([{ code: CODE, name: "uji halaman", levels: [3, 4], positionCount: INSTITUTIONS }]);
  });
});
