import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getPosition } from "@/app/api/v1/positions/[institution]/[position]/route";
import { GET as getStandard } from "@/app/api/v1/positions/[institution]/[position]/standard/route";
import { GET as getPositions } from "@/app/api/v1/positions/route";
import { GET as getRegulation } from "@/app/api/v1/regulations/[slug]/route";
import { GET as getRegulations } from "@/app/api/v1/regulations/route";
import { GET as getJson } from "@/app/jabatan/[instansi]/[jabatan]/unduh/json/route";
import { readFrontPage } from "@/lib/catalogue/front-queries";
import { searchPositions } from "@/lib/catalogue/queries";
import { NO_FILTERS } from "@/lib/catalogue/schema";
import { ISO_DAY_PROBLEM, todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { findCompetency, listDictionary } from "@/lib/dictionary/queries";
import { listRequiringPositions } from "@/lib/dictionary/requiring-queries";
import { listLevelTexts } from "@/lib/dictionary/wording-queries";
import { listRegulations } from "@/lib/regulations/list-queries";
import { findRegulation } from "@/lib/regulations/queries";

import { givenDraftRegulation } from "../support/drafts";
import { givenHistory } from "../support/version-history";

const INSTITUTION = "kabupaten-uji-riwayat";
const POSITION = "sekretaris-daerah";
/** Nothing yet; the first, the second, the third of three regulations that each revoke the one before. */
const DAYS = ["1990-01-01", "2020-09-03", "2023-12-31", "2024-01-01", "2999-01-31", "2999-02-01"] as const;
const PLACE_IN_FORCE = [null, 0, 0, 1, 1, 2] as const;
const LEVEL = [4, 5, 5] as const;
const TODAY = todayInJakarta(new Date());

let slugs: readonly string[];

beforeAll(async () => {
  slugs = await givenHistory();
});
afterAll(() => db.$disconnect());

const cases = DAYS.map((day, index) => ({ day, place: PLACE_IN_FORCE[index] ?? null }));

async function ask(handler: typeof getPositions, query: string, params: Readonly<Record<string, string>> = {}) {
  const response = await handler(new Request(`http://portal.uji/api/v1/uji${query}`), {
    params: Promise.resolve(params),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

describe.each(cases)("as of $day", ({ day, place }) => {
  const inForce = () => (place === null ? [] : [slugs[place]]);

  it("the front page shows the regulation in force, and counts what stands", async () => {
    const page = await readFrontPage(day);
    expect(page.inForce.map(({ slug, status }) => [slug, status])).toEqual(inForce().map((slug) => [slug, "IN_FORCE"]));
    expect(page.institutions.map(({ positionCount, standardCount }) => [positionCount, standardCount])).toEqual(
      place === null ? [] : [[1, 1]],
    );
  });

  it("the catalogue lists the position with the standard of that day, or nothing", async () => {
    const list = await searchPositions({ ...NO_FILTERS, asOf: day }, { today: TODAY });
    expect(list.items.map(({ standard }) => standard?.regulation.slug)).toEqual(inForce());
    expect(list.total).toBe(inForce().length);
    expect(list.wayOut.isNothingInForce).toBe(place === null);
    const named = await searchPositions({ ...NO_FILTERS, words: "sekretaris", asOf: day }, { today: TODAY });
    expect(named.total).toBe(list.total);
    // Asked on that day, without a word about it, it is the same.
    const then = await searchPositions(NO_FILTERS, { today: day });
    expect(then.items).toEqual(list.items);
  });

  it("the API answers the same", async () => {
    const positions = await ask(getPositions, `?per=${day}`);
    expect(positions.body).toMatchObject({ total: inForce().length });
    const params = { institution: INSTITUTION, position: POSITION };
    const { body: position } = await ask(getPosition, `?per=${day}`, params);
    expect(position["standard"]).toEqual(
      place === null
        ? null
        : expect.objectContaining({
            status: "PUBLISHED",
            regulation: expect.objectContaining({ slug: slugs[place], status: "IN_FORCE" }),
          }),
    );
    const standard = await ask(getStandard, `?per=${day}`, params);
    expect(standard).toMatchObject(
      place === null
        ? { status: 404 }
        : { status: 200, body: { regulation: { slug: slugs[place], status: "IN_FORCE" } } },
    );
    const file = await ask(getJson as typeof getPositions, `?per=${day}`, { instansi: INSTITUTION, jabatan: POSITION });
    expect(file.status).toBe(standard.status);
  });

  it("regulations are those that had taken effect, with their status of that day", async () => {
    const known = slugs.slice(0, place === null ? 0 : place + 1).toReversed();
    const expected = known.map((slug, index) => [slug, index === 0 ? "IN_FORCE" : "REVOKED"]);
    expect((await listRegulations({ asOf: day })).items.map(({ slug, status }) => [slug, status])).toEqual(expected);
    const { body } = await ask(getRegulations, `?per=${day}`);
    expect(body).toMatchObject({ total: known.length });
    const [first = ""] = slugs;
    const expectedStatus = { "1990-01-01": "UPCOMING", "2020-09-03": "IN_FORCE", "2023-12-31": "IN_FORCE" };
    const status = expectedStatus[day as keyof typeof expectedStatus] ?? "REVOKED";
    expect((await ask(getRegulation, `?per=${day}`, { slug: first })).body).toMatchObject({ status });
    expect((await findRegulation(first, day))?.inverseRelations).toHaveLength(status === "REVOKED" ? 1 : 0);
  });

  it("the dictionary counts the standards of that day", async () => {
    const level = place === null ? null : (LEVEL[place] ?? null);
    const code = "integritas";
    const list = await listDictionary({ section: "manajerial", words: "", page: 1, asOf: day });
    expect(list.items.map((entry) => [entry.code, entry.levels])).toEqual(level === null ? [] : [[code, [level]]]);
    expect((await findCompetency(code, day))?.levelCounts).toEqual(level === null ? [] : [{ level, count: 1 }]);
    expect((await listRequiringPositions({ code, level: null, page: 1, asOf: day })).total).toBe(inForce().length);
    const texts = level === null ? [] : await listLevelTexts(code, level, day);
    expect(texts).toHaveLength(inForce().length);
    if (place === 2) expect(texts[0]?.description).toContain("panutan");
  });
});

describe("today", () => {
  it("says on which day to come a searched position gets its first standard", async () => {
    const upcoming = async (today: string, asOf: string | null = null) =>
      (await searchPositions({ ...NO_FILTERS, words: "sekretaris", asOf }, { today })).upcoming;
    expect(await upcoming("1990-01-01")).toEqual({ day: "2020-09-03", total: 1 });
    expect(await upcoming("1990-01-01", "1990-01-01")).toBeNull();
    expect(await upcoming(TODAY)).toBeNull();
  });

  it("is decided by dates: revoked from a day to come is in force, published for one is not", async () => {
    expect((await listRegulations({})).items.map(({ status }) => status)).toEqual(["UPCOMING", "IN_FORCE", "REVOKED"]);
    expect((await readFrontPage(TODAY)).inForce.map(({ slug }) => slug)).toEqual([slugs[1]]);
    const stored = await db.regulation.findMany({ orderBy: { effectiveFrom: "desc" }, select: { status: true } });
    expect(stored.map(({ status }) => status)).toEqual(["IN_FORCE", "IN_FORCE", "IN_FORCE"]);
  });

  it("shows nothing of a draft, whatever the day", async () => {
    const institution = await db.institution.findUniqueOrThrow({
      where: { slug: INSTITUTION },
      select: { id: true, slug: true, name: true, shortName: true },
    });
    const { draft } = await givenDraftRegulation(institution);
    for (const day of [...DAYS, TODAY]) {
      expect((await listRegulations({ asOf: day })).items.map(({ slug }) => slug)).not.toContain(draft.slug);
      expect(await findRegulation(draft.slug, day)).toBeNull();
      const list = await searchPositions({ ...NO_FILTERS, asOf: day }, { today: TODAY });
      expect(list.total).toBeLessThanOrEqual(1);
      expect((await readFrontPage(day)).institutions.length).toBeLessThanOrEqual(1);
    }
  });

  it.each([getPositions, getRegulations])("a day that is none is refused in words", async (handler) => {
    const { status, body } = await ask(handler, "?per=31-12-2026");
    expect(status).toBe(400);
    expect(body["errors"]).toEqual([{ parameter: "per", message: ISO_DAY_PROBLEM }]);
  });
});
