import { beforeAll, describe, expect, it, vi } from "vitest";

import { GET as getUnknown, POST as postUnknown } from "@/app/api/v1/[[...path]]/route";
import { GET as getPosition } from "@/app/api/v1/positions/[institution]/[position]/route";
import { GET as getStandard } from "@/app/api/v1/positions/[institution]/[position]/standard/route";
import { DELETE, GET as getPositions, OPTIONS } from "@/app/api/v1/positions/route";
import { GET as getRegulation } from "@/app/api/v1/regulations/[slug]/route";
import { GET as getRegulations } from "@/app/api/v1/regulations/route";
import { GET as getHealth } from "@/app/api/health/route";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "../../seeds/institutions";
import { loadStandards } from "../../seeds/standards";
import { givenDraftRegulation } from "../support/drafts";
import { givenInstitution } from "../support/factories";

const ADMINISTRATOR = { institution: "purwakarta", position: "administrator" };

type Params = Readonly<Record<string, string>>;
type Asked = { readonly params?: Params; readonly query?: string; readonly headers?: Params };

function ask(handler: typeof getPositions, { params, query = "", headers = {} }: Asked = {}): Promise<Response> {
  const request = new Request(`http://portal.uji/api/v1/uji${query}`, { headers });
  return handler(request, { params: Promise.resolve(params) });
}

async function json<Body>(response: Response | Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body;
}

type Page = { readonly items: readonly { readonly slug: string }[]; readonly total: number };
type Problem = { readonly status: number; readonly detail: string; readonly errors?: readonly object[] };

async function slugsOf(query: string): Promise<readonly string[]> {
  const { items } = await json<Page>(ask(getPositions, { query }));
  return items.map(({ slug }) => slug);
}

beforeAll(async () => {
  await loadInstitutions();
  const { drafter, verifier } = await ensureSystemAccounts();
  await loadStandards(drafter, verifier);
});

describe("a standard", () => {
  it("answers what the regulation holds, each value with its lines", async () => {
    const body = await json<Record<string, never>>(ask(getStandard, { params: ADMINISTRATOR }));
    expect(body).toMatchObject({
      position: { slug: "administrator", tier: "ADMINISTRATOR" },
      regulation: { slug: "perbup-purwakarta-213-2020", number: "213" },
      annex: { label: "III" },
      status: "PUBLISHED",
      validFrom: "2020-09-03",
      validTo: null,
    });
    expect(body["competencies"]).toHaveLength(28);
    expect(body["competencies"]).toContainEqual(
      expect.objectContaining({
        ordinal: "1",
        kind: "MANAGERIAL",
        code: "integritas",
        level: 3,
        source: expect.objectContaining({ spans: [{ lineFrom: 288, lineTo: 288 }] }),
      }),
    );
    expect(body["requirements"]).toHaveLength(8);
  });

  it("is there from the day on which it came into force", async () => {
    const statusOn = async (day: string) =>
      (await ask(getStandard, { params: ADMINISTRATOR, query: `?per=${day}` })).status;
    expect(await statusOn("2020-09-03")).toBe(200);
    expect(await statusOn("2020-09-02")).toBe(404);
  });

  it("that the document does not hold is a 404 which names the regulation that lists the position", async () => {
    const params = { institution: "pekalongan", position: "inspektur" };
    const response = await ask(getStandard, { params });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect((await json<Problem>(response)).detail).toBe(
      "Peraturan Walikota Nomor 90 Tahun 2020, Lampiran (baris 132) menyebut Inspektur, tetapi rincian standarnya tidak ada pada dokumen sumber.",
    );
    expect(await json(ask(getPosition, { params }))).toMatchObject({ standard: null, listings: [{ lineFrom: 132 }] });
  });
});

describe("the list of positions", () => {
  it("filters as asked", async () => {
    expect(await slugsOf("?institution=purwakarta")).toEqual(
      expect.arrayContaining(["administrator", "jpt-pratama", "pengawas", "sekretaris-daerah"]),
    );
    expect(await slugsOf("?tier=PENGAWAS")).toEqual(["pengawas"]);
    expect(await slugsOf("?competency=integritas&level=3")).toEqual(["administrator"]);
    expect(await slugsOf("?q=inspektur&institution=pekalongan")).toContain("inspektur");
    expect(await slugsOf("?per=2000-01-01&competency=integritas")).toEqual([]);
  });

  it("says what it searched where the typed word stands nowhere", async () => {
    expect(await json(ask(getPositions, { query: "?q=integrits" }))).toMatchObject({ searchedFor: "integritas" });
    expect(await json(ask(getPositions, { query: "?q=integritas" }))).toMatchObject({ searchedFor: "integritas" });
    expect(await json(ask(getPositions))).toMatchObject({ searchedFor: null, isTotalCapped: false });
  });

  it("is walked page by page without a gap or a repetition, and is empty behind the last page", async () => {
    const all = await slugsOf("?pageSize=100&institution=pekalongan");
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => slugsOf(`?pageSize=10&institution=pekalongan&page=${page}`)),
    );
    expect(pages.map((page) => page.length)).toEqual([10, 10, 10, 1]);
    expect(pages.flat()).toEqual(all);
    const behind = await json<Page>(ask(getPositions, { query: "?pageSize=10&institution=pekalongan&page=9" }));
    expect(behind).toMatchObject({ items: [], page: 9, total: 31 });
  });

  it.each([
    ["?level=9", "level"],
    ["?page=0", "page"],
    ["?page=-1", "page"],
    ["?pageSize=101", "pageSize"],
    ["?tier=ESELON", "tier"],
    ["?institution=tidak-ada", "institution"],
    ["?competency=tidak-ada", "competency"],
    ["?per=2026-02-30", "per"],
    ["?kota=x", "kota"],
    ["?q=a&q=b", "q"],
    [`?q=${"a".repeat(201)}`, "q"],
  ])("refuses %s and names the parameter", async (query, parameter) => {
    const response = await ask(getPositions, { query });
    expect(response.status).toBe(400);
    const { errors } = await json<Problem>(response);
    expect(errors).toEqual([{ parameter, message: expect.stringMatching(/^[A-Z].+\.$/) }]);
  });

  it.each(["%00", "%00a", "'%22%3A*%26%7C!%5C", "%F0%9F%92%A9", "()", "a%00b"])(
    "takes hostile words: %s",
    async (q) => {
      expect((await ask(getPositions, { query: `?q=${q}` })).status).toBe(200);
    },
  );
});

describe("what is not published", () => {
  it("is not there", async () => {
    const institution = await givenInstitution();
    const { draft } = await givenDraftRegulation(institution);
    const regulations = await json<Page>(ask(getRegulations, { query: "?pageSize=100" }));
    expect(regulations.items.map(({ slug }) => slug)).not.toContain(draft.slug);
    expect((await ask(getRegulation, { params: { slug: draft.slug } })).status).toBe(404);
    expect(await slugsOf(`?institution=${institution.slug}`)).toEqual([]);
    const positions = await db.position.findMany({
      where: { institutionId: institution.id },
      select: { slug: true },
    });
    expect(positions.length).toBeGreaterThan(0);
    for (const { slug } of positions) {
      const params = { institution: institution.slug, position: slug };
      expect((await ask(getPosition, { params })).status).toBe(404);
      expect((await ask(getStandard, { params })).status).toBe(404);
    }
  });
});

describe("as HTTP", () => {
  it("has a strong ETag, and answers 304 to whoever has that already", async () => {
    const first = await ask(getStandard, { params: ADMINISTRATOR });
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const known of [etag, `"lain", ${etag}`, `W/${etag}`, "*"]) {
      const again = await ask(getStandard, { params: ADMINISTRATOR, headers: { "If-None-Match": known } });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    }
    const other = await ask(getStandard, { params: ADMINISTRATOR, headers: { "If-None-Match": '"lain"' } });
    expect(other.status).toBe(200);
  });

  it("may be read by any site, also where it says no", async () => {
    for (const query of ["", "?level=9"]) {
      expect((await ask(getPositions, { query })).headers.get("access-control-allow-origin")).toBe("*");
    }
    const preflight = await OPTIONS();
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });

  it("refuses to be written, and says what it can", async () => {
    const response = await ask(DELETE);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  it.each([getUnknown, postUnknown])("answers an address that does not exist in problem details", async (handler) => {
    const response = await ask(handler);
    expect(response.status).toBe(404);
    expect(await json<Problem>(response)).toMatchObject({ status: 404, instance: "/api/v1/uji" });
  });

  it("shows a failure as a code, never as what failed", async () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const failing = vi.spyOn(db.regulation, "findMany").mockRejectedValue(new Error("password=rahasia"));
    const response = await ask(getRegulations);
    const text = await response.text();
    failing.mockRestore();
    expect(response.status).toBe(500);
    expect(text).toMatch(/Kode insiden: [0-9a-f-]{36}/);
    expect(text).not.toContain("rahasia");
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe("/api/health", () => {
  it("is ready with every migration applied, and not while one is missing or half done", async () => {
    expect(await (await getHealth()).json()).toEqual({ status: "ok" });
    const last = "20261123000000_model";
    for (const change of [
      db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = ${last}`,
      db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now(), migration_name = 'lain' WHERE migration_name = ${last}`,
    ]) {
      await change;
      const response = await getHealth();
      expect([response.status, await response.json()]).toEqual([503, { status: "unavailable" }]);
    }
    await db.$executeRaw`UPDATE _prisma_migrations SET migration_name = ${last} WHERE migration_name = 'lain'`;
    expect((await getHealth()).status).toBe(200);
  });

  it("says no more than that where the database is away", async () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const away = vi.spyOn(db, "$queryRaw").mockRejectedValue(new Error("host=10.0.0.1 refused"));
    const response = await getHealth();
    away.mockRestore();
    logged.mockRestore();
    expect([response.status, await response.text()]).toEqual([503, '{"status":"unavailable"}']);
  });
});
